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
      const keys = [...held, ...asked]
      const places = keys.map(([high, low]) => held.findIndex(([a, b]) => a === high && b === low))
      expect(keys.map((each) => lookup.find(...each))).toEqual(places)
      const found = new Int32Array(keys.length)
      const high = Uint32Array.from(keys, ([half]) => half)
      const low = Uint32Array.from(keys, ([, half]) => half)
      lookup.findAll({ high, low, count: keys.length }, found)
      expect([...found]).toEqual(places)
    }),
  )
})
