/** Text of the input on a line of a terminal: nothing in it steers the terminal, breaks the line or turns the order about. */
export function plainLine(text: string): string {
  return text.replaceAll(STEERS, ' ')
}

/** Control characters, line separators, and marks of direction, which would show a line in another order than it has. */
const STEERS = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu
