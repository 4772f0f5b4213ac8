/**
 * Whether an agent's turn reads like a text of the firm's, written for all who ask, and not like words of one's own to this customer. By the
 * language's model `canned`; languages without one cannot tell.
 *
 * Blind spot: who writes like a form letter is taken for one. It says nothing of whether the text is right, or was owed.
 */
import { chancesBy } from '../empathy/echo-features.ts'
import type { Facts } from '../empathy/facts.ts'
import type { AnnotatedTurn, Traced } from '../types.ts'

/**
 * That it does, 0–1: calibrated on replies half of which are. `facts`: what the customer had said. `undefined` where no model knows its language,
 * and where it says nothing.
 */
export function cannedOf(turn: AnnotatedTurn, facts: Facts, traced: Traced): number | undefined {
  return chancesBy('canned', turn, facts, traced)?.[0]
}
