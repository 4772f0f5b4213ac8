import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bestF1, confusion } from '../../../src/evaluate/metrics/index.ts'
import { items, someItems, unfold, weightedItems } from './items.ts'

test('bestF1 finds the threshold that separates separable items', () => {
  expect(bestF1(items('+0.9 +0.7 -0.3 -0.1'))).toEqual({ threshold: 0.7, f1: 1 })
})

test('bestF1 takes a false alarm when it buys enough recall', () => {
  // At 0.9: 1 of 1 right, 1 of 3 found, F1 1/2. At 0.6: 3 of 4 right, all found, F1 6/7.
  expect(bestF1(items('+0.9 -0.8 +0.7 +0.6 -0.1'))).toEqual({ threshold: 0.6, f1: 6 / 7 })
})

test('bestF1 prefers the highest of equally good thresholds', () => {
  // F1 2/3 at 0.9, where one of two is found, and again at 0.6, where two of four are right.
  expect(bestF1(items('+0.9 -0.8 -0.7 +0.6'))).toEqual({ threshold: 0.9, f1: 2 / 3 })
})

test('bestF1 is null without a positive, and defined with one', () => {
  expect(bestF1([])).toBeNull()
  expect(bestF1(items('-0.9'))).toBeNull()
  expect(bestF1(items('-0.9 +0.1'))).toEqual({ threshold: 0.1, f1: 2 / 3 })
})

test('bestF1 is what confusion finds at its threshold, and no score does better', () => {
  fc.assert(
    fc.property(someItems, (all) => {
      const best = bestF1(all)
      if (best === null) return
      expect(confusion(all, best.threshold).f1).toBe(best.f1)
      for (const { score } of all) expect(confusion(all, score).f1).toBeLessThanOrEqual(best.f1)
    }),
  )
})

test('bestF1 counts a weight as that many copies', () => {
  fc.assert(
    fc.property(weightedItems, (weighted) => {
      const { items, weights, copied } = unfold(weighted)
      expect(bestF1(items, weights)).toEqual(bestF1(copied))
    }),
  )
})
