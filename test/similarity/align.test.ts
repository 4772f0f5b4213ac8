import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { align } from '../../src/similarity/align.ts'

const row = (text: string): Uint32Array => Uint32Array.from(text, (char) => char.charCodeAt(0))

/** What of `a` was found in `b`, the rest as dots. */
function found(a: string, b: string): string {
  return Array.from(align(row(a), row(b)), (to) => (to < 0 ? '.' : b.charAt(to))).join('')
}

/** The same with every cell worked out. */
function byTable(a: Uint32Array, b: Uint32Array): Int32Array {
  const gain = (i: number, j: number): number =>
    i + 1 < a.length && j + 1 < b.length && a[i + 1] === b[j + 1] ? 2 : 1
  const best = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const met = a[i] === b[j] ? best[i + 1]![j + 1]! + gain(i, j) : 0
      best[i]![j] = Math.max(met, best[i + 1]![j]!, best[i]![j + 1]!)
    }
  const matched = new Int32Array(a.length).fill(-1)
  for (let i = 0, j = 0; i < a.length && j < b.length;)
    if (a[i] === b[j] && best[i]![j] === best[i + 1]![j + 1]! + gain(i, j)) matched[i++] = j++
    else if (best[i + 1]![j]! >= best[i]![j + 1]!) i++
    else j++
  return matched
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

  test('as a table of all cells says, whatever is left out of it', () => {
    const letters = fc.array(fc.nat(3), { maxLength: 25 })
    const edited = fc.tuple(letters, letters, letters, letters)
    fc.assert(
      fc.property(edited, ([begin, x, y, end]) => {
        const [a, b] = [
          Uint32Array.from([...begin, ...x, ...end]),
          Uint32Array.from([...begin, ...y, ...end]),
        ]
        expect(align(a, b)).toEqual(byTable(a, b))
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
