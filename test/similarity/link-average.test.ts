import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linkAverage, type Link } from '../../src/similarity/link-average.ts'

const ones = (count: number): Uint32Array => new Uint32Array(count).fill(1)
const link = (a: number, b: number, weight: number): Link => ({ a, b, weight })

describe('items are one cluster', () => {
  test('where they are linked strongly enough, not below', () => {
    expect(linkAverage(ones(3), [link(0, 1, 0.5)], 0.5)).toEqual({
      groupOf: Int32Array.of(0, 0, 1),
      count: 2,
    })
    expect(linkAverage(ones(2), [link(0, 1, 0.49)], 0.5).count).toBe(2)
  })

  test('not because each is linked to a third', () => {
    const chained = [link(0, 1, 0.9), link(1, 2, 0.8)]
    expect(linkAverage(ones(3), chained, 0.5).groupOf).toEqual(Int32Array.of(0, 0, 1))
    expect(linkAverage(ones(3), [...chained, link(0, 2, 0.3)], 0.5).groupOf).toEqual(Int32Array.of(0, 0, 0))
  })

  test('with heavy items counting for more', () => {
    const chained = [link(0, 1, 0.9), link(1, 2, 0.8)]
    expect(linkAverage(Uint32Array.of(1, 9, 1), chained, 0.5).count).toBe(1)
  })

  test('but for those of no mass, which are left out', () => {
    expect(linkAverage(Uint32Array.of(0, 1, 1), [link(0, 1, 1), link(1, 2, 1)], 0.5)).toEqual({
      groupOf: Int32Array.of(-1, 0, 0),
      count: 1,
    })
  })
})

test('clusters do not depend on the order of the links', () => {
  const links = fc.uniqueArray(
    fc.record({
      a: fc.nat(7),
      b: fc.nat(7),
      weight: fc.integer({ min: 1, max: 10 }).map((tenths) => tenths / 10),
    }),
    { selector: ({ a, b }) => `${Math.min(a, b)},${Math.max(a, b)}` },
  )
  fc.assert(
    fc.property(
      links
        .map((all) => all.filter(({ a, b }) => a !== b))
        .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
      ([all, shuffled]) => {
        const { groupOf, count } = linkAverage(ones(8), all, 0.4)
        // Sums of the same tenths may differ in their last bit, which only a tie at the threshold can show.
        expect(linkAverage(ones(8), shuffled, 0.4).count).toBe(count)
        expect(new Set(groupOf).size).toBe(count)
        expect(Math.max(...groupOf)).toBe(count - 1)
      },
    ),
  )
})
