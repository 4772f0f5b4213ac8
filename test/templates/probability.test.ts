import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { featuresOf, modelFeatures, pastedModel, probability } from '../../src/templates/probability.ts'

const share = fc.double({ min: 0, max: 1, noNaN: true })

/** Evidence that can be: nothing is held by more interactions than there are, and a turn by no more than its words. */
const evidence = fc
  .tuple(fc.integer({ min: 1, max: 1_000_000 }), share, share)
  .chain(([others, held, whole]) =>
    fc.record({
      others: fc.constant(others),
      support: fc.constant(Math.floor(others * held)),
      whole: fc.constant(Math.floor(Math.floor(others * held) * whole)),
      bits: fc.double({ min: 0, max: 800, noNaN: true }),
      stock: share,
      repeated: fc.boolean(),
      tooFast: share,
    }),
  )
const nothing = { others: 19, support: 0, whole: 0, bits: 0, stock: 0, repeated: false, tooFast: 0 }

describe('the probability that a passage was pasted', () => {
  test('lies between 0 and 1', () => {
    fc.assert(
      fc.property(evidence, (held) => {
        expect(probability(held)).toBeGreaterThanOrEqual(0)
        expect(probability(held)).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('never falls with one more interaction that says the same turn', () => {
    fc.assert(
      fc.property(evidence, fc.double({ min: 0, max: 100, noNaN: true }), (held, more) => {
        const { support, whole, others, bits } = held
        const copied = { support: support + 1, whole: whole + 1, others: others + 1, bits: bits + more }
        expect(probability({ ...held, ...copied })).toBeGreaterThanOrEqual(probability(held))
      }),
      { numRuns: 2000 },
    )
  })

  test('never rises with one more interaction that does not', () => {
    fc.assert(
      fc.property(evidence, (held) => {
        expect(probability({ ...held, others: held.others + 1 })).toBeLessThanOrEqual(probability(held))
      }),
      { numRuns: 2000 },
    )
  })

  test('rises with each kind of evidence', () => {
    const stretch = { ...nothing, support: 1, bits: 70 }
    expect(probability({ ...stretch, support: 3 })).toBeGreaterThan(probability(stretch))
    expect(probability({ ...stretch, whole: 1 })).toBeGreaterThan(probability(stretch))
    expect(probability({ ...stretch, bits: 90 })).toBeGreaterThan(probability(stretch))
    for (const more of [{ stock: 0.5 }, { repeated: true }, { tooFast: 0.5 }])
      expect(probability({ ...nothing, ...more })).toBeGreaterThan(probability(nothing))
  })

  test('stays below one half for set phrases alone, for pace alone, and for five common words in a large corpus', () => {
    expect(probability({ ...nothing, stock: 1 })).toBeLessThan(0.5)
    expect(probability({ ...nothing, tooFast: 1 })).toBeLessThan(0.5)
    expect(probability({ ...nothing, others: 3000, support: 40, bits: 50 })).toBeLessThan(0.5)
  })

  test('has no negative weight but the intercept, and a feature for each', () => {
    for (const [name, weight] of Object.entries(pastedModel))
      if (name !== 'intercept') expect(weight, name).toBeGreaterThanOrEqual(0)
    expect(Object.keys(featuresOf(nothing)).sort()).toEqual([...modelFeatures].sort())
  })
})
