import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spearman } from '../../../src/evaluate/metrics/index.ts'
import { unfold } from './items.ts'

const rows = fc.array(fc.record({ x: fc.integer({ min: 0, max: 9 }), y: fc.integer({ min: 0, max: 9 }) }))

test('spearman is 1 for columns that rise together and −1 for opposites', () => {
  expect(spearman([1, 2, 3, 4], [1, 10, 100, 1000])).toBe(1)
  expect(spearman([1, 2, 3, 4], [9, 5, 4, 0])).toBe(-1)
})

test('spearman without ties is 1 − 6Σd² / n(n² − 1)', () => {
  // Rank differences 1, 1, 1, 1, 0.
  expect(spearman([1, 2, 3, 4, 5], [2, 1, 4, 3, 5])).toBeCloseTo(1 - (6 * 4) / (5 * 24), 12)
})

test('spearman gives ties their average rank', () => {
  // Ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4: covariance 4.5, variances 4.5 and 5.
  expect(spearman([1, 2, 2, 3], [1, 2, 3, 4])).toBeCloseTo(4.5 / Math.sqrt(4.5 * 5), 12)
})

test('spearman is null for fewer than three rows', () => {
  expect(spearman([], [])).toBeNull()
  expect(spearman([1, 2], [1, 2])).toBeNull()
  expect(spearman([1, 2, 3], [1, 2, 3])).toBe(1)
})

test('spearman is null when a column does not vary', () => {
  expect(spearman([5, 5, 5], [1, 2, 3])).toBeNull()
  expect(spearman([1, 2, 3], [5, 5, 5])).toBeNull()
  expect(spearman([5, 5, 6], [1, 2, 3])).not.toBeNull()
})

test('spearman refuses NaN and columns of unequal length', () => {
  expect(() => spearman([1, 2, NaN], [1, 2, 3])).toThrow(RangeError)
  expect(() => spearman([1, 2, 3], [1, 2])).toThrow('Columns of 3 and 2 rows')
})

test('spearman is the same either way round and depends on the ranks alone', () => {
  fc.assert(
    fc.property(rows, (all) => {
      const x = all.map((row) => row.x)
      const y = all.map((row) => row.y)
      const value = spearman(x, y)
      if (value !== null) expect(Math.abs(value)).toBeLessThanOrEqual(1)
      expect(spearman(y, x)).toBe(value)
      expect(
        spearman(
          x.map((n) => n ** 3),
          y,
        ),
      ).toBe(value)
      const opposite = spearman(
        x.map((n) => -n),
        y,
      )
      if (value === null) expect(opposite).toBeNull()
      else expect(opposite).toBeCloseTo(-value, 12)
    }),
  )
})

test('spearman counts a weight as that many copies', () => {
  const weighted = rows.chain((all) =>
    fc.tuple(...all.map((item) => fc.record({ item: fc.constant(item), copies: fc.nat(3) }))),
  )
  fc.assert(
    fc.property(weighted, (all) => {
      const { items, weights, copied } = unfold(all)
      const value = spearman(
        items.map(({ x }) => x),
        items.map(({ y }) => y),
        weights,
      )
      const expected = spearman(
        copied.map(({ x }) => x),
        copied.map(({ y }) => y),
      )
      if (expected === null) expect(value).toBeNull()
      else expect(value).toBeCloseTo(expected, 12)
    }),
  )
})
