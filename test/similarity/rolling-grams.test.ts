import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hashRange } from '../../src/similarity/grams.ts'
import { RollingGrams } from '../../src/similarity/rolling-grams.ts'

test('gives every run the key it has alone', () => {
  const words = fc.array(fc.integer({ min: 0, max: 0xffffffff }), { maxLength: 40 })
  fc.assert(
    fc.property(
      words,
      fc.integer({ min: 1, max: 6 }),
      fc.nat(3),
      fc.nat(10),
      (values, length, kind, first) => {
        const column = Uint32Array.from(values)
        const from = Math.min(first, values.length)
        const grams = new RollingGrams(length, kind)
        grams.run(column, from, values.length)
        expect(grams.count).toBe(Math.max(0, values.length - from - length + 1))
        for (let run = 0; run < grams.count; run++)
          expect([grams.high[run], grams.low[run]]).toEqual(
            hashRange(column, from + run, from + run + length, kind),
          )
      },
    ),
  )
})

test('has room for a row of any length, and forgets the one before', () => {
  const grams = new RollingGrams(3, 1)
  grams.run(new Uint32Array(5000), 0, 5000)
  expect(grams.count).toBe(4998)
  grams.run(new Uint32Array(2), 0, 2)
  expect(grams.count).toBe(0)
})
