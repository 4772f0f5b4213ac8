import levenshtein from 'fast-levenshtein'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { slotEdits } from '../../src/similarity/slot-edits.ts'
import { WILDCARD, wordsOf } from './support.ts'

function edits(sequence: string, text: string): readonly [distance: number, fills: readonly string[]] {
  const { distance, fills } = slotEdits(wordsOf(sequence), wordsOf(text), WILDCARD)!
  const words = text.split(' ')
  return [distance, fills.map(({ first, end }) => words.slice(first, end).join(' '))]
}

describe('edits', () => {
  test.each([
    ['a b c', 'a b c', 0, []],
    ['a b c', 'a x c', 1, []],
    ['a b c', 'a c', 1, []],
    ['a b c', 'a b x c', 1, []],
    ['a * c', 'a x c', 0, ['x']],
    ['a * c', 'a x y z c', 0, ['x y z']],
    ['a * c', 'a c', 0, ['']],
    ['a * c * e', 'a 1 c 2 3 e', 0, ['1', '2 3']],
    ['a * c', 'a * y c', 0, ['* y']],
    ['* b', 'x y b', 0, ['x y']],
    ['a *', 'a', 0, ['']],
    ['a b * d', 'a x y d', 1, ['y']],
    ['', 'x y', 2, []],
    ['a b', '', 2, []],
  ])('of "%s" to "%s" are %i words, slots for nothing', (sequence, text, distance, fills) => {
    expect(edits(sequence, text)).toEqual([distance, fills])
  })

  test('without wildcards are the Levenshtein distance', () => {
    const words = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 14 })
    const asText = (list: readonly number[]): string =>
      list.map((word) => String.fromCharCode(96 + word)).join('')
    fc.assert(
      fc.property(words, words, (sequence, text) => {
        const found = slotEdits(Uint32Array.from(sequence), Uint32Array.from(text), WILDCARD)
        expect(found).toEqual({ distance: levenshtein.get(asText(sequence), asText(text)), fills: [] })
      }),
    )
  })

  test('fill every slot with a range of the text, in order, none before another', () => {
    const words = fc.array(fc.nat(3), { maxLength: 14 })
    fc.assert(
      fc.property(words, words, (sequence, text) => {
        const { distance, fills } = slotEdits(Uint32Array.from(sequence), Uint32Array.from(text), WILDCARD)!
        expect(fills).toHaveLength(sequence.filter((word) => word === WILDCARD).length)
        let at = 0
        for (const { first, end } of fills) {
          expect(first >= at && end >= first && end <= text.length).toBe(true)
          at = end
        }
        const filled = fills.reduce((sum, { first, end }) => sum + end - first, 0)
        const plain = sequence.length - fills.length
        expect(distance).toBeGreaterThanOrEqual(Math.abs(plain - (text.length - filled)))
        expect(distance).toBeLessThanOrEqual(Math.max(plain, text.length))
      }),
    )
  })

  test('of two texts of thousands of words are not counted', () => {
    const long = Uint32Array.from({ length: 3000 }, (_, i) => i + 1)
    expect(slotEdits(long, long.slice().reverse(), WILDCARD)).toBeNull()
    expect(slotEdits(long, long, WILDCARD)).toEqual({ distance: 0, fills: [] })
  })
})
