import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contains, joined, overlaps, spanAt, spansIn, type Span } from '../../src/model/span.ts'

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

/** Spans in order, none over another; some touch, some do not. */
const apart: fc.Arbitrary<readonly Span[]> = fc
  .array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 4 })), { maxLength: 8 })
  .map((steps) => {
    const spans: Span[] = []
    for (const [gap, length] of steps) {
      const start = (spans.at(-1)?.end ?? 0) + gap
      spans.push({ start, end: start + length })
    }
    return spans
  })

test('spanAt gives the span that holds a character, the first and the last of it too, and none between two', () => {
  const sorted = [
    { start: 2, end: 4 },
    { start: 4, end: 5 },
    { start: 7, end: 9 },
  ]
  expect([1, 2, 3, 4, 5, 6, 7, 8, 9].map((place) => spanAt(sorted, place))).toEqual([
    undefined,
    sorted[0],
    sorted[0],
    sorted[1],
    undefined,
    undefined,
    sorted[2],
    sorted[2],
    undefined,
  ])
  fc.assert(
    fc.property(apart, fc.nat(40), (spans, place) => {
      expect(spanAt(spans, place)).toBe(spans.find(({ start, end }) => start <= place && place < end))
    }),
  )
})

test('spansIn gives those that share a character with a span, in order', () => {
  fc.assert(
    fc.property(apart, span, (spans, wanted) => {
      expect(spansIn(spans, wanted)).toEqual(spans.filter((each) => overlaps(each, wanted)))
    }),
  )
})

test('joined covers what the spans cover together, those that overlap or touch as one', () => {
  const spans = [
    { start: 0, end: 4 },
    { start: 1, end: 2 },
    { start: 4, end: 6 },
    { start: 8, end: 9 },
    { start: 9, end: 12 },
  ]
  expect(joined(spans)).toEqual([
    { start: 0, end: 6 },
    { start: 8, end: 12 },
  ])
  expect(joined([])).toEqual([])
})
