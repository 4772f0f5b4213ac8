import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { beforeFarewell } from '../../src/annotate/own-answer.ts'
import type { AnnotatedTurn } from '../../src/annotate/types.ts'
import { annotate, chat } from './support.ts'

const agent = (text: string): AnnotatedTurn => annotate(chat(`a: ${text}`)).turns[0]!
const before = (text: string): string => {
  const turn = agent(text)
  const { start, end } = beforeFarewell(turn, turn.tokens.sentences[0]!)!
  return turn.text.slice(start, end)
}

describe('before the goodbye of a sentence', () => {
  test.each([
    ['See you Monday at 8, bye!', 'See you Monday at 8'],
    ['we shut at 6 bye bye', 'we shut at 6'],
    // No number: most often more of the goodbye.
    ['ok then goodbye', 'ok then goodbye'],
    ['It is in the shed.', 'It is in the shed.'],
  ])('of “%s” stands “%s”', (text, expected) => {
    expect(before(text)).toBe(expected)
  })

  test('stands a part of the sentence, from its beginning on, whatever is said', () => {
    const words = fc.constantFrom(
      'at',
      '8',
      'Monday',
      'bye',
      'goodbye',
      'see',
      'you',
      'have a nice day',
      'is',
      ',',
    )
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 12 }), (said) => {
        const turn = agent(said.join(' '))
        for (const sentence of turn.tokens.sentences) {
          const { start, end, firstToken, endToken } = beforeFarewell(turn, sentence)!
          expect([start, firstToken]).toEqual([sentence.start, sentence.firstToken])
          expect(end).toBeLessThanOrEqual(sentence.end)
          expect(end).toBe(endToken === sentence.endToken ? sentence.end : turn.tokens.end[endToken - 1])
        }
      }),
    )
  })

  test('stands nothing where there is no sentence', () => {
    expect(beforeFarewell(agent('Bye.'), null)).toBeNull()
  })
})
