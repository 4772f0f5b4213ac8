/** Writes what `src/similarity/written-numbers.ts` reads. */
import { DIGITS, LAST, MORE } from '../src/similarity/written-numbers.ts'

/** Whole numbers, none below 0, as text. */
export function writeNumbers(numbers: Iterable<number>): string {
  const letters: string[] = []
  for (let value of numbers) {
    while (value >= LAST) {
      value -= LAST
      letters.push(DIGITS[LAST + (value % MORE)]!)
      value = Math.floor(value / MORE)
    }
    letters.push(DIGITS[value]!)
  }
  return letters.join('')
}

/** The sign in the lowest bit: 0, −1, 1, −2, 2 … are 0, 1, 2, 3, 4 … */
export function folded(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value
}
