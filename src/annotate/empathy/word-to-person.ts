/** Whether a sentence of an agent says anything to the customer as a person, beside what is done for them. */
import type { Sentence } from '../../text/tokens.ts'
import type { AnnotatedTurn } from '../types.ts'
import { says } from '../words.ts'

/** Where something is done or ruled, only what is said outright: the models hear "your mother's direct debit" as warmth. */
export function isWord(
  turn: AnnotatedTurn,
  sentence: Sentence,
  reaction: number,
  interpretation: number,
): boolean {
  if (says(turn, sentence, 'stock')) return false
  if (isOutright(turn, sentence)) return true
  if (DRY.some((group) => says(turn, sentence, group)) || isMereGreeting(turn, sentence)) return false
  return reaction >= WARM || interpretation >= UNDERSTOOD
}

const OUTRIGHT = ['reaction', 'apology', 'comfort', 'occasion', 'confession'] as const
const DRY = ['commitment', 'coming', 'undertaking', 'passive-deed', 'official'] as const
/** Strengths from which on a model alone makes a sentence a word to the person: it gives "there is none on the 5th" an interpretation of .4. */
const WARM = 0.4
const UNDERSTOOD = 0.6

/** By what is said, not by how a model hears it: "I'm sorry", "no wonder", "my fault". */
export function isOutright(turn: AnnotatedTurn, sentence: Sentence): boolean {
  return !says(turn, sentence, 'stock') && OUTRIGHT.some((group) => says(turn, sentence, group))
}

/** "Good morning, Ana"; "Hello Ana, what a good day for it" says more. */
export function isMereGreeting(turn: AnnotatedTurn, sentence: Sentence): boolean {
  return sentence.endToken - sentence.firstToken <= MERE_GREETING && says(turn, sentence, 'greeting')
}

const MERE_GREETING = 3
