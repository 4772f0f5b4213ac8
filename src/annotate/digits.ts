/** Numbers of several tokens: "07700 900 318", "7 7 0 4", "four four oh nine". */
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

/** Tokens of numbers in words side by side: "four four oh nine one", "two hundred". */
export function readOutIn({ phrases }: AnnotatedTurn): ReadonlySet<number> {
  const found = new Set<number>()
  let before: number | undefined
  for (const { group, firstToken, endToken } of phrases) {
    if (group !== 'number-word' || endToken !== firstToken + 1) continue
    if (before !== undefined && before + 1 === firstToken) found.add(before).add(firstToken)
    before = firstToken
  }
  return found
}
