import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clamp, exp, log2, log2OfCount, logistic, round } from '../../src/model/numbers.ts'

const finite = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true })

describe('round', () => {
  test('takes half away from zero, on either side of zero', () => {
    expect([round(0.5, 0), round(1.5, 0), round(2.5, 0)]).toEqual([1, 2, 3])
    expect([round(-0.5, 0), round(-1.5, 0), round(-2.5, 0)]).toEqual([-1, -2, -3])
    expect([round(0.49, 0), round(-0.49, 0)]).toEqual([0, 0])
  })

  test('rounds the decimal a reader sees, not the binary just below it', () => {
    expect([round(1.005, 2), round(8.345, 2), round(-1.005, 2)]).toEqual([1.01, 8.35, -1.01])
    expect([round(1.004, 2), round(8.3449, 2)]).toEqual([1, 8.34])
  })

  test('never yields -0', () => {
    for (const value of [-0, -0.0001, -0.0049]) expect(Object.is(round(value, 2), 0)).toBe(true)
  })

  test('passes on what is not finite', () => {
    expect(round(NaN, 2)).toBeNaN()
    expect([round(Infinity, 2), round(-Infinity, 2)]).toEqual([Infinity, -Infinity])
  })

  test('moves a value by at most half a unit of its last digit, and a rounded one not at all', () => {
    fc.assert(
      fc.property(finite(-1e6, 1e6), fc.integer({ min: 0, max: 6 }), (value, digits) => {
        const rounded = round(value, digits)
        expect(Math.abs(rounded - value)).toBeLessThanOrEqual(0.5 / 10 ** digits + 1e-8)
        expect(round(rounded, digits)).toBe(rounded)
      }),
    )
  })
})

test('clamp leaves what is inside and moves the rest to the nearer end', () => {
  expect([clamp(-0.1, 0, 1), clamp(0, 0, 1), clamp(0.4, 0, 1), clamp(1, 0, 1), clamp(1.1, 0, 1)]).toEqual([
    0, 0, 0.4, 1, 1,
  ])
})

describe('log2', () => {
  test('is exact at powers of two, subnormal ones included', () => {
    for (const power of [-1074, -1022, -1, 0, 1, 10, 1023]) expect(log2(2 ** power)).toBe(power)
  })

  test('agrees with Math.log2', () => {
    fc.assert(
      fc.property(finite(5e-324, Number.MAX_VALUE), (value) => {
        expect(Math.abs(log2(value) - Math.log2(value))).toBeLessThanOrEqual(1e-12)
      }),
    )
    for (const value of [Math.SQRT2, Math.SQRT1_2, 0.999999, 1.000001, 3, 10])
      expect(Math.abs(log2(value) - Math.log2(value))).toBeLessThanOrEqual(1e-15)
  })

  test('takes positive finite numbers only', () => {
    for (const value of [0, -0, -1, Infinity, NaN]) expect(() => log2(value)).toThrow(RangeError)
  })
})

describe('log2OfCount', () => {
  test('is log2 to the last bit, whatever was asked before', () => {
    const count = fc.oneof(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 2 ** 32 - 1 }))
    fc.assert(
      fc.property(fc.array(count), (counts) => {
        for (const each of [...counts, ...counts]) expect(log2OfCount(each)).toBe(log2(each))
      }),
    )
  })

  test('takes no 0', () => {
    expect(() => log2OfCount(0)).toThrow(RangeError)
  })
})

describe('exp', () => {
  test('agrees with Math.exp', () => {
    fc.assert(
      fc.property(finite(-700, 700), (value) => {
        const exact = Math.exp(value)
        expect(Math.abs(exp(value) - exact)).toBeLessThanOrEqual(1e-12 * exact)
      }),
    )
    expect([exp(0), exp(-0)]).toEqual([1, 1])
  })

  test('stops at 700 on one side and at -700 on the other', () => {
    expect(exp(701)).toBe(exp(700))
    expect(exp(Infinity)).toBe(exp(700))
    expect(exp(-700)).toBeGreaterThan(0)
    expect([exp(-700.1), exp(-Infinity)]).toEqual([0, 0])
  })

  test('passes NaN on', () => {
    expect(exp(NaN)).toBeNaN()
  })
})

test('logistic agrees with its definition, is a half at 0 and stays within 0 and 1', () => {
  expect(logistic(0)).toBe(0.5)
  fc.assert(
    fc.property(finite(-700, 700), (value) => {
      expect(logistic(value)).toBeCloseTo(1 / (1 + Math.exp(-value)), 12)
    }),
  )
  for (const value of [-Infinity, -1e308, -701, 701, 1e308, Infinity]) {
    expect(logistic(value)).toBeGreaterThanOrEqual(0)
    expect(logistic(value)).toBeLessThanOrEqual(1)
  }
})
