import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auc, byScore } from '../../../src/evaluate/metrics/index.ts'
import { items, someItems, unfold, weightedItems } from './items.ts'

test('auc is the share of positive–negative pairs in the right order', () => {
  expect(auc(items('+0.9 +0.7 -0.6 -0.1'))).toBe(1)
  expect(auc(items('-0.9 -0.7 +0.6 +0.1'))).toBe(0)
  // Of 2 × 2 pairs only 0.4 against 0.6 is wrong.
  expect(auc(items('+0.9 +0.4 -0.6 -0.1'))).toBe(3 / 4)
})

test('auc counts a tie as half a pair', () => {
  expect(auc(items('+0.5 -0.5'))).toBe(0.5)
  expect(auc(items('+0.9 +0.5 -0.5 -0.5 -0.1'))).toBe((3 + 2) / 6)
})

test('auc is null when either class is absent, and defined with one of each', () => {
  expect(auc([])).toBeNull()
  expect(auc(items('+0.9 +0.1'))).toBeNull()
  expect(auc(items('-0.9 -0.1'))).toBeNull()
  expect(auc(items('+0.9 -0.1'))).toBe(1)
})

test('auc is null when the weights leave one class out', () => {
  expect(auc(items('+0.9 -0.1'), Float64Array.of(1, 0))).toBeNull()
})

test('auc takes any score but NaN', () => {
  expect(auc(items('+Infinity -0 --Infinity'))).toBe(1)
  expect(() => auc(items('+NaN -0.1'))).toThrow(RangeError)
  expect(() => auc(items('-0.1 +NaN'))).toThrow(RangeError)
})

test('auc refuses a vector of weights of another length', () => {
  expect(() => auc(items('+0.9 -0.1'), Float64Array.of(1))).toThrow('1 weights for 2 items')
})

test('auc agrees with comparing every pair', () => {
  fc.assert(
    fc.property(someItems, (all) => {
      let pairs = 0
      let won = 0
      for (const a of all)
        for (const b of all)
          if (a.positive && !b.positive) {
            pairs++
            won += a.score > b.score ? 1 : a.score === b.score ? 0.5 : 0
          }
      expect(auc(all)).toBe(pairs === 0 ? null : won / pairs)
    }),
  )
})

test('auc does not change when the scores go through a rising function', () => {
  fc.assert(
    fc.property(someItems, (all) => {
      expect(auc(all.map((item) => ({ ...item, score: item.score ** 3 - 7 })))).toBe(auc(all))
    }),
  )
})

test('auc of the opposite labels is one minus auc, and so is auc of the negated scores', () => {
  fc.assert(
    fc.property(someItems, (all) => {
      const value = auc(all)
      const opposite = auc(all.map((item) => ({ ...item, positive: !item.positive })))
      const negated = auc(all.map((item) => ({ ...item, score: -item.score })))
      if (value === null) expect([opposite, negated]).toEqual([null, null])
      else {
        expect(opposite).toBeCloseTo(1 - value, 12)
        expect(negated).toBeCloseTo(1 - value, 12)
      }
    }),
  )
})

test('auc counts a weight as that many copies, whatever the order', () => {
  fc.assert(
    fc.property(weightedItems, (weighted) => {
      const { items, weights, copied } = unfold(weighted)
      expect(auc(items, weights)).toBe(auc(copied))
      const sorted = unfold([...weighted].sort((a, b) => b.item.score - a.item.score))
      expect(auc(sorted.items, sorted.weights)).toBe(auc(copied))
    }),
  )
})

test('auc leaves its arguments as they were', () => {
  const given = items('-0.1 +0.9')
  const weights = Float64Array.of(2, 3)
  auc(given, weights)
  expect(given).toEqual(items('-0.1 +0.9'))
  expect([...weights]).toEqual([2, 3])
})

test('auc of sorted items is auc of the items', () => {
  fc.assert(
    fc.property(someItems, (all) => {
      expect(auc(byScore(all))).toBe(auc(all))
    }),
  )
})
