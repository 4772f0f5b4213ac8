import fc from 'fast-check'
import { expect, test } from 'vitest'
import { precisionRecall } from '../../../src/evaluate/metrics/index.ts'

test('precisionRecall divides the hits by what was claimed and by what is there', () => {
  expect(precisionRecall(3, 4, 6)).toEqual({ precision: 3 / 4, recall: 1 / 2, f1: 0.6 })
})

test('precisionRecall leaves undefined shares null', () => {
  expect(precisionRecall(0, 0, 5)).toEqual({ precision: null, recall: 0, f1: 0 })
  expect(precisionRecall(0, 5, 0)).toEqual({ precision: 0, recall: null, f1: 0 })
  expect(precisionRecall(0, 0, 0)).toEqual({ precision: null, recall: null, f1: null })
})

test('precisionRecall gives the harmonic mean, which lies between the two', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99 }), fc.nat(99), fc.nat(99), (hits, wrong, missed) => {
      const { precision, recall, f1 } = precisionRecall(hits, hits + wrong, hits + missed)
      expect(f1).toBeCloseTo((2 * precision! * recall!) / (precision! + recall!), 12)
      expect(f1).toBeGreaterThanOrEqual(Math.min(precision!, recall!) - 1e-12)
      expect(f1).toBeLessThanOrEqual(Math.max(precision!, recall!) + 1e-12)
    }),
  )
})
