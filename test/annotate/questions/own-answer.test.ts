import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { besideSetPhrase } from '../../../src/annotate/questions/own-answer.ts'
import type { AnnotatedTurn } from '../../../src/annotate/types.ts'
import { annotate, chat } from '../support.ts'

const { lexicon } = annotate(chat('a: Hi'))
const agent = (text: string): AnnotatedTurn => annotate(chat(`a: ${text}`)).turns[0]!
const beside = (text: string): string => {
  const turn = agent(text)
  const { start, end } = besideSetPhrase(turn, turn.tokens.sentences[0]!, lexicon)
  return turn.text.slice(start, end)
}

describe('beside the goodbye or the set phrase of a sentence', () => {
  test.each([
    ['See you Monday at 8, bye!', 'See you Monday at 8'],
    ['we shut at 6 bye bye', 'we shut at 6'],
    ["He'll meet you at the side gate, bye!", "He'll meet you at the side gate"],
    ['Bye, and yes we mend zips.', 'and yes we mend zips.'],
    // More of the goodbye.
    ['ok then goodbye', 'ok then goodbye'],
    ['Thanks for ringing, bye bye', 'Thanks for ringing, bye bye'],
    ['Goodbye from all of us at the yard', 'Goodbye from all of us at the yard'],
    ['Take care, Joan, bye', 'Take care, Joan, bye'],
    ['It is in the shed.', 'It is in the shed.'],
    ['Dogs are welcome, is there anything else I can help you with?', 'Dogs are welcome'],
    ['Dogs are welcome and is there anything else?', 'Dogs are welcome and'],
    ["Yes it's ready, is there anything else I can help you with?", "Yes it's ready"],
    ['Thank you for contacting Larkfield Home, send it to Leeds please.', 'send it to Leeds please.'],
    ['We are sorry for the delay, it is in the van.', 'it is in the van.'],
    // Nothing but set phrases, or no comma behind them.
    [
      'Thank you for your patience, is there anything else I can do?',
      'Thank you for your patience, is there anything else I can do?',
    ],
    ['Sorry for the delay with your parcel.', 'Sorry for the delay with your parcel.'],
    [
      "You'll receive a short survey, have a lovely day.",
      "You'll receive a short survey, have a lovely day.",
    ],
  ])('of “%s” stands “%s”', (text, expected) => {
    expect(beside(text)).toBe(expected)
  })

  test('stands a part of the sentence, whatever is said', () => {
    const words = fc.constantFrom(
      'at',
      '8',
      'Monday',
      'bye',
      'goodbye',
      'see',
      'you',
      'have a nice day',
      'sorry for the delay',
      'anything else',
      'is',
      ',',
    )
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 12 }), (said) => {
        const turn = agent(said.join(' '))
        for (const sentence of turn.tokens.sentences) {
          const { start, end, firstToken, endToken } = besideSetPhrase(turn, sentence, lexicon)
          expect(start).toBe(
            firstToken === sentence.firstToken ? sentence.start : turn.tokens.start[firstToken],
          )
          expect(end).toBe(endToken === sentence.endToken ? sentence.end : turn.tokens.end[endToken - 1])
          expect(firstToken).toBeGreaterThanOrEqual(sentence.firstToken)
          expect(endToken).toBeGreaterThan(firstToken)
          expect(endToken).toBeLessThanOrEqual(sentence.endToken)
        }
      }),
    )
  })
})
