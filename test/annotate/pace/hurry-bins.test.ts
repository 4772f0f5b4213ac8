import fc from 'fast-check'
import { expect, test } from 'vitest'
import { binOf, HURRY_BINS, quantileOf, totalOf } from '../../../src/annotate/pace/hurry-bins.ts'

test('there are four bins to the octave, and the outer ones take what lies beyond', () => {
  expect([1 / 256, 1, 2, 256].map(binOf)).toEqual([0, 32, 36, 63])
  expect([0, 0.001, 1e9].map(binOf)).toEqual([0, 0, 63])
  expect(binOf(Math.SQRT2)).toBe(34)
  expect(binOf(1.414)).toBe(33)
})

test('a larger figure never lies in a lower bin', () => {
  const figure = fc.double({ min: 0, max: 1000, noNaN: true })
  fc.assert(
    fc.property(figure, figure, (a, b) => {
      expect(Math.sign(binOf(a) - binOf(b)) * Math.sign(a - b)).toBeGreaterThanOrEqual(0)
      expect(binOf(a)).toBeLessThan(HURRY_BINS)
    }),
  )
})

test('a quantile is the middle of the bin that holds it', () => {
  const counts = new Uint32Array(HURRY_BINS)
  expect(quantileOf(counts, 0.1)).toBeNull()
  counts[32] = 2
  counts[36] = 9
  expect(quantileOf(counts, 0.1)).toBeCloseTo(2 ** (1 / 8), 10)
  expect(quantileOf(counts, 0.2)).toBeCloseTo(2 * 2 ** (1 / 8), 10)
  expect([totalOf(counts), totalOf(counts, 33)]).toEqual([11, 9])
})
