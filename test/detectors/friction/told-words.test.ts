/** Codes in what a customer told. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codesIn } from '../../../src/detectors/friction/told-words.ts'
import { annotate, interaction } from '../support.ts'

const codes = (text: string): readonly string[] => {
  const turn = annotate(interaction(`customer: ${text}`)).turns[0]!
  return codesIn(turn).map(({ code }) => code)
}

test('codes have a digit and five signs', () => {
  expect(codes('My number is HG-3052, card 40061173.')).toEqual(['HG-3052', '40061173'])
  expect(codes('PLEASE call ME in May 2024, flat 12B.')).toEqual([])
})

/** Codes among words and signs of all kinds, so that every text holds some. */
const texts = fc
  .array(fc.constantFrom('A1B9-44', '40061173', '12B', 'ME', 'é9', ' ', '-', '. ', '👍'), { minLength: 1 })
  .map((parts) => `HG-3052 ${parts.join('')}`)

test('codes are what stands at their place, in order', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const turn = { ...annotate(interaction('customer: x')).turns[0]!, text }
      const found = codesIn(turn)
      let reached = 0
      expect(found).not.toEqual([])
      for (const { code, place } of found) {
        expect(text.slice(place.start, place.end)).toBe(code)
        expect(place.start).toBeGreaterThanOrEqual(reached)
        reached = place.end
      }
    }),
  )
})
