import fc from 'fast-check'
import { expect, test } from 'vitest'
import { random, sample, shuffle } from '../../../src/evaluate/metrics/index.ts'
import { sfc32 } from '../../../src/evaluate/metrics/random.ts'

const WORDS = 2n ** 32n

function take<T>(count: number, draw: () => T): T[] {
  return Array.from({ length: count }, draw)
}

test('sfc32 is the recurrence of PractRand, restated here in exact arithmetic', () => {
  const word = fc.integer({ min: 0, max: 2 ** 32 - 1 })
  fc.assert(
    fc.property(word, word, word, word, (...state) => {
      let [a, b, c, counter] = state.map(BigInt) as [bigint, bigint, bigint, bigint]
      const exact = take(20, () => {
        const out = (a + b + counter) % WORDS
        const turned = ((c << 21n) % WORDS) | (c >> 11n)
        ;[a, b, c, counter] = [
          b ^ (b >> 9n),
          (c + (c << 3n)) % WORDS,
          (turned + out) % WORDS,
          (counter + 1n) % WORDS,
        ]
        return Number(out)
      })
      expect(take(20, sfc32(...state))).toEqual(exact)
    }),
  )
})

test('random gives the same numbers for the same seed, today and later', () => {
  expect(take(5, () => random('seed').next())).toEqual(Array(5).fill(random('seed').next()))
  const { below } = random('seed')
  expect(take(8, () => below(100))).toMatchInlineSnapshot(`
    [
      65,
      68,
      98,
      90,
      25,
      9,
      68,
      57,
    ]
  `)
})

test('random takes a number for the text it is written as, and tells neighbours apart', () => {
  expect(random(7).next()).toBe(random('7').next())
  const first = Array.from({ length: 1000 }, (_, seed) => random(seed).next())
  expect(new Set(first).size).toBe(1000)
})

test('random stays in its range and spreads evenly over it', () => {
  const { next, below } = random('spread')
  const tenths = new Float64Array(10)
  const digits = new Float64Array(10)
  for (let i = 0; i < 100_000; i++) {
    tenths[Math.floor(next() * 10)]! += 1
    digits[below(10)]! += 1
  }
  // A number outside the range would have been counted nowhere.
  for (const counts of [tenths, digits]) expect(counts.reduce((sum, count) => sum + count)).toBe(100_000)
  // Chi-square with 9 degrees of freedom exceeds 27.9 once in a thousand; the seed is fixed, so this cannot flicker.
  for (const counts of [tenths, digits])
    expect(counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0)).toBeLessThan(27.9)
})

test('below favours no number, even where a remainder would favour the lower ones two to one', () => {
  const limit = 3 * 2 ** 30
  const { below } = random('bias')
  // Remainders of 32 bits would fall below 2 ** 30 half of the time.
  const low = take(30_000, () => below(limit)).filter((number) => number < 2 ** 30).length
  expect(low / 30_000).toBeCloseTo(1 / 3, 2)
})

test('below takes a whole limit from 1 to 2 ** 32', () => {
  const { below } = random('limits')
  expect(below(1)).toBe(0)
  expect(below(2 ** 32)).toBeLessThan(2 ** 32)
  for (const limit of [0, -1, 1.5, NaN, 2 ** 32 + 1]) expect(() => below(limit)).toThrow(RangeError)
})

test('shuffle keeps the items and leaves the array it was given as it was', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.string(), (items, seed) => {
      const before = [...items]
      const shuffled = shuffle(items, random(seed))
      expect(items).toEqual(before)
      expect(shuffled.toSorted((a, b) => a - b)).toEqual(items.toSorted((a, b) => a - b))
      expect(shuffle(items, random(seed))).toEqual(shuffled)
    }),
  )
})

test('shuffle gives every order equally often', () => {
  const stream = random('orders')
  const counts = new Map<string, number>()
  for (let i = 0; i < 24_000; i++) {
    const order = shuffle(['a', 'b', 'c', 'd'], stream).join('')
    counts.set(order, (counts.get(order) ?? 0) + 1)
  }
  expect(counts.size).toBe(24)
  // Chi-square with 23 degrees of freedom exceeds 49.7 once in a thousand.
  expect([...counts.values()].reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)).toBeLessThan(49.7)
})

test('sample draws each pair equally often', () => {
  const stream = random('pairs')
  const counts = new Map<string, number>()
  for (let i = 0; i < 10_000; i++) {
    const pair = sample(['a', 'b', 'c', 'd', 'e'], 2, stream).sort().join('')
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  expect(counts.size).toBe(10)
  expect([...counts.values()].reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)).toBeLessThan(27.9)
})

test('sample draws none, some or all, each item once, and no more than there are', () => {
  const items = [1, 2, 3, 4]
  expect(sample(items, 0, random(1))).toEqual([])
  expect(new Set(sample(items, 3, random(1))).size).toBe(3)
  expect(sample(items, 4, random(1)).toSorted((a, b) => a - b)).toEqual(items)
  for (const count of [5, -1, 1.5]) expect(() => sample(items, count, random(1))).toThrow(RangeError)
})
