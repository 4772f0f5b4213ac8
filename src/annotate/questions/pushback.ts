/**
 * What a customer says back to an agent's turn: that what it asks for was given or done before, or that it goes against what they know. By the
 * language's model `pushback`; languages without one tell it by their phrases alone.
 */
import { chancesBy } from '../empathy/echo-features.ts'
import type { Facts } from '../empathy/facts.ts'
import type { AnnotatedTurn, Traced } from '../types.ts'

/** In the order of the model's classes. */
export const PUSHBACKS = ['again', 'contrary'] as const

/** Probabilities, 0–1, calibrated on turns a quarter of which push back so (`again`), and an eighth (`contrary`). */
export type Pushback = Readonly<Record<(typeof PUSHBACKS)[number], number>>

/** `facts`: what the customer had said. `undefined` where no model knows the turn's language, and where it says nothing. */
export function pushbackOf(turn: AnnotatedTurn, facts: Facts, traced: Traced): Pushback | undefined {
  const chances = chancesBy('pushback', turn, facts, traced)
  if (chances === undefined) return undefined
  const [again, contrary] = chances
  return { again: again!, contrary: contrary! }
}
