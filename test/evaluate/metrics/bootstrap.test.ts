import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  auc,
  averagePrecision,
  bootstrap,
  bootstrapEach,
  brier,
  byScore,
  random,
  shuffle,
  type Scored,
} from '../../../src/evaluate/metrics/index.ts'
import { items, someItems } from './items.ts'

interface Measured {
  readonly value: number
  readonly cluster: number
}

/** The weighted mean, whose sampling error is known. */
function mean(all: readonly Measured[], weights: Float64Array): number | null {
  let sum = 0
  let total = 0
  all.forEach(({ value }, i) => {
    sum += value * weights[i]!
    total += weights[i]!
  })
  return total > 0 ? sum / total : null
}

/** Overlapping classes in clusters of `size` items. */
function corpus(count: number, size: number, seed: string): Scored[] {
  const { next } = random(seed)
  return Array.from({ length: count }, (_, i) => {
    const positive = next() < 0.3
    return { score: next() + (positive ? 0.4 : 0), positive, cluster: Math.floor(i / size) }
  })
}

test('bootstrap puts the estimate inside its interval and keeps every replicate that has a value', () => {
  const all = corpus(600, 3, 'ordinary')
  const { estimate, interval, kept, dropped } = bootstrap(byScore(all), auc)
  expect(estimate).toBe(auc(all))
  expect(interval![0]).toBeLessThan(estimate!)
  expect(interval![1]).toBeGreaterThan(estimate!)
  expect([kept, dropped]).toEqual([500, 0])
})

test('bootstrap gives a mean the width that theory gives it', () => {
  // Half zeros, half ones, 400 clusters of one: standard error 0.5 / √400 = 0.025.
  const all = Array.from({ length: 400 }, (_, i) => ({ value: i % 2, cluster: i }))
  const { interval } = bootstrap(all, mean, { replicates: 4000 })
  expect(interval![0]).toBeCloseTo(0.5 - 1.96 * 0.025, 2)
  expect(interval![1]).toBeCloseTo(0.5 + 1.96 * 0.025, 2)
})

test('bootstrap draws whole clusters, so copies inside a cluster do not narrow the interval', () => {
  const single = Array.from({ length: 50 }, (_, i) => ({ value: i, cluster: i }))
  const fourfold = single.flatMap((item) => Array<Measured>(4).fill(item))
  expect(bootstrap(fourfold, mean)).toEqual(bootstrap(single, mean))
  const apart = fourfold.map(({ value }, cluster) => ({ value, cluster }))
  const width = ([low, high]: readonly [number, number]): number => high - low
  expect(width(bootstrap(apart, mean).interval!)).toBeLessThan(0.7 * width(bootstrap(single, mean).interval!))
})

test('bootstrap weights are whole numbers, one for all items of a cluster, that add up to the clusters', () => {
  const all = [4, 9, 9, 4, 2].map((cluster) => ({ cluster }))
  bootstrap(all, (_items, weights) => {
    const [four, nine, nineAgain, fourAgain, two] = weights
    expect([nineAgain, fourAgain]).toEqual([nine, four])
    expect(four! + nine! + two!).toBe(3)
    return 0
  })
})

test('bootstrap gives the same interval for the same seed and another for another', () => {
  const all = byScore(corpus(100, 2, 'seeds'))
  expect(bootstrap(all, auc, { seed: 'a' })).toEqual(bootstrap(all, auc, { seed: 'a' }))
  expect(bootstrap(all, auc, { seed: 'a' })).not.toEqual(bootstrap(all, auc, { seed: 'b' }))
})

test('bootstrap does not depend on the order of the items', () => {
  fc.assert(
    fc.property(someItems, fc.string(), (all, seed) => {
      const shuffled = shuffle(all, random(seed))
      expect(bootstrap(shuffled, auc, { replicates: 20 })).toEqual(
        bootstrap(byScore(all), auc, { replicates: 20 }),
      )
    }),
  )
})

test('bootstrap drops and counts the replicates without a value', () => {
  // A replicate of these two has no value when it draws the same one twice: half of the time.
  const { estimate, interval, kept, dropped } = bootstrap(items('+0.9 -0.1'), auc)
  expect(estimate).toBe(1)
  expect(interval).toEqual([1, 1])
  expect(kept + dropped).toBe(500)
  expect(Math.abs(dropped - 250)).toBeLessThan(50)
})

test('bootstrap has no interval when no replicate has a value', () => {
  expect(bootstrap(items('+0.9 +0.1'), auc, { replicates: 10 })).toEqual({
    estimate: null,
    interval: null,
    kept: 0,
    dropped: 10,
  })
})

test('bootstrap has no interval for fewer than two clusters', () => {
  const together = items('+0.9 -0.1').map((item) => ({ ...item, cluster: 1 }))
  expect(bootstrap(together, auc)).toEqual({ estimate: 1, interval: null, kept: 0, dropped: 0 })
  expect(bootstrap([], auc)).toEqual({ estimate: null, interval: null, kept: 0, dropped: 0 })
})

test('bootstrap widens with the level', () => {
  const all = byScore(corpus(100, 1, 'levels'))
  const narrow = bootstrap(all, averagePrecision, { level: 0.5 }).interval!
  const wide = bootstrap(all, averagePrecision, { level: 0.99 }).interval!
  expect(wide[0]).toBeLessThan(narrow[0])
  expect(wide[1]).toBeGreaterThan(narrow[1])
})

test('bootstrap takes any statistic, ordered or not', () => {
  const { estimate, interval } = bootstrap(items('+0.9 -0.2 +0.6 -0.4'), brier)
  expect(estimate).toBeCloseTo((0.01 + 0.04 + 0.16 + 0.16) / 4, 12)
  expect(interval![0]).toBeGreaterThanOrEqual(0.01)
  expect(interval![1]).toBeLessThanOrEqual(0.16 + 1e-12)
})

test('bootstrap refuses a statistic that is NaN', () => {
  expect(() => bootstrap(items('+0.9 -0.1'), () => NaN)).toThrow('return null')
})

test('bootstrap refuses options out of range', () => {
  for (const replicates of [0, 1.5, -1])
    expect(() => bootstrap([], auc, { replicates })).toThrow('replicates')
  for (const level of [0, 1, -0.5]) expect(() => bootstrap([], auc, { level })).toThrow('level')
  expect(bootstrap(items('+0.9 -0.1'), brier, { replicates: 1 }).kept).toBe(1)
})

test('bootstrap tells the AUC of 11,000 items in about 1,800 clusters to within .03', () => {
  const all = byScore(corpus(11_000, 6, 'large'))
  const { interval } = bootstrap(all, auc)
  expect(interval![1] - interval![0]).toBeLessThan(0.03)
})

test('several statistics at once have the intervals each has alone', () => {
  const all = byScore(corpus(200, 4, 'each'))
  const none = (): null => null
  const together = bootstrapEach(
    all,
    (held, weights) => ({
      auc: auc(held, weights),
      precision: averagePrecision(held, weights),
      none: none(),
    }),
    { replicates: 50 },
  )
  expect(together).toEqual({
    auc: bootstrap(all, auc, { replicates: 50 }),
    precision: bootstrap(all, averagePrecision, { replicates: 50 }),
    none: bootstrap(all, none, { replicates: 50 }),
  })
})
