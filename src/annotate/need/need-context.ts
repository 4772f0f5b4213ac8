/**
 * What came before a customer's turn, as far as it bears on need: how needy the customer has just been, whether the turn only answers
 * what the agent asked, and whether it says again what the customer had said. Nothing after the turn is looked at, so a
 * conversation that goes on does not change what was told of its beginning.
 */
import { logistic } from '../../model/numbers.ts'
import { spanAt } from '../../model/span.ts'
import { hitsFrom } from '../../text/phrases.ts'
import { endsAsQuestion } from '../../text/questions.ts'
import { TokenKind, type Sentence } from '../../text/tokens.ts'
import type { UnnamedTurn } from '../names/customer-name.ts'
import { isOutright } from './need-cues.ts'
import { says } from '../words.ts'

/** Each 0–1. */
export interface NeedContext {
  /** 1 where the customer had said more than hello: most of what is said later only carries on. 0 for what is said outright. */
  readonly later: number
  /** The need of the customer's turns before, by their own words; each turn between halves what it counts for. */
  readonly earlier: number
  /** Where the agent had asked something and the turn asks nothing: 1 for a few words, 0 for many, or for what is said outright. */
  readonly answers: number
  /** Content words of the turn that the customer had used before: three or more are 1. */
  readonly again: number
}

export const NO_CONTEXT: NeedContext = { later: 0, earlier: 0, answers: 0, again: 0 }

/** Chosen among .3, .5, .7, .85 and 1 on labelled conversations; they differ by .003 of AUC. */
const KEPT_PER_TURN = 0.5
const MANY_WORDS = 3

/**
 * Calls `judge` with each spoken turn of a customer and its context, in order; `judge` gives the log-odds of need by the turn's
 * own words. Linear in the words of all turns.
 */
export function eachInContext(
  turns: readonly UnnamedTurn[],
  judge: (turn: UnnamedTurn, context: NeedContext) => number | null,
): void {
  const said = new Set<number>()
  let earlier = 0
  // What others have said since the customer's last turn: looked at only if the customer goes on.
  let between: UnnamedTurn[] = []
  for (const turn of turns) {
    if (!turn.spoken) continue
    if (turn.role !== 'customer') {
      between.push(turn)
      continue
    }
    const words = ownContentWords(turn)
    let repeated = 0
    for (const word of words) if (said.has(word)) repeated++
    // "I'm so worried" means as much in an answer as in an opening.
    const mayBeRoutine = !isOutright(turn)
    const logOdds = judge(turn, {
      later: mayBeRoutine && said.size >= MANY_WORDS ? 1 : 0,
      earlier,
      answers: mayBeRoutine && between.some(asks) && !asks(turn) ? brevityOf(turn) : 0,
      again: Math.min(MANY_WORDS, repeated) / MANY_WORDS,
    })
    earlier = Math.max(earlier * KEPT_PER_TURN, logOdds === null ? 0 : logistic(logOdds))
    for (const word of words) said.add(word)
    between = []
  }
}

/** Words up to which an answer may be nothing but one, and from which on it is a tale. */
const BRIEF = 8
const LONG = 24

/** 1 for a few words, falling to 0. */
function brevityOf({ tokens }: UnnamedTurn): number {
  return Math.min(1, Math.max(0, (LONG - tokens.count) / (LONG - BRIEF)))
}

/**
 * A sentence that asks. Quoted history asks nothing now; "how can I help?" is
 * answered by what the customer came for.
 */
function asks(turn: UnnamedTurn): boolean {
  return turn.tokens.sentences.some(
    (sentence) =>
      spanAt(turn.regions, sentence.start) === undefined &&
      !(turn.role !== 'customer' && says(turn, sentence, 'stock')) &&
      asksIn(turn, sentence),
  )
}

/** A question mark, or the opening of a question or a request. */
export function asksIn(turn: UnnamedTurn, sentence: Sentence): boolean {
  return (
    endsAsQuestion(turn.text, sentence) ||
    hitsFrom(turn.phrases, sentence.firstToken, sentence.endToken).some(({ group }) => ASKING.has(group))
  )
}

const ASKING: ReadonlySet<string> = new Set(['question', 'request', 'detail-request', 'name-request'])

/** Distinct hashes of words that carry content, outside quoted history and the like. Numbers, addresses and marks are none. */
function ownContentWords({ tokens, regions, lexicon }: UnnamedTurn): ReadonlySet<number> {
  const found = new Set<number>()
  for (let i = 0; i < tokens.count; i++)
    if (
      tokens.kind[i] === TokenKind.word &&
      !lexicon.functionWords.has(tokens.hash[i]!) &&
      spanAt(regions, tokens.start[i]!) === undefined
    )
      found.add(tokens.hash[i]!)
  return found
}
