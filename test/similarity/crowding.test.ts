import { expect, test } from 'vitest'
import { mix32 } from '../../src/model/hash.ts'
import { isCrowded } from '../../src/similarity/crowding.ts'

const hashes = (count: number): Uint32Array => Uint32Array.from({ length: count }, (_, at) => mix32(at + 1))

test('hashes are not crowded, however many there are, nor is nothing', () => {
  for (const count of [0, 1, 1000, 100_000]) expect(isCrowded(hashes(count))).toBe(false)
})

test('keys that all want one place are, unless they are few', () => {
  const same = (count: number): number[] => Array.from({ length: count }, (_, at) => at * 2 ** 20)
  expect(isCrowded(same(40))).toBe(false)
  expect(isCrowded(same(1000))).toBe(true)
})

test('a few equal keys among many are none', () => {
  expect(isCrowded([...hashes(1000), ...hashes(30)])).toBe(false)
})
