import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Sketch } from '../../src/similarity/sketch.ts'

test('never says less than was counted, up to the most it can say', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 0xffffffff })),
      fc.integer({ min: 1, max: 3 }),
      (keys, most) => {
        const sketch = new Sketch(16, most)
        for (const key of keys) sketch.add(key)
        for (const key of keys) {
          const count = keys.filter((each) => each === key).length
          expect(sketch.get(key)).toBeGreaterThanOrEqual(Math.min(count, most))
          expect(sketch.get(key)).toBeLessThanOrEqual(most)
        }
      },
    ),
  )
})

test('keeps keys apart where there is room', () => {
  const sketch = new Sketch(1 << 16, 3)
  for (let key = 0; key < 1 << 16; key += 2) sketch.add(key)
  expect([sketch.get(2), sketch.get(3)]).toEqual([1, 0])
})
