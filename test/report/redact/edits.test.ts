import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  applyEdits,
  markOf,
  mergeEdits,
  offsetMap,
  redactionKinds,
  type Edit,
} from '../../../src/report/redact/edits.ts'

const text = 'Hi Anna Berg, call 555 now.'
const edit = (words: string, kind: Edit['kind']): Edit => {
  const start = text.indexOf(words)
  return { start, end: start + words.length, kind }
}

describe('merging', () => {
  test('edits that overlap become one, under the stronger mark', () => {
    expect(mergeEdits([edit('Berg, call 555', 'NAME'), edit('555 now', 'PHONE')], text)).toEqual([
      edit('Berg, call 555 now', 'PHONE'),
    ])
  })

  test('two names side by side are one name; two of other kinds are two', () => {
    expect(mergeEdits([edit('Berg', 'NAME'), edit('Anna', 'NAME')], text)).toEqual([
      edit('Anna Berg', 'NAME'),
    ])
    expect(mergeEdits([edit('Anna', 'PHONE'), edit('Berg', 'PHONE')], text)).toHaveLength(2)
  })
})

test('a span that reaches into a replaced one takes in its mark; a boundary inside falls behind it', () => {
  const map = offsetMap([edit('Anna Berg', 'NAME')])
  const now = applyEdits(text, [edit('Anna Berg', 'NAME')])
  const shown = (words: string): string => {
    const start = text.indexOf(words)
    const span = map.span({ start, end: start + words.length })
    return now.slice(span.start, span.end)
  }
  expect(['Hi', 'Hi Anna', 'Berg', 'na B', 'Berg, call', ', call'].map(shown)).toEqual([
    'Hi',
    'Hi [NAME]',
    '[NAME]',
    '[NAME]',
    '[NAME], call',
    ', call',
  ])
  expect(map.boundary(text.indexOf('Berg'))).toBe('Hi [NAME]'.length)
})

test('offsets keep their order, and what stands between edits keeps its words', () => {
  const spans = fc.array(
    fc.record({
      start: fc.nat(40),
      length: fc.integer({ min: 1, max: 9 }),
      kind: fc.constantFrom(...redactionKinds),
    }),
    { maxLength: 8 },
  )
  fc.assert(
    fc.property(fc.string({ minLength: 50, maxLength: 60 }), spans, (original, given) => {
      const edits = mergeEdits(
        given.map(({ start, length, kind }) => ({ start, end: start + length, kind })),
        original,
      )
      const now = applyEdits(original, edits)
      const map = offsetMap(edits)
      let last = 0
      for (let offset = 0; offset <= original.length; offset++) {
        const at = map.boundary(offset)
        expect(at).toBeGreaterThanOrEqual(last)
        last = at
      }
      expect(map.boundary(original.length)).toBe(now.length)
      for (const { start, end, kind } of edits) {
        const span = map.span({ start, end })
        expect(now.slice(span.start, span.end)).toBe(markOf(kind))
      }
    }),
  )
})
