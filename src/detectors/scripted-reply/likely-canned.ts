/** Conversations most of whose words read like texts of the firm's, though they are known to stand nowhere else. */
import { isPreliminary } from '../../annotate/empathy/preliminaries.ts'
import { factsOf } from '../../annotate/empathy/facts.ts'
import { cannedOf } from '../../annotate/manner/canned.ts'
import type { AnnotatedTurn, Traced } from '../../annotate/types.ts'
import { messageWords, spanOfTurn } from '../../annotate/words.ts'
import { round } from '../../model/numbers.ts'
import { withText, type Remark } from '../types.ts'

export interface CannedSettings {
  /** What counts as much where nothing called for a personal answer, 0–1. */
  readonly standardisedFactor: number
  /** Share of an agent's words that must read so, by their probability. */
  readonly minCanned: number
  /** What such words weigh beside words that are known to be pasted, 0–1. */
  readonly cannedFactor: number
  /** Other interactions compared with, beyond which words that stand in none of them say nothing. */
  readonly mostComparedCanned: number
}

/** Words below which a turn, and below which a conversation, tells nothing. */
const FEW = 8
const FEW_IN_ALL = 25
/** Probability from which on a turn is pointed at. */
const SURE = 0.9

/**
 * One remark a turn, where the agents' turns together read so. `known`: turns with words that stand elsewhere, of which more is said already;
 * `needOf`: need of the customer's words a turn answers.
 */
export function likelyCanned(
  traced: Traced,
  known: ReadonlySet<string>,
  needOf: (turn: AnnotatedTurn) => number,
  { standardisedFactor, minCanned, cannedFactor, mostComparedCanned }: CannedSettings,
): readonly Remark[] {
  if (traced.lexicon.models.canned === undefined || traced.compared > mostComparedCanned) return []
  const spoken = withText(traced.turns).filter(({ role, spoken: said }) => said && role === 'agent')
  const asked = spoken.flatMap((turn) => (isRead(turn, traced) ? [{ turn, words: messageWords(turn) }] : []))
  const words = asked.reduce((sum, each) => sum + each.words, 0)
  if (words < FEW_IN_ALL || asked.every(({ turn }) => known.has(turn.id))) return []
  const facts = factsOf(traced)
  const read: { readonly turn: AnnotatedTurn; readonly words: number; readonly probability: number }[] = []
  /** Words that may read so, those of turns not yet read among them: most agents are out of it after a turn or two. */
  let canned = words
  for (const { turn, words: count } of asked) {
    const probability = cannedOf(turn, facts, traced) ?? 0
    canned -= count * (1 - probability)
    if (canned < minCanned * words) return []
    read.push({ turn, words: count, probability })
  }
  const length = spoken.reduce((sum, { text }) => sum + text.length, 0)
  return read.flatMap(({ turn, probability, words: count }): readonly Remark[] => {
    if (probability < SURE || known.has(turn.id)) return []
    const need = needOf(turn)
    const factor = standardisedFactor + (1 - standardisedFactor) * need
    const data = { words: count, probability: round(probability, 2), need }
    const share = (cannedFactor * probability * factor * turn.text.length) / length
    return [{ rule: 'likely-canned', ...spanOfTurn(turn), data, because: [], share }]
  })
}

/** Not what must be said in these words, nor what only greets, asks or waits. */
function isRead(turn: AnnotatedTurn, { lexicon, passages }: Traced): boolean {
  if (turn.lexicon !== lexicon || messageWords(turn) < FEW) return false
  const isMandated = passages[turn.index]!.some(({ origin }) => origin === 'mandated')
  return !isMandated && !isPreliminary(turn, lexicon)
}
