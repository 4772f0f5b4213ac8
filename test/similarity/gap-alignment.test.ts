import { describe, expect, test } from 'vitest'
import { GapAlignment } from '../../src/similarity/gap-alignment.ts'
import { sequencesOf, WILDCARD, wordsOf } from './support.ts'

function aligned(sequence: string, text: string, isOpen: boolean, step: 1 | -1 = 1): GapAlignment {
  const sequences = sequencesOf(sequence)
  const words = wordsOf(text)
  const alignment = new GapAlignment(sequences, WILDCARD)
  alignment.align(words, {
    textFirst: step === 1 ? 0 : words.length - 1,
    textLength: words.length,
    sequenceFirst: step === 1 ? 0 : sequences.words.length - 1,
    sequenceLength: sequences.words.length,
    step,
    isOpen,
  })
  return alignment
}

describe('a gap between two stretches', () => {
  test.each([
    ['a b c', 'a b c', 3],
    ['a b c', 'a x c', 2],
    ['a b c', 'a c', 2],
    ['a b c', 'a b x c', 3],
    ['a b c', 'x y z', 0],
    ['a * c', 'a x y z c', 2],
    ['a * c', 'a * c', 2],
    ['a * c', 'a c', 2],
    ['', 'x', 0],
    ['a', '', 0],
  ])('of "%s" holds of "%s" the words found', (sequence, text, found) => {
    const alignment = aligned(sequence, text, false)
    expect([alignment.found, alignment.weight]).toEqual([found, found])
    expect(alignment.textTaken).toBe(wordsOf(text).length)
  })
})

describe('beyond an end', () => {
  test.each([
    ['a b c d', 'a b c d x y', 4, 4],
    ['a b c d', 'x b c d', 4, 3],
    ['a b c d', 'x y z w', 0, 0],
    ['a b * d', 'a b x y d z', 5, 3],
    ['* b', '* b', 2, 1],
    ['*', '* b', 1, 0],
    ['*', 'x b', 0, 0],
  ])('"%s" goes on in "%s" for %i words', (sequence, text, taken, found) => {
    const forward = aligned(sequence, text, true)
    expect([forward.textTaken, forward.found]).toEqual([taken, found])
    const backward = aligned(reversed(sequence), reversed(text), true, -1)
    expect([backward.textTaken, backward.found]).toEqual([taken, found])
  })
})

function reversed(text: string): string {
  return text.split(' ').reverse().join(' ')
}
