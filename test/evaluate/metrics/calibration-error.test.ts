import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calibrationError } from '../../../src/evaluate/metrics/index.ts'
import { items, someItems, unfold, weightedItems } from './items.ts'

test('calibrationError averages the gap between claimed and observed over the bins', () => {
  // Low bin: claimed 0.25, observed 0 of 2. High bin: claimed 0.75, observed 1 of 2. Both are off by a quarter.
  const { error, bins } = calibrationError(items('-0.25 -0.25 +0.75 -0.75'), { bins: 2 })
  expect(error).toBe(0.25)
  expect(bins).toEqual([
    { low: 0, high: 0.5, weight: 2, meanScore: 0.25, positiveRate: 0 },
    { low: 0.5, high: 1, weight: 2, meanScore: 0.75, positiveRate: 0.5 },
  ])
})

test('calibrationError weighs each bin by its items', () => {
  // Three items off by a quarter, one exactly right.
  expect(calibrationError(items('-0.25 -0.25 -0.25 +1'), { bins: 2 }).error).toBe(0.1875)
})

test('calibrationError is 0 when each claim comes true as often as it says', () => {
  expect(calibrationError(items('-0 +1 +0.5 -0.5')).error).toBe(0)
})

test('calibrationError lists ten bins, the empty ones too', () => {
  const { error, bins } = calibrationError(items('+0.95'))
  expect(error).toBeCloseTo(0.05, 12)
  expect(bins).toHaveLength(10)
  expect(bins[0]).toEqual({ low: 0, high: 0.1, weight: 0, meanScore: null, positiveRate: null })
  expect(bins[9]).toEqual({ low: 0.9, high: 1, weight: 1, meanScore: 0.95, positiveRate: 1 })
})

test('calibrationError is null without items', () => {
  expect(calibrationError([]).error).toBeNull()
  expect(calibrationError(items('+0.5'), {}, Float64Array.of(0)).error).toBeNull()
})

test('calibrationError puts a score on an edge into the upper bin, and 1 into the last', () => {
  const binsHolding = (shorthand: string): number[] =>
    calibrationError(items(shorthand), { bins: 2 }).bins.map(({ weight }) => weight)
  expect(binsHolding('+0.5')).toEqual([0, 1])
  expect(binsHolding('+0.4999')).toEqual([1, 0])
  expect(binsHolding('+1')).toEqual([0, 1])
  expect(binsHolding('+0')).toEqual([1, 0])
})

test('calibrationError encloses every score by the edges of its bin, rounding notwithstanding', () => {
  // 0.29 × 100 falls short of 29.
  expect(calibrationError(items('+0.29'), { bins: 100 }).bins[29]?.weight).toBe(1)
  // The number just below 0.9, times 10, is rounded up to 9.
  expect(calibrationError(items('+0.8999999999999999')).bins[8]?.weight).toBe(1)
  const count = fc.integer({ min: 1, max: 200 })
  const score = fc.oneof(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.integer({ min: 0, max: 200 }).map((n) => n / 200),
  )
  fc.assert(
    fc.property(count, score, (bins, score) => {
      const filled = calibrationError([{ score, positive: true }], { bins }).bins.filter(
        ({ weight }) => weight > 0,
      )
      expect(filled).toHaveLength(1)
      const { low, high } = filled[0]!
      expect(score >= low && (score < high || high === 1)).toBe(true)
    }),
  )
})

test('calibrationError refuses scores that are no probabilities', () => {
  for (const score of ['1.0001', '-0.0001', 'NaN'])
    expect(() => calibrationError(items(`+${score}`))).toThrow(RangeError)
})

test('calibrationError refuses a number of bins that is not whole or below one', () => {
  for (const bins of [0, -1, 2.5]) expect(() => calibrationError([], { bins })).toThrow('whole number')
  expect(() => calibrationError([], { bins: NaN })).toThrow(TypeError)
  expect(calibrationError([], { bins: 1 }).bins).toHaveLength(1)
})

test('calibrationError lies between 0 and 1 and its bins hold every item', () => {
  fc.assert(
    fc.property(someItems, (all) => {
      const { error, bins } = calibrationError(all)
      expect(bins.reduce((sum, { weight }) => sum + weight, 0)).toBe(all.length)
      if (error !== null) expect(error >= 0 && error <= 1 + 1e-12).toBe(true)
    }),
  )
})

test('calibrationError counts a weight as that many copies', () => {
  fc.assert(
    fc.property(weightedItems, (weighted) => {
      const { items, weights, copied } = unfold(weighted)
      const [byWeight, byCopy] = [calibrationError(items, {}, weights), calibrationError(copied)]
      expect(byWeight.bins.map(({ weight }) => weight)).toEqual(byCopy.bins.map(({ weight }) => weight))
      if (byCopy.error === null) expect(byWeight.error).toBeNull()
      else expect(byWeight.error).toBeCloseTo(byCopy.error, 12)
    }),
  )
})
