import fc from 'fast-check'
import { expect, test } from 'vitest'
import { brier } from '../../../src/evaluate/metrics/index.ts'
import { items, someItems, unfold, weightedItems } from './items.ts'

test('brier is the mean squared distance from what happened', () => {
  expect(brier(items('+1 -0'))).toBe(0)
  expect(brier(items('+0 -1'))).toBe(1)
  expect(brier(items('+0.5 -0.5 -0.5'))).toBe(0.25)
  expect(brier(items('+0.75 -0.5'))).toBe((0.0625 + 0.25) / 2)
})

test('brier is null without items, or when none has weight', () => {
  expect(brier([])).toBeNull()
  expect(brier(items('+0.5'), Float64Array.of(0))).toBeNull()
})

test('brier takes probabilities from 0 to 1 and refuses the rest', () => {
  expect(brier(items('-0 +1'))).toBe(0)
  for (const score of ['1.0001', '-0.0001', 'NaN'])
    expect(() => brier(items(`+${score}`))).toThrow(RangeError)
})

test('brier is lowest, for one answer to all, at the share of positives', () => {
  fc.assert(
    fc.property(someItems, fc.double({ min: 0, max: 1, noNaN: true }), (all, answer) => {
      fc.pre(all.length > 0)
      const share = all.filter(({ positive }) => positive).length / all.length
      const answering = (score: number): number => brier(all.map((item) => ({ ...item, score })))!
      expect(answering(answer)).toBeGreaterThanOrEqual(answering(share) - 1e-12)
    }),
  )
})

test('brier counts a weight as that many copies', () => {
  fc.assert(
    fc.property(weightedItems, (weighted) => {
      const { items, weights, copied } = unfold(weighted)
      const expected = brier(copied)
      if (expected === null) expect(brier(items, weights)).toBeNull()
      else expect(brier(items, weights)).toBeCloseTo(expected, 12)
    }),
  )
})
