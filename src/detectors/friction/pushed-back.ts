/** What a customer's answer says of the agent's turn before it: asked for what was given or done, or against what they know; where no phrase tells. */
import { factsOf, type Facts } from '../../annotate/empathy/facts.ts'
import { PUSHBACKS, pushbackOf } from '../../annotate/questions/pushback.ts'
import type { AnnotatedTurn, Run, Traced } from '../../annotate/types.ts'
import { spanOfTurn } from '../../annotate/words.ts'
import { round } from '../../model/numbers.ts'
import { withText, type Remark } from '../types.ts'
import type { Settings } from './settings.ts'

/** One remark an agent's run at most, and none on runs that are remarked on already. */
export function pushedBack(traced: Traced, already: readonly Remark[], settings: Settings): readonly Remark[] {
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
    return answered === undefined ? [] : remarkOn(answered, run, facts, traced, settings)
  })
}

function remarkOn(
  answered: AnnotatedTurn,
  { turns }: Run,
  facts: Facts,
  traced: Traced,
  { minAgain, minContrary, likelyShare }: Settings,
): readonly Remark[] {
  const least = { again: minAgain, contrary: minContrary }
  for (const turn of withText(turns)) {
    const pushback = pushbackOf(turn, facts, traced)
    if (pushback === undefined) continue
    const kind = PUSHBACKS.find((name) => pushback[name] >= least[name])
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
