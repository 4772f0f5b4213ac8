import fc from 'fast-check'
import { expect, test } from 'vitest'
import { averageRanks } from '../../../src/evaluate/metrics/index.ts'

test('averageRanks numbers the values from the lowest', () => {
  expect([...averageRanks([30, 10, 20])]).toEqual([3, 1, 2])
  expect([...averageRanks([])]).toEqual([])
})

test('averageRanks gives ties the mean of the ranks they fill', () => {
  expect([...averageRanks([5, 1, 5, 9])]).toEqual([2.5, 1, 2.5, 4])
  expect([...averageRanks([7, 7, 7])]).toEqual([2, 2, 2])
})

test('averageRanks lets a weight fill as many ranks', () => {
  expect([...averageRanks([10, 20], Float64Array.of(2, 3))]).toEqual([1.5, 4])
})

test('averageRanks refuses NaN and ranks infinities', () => {
  expect(() => averageRanks([1, NaN])).toThrow(RangeError)
  expect([...averageRanks([Infinity, 0, -Infinity])]).toEqual([3, 2, 1])
})

test('averageRanks add up to n(n + 1)/2', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 })), (values) => {
      const n = values.length
      expect(averageRanks(values).reduce((sum, rank) => sum + rank, 0)).toBe((n * (n + 1)) / 2)
    }),
  )
})
