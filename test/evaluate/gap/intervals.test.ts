import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  correlationInterval,
  difference,
  newcombe,
  newcombePaired,
  wilson,
  zOf,
} from '../../../src/evaluate/gap/intervals.ts'

const rounded = (interval: readonly number[]): readonly number[] =>
  interval.map((bound) => Math.round(bound * 10_000) / 10_000)

describe('published examples', () => {
  test('Wilson: 81 of 263, 15 of 148, 0 of 20, 1 of 29 (Newcombe 1998, table I)', () => {
    expect(rounded(wilson({ count: 81, n: 263 }))).toEqual([0.2553, 0.3662])
    expect(rounded(wilson({ count: 15, n: 148 }))).toEqual([0.0624, 0.1605])
    expect(rounded(wilson({ count: 0, n: 20 }))).toEqual([0, 0.1611])
    expect(rounded(wilson({ count: 1, n: 29 }))).toEqual([0.0061, 0.1718])
  })

  test('separate samples: 56 of 70 against 48 of 80 (Newcombe 1998, table II)', () => {
    expect(rounded(newcombe({ count: 56, n: 70 }, { count: 48, n: 80 }))).toEqual([0.0524, 0.3339])
  })

  test('one normal deviate for 95 %, a wider one for a stricter level', () => {
    expect(zOf(0.05)).toBeCloseTo(1.959964, 6)
    expect(zOf(0.01)).toBeCloseTo(2.575829, 6)
    expect(zOf(0.001)).toBeCloseTo(3.290527, 6)
    expect(() => zOf(0)).toThrow(RangeError)
    expect(() => zOf(1)).toThrow(RangeError)
  })
})

describe('by hand', () => {
  test('Wilson with z = 2: 8 of 12', () => {
    // p = 2/3, z² / n = 4/12 = 1/3. Centre (2/3 + 1/6) / (4/3) = 5/8.
    // Half 2 / (4/3) · √((2/3 · 1/3) / 12 + 4 / (4 · 144)) = 1.5 · √(1/54 + 1/144) = 1.5 · √(11/432) = 0.239357.
    const [low, high] = wilson({ count: 8, n: 12 }, 2)
    expect(low).toBeCloseTo(0.625 - 0.239357, 6)
    expect(high).toBeCloseTo(0.625 + 0.239357, 6)
  })

  test('a correlation of 0 over 103 pairs: tanh(1.96 / √100)', () => {
    // z = 0 ± 1.959964 · √(1 / 100) = ±0.195996; tanh of it is 0.193525.
    expect(correlationInterval(0, 103).map((bound) => Math.round(bound * 1e6) / 1e6)).toEqual([
      -0.193525, 0.193525,
    ])
  })

  test('a difference of two estimates adds their distances in squares', () => {
    // 0.5 − 0.2; down √(0.3² + 0.4²) = 0.5, up √(0.4² + 0.3²) = 0.5.
    const change = difference({ value: 0.5, interval: [0.2, 0.9] }, { value: 0.2, interval: [-0.1, 0.6] })
    expect(change.value).toBeCloseTo(0.3, 12)
    expect(rounded(change.interval)).toEqual([-0.2, 0.8])
  })
})

const counted = fc
  .integer({ min: 1, max: 500 })
  .chain((n) => fc.record({ count: fc.integer({ min: 0, max: n }), n: fc.constant(n) }))
const pairs = fc
  .record({ both: fc.nat(60), onlyA: fc.nat(60), onlyB: fc.nat(60), neither: fc.nat(60) })
  .filter(({ both, onlyA, onlyB, neither }) => both + onlyA + onlyB + neither > 0)

describe('always', () => {
  test('a share lies within its interval, and that within 0–1', () => {
    fc.assert(
      fc.property(counted, ({ count, n }) => {
        const [low, high] = wilson({ count, n })
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(1)
        expect(low).toBeLessThanOrEqual(count / n)
        expect(high).toBeGreaterThanOrEqual(count / n)
        expect(high - low).toBeGreaterThan(0)
      }),
    )
  })

  test('more judgements of the same share narrow its interval', () => {
    fc.assert(
      fc.property(counted, ({ count, n }) => {
        const [low, high] = wilson({ count, n })
        const [closerLow, closerHigh] = wilson({ count: count * 4, n: n * 4 })
        expect(closerHigh - closerLow).toBeLessThan(high - low)
      }),
    )
  })

  test('a difference lies within its interval, within −1 to 1, and turns with its samples', () => {
    fc.assert(
      fc.property(counted, counted, (a, b) => {
        const [low, high] = newcombe(a, b)
        const held = a.count / a.n - b.count / b.n
        expect(low).toBeLessThanOrEqual(held)
        expect(high).toBeGreaterThanOrEqual(held)
        expect(low).toBeGreaterThanOrEqual(-1)
        expect(high).toBeLessThanOrEqual(1)
        const [turnedLow, turnedHigh] = newcombe(b, a)
        expect(turnedLow).toBeCloseTo(-high, 10)
        expect(turnedHigh).toBeCloseTo(-low, 10)
      }),
    )
  })

  test('a paired difference does so too', () => {
    fc.assert(
      fc.property(pairs, (held) => {
        const n = held.both + held.onlyA + held.onlyB + held.neither
        const [low, high] = newcombePaired(held)
        expect(low).toBeLessThanOrEqual((held.onlyA - held.onlyB) / n)
        expect(high).toBeGreaterThanOrEqual((held.onlyA - held.onlyB) / n)
        expect(low).toBeGreaterThanOrEqual(-1)
        expect(high).toBeLessThanOrEqual(1)
        const [turnedLow, turnedHigh] = newcombePaired({ ...held, onlyA: held.onlyB, onlyB: held.onlyA })
        expect(turnedLow).toBeCloseTo(-high, 10)
        expect(turnedHigh).toBeCloseTo(-low, 10)
      }),
    )
  })

  test('a correlation lies within its interval, and that within −1 to 1', () => {
    fc.assert(
      fc.property(fc.double({ min: -1, max: 1, noNaN: true }), fc.integer({ min: 4, max: 1000 }), (r, n) => {
        const [low, high] = correlationInterval(r, n)
        expect(low).toBeLessThanOrEqual(r)
        expect(high).toBeGreaterThanOrEqual(r)
        expect(low).toBeGreaterThanOrEqual(-1)
        expect(high).toBeLessThanOrEqual(1)
      }),
    )
  })
})

test('judgements that go together narrow a paired difference, and opposed ones widen it', () => {
  const width = ([low, high]: readonly [number, number]): number => high - low
  const alike = newcombePaired({ both: 30, onlyA: 10, onlyB: 2, neither: 18 })
  const opposed = newcombePaired({ both: 14, onlyA: 26, onlyB: 18, neither: 2 })
  const apart = newcombe({ count: 40, n: 60 }, { count: 32, n: 60 })
  expect(width(alike)).toBeLessThan(width(apart))
  expect(width(opposed)).toBeGreaterThan(width(apart))
})
