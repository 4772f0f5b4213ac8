import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pairwiseF1, precisionRecall, type Grouped } from '../../../src/evaluate/metrics/index.ts'
import { unfold } from './items.ts'

/** `1a` was put in group 1 and belongs to group a; `-` is no group. */
function grouped(shorthand: string): Grouped[] {
  const group = (name: string | undefined): string | null => (name === '-' ? null : name!)
  return shorthand.split(' ').map((word) => ({ predicted: group(word[0]), label: group(word[1]) }))
}

const someGrouped: fc.Arbitrary<Grouped[]> = fc.array(
  fc.record({
    predicted: fc.constantFrom(null, 1, 2, 3),
    label: fc.constantFrom(null, 'a', 'b', 'c'),
  }),
  { maxLength: 25 },
)

test('pairwiseF1 is 1 for the same grouping under other names', () => {
  expect(pairwiseF1(grouped('1a 1a 2b 2b 2b'))).toEqual({
    both: 4,
    predicted: 4,
    actual: 4,
    precision: 1,
    recall: 1,
    f1: 1,
  })
})

test('pairwiseF1 loses recall to a split group and precision to a merged one', () => {
  // Four that belong together, kept in two halves: 2 of 6 pairs.
  expect(pairwiseF1(grouped('1a 1a 2a 2a'))).toMatchObject({ precision: 1, recall: 2 / 6, f1: 0.5 })
  expect(pairwiseF1(grouped('1a 1a 1b 1b'))).toMatchObject({ precision: 2 / 6, recall: 1, f1: 0.5 })
})

test('pairwiseF1 follows the worked example of Manning, Raghavan & Schütze', () => {
  const all = grouped('1x 1x 1x 1x 1x 1o 2x 2o 2o 2o 2o 2d 3x 3x 3d 3d 3d')
  expect(pairwiseF1(all)).toMatchObject({ both: 20, predicted: 40, precision: 0.5, recall: 20 / 44 })
})

test('pairwiseF1 takes items without a group for groups of one', () => {
  expect(pairwiseF1(grouped('-a -a'))).toMatchObject({
    predicted: 0,
    actual: 1,
    precision: null,
    recall: 0,
    f1: 0,
  })
  expect(pairwiseF1(grouped('1- 1-'))).toMatchObject({
    predicted: 1,
    actual: 0,
    precision: 0,
    recall: null,
    f1: 0,
  })
})

test('pairwiseF1 is null where there are no pairs', () => {
  const none = { both: 0, predicted: 0, actual: 0, precision: null, recall: null, f1: null }
  expect(pairwiseF1([])).toEqual(none)
  expect(pairwiseF1(grouped('1a 2b --'))).toEqual(none)
})

test('pairwiseF1 agrees with going through all pairs', () => {
  fc.assert(
    fc.property(someGrouped, (all) => {
      let [both, predicted, actual] = [0, 0, 0]
      all.forEach((a, i) => {
        for (const b of all.slice(i + 1)) {
          const together = a.predicted !== null && a.predicted === b.predicted
          const belong = a.label !== null && a.label === b.label
          if (together && belong) both++
          if (together) predicted++
          if (belong) actual++
        }
      })
      expect(pairwiseF1(all)).toEqual({
        both,
        predicted,
        actual,
        ...precisionRecall(both, predicted, actual),
      })
    }),
  )
})

test('pairwiseF1 swaps precision and recall when the two groupings change places', () => {
  fc.assert(
    fc.property(someGrouped, (all) => {
      const there = pairwiseF1(all)
      const back = pairwiseF1(all.map(({ predicted, label }) => ({ predicted: label, label: predicted })))
      expect([back.precision, back.recall, back.f1]).toEqual([there.recall, there.precision, there.f1])
    }),
  )
})

test('pairwiseF1 never pairs an item with its own copy', () => {
  expect(pairwiseF1(grouped('1a'), Float64Array.of(5))).toMatchObject({ predicted: 0, actual: 0 })
  // Two copies of one against three of the other.
  expect(pairwiseF1(grouped('1a 1a'), Float64Array.of(2, 3))).toMatchObject({ both: 6 })
})

test('pairwiseF1 counts an item of weight 0 as absent', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom('1a', '1b', '2a', '-a'), fc.nat(1))), (drawn) => {
      const { items, weights, copied } = unfold(
        drawn.map(([word, copies]) => ({ item: grouped(word)[0]!, copies })),
      )
      expect(pairwiseF1(items, weights)).toEqual(pairwiseF1(copied))
    }),
  )
})
