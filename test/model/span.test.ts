import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contains, overlaps, type Span } from '../../src/model/span.ts'

const span: fc.Arbitrary<Span> = fc
  .tuple(fc.nat(12), fc.integer({ min: 1, max: 6 }))
  .map(([start, length]) => ({ start, end: start + length }))

const places = ({ start, end }: Span): number[] => Array.from({ length: end - start }, (_, i) => start + i)

test('spans that only touch do not overlap, and those that share one character do', () => {
  expect(overlaps({ start: 0, end: 3 }, { start: 3, end: 5 })).toBe(false)
  expect(overlaps({ start: 0, end: 4 }, { start: 3, end: 5 })).toBe(true)
})

test('a span contains itself and its edges, and nothing beyond them', () => {
  const outer = { start: 2, end: 6 }
  for (const inner of [outer, { start: 2, end: 3 }, { start: 5, end: 6 }])
    expect(contains(outer, inner)).toBe(true)
  for (const inner of [
    { start: 1, end: 3 },
    { start: 5, end: 7 },
    { start: 1, end: 7 },
  ])
    expect(contains(outer, inner)).toBe(false)
})

test('overlaps and contains say of the spans what is true of their characters', () => {
  fc.assert(
    fc.property(span, span, (a, b) => {
      const held = new Set(places(a))
      expect(overlaps(a, b)).toBe(places(b).some((place) => held.has(place)))
      expect(overlaps(b, a)).toBe(overlaps(a, b))
      expect(contains(a, b)).toBe(places(b).every((place) => held.has(place)))
    }),
  )
})
