import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { align } from '../../src/similarity/align.ts'

const row = (text: string): Uint32Array => Uint32Array.from(text, (char) => char.charCodeAt(0))

/** What of `a` was found in `b`, the rest as dots. */
function found(a: string, b: string): string {
  return Array.from(align(row(a), row(b)), (to) => (to < 0 ? '.' : b.charAt(to))).join('')
}

describe('two rows are aligned', () => {
  test('by what they share, in order', () => {
    expect(found('abcdef', 'abxdef')).toBe('ab.def')
    expect(found('abcdef', 'xxabcdefxx')).toBe('abcdef')
    expect(found('abc', 'xyz')).toBe('...')
    expect(found('', 'abc')).toBe('')
  })

  test('by words that stand side by side rather than ones scattered about', () => {
    expect(align(row('abc'), row('a-b-c-abc'))).toEqual(Int32Array.of(6, 7, 8))
  })

  test('to equal words, ascending, whatever the rows', () => {
    const letters = fc.array(fc.nat(3), { maxLength: 25 })
    fc.assert(
      fc.property(letters, letters, (x, y) => {
        const aligned = align(Uint32Array.from(x), Uint32Array.from(y))
        const matched = Array.from(aligned).filter((to) => to >= 0)
        expect(matched).toEqual([...new Set(matched)].sort((p, q) => p - q))
        for (const [i, to] of aligned.entries()) if (to >= 0) expect(y[to]).toBe(x[i])
      }),
    )
  })

  test('wholly, where one stands in the other', () => {
    const letters = fc.array(fc.nat(3), { minLength: 1, maxLength: 15 })
    fc.assert(
      fc.property(letters, letters, letters, (before, held, after) => {
        const aligned = align(Uint32Array.from(held), Uint32Array.from([...before, ...held, ...after]))
        expect(Array.from(aligned)).not.toContain(-1)
      }),
    )
  })

  test('at their beginning only, where they are too long to compare', () => {
    const aligned = align(new Uint32Array(3000), new Uint32Array(3000))
    expect(aligned[0]).toBe(0)
    expect(aligned[2999]).toBe(-1)
  })
})
