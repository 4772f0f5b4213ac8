/** A name that customers say with no word about it, told by what stands around it or by what agents make of it. */
import type { UnnamedTurn } from './customer-name.ts'
import type { Lexicon } from '../lexicon.ts'
import { identified } from './identified.ts'
import type { NameCandidate } from './name-at.ts'
import type { Asked } from './situation.ts'
import { repeatedName } from './repeated-name.ts'
import { signedOff } from './sign-off.ts'
import { takenUp, type CalledNames } from './taken-up.ts'

export interface Surroundings {
  readonly asked: Asked
  /** How agents call somebody. */
  readonly calls: CalledNames
  /** What agents said before the first of them. */
  readonly agents: readonly UnnamedTurn[]
  /** How many turns the customer has had before. */
  readonly turnsBefore: number
  /** The participant data have a name. */
  readonly isNamed: boolean
}

export function unannounced(
  turn: UnnamedTurn,
  { asked, calls, agents, turnsBefore, isNamed }: Surroundings,
  lexicon: Lexicon,
): NameCandidate | null {
  const isAsked = asked !== 'no'
  const opened = turnsBefore < OPENING || isAsked ? identified(turn, isAsked, lexicon) : null
  if (opened !== null || isNamed) return opened
  const repeated = turnsBefore < OPENING || isAsked ? repeatedName(turn, lexicon) : null
  return (
    repeated ?? takenUp(turn, calls, lexicon) ?? (turnsBefore === 0 ? signedOff(turn, agents, lexicon) : null)
  )
}

/** Turns of the customer's in which they may say who they are unasked. */
export const OPENING = 3
