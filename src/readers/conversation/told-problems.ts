/** What is told of a conversation: problems, and the interaction behind them. */
import type { Interaction } from '../../model/interaction.ts'
import { problem, type Origin, type Problem } from '../../model/problem.ts'
import { originAt, type Somewhere } from '../values/place.ts'

export type Told = readonly (Interaction | Problem)[]

/** A problem at the place of the conversation, unless it has one of its own. */
export type Pending = readonly [
  code: Problem['code'],
  level: Problem['level'],
  origin: Somewhere | undefined,
  message: string | undefined,
]

/** Both; nearly always there is nothing to tell, or one thing, and to spread lists takes longer than to make them. */
export function behind(told: Told, made: Told): Told {
  if (told.length === 0) return made
  return told.length === 1 && made.length === 1 ? [told[0]!, made[0]!] : [...told, ...made]
}

export function problemOf([code, level, at, message]: Pending, origin: Origin): Problem {
  return problem(code, originAt(at ?? origin), message, level)
}
