import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layOut } from '../../src/similarity/sequences.ts'
import { SLOT } from '../../src/templates/mask.ts'
import { leftovers, type Copied } from '../../src/templates/match-leftovers.ts'
import { createMatcher } from '../../src/templates/matcher.ts'
import { hashWord } from '../../src/text/scan.ts'

/** `*` is a slot. */
function hashes(words: readonly string[]): Uint32Array {
  return Uint32Array.from(words, (word) => (word === '*' ? SLOT : hashWord(word)))
}

/** Sentences end on `.`, which is no word of its own. */
function parse(text: string): {
  words: readonly string[]
  sentences: readonly (readonly [number, number])[]
} {
  const sentences: (readonly [number, number])[] = []
  const words: string[] = []
  for (const sentence of text.split('.').map((part) => part.split(' ').filter((word) => word !== ''))) {
    if (sentence.length > 0) sentences.push([words.length, words.length + sentence.length])
    words.push(...sentence)
  }
  return { words, sentences }
}

const tail = 'the temperature should be nine degrees on average in the hall that you have booked for tonight'
const template = `as mentioned before ${tail} let me check`

/** What is found beside `tail`, which is found whole. */
function beside(text: string): readonly string[] {
  const { words, sentences } = parse(text)
  const pattern = hashes(template.split(' '))
  const sequences = layOut([{ words: pattern, weights: new Float32Array(pattern.length).fill(1) }], SLOT)
  const first = words.indexOf('the')
  const length = tail.split(' ').length
  const piece: Copied = {
    first,
    end: first + length,
    patternFirst: 3,
    patternEnd: 3 + length,
    weight: length,
    words: length,
  }
  const whole = { first: 0, end: words.length, patternFirst: 0, patternEnd: pattern.length }
  return leftovers(hashes(words), sentences, [piece], whole, sequences).map(({ first: from, end }) =>
    words.slice(from, end).join(' '),
  )
}

describe('a short sentence of a template', () => {
  test('is found beside the rest of it although no run of three words is left', () => {
    for (const edited of ['as before', 'as mentoined before', 'mentioned well before', 'as mentioned'])
      expect(beside(`${edited}. my train leaves at noon. ${tail}.`)).toEqual([edited])
    expect(beside(`${tail}. my train leaves at noon. let us check.`)).toEqual(['let us check'])
  })

  test('must hold two of its words, and half of either side', () => {
    for (const own of ['before', 'long before noon', 'as we all went home before', 'as ever', 'let go'])
      expect(beside(`${own}. ${tail}. ${own}.`)).toEqual([])
  })

  test('stands where the template has it', () => {
    expect(beside(`let me check. ${tail}. as mentioned before.`)).toEqual([])
  })

  test('is a sentence, and not part of a longer one', () => {
    expect(
      beside(`i know that as mentioned before is what you want to hear from all of us here. ${tail}.`),
    ).toEqual([])
  })

  test('stands near the rest: at most 96 words apart', () => {
    const apart = (count: number): string =>
      Array.from({ length: count / 2 }, (_, i) => `aside${i} more${i}`).join('. ')
    expect(beside(`as before. ${apart(94)}. ${tail}.`)).toEqual(['as before'])
    expect(beside(`as before. ${apart(96)}. ${tail}.`)).toEqual([])
  })
})

describe('in a match', () => {
  const pattern = hashes(template.split(' '))
  const find = (text: string, weight: number): readonly string[] => {
    const { words, sentences } = parse(text)
    const patterns = [{ words: pattern, weights: new Float32Array(pattern.length).fill(weight) }]
    return createMatcher(patterns)
      .match(hashes(words), 0, words.length, sentences)
      .flatMap(({ pieces }) => pieces.map(({ first, end }) => words.slice(first, end).join(' ')))
  }

  test('short sentences count where the rest is sure', () => {
    const text = `as we mentioned. my train leaves at noon on monday or so. ${tail}.`
    expect(find(text, 2)).toEqual(['as we mentioned', tail])
    expect(find(text, 0.5)).toEqual([tail])
  })

  test('pieces stay in order and apart, whatever the sentences', () => {
    const own = template.split(' ')
    const word = fc.constantFrom(...own, 'x', 'y', '*')
    const stretch = fc.nat(own.length - 1).map((from) => own.slice(from, from + 8))
    const sentence = fc.oneof(stretch, fc.array(word, { minLength: 1, maxLength: 15 }))
    let found = 0
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 12 }), (parts) => {
        const words = parts.flat()
        let at = 0
        const sentences = parts.map((part) => [at, (at += part.length)] as const)
        const patterns = [{ words: pattern, weights: new Float32Array(pattern.length).fill(4) }]
        for (const { pieces, coverage } of createMatcher(patterns).match(
          hashes(words),
          0,
          words.length,
          sentences,
        )) {
          found++
          expect(coverage).toBeLessThanOrEqual(1)
          for (const [index, { first, end }] of pieces.entries()) {
            expect(first).toBeGreaterThanOrEqual(pieces[index - 1]?.end ?? 0)
            expect(end).toBeGreaterThan(first)
            expect(end).toBeLessThanOrEqual(words.length)
          }
        }
      }),
    )
    expect(found).toBeGreaterThan(10)
  })
})
