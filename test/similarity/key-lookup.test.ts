import fc from 'fast-check'
import { expect, test } from 'vitest'
import { KeyLookup } from '../../src/similarity/key-lookup.ts'

const half = fc.oneof(fc.nat(3), fc.constantFrom(2 ** 31, 2 ** 32 - 1), fc.nat({ max: 2 ** 32 - 1 }))
const key = fc.tuple(half, half)

test('finds every key at its place, and no other', () => {
  const keys = fc.uniqueArray(key, { selector: String })
  fc.assert(
    fc.property(keys, fc.array(key), (held, asked) => {
      const lookup = new KeyLookup(
        Uint32Array.from(held, ([high]) => high),
        Uint32Array.from(held, ([, low]) => low),
      )
      for (const [high, low] of [...held, ...asked]) {
        const place = held.findIndex(([a, b]) => a === high && b === low)
        expect(lookup.find(high, low)).toBe(place)
        // Whatever is guessed, the answer is the same.
        for (const guess of [0, place < 0 ? 0 : place, held.length])
          expect(lookup.findNear(guess, high, low)).toBe(place)
      }
    }),
  )
})
