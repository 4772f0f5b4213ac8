import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byScore, eachThreshold } from '../../../src/evaluate/metrics/thresholds.ts'
import type { Prediction } from '../../../src/evaluate/metrics/index.ts'
import { items, someItems } from './items.ts'

function visits(all: readonly Prediction[], weights?: Float64Array): number[][] {
  const seen: number[][] = []
  eachThreshold(all, weights, (...visit) => seen.push(visit))
  return seen
}

test('byScore puts the highest score first and keeps the order of ties', () => {
  const given = items('-0.1 +0.5 -0.5 +0.9')
  expect(byScore(given).map(({ cluster }) => cluster)).toEqual([3, 1, 2, 0])
  expect(given).toEqual(items('-0.1 +0.5 -0.5 +0.9'))
})

test('byScore orders infinities and refuses NaN', () => {
  expect(byScore(items('-0 --Infinity +Infinity +Infinity')).map(({ cluster }) => cluster)).toEqual([
    2, 3, 0, 1,
  ])
  expect(() => byScore(items('+NaN'))).toThrow(RangeError)
})

test('eachThreshold brings tied items together, from the highest score down', () => {
  expect(visits(items('-0.1 +0.5 -0.5 +0.9 +0.5'))).toEqual([
    [0.9, 1, 0],
    [0.5, 2, 1],
    [0.1, 0, 1],
  ])
  expect(visits([])).toEqual([])
})

test('eachThreshold keeps weights with their items while it sorts', () => {
  expect(visits(items('-0.1 +0.5 +0.9'), Float64Array.of(1, 2, 3))).toEqual([
    [0.9, 3, 0],
    [0.5, 2, 0],
    [0.1, 0, 1],
  ])
})

test('eachThreshold takes 0 and -0 for the same score', () => {
  expect(visits(items('+0 --0'))).toEqual([[0, 1, 1]])
})

test('eachThreshold visits each distinct score once and loses no item', () => {
  fc.assert(
    fc.property(someItems, (all) => {
      const seen = visits(all)
      const scores = seen.map(([score]) => score)
      expect(scores).toEqual([...new Set(all.map(({ score }) => score))].sort((a, b) => b - a))
      expect(seen.reduce((sum, [, positives, negatives]) => sum + positives! + negatives!, 0)).toBe(
        all.length,
      )
    }),
  )
})
