import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { folded, writeNumbers } from '../../bench/written-numbers.ts'
import { linearModel, type LinearModelData } from '../../src/similarity/linear-model.ts'

/** Features 3 (weights 10, −20) and 300 (127, −127), two classes. */
const data: LinearModelData = {
  id: 'sha256:0',
  classes: ['calm', 'angry'],
  bits: 10,
  kept: 2,
  scale: [0.5, 0.25],
  bias: [-1, 2],
  slope: [1, 2],
  offset: [0, -4],
  weights: writeNumbers([3, 297, ...[10, 127, -20, -127].map(folded)]),
}

/** One class, in which each of these features weighs 1. */
function keeping(features: readonly number[]): LinearModelData {
  const sorted = features.toSorted((a, b) => a - b)
  const distances = sorted.map((feature, i) => feature - (sorted[i - 1] ?? 0))
  const one = { scale: [1], bias: [0], slope: [1], offset: [0] }
  const weights = writeNumbers([...distances, ...features.map(() => folded(1))])
  return { id: 'sha256:0', classes: ['one'], bits: 22, kept: features.length, ...one, weights }
}

const scores = (...features: number[]): number[] => [...linearModel(data).scores(Uint32Array.from(features))]

describe('a linear model', () => {
  test('adds the weights of the features it knows, over the root of how many there are', () => {
    expect(scores(3)).toEqual([-1 + 5, 2 - 5])
    expect(scores(3, 300, 7, 8)).toEqual([-1 + (0.5 * 137) / 2, 2 - (0.25 * 147) / 2])
  })

  test('gives the biases where it knows nothing, or nothing is there', () => {
    expect(scores()).toEqual([-1, 2])
    expect(scores(1, 2)).toEqual([-1, 2])
  })

  test('looks at the lowest bits of a feature alone', () => {
    expect(scores(3 + 1024)).toEqual(scores(3))
    expect(scores(3 + 0x80000000)).toEqual(scores(3))
    expect(scores(3 + 512)).toEqual(scores())
  })

  test('finds every feature it keeps, and no other', () => {
    const keys = fc.uniqueArray(fc.integer({ min: 0, max: 2 ** 22 - 1 }), { minLength: 1, maxLength: 300 })
    fc.assert(
      fc.property(keys, fc.integer({ min: 0, max: 2 ** 22 - 1 }), (held, other) => {
        const model = linearModel(keeping(held))
        const found = (feature: number): number => model.scores(Uint32Array.of(feature))[0]!
        for (const key of held) expect(found(key)).toBe(1)
        expect(found(other)).toBe(held.includes(other) ? 1 : 0)
      }),
      { numRuns: 30 },
    )
  })

  test('turns a score into a probability by its calibration', () => {
    expect(linearModel(data).probability(0, 0)).toBe(0.5)
    expect(linearModel(data).probability(2, 1)).toBe(0.5)
    expect(linearModel(data).probability(3, 1)).toBeCloseTo(0.8808, 4)
  })

  test.each([
    ['numbers too few', { weights: writeNumbers([3, 297, 20, 254]) }],
    ['numbers too many', { kept: 1 }],
    ['letters that are no digits', { weights: '!!!!!!' }],
    ['a feature beyond its bits', { bits: 8 }],
  ])('refuses %s', (_, damage) => {
    expect(() => linearModel({ ...data, ...damage })).toThrow(RangeError)
  })
})
