import fc from 'fast-check'
import { expect, test } from 'vitest'
import { averagePrecision } from '../../../src/evaluate/metrics/index.ts'
import { items, someItems, unfold, weightedItems } from './items.ts'

test('averagePrecision is the mean of the precision at each positive', () => {
  expect(averagePrecision(items('+0.9 +0.8 -0.7'))).toBe(1)
  // Precision 1 at the first positive, 2/3 at the second.
  expect(averagePrecision(items('+0.9 -0.8 +0.7 -0.6'))).toBeCloseTo((1 + 2 / 3) / 2, 12)
  expect(averagePrecision(items('-0.9 -0.8 +0.7'))).toBeCloseTo(1 / 3, 12)
})

test('averagePrecision gives tied items one threshold', () => {
  // The tie is reached with two of three right, whichever of them is listed first.
  expect(averagePrecision(items('+0.9 +0.5 -0.5'))).toBeCloseTo((1 + 2 / 3) / 2, 12)
  expect(averagePrecision(items('+0.9 -0.5 +0.5'))).toBeCloseTo((1 + 2 / 3) / 2, 12)
})

test('averagePrecision of one score for everything is the share of positives', () => {
  expect(averagePrecision(items('+0.5 -0.5 -0.5 -0.5'))).toBe(0.25)
})

test('averagePrecision is null without a positive, and 1 without a negative', () => {
  expect(averagePrecision([])).toBeNull()
  expect(averagePrecision(items('-0.9'))).toBeNull()
  expect(averagePrecision(items('+0.9 +0.1'))).toBe(1)
})

test('averagePrecision ignores items of weight 0, at the top too', () => {
  expect(averagePrecision(items('+0.9 -0.8 +0.7'), Float64Array.of(0, 0, 1))).toBe(1)
  expect(averagePrecision(items('+0.9 -0.8'), Float64Array.of(0, 1))).toBeNull()
})

test('averagePrecision lies between 0 and 1 and depends on the ranking alone', () => {
  fc.assert(
    fc.property(someItems, (all) => {
      const value = averagePrecision(all)
      if (value !== null) {
        expect(value).toBeGreaterThan(0)
        expect(value).toBeLessThanOrEqual(1)
      }
      expect(averagePrecision(all.toReversed())).toBe(value)
      expect(averagePrecision(all.map((item) => ({ ...item, score: 2 * item.score - 3 })))).toBe(value)
    }),
  )
})

test('averagePrecision counts a weight as that many copies', () => {
  fc.assert(
    fc.property(weightedItems, (weighted) => {
      const { items, weights, copied } = unfold(weighted)
      expect(averagePrecision(items, weights)).toBe(averagePrecision(copied))
    }),
  )
})
