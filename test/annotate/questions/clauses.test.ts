import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clausesOf } from '../../../src/annotate/questions/clauses.ts'
import type { AnnotatedTurn } from '../../../src/annotate/types.ts'
import { annotate, chat } from '../support.ts'

const turn = (text: string): AnnotatedTurn => annotate(chat(`c: ${text}`)).turns[0]!
function clauses(text: string): readonly string[] {
  const { tokens } = turn(text)
  return tokens.sentences
    .flatMap((sentence) => clausesOf(turn(text), sentence))
    .map(({ start, end }) => text.slice(start, end))
}

describe('what is written down without full stops', () => {
  test.each([
    ['the bus never came how do i get to stoke', ['the bus never came', 'how do i get to stoke']],
    [
      'i have the parrot with me so is it allowed on board',
      ['i have the parrot with me', 'so is it allowed on board'],
    ],
    [
      'that is gate four thank you for calling harwell ferries',
      ['that is gate four', 'thank you for calling harwell ferries'],
    ],
    // Words in the order of a statement ask nothing.
    ['i do not mind how he does it at all', ['i do not mind how he does it at all']],
    // Too short to be two.
    ['well how is', ['well how is']],
  ])('“%s” falls into %j', (text, expected) => {
    expect(clauses(text)).toEqual(expected)
  })

  test('stays whole where it ends in a mark', () => {
    const text = 'The bus never came how do I get to Stoke?'
    expect(clauses(text)).toEqual([text])
  })

  test('falls into parts that follow each other and leave no word out, whatever is said', () => {
    const words = fc.constantFrom(
      'so',
      'how',
      'do',
      'i',
      'is',
      'it',
      'thank',
      'you',
      'for',
      'calling',
      'goodbye',
      '.',
      ',',
      'stoke',
    )
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 30 }), (said) => {
        const spoken = turn(said.join(' '))
        for (const sentence of spoken.tokens.sentences) {
          const parts = clausesOf(spoken, sentence)
          expect(parts[0]).toMatchObject({ firstToken: sentence.firstToken, start: sentence.start })
          expect(parts.at(-1)).toMatchObject({ endToken: sentence.endToken, end: sentence.end })
          for (const [at, part] of parts.entries()) {
            expect(part.endToken).toBeGreaterThan(part.firstToken)
            if (at > 0) expect(part.firstToken).toBe(parts[at - 1]!.endToken)
            if (at > 0) expect(part.start).toBe(spoken.tokens.start[part.firstToken])
          }
        }
      }),
    )
  })
})
