import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { featurizer, wordFeature, type FeatureShape } from '../../src/text/features.ts'
import { scan } from '../../src/text/scan.ts'

const words: FeatureShape = { pairs: false, skips: false, letters: 0, negations: ['not', "don't"], reach: 2 }
const whole: FeatureShape = { ...words, pairs: true, skips: true, letters: 4 }

function features(text: string, shape = words, names: readonly string[] = []): readonly number[] {
  const tokens = scan(text)
  const spans = names.map((name) => ({ start: text.indexOf(name), end: text.indexOf(name) + name.length }))
  return [...featurizer(shape)(text, tokens, tokens.sentences, spans)].sort((a, b) => a - b)
}

describe('the features of sentences', () => {
  test('leave out case, accents, apostrophes and drawn-out letters', () => {
    expect(features('I DON’T like the café sooooo much')).toEqual(features('i dont like the cafe so much'))
  })

  test('keep a letter that is merely doubled', () => {
    expect(features('too good')).not.toEqual(features('to god'))
  })

  test('make one slot of every number, and one of every name', () => {
    expect(features('order 1234')).toEqual(features('order 99-1'))
    expect(features('ask Priya about it', words, ['Priya'])).toEqual(
      features('ask Ben about it', words, ['Ben']),
    )
    expect(features('ask Ana de la Cruz now', words, ['Ana de la Cruz'])).toEqual(
      features('ask Ben now', words, ['Ben']),
    )
    expect(features('ask Priya about it')).not.toEqual(features('ask Ben about it'))
  })

  test('count once, however often they occur', () => {
    expect(features('late late late')).toEqual(features('late'))
  })

  test('mark what is negated, as far as the reach and the sentence go', () => {
    const shared = (a: string, b: string): number => {
      const held = new Set(features(b))
      return features(a).filter((feature) => held.has(feature)).length
    }
    expect(shared('not very worried', 'worried')).toBe(1) // the missing closing mark alone
    expect(shared('not all that worried', 'worried')).toBe(2)
    expect(shared('not. worried', 'worried')).toBe(2)
  })

  test('see what a form stands for, in as many words, and pass over what stands for none', () => {
    const levelled = {
      ...whole,
      skips: false,
      letters: 0,
      forms: { ill: 'i will', ye: 'you', the: '', lah: '' },
    }
    expect(features("I'll tell ye the time", levelled)).toEqual(features('i will tell you time', levelled))
    expect(features('I will tell you time lah', levelled)).toEqual(features('i will tell you time', levelled))
    expect(features('the lah', levelled)).toEqual(features('lah', levelled))
    expect(features('I will tell you', levelled)).not.toEqual(features('you will tell I', levelled))
  })

  test('know a word by itself whatever the shape', () => {
    expect(features('Café')).toContain(wordFeature('cafe'))
    expect(features("don't", whole)).toContain(wordFeature('dont'))
    expect(wordFeature('cafe')).not.toBe(wordFeature('face'))
  })

  test('tell a question from a statement', () => {
    expect(features('it works?')).not.toEqual(features('it works.'))
    expect(features('it works?!')).toEqual(features('it works?'))
  })

  test('hold pairs, pairs with a gap and letter groups where the shape asks for them', () => {
    // a, b, c and the closing mark
    expect(features('aa bb cc')).toHaveLength(4)
    // ^a, ab, bc, c$
    expect(features('aa bb cc', { ...words, pairs: true })).toHaveLength(8)
    expect(features('aa bb cc', { ...words, skips: true })).toHaveLength(5)
    // ‹wor, word, ord›
    expect(features('word', { ...words, letters: 4 })).toHaveLength(5)
  })

  test('are distinct, never 0, and the same every time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const found = features(text, whole)
        expect(new Set(found).size).toBe(found.length)
        expect(found).not.toContain(0)
        expect(features(text, whole)).toEqual(found)
      }),
    )
  })

  test('take no more than a fixed time a letter of hostile text', () => {
    const found = features('a'.repeat(200_000) + ' ' + "don't ".repeat(50_000), whole)
    expect(found.length).toBeLessThan(100)
  })
})
