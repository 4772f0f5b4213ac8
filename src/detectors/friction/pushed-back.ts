/** What a customer's answer says of the agent's turn before it: asked for what was given or done, or against what they know; where no phrase tells. */
import { factsOf, type Facts } from '../../annotate/empathy/facts.ts'
import { PUSHBACKS, pushbackOf } from '../../annotate/questions/pushback.ts'
import type { AnnotatedTurn, Run, Traced } from '../../annotate/types.ts'
import { holds, messageWords, spanOfTurn } from '../../annotate/words.ts'
import { round } from '../../model/numbers.ts'
import { TokenKind } from '../../text/tokens.ts'
import { withText, type Remark } from '../types.ts'
import type { Settings } from './settings.ts'

/** One remark an agent's run at most, and none on runs that are remarked on already. */
export function pushedBack(
  traced: Traced,
  already: readonly Remark[],
  settings: Settings,
): readonly Remark[] {
  const { runs, lexicon } = traced
  if (lexicon.models.pushback === undefined) return []
  const known = new Set(already.map(({ turnId }) => turnId))
  const facts = factsOf(traced)
  let hasSpoken = false
  return runs.flatMap((run, index): readonly Remark[] => {
    if (run.role !== 'customer') return []
    const before = runs[index - 1]
    const isAnswer = hasSpoken && before?.role === 'agent' && !before.turns.some(({ id }) => known.has(id))
    hasSpoken = true
    const answered = isAnswer ? withText(before.turns).at(-1) : undefined
    // "I can't find it under that name": an ask with its reason.
    if (answered === undefined || holds(answered, 'detail-problem')) return []
    return remarkOn(answered, run, facts, traced, settings)
  })
}

function remarkOn(
  answered: AnnotatedTurn,
  { turns }: Run,
  facts: Facts,
  traced: Traced,
  { minPushback, likelyShare }: Settings,
): readonly Remark[] {
  for (const turn of withText(turns)) {
    const pushback = saysEnough(turn) ? pushbackOf(turn, facts, traced) : undefined
    if (pushback === undefined) continue
    const kind = PUSHBACKS.find((name) => pushback[name] >= minPushback)
    if (kind === undefined) continue
    return [
      {
        rule: `likely-${kind}`,
        ...spanOfTurn(answered),
        data: { probability: round(pushback[kind], 2) },
        because: [spanOfTurn(turn)],
        share: likelyShare,
      },
    ]
  }
  return []
}

/** Words, numbers and those read out not among them, below which nothing can be told: "four and seven". */
const FEW = 4

function saysEnough(turn: AnnotatedTurn): boolean {
  const { kind, count } = turn.tokens
  const spelled = turn.phrases.filter(({ group }) => group === 'number-word').length
  const written = kind.subarray(0, count).filter((each) => each === TokenKind.number).length
  return messageWords(turn) - spelled - written >= FEW
}
