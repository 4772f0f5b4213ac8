/**
 * Whether an agent's turn heeds what the customer told of their trouble: a word about it, or a deed that takes account of it. By the
 * language's model `heed`; languages without one cannot tell.
 */
import type { AnnotatedTurn, Run, Traced } from '../types.ts'
import { messageWords } from '../words.ts'
import { chancesBy } from './echo-features.ts'
import type { Facts } from './facts.ts'
import { isPreliminary } from './preliminaries.ts'

/**
 * That a turn does the errand and no more, 0–1: calibrated on replies to trouble a third of which do. `undefined` where no model knows its
 * language, and where it says nothing.
 */
export function unheedingOf(turn: AnnotatedTurn, facts: Facts, traced: Traced): number | undefined {
  return chancesBy('heed', turn, facts, traced)?.[0]
}

/** Words below which a reply is brief, and brevity says nothing: "Card's blocked as of this second." */
const FEW = 12
/** Of doubt that any turn leaves, and the most odds that many turns come to: a thousand of them are no surer. */
const LEAST = 0.001
const SURE = 1e6

/** That all turns of the runs that say something do the errand alone, each taken for itself, 0–1; 0 where nobody can tell. */
export function unheedingOfRuns(runs: readonly Run[], facts: Facts, traced: Traced): number {
  const turns = runs.flatMap((run) => run.turns).filter((turn) => !isPreliminary(turn, traced.lexicon))
  if (turns.reduce((sum, turn) => sum + messageWords(turn), 0) < FEW) return 0
  let odds = 1
  for (const turn of turns) {
    const chance = unheedingOf(turn, facts, traced) ?? 0
    odds = Math.min(odds * (chance / Math.max(1 - chance, LEAST)), SURE)
  }
  return odds / (1 + odds)
}
