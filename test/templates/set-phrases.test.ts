import { describe, expect, test } from 'vitest'
import { setPhrasesOf } from '../../src/templates/set-phrases.ts'
import { annotate, quote } from '../annotate/support.ts'
import { said } from './support.ts'

const turnOf = (text: string) => annotate(said(text)).turns[0]!
const phrases = (text: string): string[] => {
  const turn = turnOf(text)
  return setPhrasesOf(turn).spans.map((span) => quote(turn, span))
}

describe('the set phrases of a turn', () => {
  test('are joined where they adjoin', () => {
    expect(phrases('May I have your full name please?')).toEqual(['May I have your full name please'])
  })

  test('have four words at least', () => {
    expect(phrases('Please hold.')).toEqual([])
    expect(phrases('Please hold one moment.')).toEqual(['Please hold one moment'])
  })

  test('end with their sentence', () => {
    expect(phrases('Was that your account number? Please hold for a moment.')).toEqual([
      'Please hold for a moment',
    ])
  })

  test('fill a share of each sentence of its own', () => {
    const { share } = setPhrasesOf(turnOf('Please hold for a moment. Tom looks at the left hinge.'))
    expect([...share!]).toEqual([1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0])
    expect(setPhrasesOf(turnOf('Tom says please hold for a moment, Ann.')).share?.[0]).toBeCloseTo(5 / 8)
  })
})
