/** Numbers of several tokens: "07700 900 318", "7 7 0 4". */
import { TokenKind } from '../text/tokens.ts'
import type { AnnotatedTurn } from './types.ts'

/** Tokens of digits that one number is read out in, at most. */
const MAX_APART = 20

/** The last of the numbers that follow each other, a space between, as recognisers write what is read out: "7 7 0 4 1 9 2". */
export function lastDigitsOf({ text, tokens }: AnnotatedTurn, token: number): number {
  let last = token
  while (
    last - token < MAX_APART &&
    last + 1 < tokens.count &&
    tokens.kind[last + 1] === TokenKind.number &&
    tokens.start[last + 1]! - tokens.end[last]! === 1 &&
    text[tokens.end[last]!] === ' '
  )
    last++
  return last
}

/** How many digits the number has that begins at the token. */
export function digitsFrom(turn: AnnotatedTurn, token: number): number {
  const { text, tokens } = turn
  return text.slice(tokens.start[token], tokens.end[lastDigitsOf(turn, token)]).replaceAll(/\D/gu, '').length
}
