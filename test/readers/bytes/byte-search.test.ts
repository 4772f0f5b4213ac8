import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createByteSearch } from '../../../src/readers/bytes/byte-search.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Few letters, so that much looks alike. */
const text = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom('a', 'b', ','), minLength, maxLength })

describe('a search for bytes', () => {
  test('finds the last place of a text that a search in the text finds, within any bounds', () => {
    fc.assert(
      fc.property(text(1, 5), text(0, 40), fc.nat(45), fc.nat(45), (sought, held, from, width) => {
        const to = Math.min(held.length, from + width)
        const found = held.slice(0, to).lastIndexOf(sought)
        expect(createByteSearch(bytes(sought)).last(bytes(held), from, to)).toBe(found < from ? -1 : found)
      }),
    )
  })

  test('comes to its end though all bytes look alike', () => {
    const search = createByteSearch(bytes(`,${'a'.repeat(20)}`))
    expect(search.last(new Uint8Array(1e6).fill(0x61), 0, 1e6)).toBe(-1)
    expect(search.last(bytes(`x,${'a'.repeat(1e6)}`), 0, 1e6)).toBe(1)
  })
})
