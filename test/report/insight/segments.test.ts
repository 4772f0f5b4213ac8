import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Passage } from '../../../src/index.ts'
import { segmentsOf, type Mark } from '../../../src/report/insight/segments.ts'

const passage = (start: number, end: number, origin: Passage['origin'] = 'own'): Passage => ({
  start,
  end,
  origin,
  scripted: 0,
})
const mark = (start: number, end: number, finding = 0): Mark => ({ start, end, finding, kind: 'finding' })

describe('segments', () => {
  test('begin and end wherever a passage or a mark does', () => {
    const cut = segmentsOf(10, [passage(0, 6, 'template'), passage(6, 10)], [mark(4, 8)])
    expect(cut.map(({ start, end, origin, marks }) => [start, end, origin, marks.length])).toEqual([
      [0, 4, 'template', 0],
      [4, 6, 'template', 1],
      [6, 8, 'own', 1],
      [8, 10, 'own', 0],
    ])
  })

  test('of a turn without passages have no origin', () => {
    expect(segmentsOf(3, [], [])).toEqual([{ start: 0, end: 3, origin: null, passage: null, marks: [] }])
  })

  test('of an empty turn are none', () => {
    expect(segmentsOf(0, [], [mark(0, 0)])).toEqual([])
  })

  test('cover the text once, and hold a mark just where it lies', () => {
    const spans = fc.array(fc.tuple(fc.nat(50), fc.nat(50)), { maxLength: 8 })
    fc.assert(
      fc.property(fc.nat(40), spans, (length, pairs) => {
        const marks = pairs.map(([a, b], index) => mark(Math.min(a, b), Math.max(a, b), index))
        const cut = segmentsOf(length, [passage(0, length)], marks)
        let at = 0
        for (const { start, end, marks: held } of cut) {
          expect(start).toBe(at)
          expect(end).toBeGreaterThan(start)
          at = end
          const over = marks.filter((each) => each.start < end && start < each.end)
          expect(held.map(({ finding }) => finding).sort()).toEqual(over.map(({ finding }) => finding).sort())
        }
        expect(at).toBe(length)
      }),
    )
  })
})
