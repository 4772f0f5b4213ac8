/**
 * Whether an agent's turn heeds what the customer told of their trouble: a word about it, or a deed that takes account of it. By the
 * language's model `heed`; languages without one cannot tell.
 */
import type { AnnotatedTurn, Traced } from '../types.ts'
import { echoFeatures } from './echo-features.ts'
import type { Facts } from './facts.ts'

/**
 * That a turn does the errand and no more, 0–1: calibrated on replies to trouble a third of which do. `undefined` where no model knows its
 * language, and where it says nothing.
 */
export function unheedingOf(turn: AnnotatedTurn, facts: Facts, { lexicon }: Traced): number | undefined {
  const model = lexicon.models.heed
  if (model === undefined || turn.lexicon !== lexicon) return undefined
  const features = echoFeatures(turn, facts, model)
  return features.length === 0 ? undefined : model.linear.probability(model.linear.scores(features)[0]!, 0)
}
