import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SLOT } from '../../src/templates/mask.ts'
import { surprisalOf, type Surprisal } from '../../src/templates/surprisal.ts'

/** Bits of words by number, of which each stands in so many sentences. */
function bitsOf(...counts: readonly number[]): Surprisal {
  return surprisalOf({
    word: Uint32Array.from(counts, (_, word) => word),
    count: Uint32Array.from(counts),
    total: counts.reduce((sum, count) => sum + count, 0),
  })
}

const UNKNOWN = 1_000_000
const counted = fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 20 })

describe('a word', () => {
  test('has nine bits where nothing is known', () => {
    expect(bitsOf()(UNKNOWN)).toBe(9)
  })

  test('has more bits the fewer sentences it stands in, and most if in none', () => {
    fc.assert(
      fc.property(counted, (counts) => {
        const bits = bitsOf(...counts)
        for (const [word, count] of counts.entries()) {
          expect(bits(word)).toBeGreaterThan(0)
          expect(bits(UNKNOWN)).toBeGreaterThan(bits(word))
          for (const [other, more] of counts.entries())
            if (more > count) expect(bits(other)).toBeLessThan(bits(word))
        }
      }),
    )
  })

  test('has a bit more than one that is twice as common, but for what was known before', () => {
    const bits = bitsOf(40_000, 20_000)
    expect(bits(1) - bits(0)).toBeCloseTo(1, 3)
    expect(bits(0)).toBeCloseTo(Math.log2(62_000 / 40_000), 3)
  })
})

test('a slot has none', () => {
  expect(bitsOf(1, 2)(SLOT)).toBe(0)
})
