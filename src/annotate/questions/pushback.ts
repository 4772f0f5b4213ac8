/**
 * What a customer says back to an agent's turn: that what it asks for was given or done before, or that it goes against what they know. By the
 * language's model `pushback`; languages without one tell it by their phrases alone.
 */
import { echoFeatures } from '../empathy/echo-features.ts'
import type { Facts } from '../empathy/facts.ts'
import type { AnnotatedTurn, Traced } from '../types.ts'

export const PUSHBACKS = ['again', 'contrary'] as const

/** Probabilities, 0–1, calibrated on turns a quarter of which push back so (`again`), and an eighth (`contrary`). */
export type Pushback = Readonly<Record<(typeof PUSHBACKS)[number], number>>

/** `facts`: what the customer had said. `undefined` where no model knows the turn's language, and where it says nothing. */
export function pushbackOf(turn: AnnotatedTurn, facts: Facts, { lexicon }: Traced): Pushback | undefined {
  const model = lexicon.models.pushback
  if (model === undefined || turn.lexicon !== lexicon) return undefined
  const features = echoFeatures(turn, facts, model)
  if (features.length === 0) return undefined
  const scores = model.linear.scores(features)
  const of = (name: (typeof PUSHBACKS)[number]): number => {
    const c = model.linear.classes.indexOf(name)
    return model.linear.probability(scores[c]!, c)
  }
  return { again: of('again'), contrary: of('contrary') }
}
