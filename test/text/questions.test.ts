import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { scan } from '../../src/text/scan.ts'
import { endsAsQuestion } from '../../src/text/questions.ts'

const asks = (text: string): boolean[] =>
  scan(text).sentences.map((sentence) => endsAsQuestion(text, sentence))

describe('a question', () => {
  test.each([
    'Where is it?',
    'Really?!',
    '“Why?”',
    '¿Dónde está?',
    'いつ届きますか？',
    'Πότε θα έρθει;',
    'Πότε θα έρθει\u037e',
    'ΠΟΤΕ;',
    'Πότε θα έρθει;;',
  ])('is asked by %s', (text) => {
    expect(asks(text)).toEqual([true])
  })

  test.each(['It is here.', 'Here;', 'Here; there', 'Ήρθε.', ''])('is not asked by %s', (text) => {
    expect(asks(text).some(Boolean)).toBe(false)
  })

  test('in Greek ends its sentence; a semicolon elsewhere does not', () => {
    expect(asks('Πού είναι; Ήρθε χθες. Πότε ακριβώς;')).toEqual([true, false, true])
    expect(asks('It is here; it came yesterday.')).toEqual([false])
    expect(asks('α;β')).toEqual([false])
  })

  test('can be looked for in any text', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'α', ';', '?', '!', ' ', '.', ')', '\n', '\u037e') })
    fc.assert(
      fc.property(text, (given) => {
        for (const sentence of scan(given).sentences)
          expect(endsAsQuestion(given, sentence)).toBeTypeOf('boolean')
      }),
    )
  })
})
