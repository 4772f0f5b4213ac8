import fc from 'fast-check'
import { expect, test } from 'vitest'
import { confusion } from '../../../src/evaluate/metrics/index.ts'
import { items, someItems, unfold, weightedItems } from './items.ts'

test('confusion counts right and wrong at a threshold', () => {
  expect(confusion(items('+0.9 +0.8 +0.2 -0.7 -0.3 -0.2 -0.1'), 0.5)).toEqual({
    tp: 2,
    fp: 1,
    fn: 1,
    tn: 3,
    precision: 2 / 3,
    recall: 2 / 3,
    f1: 2 / 3,
  })
})

test('confusion calls a score at the threshold positive, and one just below it negative', () => {
  expect(confusion(items('+0.5'), 0.5)).toMatchObject({ tp: 1, fn: 0 })
  expect(confusion(items('+0.4999'), 0.5)).toMatchObject({ tp: 0, fn: 1 })
})

test('confusion leaves precision null when nothing is called positive', () => {
  expect(confusion(items('+0.1 -0.1'), 0.5)).toMatchObject({ precision: null, recall: 0, f1: 0 })
})

test('confusion leaves recall null when there is no positive', () => {
  expect(confusion(items('-0.9'), 0.5)).toMatchObject({ precision: 0, recall: null, f1: 0 })
  expect(confusion(items('-0.1'), 0.5)).toMatchObject({ precision: null, recall: null, f1: null })
  expect(confusion([], 0.5)).toMatchObject({ tp: 0, fp: 0, fn: 0, tn: 0, f1: null })
})

test('confusion refuses a NaN threshold or score', () => {
  expect(() => confusion(items('+0.9'), NaN)).toThrow(RangeError)
  expect(() => confusion(items('+NaN'), 0.5)).toThrow(RangeError)
})

test('confusion puts every item in one of the four cells', () => {
  fc.assert(
    fc.property(someItems, fc.double({ min: -1, max: 2, noNaN: true }), (all, threshold) => {
      const { tp, fp, fn, tn } = confusion(all, threshold)
      expect(tp + fp + fn + tn).toBe(all.length)
      expect(tp + fn).toBe(all.filter(({ positive }) => positive).length)
    }),
  )
})

test('confusion counts a weight as that many copies', () => {
  fc.assert(
    fc.property(weightedItems, (weighted) => {
      const { items, weights, copied } = unfold(weighted)
      expect(confusion(items, 0.5, weights)).toEqual(confusion(copied, 0.5))
    }),
  )
})
