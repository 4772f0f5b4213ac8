import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PairTable } from '../../src/similarity/pair-table.ts'

test('counts in how many groups each pair was seen, one order apart from the other', () => {
  const pair = fc.tuple(fc.nat(5), fc.nat(5))
  fc.assert(
    fc.property(fc.array(fc.array(pair, { maxLength: 30 }), { maxLength: 6 }), (groups) => {
      const table = new PairTable(1)
      const expected = new Map<string, number>()
      for (const [index, pairs] of groups.entries()) {
        for (const [a, b] of pairs) table.add(a, b, index + 1)
        for (const key of new Set(pairs.map(String))) expected.set(key, (expected.get(key) ?? 0) + 1)
      }
      const found = new Map<string, number>()
      table.forEach((a, b, count) => found.set(`${a},${b}`, count))
      expect(found).toEqual(expected)
      expect(table.size).toBe(expected.size)
    }),
  )
})
