import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kappa, type Rated } from '../../../src/evaluate/metrics/index.ts'

/** As many pairs of each kind as the table says, rows the first rater's. */
function pairs(table: readonly (readonly number[])[]): readonly Rated<number>[] {
  return table.flatMap((row, first) =>
    row.flatMap((count, second) => Array.from({ length: count }, () => ({ first, second }))),
  )
}

test('kappa is what two raters agree on beyond chance', () => {
  // 35 of 50 agree (.7); by chance .6 × .5 + .4 × .5 = .5.
  expect(
    kappa(
      pairs([
        [20, 10],
        [5, 15],
      ]),
    ),
  ).toBeCloseTo(0.4, 12)
  expect(
    kappa(
      pairs([
        [25, 0],
        [0, 25],
      ]),
    ),
  ).toBe(1)
  expect(
    kappa(
      pairs([
        [0, 25],
        [25, 0],
      ]),
    ),
  ).toBe(-1)
})

test('weighted kappa counts near misses for less', () => {
  const near = pairs([
    [10, 5, 0],
    [5, 10, 5],
    [0, 5, 10],
  ])
  const far = pairs([
    [10, 0, 5],
    [5, 10, 5],
    [5, 0, 10],
  ])
  expect(kappa(near, { weighted: true })!).toBeGreaterThan(kappa(near)!)
  expect(kappa(near, { weighted: true })!).toBeGreaterThan(kappa(far, { weighted: true })!)
})

test('kappa is null where chance alone agrees fully, and without items', () => {
  expect(kappa([])).toBeNull()
  expect(kappa(pairs([[7]]))).toBeNull()
})

test('kappa does not depend on who rated first, nor on the order', () => {
  const rated = fc.array(
    fc.record({ first: fc.integer({ min: 0, max: 2 }), second: fc.integer({ min: 0, max: 2 }) }),
  )
  fc.assert(
    fc.property(rated, fc.boolean(), (items, weighted) => {
      const there = kappa(items, { weighted })
      const back = kappa(items.map(({ first, second }) => ({ first: second, second: first })).reverse(), {
        weighted,
      })
      if (there === null) expect(back).toBeNull()
      else expect(back).toBeCloseTo(there, 9)
    }),
  )
})

test('a weight of two is the pair twice, and of none is no pair', () => {
  const pair = fc.record({ first: fc.integer({ min: 0, max: 2 }), second: fc.integer({ min: 0, max: 2 }) })
  const counted = fc.array(fc.tuple(pair, fc.integer({ min: 0, max: 3 })))
  fc.assert(
    fc.property(counted, fc.boolean(), (all, weighted) => {
      const copies = all.flatMap(([rated, count]) => Array.from({ length: count }, () => rated))
      const weights = Float64Array.from(all, ([, count]) => count)
      const of = kappa(
        all.map(([rated]) => rated),
        { weighted },
        weights,
      )
      const copied = kappa(copies, { weighted })
      if (copied === null) expect(of).toBeNull()
      else expect(of).toBeCloseTo(copied, 9)
    }),
  )
})
