import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createAnnotator } from '../../src/annotate/annotate.ts'
import { languages } from '../../src/language/index.ts'
import type { Macro } from '../../src/model/macro.ts'
import { copiesIn, type MacroCopy } from '../../src/templates/macro-copies.ts'
import { createMacroFinder } from '../../src/templates/macros.ts'
import { interaction } from '../detectors/support.ts'

const refund: Macro = {
  id: 'M-1',
  text: 'We have refunded {{amount}} for your order {{order_number}} to the card you paid with. Please allow five working days.',
}
/** 17 words besides its slots. */
const WORDS = 17
const filled = refund.text.replace('{{amount}}', '£12.50').replace('{{order_number}}', 'LH-204418')

const annotate = createAnnotator(languages)

function copies(text: string, macros: readonly Macro[] = [refund]): readonly MacroCopy[] {
  return copiesIn(annotate(interaction(`agent: ${text}`)).turns[0]!, createMacroFinder(macros))
}

describe('the edit effort of a macro', () => {
  test.each([
    ['nothing', filled, 0],
    ['a word for another', filled.replace('five', 'seven'), 1],
    ['a word dropped', filled.replace('five ', ''), 1],
    ['a word added', filled.replace('card you', 'card that you'), 1],
    ['three words', filled.replace('five', 'ten').replace('Please ', '').replace('card', 'Visa card'), 3],
    ['nothing, a slot filled with several words', filled.replace('£12.50', 'the full price'), 0],
    ['nothing, a slot left unfilled', filled.replace('LH-204418', '{{order_number}}'), 0],
  ])('is the share of its words that were changed: %s', (_, text, changed) => {
    expect(copies(`Oh no, poor you. ${text} Ravi`)[0]!.edited).toBe(Math.round((changed / WORDS) * 1e4) / 1e4)
  })

  test('grows with what is left out at the end', () => {
    expect(copies(filled.replace(' Please allow five working days.', ''))[0]!.edited).toBe(
      Math.round((5 / WORDS) * 1e4) / 1e4,
    )
  })
})

describe('the slots of a macro', () => {
  const slots = (text: string) =>
    copies(text)[0]!.slots.map(({ slot, macroId, start, end }) => [macroId, slot, text.slice(start, end)])

  test('say what they were filled with', () => {
    expect(slots(filled)).toEqual([
      ['M-1', '{{amount}}', '£12.50'],
      ['M-1', '{{order_number}}', 'LH-204418'],
    ])
  })

  test('may hold plain words, and nothing', () => {
    expect(slots(filled.replace('£12.50', 'the full price').replace('LH-204418 ', ''))).toEqual([
      ['M-1', '{{amount}}', 'the full price'],
    ])
  })
})

describe('how likely a macro was pasted', () => {
  test('falls with what of it is missing', () => {
    const scripted = (text: string) => copies(text)[0]!.scripted
    expect(scripted(filled)).toBe(0.98)
    expect(scripted(filled.replace('five', 'seven'))).toBeLessThan(0.98)
    expect(scripted(filled.replace(' Please allow five working days.', ''))).toBeGreaterThan(0.7)
  })
})

test('copies lie inside the text, in order, none on another', () => {
  const own = filled.split(' ')
  const word = fc.constantFrom(...own, 'Anna', 'LH-1', 'no,', 'well.').map((each) => [each])
  const stretch = fc.nat(own.length - 1).map((from) => own.slice(from, from + 9))
  let found = 0
  fc.assert(
    fc.property(fc.array(fc.oneof(word, stretch), { minLength: 1, maxLength: 20 }), (parts) => {
      const text = parts.flat().join(' ')
      for (const { spans, slots, edited, scripted } of copies(text)) {
        found++
        let at = 0
        for (const { start, end } of spans) {
          expect(start >= at && end > start && end <= text.length).toBe(true)
          at = end
        }
        for (const { start, end } of slots)
          expect(spans.some((span) => span.start <= start && start < end && end <= span.end)).toBe(true)
        expect(edited >= 0 && edited <= 1 && scripted >= 0 && scripted <= 1).toBe(true)
      }
    }),
  )
  expect(found).toBeGreaterThan(10)
})
