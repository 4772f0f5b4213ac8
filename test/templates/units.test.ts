import { describe, expect, test } from 'vitest'
import { maskTurn, SLOT, type MaskedTurn } from '../../src/templates/mask.ts'
import { turnKey, wordsIn } from '../../src/templates/units.ts'
import { annotate } from '../annotate/support.ts'
import { gramKey, said, sentenceKey } from './support.ts'

const mask = (text: string): MaskedTurn => maskTurn(annotate(said(text)).turns[0]!)

describe('the units of a turn', () => {
  test('are equal where the words are, wherever they stand', () => {
    const long = mask('Well, your parcel left us today.')
    const short = mask('Your parcel left us today!')
    expect(gramKey(long, 1)).toEqual(gramKey(short, 0))
    expect(gramKey(long, 0)).not.toEqual(gramKey(short, 0))
  })

  test('of different kinds are different, though their words are the same', () => {
    const short = mask('Your parcel left us today.')
    const keys = [gramKey(short, 0), sentenceKey(short, short.sentences[0]!), turnKey(short)].map(String)
    expect(new Set(keys).size).toBe(3)
  })

  test('tell one order of words from another', () => {
    expect(turnKey(mask('you see me'))).not.toEqual(turnKey(mask('me see you')))
  })

  test('count words without slots', () => {
    const turn = mask('Order 12 left on 2 March')
    expect(turn.hash.filter((hash) => hash === SLOT)).toHaveLength(2)
    expect(wordsIn(turn, 0, turn.hash.length)).toBe(3)
  })
})
