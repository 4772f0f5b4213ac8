import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quantile } from '../../../src/evaluate/metrics/index.ts'

test('quantile finds the ends, the median and the values between', () => {
  const sorted = [10, 20, 30, 40]
  expect(quantile(sorted, 0)).toBe(10)
  expect(quantile(sorted, 0.5)).toBe(25)
  expect(quantile(sorted, 1)).toBe(40)
  expect(quantile([0, 1, 2, 3, 4], 0.25)).toBe(1)
  expect(quantile([0, 1, 2, 3, 4], 0.3)).toBeCloseTo(1.2, 12)
})

test('quantile of one value is that value, and of none is null', () => {
  expect(quantile([7], 0.025)).toBe(7)
  expect(quantile([], 0.5)).toBeNull()
})

test('quantile passes infinities on', () => {
  expect(quantile([-Infinity, -Infinity, 0], 0.25)).toBe(-Infinity)
})

test('quantile takes shares from 0 to 1', () => {
  for (const p of [-0.001, 1.001, NaN]) expect(() => quantile([1, 2], p)).toThrow(RangeError)
})

test('quantile rises with the share and stays within the values', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 1 }),
      share,
      share,
      (values, p, q) => {
        const sorted = values.toSorted((a, b) => a - b)
        const [low, high] = [quantile(sorted, Math.min(p, q))!, quantile(sorted, Math.max(p, q))!]
        expect(low).toBeGreaterThanOrEqual(sorted[0]!)
        expect(high).toBeLessThanOrEqual(sorted.at(-1)!)
        expect(high).toBeGreaterThanOrEqual(low - 1e-9)
      },
    ),
  )
})
