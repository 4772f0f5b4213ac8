import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  copyFeatureNames,
  copyFeatures,
  copyModel,
  copyProbability,
} from '../../src/templates/copy-probability.ts'

const evidence = fc.record({
  bits: fc.double({ min: 1, max: 2000, noNaN: true }),
  coverage: fc.double({ min: 0.05, max: 1, noNaN: true }),
})

describe('the probability that a template was pasted', () => {
  test('lies between 0 and 1, in steps of a ten-thousandth', () => {
    fc.assert(
      fc.property(evidence, (held) => {
        const p = copyProbability(held)
        expect(p).toBeGreaterThanOrEqual(0)
        expect(p).toBeLessThanOrEqual(1)
        expect(p).toBe(Math.round(p * 10_000) / 10_000)
      }),
    )
  })

  test('never falls the more of the template is found', () => {
    fc.assert(
      fc.property(evidence, fc.double({ min: 1, max: 20, noNaN: true }), (held, times) => {
        const total = held.bits / held.coverage
        const coverage = Math.min(1, held.coverage * times)
        expect(copyProbability({ ...held, coverage, bits: total * coverage })).toBeGreaterThanOrEqual(
          copyProbability(held),
        )
      }),
      { numRuns: 2000 },
    )
  })

  test('never falls the longer the template is of which a share is found', () => {
    fc.assert(
      fc.property(evidence, fc.double({ min: 0, max: 500, noNaN: true }), (held, more) => {
        expect(copyProbability({ ...held, bits: held.bits + more })).toBeGreaterThanOrEqual(
          copyProbability(held),
        )
      }),
      { numRuns: 2000 },
    )
  })

  test('is high where a long template stands whole, low where a few words of it do', () => {
    const whole = { bits: 250, coverage: 1 }
    expect(copyProbability(whole)).toBeGreaterThan(0.9)
    expect(copyProbability({ ...whole, bits: 20 })).toBeLessThan(0.1)
  })
})

test('the model has a finite weight for each feature, in one order', () => {
  const features = copyFeatures({ bits: 200, coverage: 0.5 })
  expect(Object.keys(features)).toEqual(copyFeatureNames)
  expect(Object.keys(copyModel)).toEqual(copyFeatureNames)
  expect(Object.values(copyModel).every(Number.isFinite)).toBe(true)
  expect(features).toEqual({ intercept: 1, bits: 1.5, surplus: 0.5, length: 4 })
})
