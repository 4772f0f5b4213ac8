/**
 * Sympathy that answers a question with nothing: who is told how sad it is, asks what becomes of their place, and is told again how sad it is.
 */
import { empathyOf, type Readings } from './empathy.ts'
import { factsOf, type Facts } from './facts.ts'
import { questionsOf } from './questions.ts'
import type { AnnotatedTurn, Traced } from './types.ts'
import { needOfRun } from './words.ts'

/** Need from which on sympathy is no answer by itself. */
const NEEDY = 0.5

/**
 * Whether the replies of pair `index`, to a customer in need, and of the next are nothing but sympathy though the customer asks between
 * them, and none later does anything. `readings` as in `empathyOf`.
 */
export function isHollowSympathy(
  traced: Traced,
  index: number,
  facts: Facts,
  readings: Readings = new Map(),
): boolean {
  const [first, next, ...later] = traced.pairs.slice(index)
  const given = (...pairs: readonly (typeof later)[number][]) =>
    empathyOf(
      pairs.map(({ reply }) => reply),
      facts,
      traced,
      readings,
    )
  return (
    next !== undefined &&
    needOfRun(first!.prompt)! >= NEEDY &&
    questionsOf(next.prompt, traced.lexicon).length > 0 &&
    given(first!, next).isOnlyWords &&
    given(...later).commitment === 0
  )
}

/** The turns of such replies. */
export function hollowTurns(traced: Traced): ReadonlySet<AnnotatedTurn> {
  const facts = factsOf(traced)
  return new Set(
    traced.pairs.flatMap(({ reply }, index) => (isHollowSympathy(traced, index, facts) ? reply.turns : [])),
  )
}
