import { expect, test } from 'vitest'
import { KeyTable, resized } from '../../src/similarity/key-table.ts'

test('numbers keys in the order they are first seen, and knows them again', () => {
  const table = new KeyTable(1)
  for (let round = 0; round < 2; round++)
    for (let key = 0; key < 3000; key++) expect(table.add(key % 7, key)).toBe(key)
  expect(table.size).toBe(3000)
  expect([table.high[2999], table.low[2999]]).toEqual([2999 % 7, 2999])
  expect([table.find(6, 2999 - (2999 % 7) + 6), table.find(7, 0)]).toEqual([-1, -1])
})

test('a resized column keeps what fits', () => {
  expect(resized(Uint32Array.of(1, 2, 3), 5)).toEqual(Uint32Array.of(1, 2, 3, 0, 0))
  expect(resized(Uint32Array.of(1, 2, 3), 2)).toEqual(Uint32Array.of(1, 2))
  expect(resized(Float64Array.of(0.5), 2)).toEqual(Float64Array.of(0.5, 0))
})
