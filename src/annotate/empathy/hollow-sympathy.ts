/**
 * Sympathy that answers with nothing: who is told how sad it is, asks what becomes of their place, and is told again how sad it is; and
 * who is told how sad it is and when the office is open.
 */
import { empathyOf, type Readings } from './empathy.ts'
import { factsOf, type Facts } from './facts.ts'
import { questionsOf } from '../questions/questions.ts'
import type { AnnotatedTurn, Traced } from '../types.ts'
import { holds, needOfRun } from '../words.ts'

/** Need from which on sympathy is no answer by itself. */
const NEEDY = 0.5

/**
 * Whether the reply of pair `index`, to a customer in need, is sympathy that answers with nothing, and none later does anything. `readings` as
 * in `empathyOf`.
 */
export function isHollowSympathy(
  traced: Traced,
  index: number,
  facts: Facts,
  readings: Readings = new Map(),
): boolean {
  return (
    needOfRun(traced.pairs[index]!.prompt)! >= NEEDY &&
    (isAskedInVain(traced, index, facts, readings) || isOnlyHours(traced, index, facts, readings))
  )
}

/**
 * Whether the replies of pair `index`, to a customer in need, and of the next are nothing but sympathy though the customer asks between
 * them, and none later does anything.
 */
function isAskedInVain(traced: Traced, index: number, facts: Facts, readings: Readings): boolean {
  const [first, next] = [traced.pairs[index]!, traced.pairs[index + 1]]
  return (
    next !== undefined &&
    questionsOf(next.prompt, traced.lexicon).length > 0 &&
    empathyOf([first.reply, next.reply], facts, traced, readings).isOnlyWords &&
    lastDeed(traced, facts, readings) <= index + 1
  )
}

/**
 * "I'm sorry you're not having the best experience. Our reception is open from 7 to 11." to who is afraid to go to bed: words that would fit anybody, and
 * hours that answer no question.
 */
function isOnlyHours(traced: Traced, index: number, facts: Facts, readings: Readings): boolean {
  const { prompt, reply } = traced.pairs[index]!
  // Hardly any reply tells hours.
  if (!reply.turns.some((turn) => holds(turn, 'opening-hours'))) return false
  const next = traced.pairs[index + 1]?.reply
  const given = empathyOf(next === undefined ? [reply] : [reply, next], facts, traced, readings)
  return (
    given.isOnlyWords &&
    !given.isAnswer &&
    lastDeed(traced, facts, readings) < 0 &&
    questionsOf(prompt, traced.lexicon).every(({ isRequest, expects }) => isRequest && expects !== 'time')
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
