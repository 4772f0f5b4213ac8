import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hashWord } from '../../src/text/hash-word.ts'
import { WordTable } from '../../src/text/word-table.ts'

test('finds the place of every word it was made of, the first of equal ones, and no other', () => {
  const hash = fc.oneof(fc.constantFrom(0, 1, 2 ** 31, 2 ** 32 - 1), fc.nat(40), fc.nat({ max: 2 ** 32 - 1 }))
  fc.assert(
    fc.property(fc.array(hash), fc.array(hash), (held, asked) => {
      const table = new WordTable(held)
      for (const each of [...held, ...asked]) {
        expect(table.find(each)).toBe(held.indexOf(each))
        expect(table.has(each)).toBe(held.includes(each))
      }
    }),
  )
})

test('takes the hashes of words, whatever their case', () => {
  const table = new WordTable(['here', 'speaking'].map(hashWord))
  expect([table.find(hashWord('Speaking')), table.find(hashWord('there'))]).toEqual([1, -1])
})
