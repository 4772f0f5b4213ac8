/**
 * Whole numbers, none below 0, written one after another in letters that need no escape. What is below 64 takes one letter, and equal
 * numbers are equal letters: packed (gzip), the weights of a model take a seventh less than as bytes in base64.
 *
 * A number is its digits, lowest first: a digit below `LAST` ends it, one above says that more comes (× 22 each).
 */

/** Letters of the digits, by their place: all printable ones of ASCII from "(" on, without the backslash. */
export const DIGITS = Array.from({ length: 87 }, (_, i) => String.fromCharCode(40 + i)).filter(
  (letter) => letter !== '\\',
)
/** Digits that end a number. */
export const LAST = 64
/** How many values a digit has that does not end its number. */
export const MORE = DIGITS.length - LAST

/** The first `count` numbers. Throws a `RangeError` where the text holds fewer, or more, or anything else. */
export function writtenNumbers(text: string, count: number): Float64Array {
  const values = new Int16Array(128).fill(-1)
  for (const [value, letter] of DIGITS.entries()) values[letter.charCodeAt(0)] = value
  const numbers = new Float64Array(count)
  let at = 0
  for (let i = 0; i < count; i++) {
    let unit = 1
    let sum = 0
    let digit = LAST
    while (digit >= LAST) {
      digit = values[text.charCodeAt(at++)] ?? -1
      if (digit < 0 || unit > Number.MAX_SAFE_INTEGER / DIGITS.length) throw damaged()
      sum += unit * digit
      unit *= MORE
    }
    numbers[i] = sum
  }
  if (at !== text.length) throw damaged()
  return numbers
}

function damaged(): RangeError {
  return new RangeError('The weights of a model are damaged')
}
