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
  const [first, next] = [traced.pairs[index]!, traced.pairs[index + 1]]
  return (
    next !== undefined &&
    needOfRun(first.prompt)! >= NEEDY &&
    questionsOf(next.prompt, traced.lexicon).length > 0 &&
    empathyOf([first.reply, next.reply], facts, traced, readings).isOnlyWords &&
    lastDeed(traced, facts, readings) <= index + 1
  )
}

const known = new WeakMap<Traced, number>()

/** The last pair in whose reply anything is done; −1: none. Worked out once, since it may be asked for every pair. */
function lastDeed(traced: Traced, facts: Facts, readings: Readings): number {
  const held =
    known.get(traced) ??
    traced.pairs.findLastIndex(({ reply }) => empathyOf([reply], facts, traced, readings).commitment > 0)
  known.set(traced, held)
  return held
}

/** The turns of such replies. */
export function hollowTurns(traced: Traced): ReadonlySet<AnnotatedTurn> {
  const facts = factsOf(traced)
  const readings: Readings = new Map()
  return new Set(
    traced.pairs.flatMap(({ reply }, index) =>
      isHollowSympathy(traced, index, facts, readings) ? reply.turns : [],
    ),
  )
}
