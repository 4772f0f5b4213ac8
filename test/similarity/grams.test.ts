import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hashRange, hashText, numberOf, type Key } from '../../src/similarity/grams.ts'

const uint32 = fc.integer({ min: 0, max: 0xffffffff })
const column = (values: readonly number[]): Uint32Array => Uint32Array.from(values)
const whole = (values: readonly number[], kind = 0): Key => hashRange(column(values), 0, values.length, kind)

describe('hashRange', () => {
  test('gives equal stretches equal keys, wherever they stand', () => {
    const stretch = fc.array(uint32, { maxLength: 8 })
    fc.assert(
      fc.property(stretch, stretch, stretch, fc.nat(9), (before, held, after, kind) => {
        const placed = column([...before, ...held, ...after])
        expect(hashRange(placed, before.length, before.length + held.length, kind)).toEqual(whole(held, kind))
      }),
    )
  })

  test('gives two unsigned 32-bit halves', () => {
    fc.assert(
      fc.property(fc.array(uint32), (values) => {
        for (const half of whole(values)) expect(half).toBe(half >>> 0)
      }),
    )
  })

  test('keeps kinds, lengths and orders apart', () => {
    const keys = [
      ...[whole([]), whole([0]), whole([0, 0]), whole([1, 2]), whole([2, 1]), whole([1, 2, 3]), whole([3])],
      ...[whole([], 1), whole([1, 2], 1), whole([1, 2], 2), whole([1, 2, 3], 1)],
    ]
    expect(new Set(keys.map(String)).size).toBe(keys.length)
    for (const half of [0, 1])
      expect(new Set([0, 1, 2, 3].map((kind) => whole([1, 2], kind)[half])).size).toBe(4)
  })

  test('keeps a hundred thousand different pairs apart', () => {
    const keys = new Set<string>()
    for (let a = 0; a < 316; a++) for (let b = 0; b < 316; b++) keys.add(whole([a, b]).join())
    expect(keys.size).toBe(316 * 316)
  })
})

test('hashText tells texts apart that fold alike, and halves of characters', () => {
  const texts = ['', 'a', 'A', 'á', 'ab', 'ba', '\ud83d', '\ude00', '😀', 'a\0']
  expect(new Set(texts.map((text) => hashText(text).join())).size).toBe(texts.length)
  expect(hashText('T-1042')).toEqual(hashText('T-1042'))
})

test('numberOf is a safe integer that orders keys as their upper 53 bits do', () => {
  fc.assert(
    fc.property(uint32, uint32, uint32, uint32, (a, b, c, d) => {
      const [x, y] = [numberOf([a, b]), numberOf([c, d])]
      expect(Number.isSafeInteger(x)).toBe(true)
      expect(Math.sign(x - y)).toBe(Math.sign(a - c) || Math.sign((b >>> 11) - (d >>> 11)))
    }),
  )
})
