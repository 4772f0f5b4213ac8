import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeNumbers } from '../../bench/written-numbers.ts'
import { writtenNumbers } from '../../src/similarity/written-numbers.ts'

describe('written numbers', () => {
  test.each([
    [[0], '('],
    [[63], 'h'],
    // From 64 on a second letter.
    [[64], 'i('],
    [[64 + 21, 64 + 22], '~(i)'],
  ])('%j are written “%s”', (numbers, text) => {
    expect(writeNumbers(numbers)).toBe(text)
    expect([...writtenNumbers(text, numbers.length)]).toEqual(numbers)
  })

  test('are read as they were written, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 2 ** 31 })), (numbers) => {
        expect([...writtenNumbers(writeNumbers(numbers), numbers.length)]).toEqual(numbers)
      }),
    )
  })

  test.each([
    ['too few', '((', 3],
    ['too many', '((', 1],
    ['one that does not end', '(~', 2],
    ['one without end', '~'.repeat(40), 1],
    ['a letter that is no digit', '(é', 2],
    ['a backslash', '\\', 1],
  ])('refuses %s', (_, text, count) => {
    expect(() => writtenNumbers(text, count)).toThrow(RangeError)
  })
})
