import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isoOf, LAST_MS } from '../../../src/readers/conversation/iso-time.ts'

const told = (ms: number): string => new Date(ms).toISOString()

describe('a time in milliseconds', () => {
  test('is written as a Date writes it, from 1970 to the year 9999', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: LAST_MS - 1 }), (ms) => {
        expect(isoOf(ms)).toBe(told(ms))
      }),
      { numRuns: 2000 },
    )
  })

  test('has the right date on every day of four hundred years', () => {
    const differing: number[] = []
    for (let day = 0; day <= 146_097; day++) {
      const ms = day * 86_400_000
      if (isoOf(ms) !== told(ms)) differing.push(ms)
    }
    expect(differing).toEqual([])
  })

  test('is right at both ends', () => {
    expect(isoOf(0)).toBe('1970-01-01T00:00:00.000Z')
    expect(isoOf(LAST_MS - 1)).toBe('9999-12-31T23:59:59.999Z')
  })
})
