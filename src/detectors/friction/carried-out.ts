/** Steps asked of somebody who had told that they took them, and says so again: "I did exactly this, see above." */
import { stemsOf } from '../../annotate/stems.ts'
import type { AnnotatedTurn, Run, Traced } from '../../annotate/types.ts'
import { holds, says } from '../../annotate/words.ts'
import { spanAt, type TurnSpan } from '../../model/span.ts'
import type { Remark } from '../types.ts'
import type { Settings } from './settings.ts'

/** Stems of an instruction that must stand in what the customer had told, at least; and as a share of all of them. */
const MIN_STEMS = 3
const SHARE = 0.5

/**
 * One remark a run. Without the customer's own word nothing is said: who is asked to try once more what they tried may well have to. Other words
 * for the same steps are not seen.
 */
export function carriedOut(traced: Traced, { repeatShare }: Settings): readonly Remark[] {
  const { runs } = traced
  // Hardly anybody says so, and what was told need not be read then.
  if (!runs.some(({ role, turns }) => role === 'customer' && turns.some(saysSo))) return []
  /** What was told by the customer before, by stem, and the turn that first told it. */
  const told = new Map<string, AnnotatedTurn>()
  return runs.flatMap((run, index): readonly Remark[] => {
    if (run.role === 'customer') learn(told, run)
    const next = runs[index + 1]
    if (run.role !== 'agent' || next?.role !== 'customer' || !next.turns.some(saysSo)) return []
    const found = instructionIn(run, told)
    return found === undefined ? [] : [{ rule: 'repeated-instruction', ...found, share: repeatShare }]
  })
}

function saysSo(turn: AnnotatedTurn): boolean {
  return holds(turn, 'already-done')
}

function learn(told: Map<string, AnnotatedTurn>, { turns }: Run): void {
  for (const turn of turns)
    for (const sentence of turn.tokens.sentences) {
      if (spanAt(turn.regions, sentence.start) !== undefined) continue
      for (const stem of stemsOf(turn, turn.lexicon, sentence)) if (!told.has(stem)) told.set(stem, turn)
    }
}

function instructionIn(
  { turns }: Run,
  told: ReadonlyMap<string, AnnotatedTurn>,
): (TurnSpan & Pick<Remark, 'data' | 'because'>) | undefined {
  for (const turn of turns)
    for (const sentence of turn.tokens.sentences) {
      const { start, end } = sentence
      if (spanAt(turn.regions, start) !== undefined || !says(turn, sentence, 'instruction')) continue
      const stems = [...stemsOf(turn, turn.lexicon, sentence)]
      const known = stems.filter((stem) => told.has(stem))
      if (known.length < MIN_STEMS || known.length < SHARE * stems.length) continue
      const source = told.get(known[0]!)!
      return {
        turnId: turn.id,
        start,
        end,
        data: { words: stems.length, shared: known.length },
        because: [{ turnId: source.id, start: 0, end: source.text.length }],
      }
    }
  return undefined
}
