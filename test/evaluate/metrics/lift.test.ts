import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lift } from '../../../src/evaluate/metrics/index.ts'

/** A queue, worst first: the signs say what was cold. */
const queue = (signs: string): readonly { readonly score: number; readonly positive: boolean }[] =>
  Array.from(signs, (sign, index) => ({ score: signs.length - index, positive: sign === '+' }))

test('lift says how many times as many positives stand at the top as at random', () => {
  // Two of the two first, where four of ten would be .8.
  expect(lift(queue('++--+---+-'), 0.2)).toBeCloseTo(2 / 0.8, 12)
  expect(lift(queue('--++----++'), 0.2)).toBe(0)
  expect(lift(queue('+-+-'), 1)).toBe(1)
})

test('a share that ends within a tie, or between two items, counts them in part', () => {
  const tied = queue('+---').map(({ positive }) => ({ score: 0, positive }))
  expect(lift(tied, 0.5)).toBe(1)
  // One and a half of three items: 1 + ½ of the two positives, where 1 would be expected.
  expect(lift(queue('++-'), 0.5)).toBeCloseTo(1.5, 12)
})

test('lift is null without a positive, and refuses what is no share', () => {
  expect(lift([], 0.1)).toBeNull()
  expect(lift(queue('---'), 0.1)).toBeNull()
  for (const share of [0, -1, 1.1, NaN]) expect(() => lift(queue('+'), share)).toThrow(RangeError)
})

const items = fc.array(fc.record({ score: fc.integer({ min: 0, max: 4 }), positive: fc.boolean() }))

test('lift does not depend on the order, and a weight of two is the item twice', () => {
  fc.assert(
    fc.property(items, fc.double({ min: 0.01, max: 1, noNaN: true }), (all, share) => {
      const of = lift(all, share)
      const turned = lift([...all].reverse(), share)
      const twice = lift(all, share, new Float64Array(all.length).fill(2))
      const copied = lift([...all, ...all], share)
      for (const other of [turned, twice, copied])
        if (of === null) expect(other).toBeNull()
        else expect(other).toBeCloseTo(of, 9)
    }),
  )
})

test('lift is never more than one in the share', () => {
  fc.assert(
    fc.property(items, fc.double({ min: 0.01, max: 1, noNaN: true }), (all, share) => {
      const of = lift(all, share)
      if (of !== null) expect(of).toBeLessThanOrEqual(1 / share + 1e-9)
    }),
  )
})
