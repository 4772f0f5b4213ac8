import fc from 'fast-check'
import { expect, test } from 'vitest'
import { GroupCounter } from '../../src/similarity/group-counter.ts'

const half = fc.nat(3).map((value) => (value * 0x40000001) >>> 0)
const seen = fc.array(fc.tuple(half, half), { maxLength: 60 })

test('counts in how many groups each key was seen, whatever the keys', () => {
  fc.assert(
    fc.property(fc.array(seen, { maxLength: 8 }), (groups) => {
      const counter = new GroupCounter(1)
      const expected = new Map<string, number>()
      for (const [index, keys] of groups.entries()) {
        for (const [high, low] of keys) counter.add(high, low, index + 1)
        for (const key of new Set(keys.map(String))) expected.set(key, (expected.get(key) ?? 0) + 1)
      }
      expect(counter.size).toBe(expected.size)
      for (const [key, count] of expected) {
        const [high, low] = key.split(',').map(Number) as [number, number]
        const number = counter.find(high, low)
        expect([counter.countOf(number), counter.highOf(number), counter.lowOf(number)]).toEqual([
          count,
          high,
          low,
        ])
      }
    }),
  )
})

test('numbers keys in the order they are first seen, however often it has to grow', () => {
  const counter = new GroupCounter(1)
  for (let key = 0; key < 5000; key++) expect(counter.add(key * 7919, key, 1)).toBe(key)
  for (let key = 0; key < 5000; key++) expect(counter.add(key * 7919, key, 1)).toBe(key)
  expect(counter.countOf(4999)).toBe(1)
})

test('does not know a key that was never added', () => {
  expect(new GroupCounter().find(1, 2)).toBe(-1)
})

test('guesses the numbers of many keys, and only right ones', () => {
  fc.assert(
    fc.property(seen, seen, (added, asked) => {
      const counter = new GroupCounter(1)
      for (const [high, low] of added) counter.add(high, low, 1)
      const keys = [...added, ...asked]
      const met = new Int32Array(keys.length)
      const high = Uint32Array.from(keys, ([half]) => half)
      const low = Uint32Array.from(keys, ([, half]) => half)
      counter.guess({ high, low, count: keys.length }, met)
      const known = keys.map((key) => counter.find(...key))
      expect([...met].every((number, i) => number === known[i] || number === -1)).toBe(true)
    }),
  )
  const counter = new GroupCounter()
  const met = new Int32Array(1)
  counter.add(7, 8, 1)
  counter.guess({ high: Uint32Array.of(7), low: Uint32Array.of(8), count: 1 }, met)
  expect(met[0]).toBe(0)
})
