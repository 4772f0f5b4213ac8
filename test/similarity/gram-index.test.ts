import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { GRAM, indexGrams } from '../../src/similarity/gram-index.ts'
import { layOut } from '../../src/similarity/sequences.ts'
import { voteOf } from '../../src/similarity/votes.ts'
import { sequencesOf, wordsOf } from './support.ts'

/** `place in the text: sequence@position`, in the order found. */
function hits(
  index: ReturnType<typeof indexGrams>,
  words: Uint32Array,
  first = 0,
  end = words.length,
): string[] {
  const { count, places, starts } = index.lookUp(words, first, end)
  return Array.from({ length: count }, (_, i) => i).flatMap((i) => {
    const start = starts[i]!
    return Array.from(
      { length: index.postings[start]! },
      (_, n) => `${places[i]}: ${index.postings[start + 1 + 2 * n]}@${index.postings[start + 2 + 2 * n]}`,
    )
  })
}

describe('an index of runs of three words', () => {
  test('says which sequences hold a run, and where', () => {
    const index = indexGrams(sequencesOf('a b c d', 'x b c d'), 10)
    expect(hits(index, wordsOf('y b c d a b c'))).toEqual(['1: 0@1', '1: 1@5', '4: 0@0'])
    expect([...index.totals]).toEqual([voteOf(1) + voteOf(2), voteOf(1) + voteOf(2)])
  })

  test('looks at the asked part of a text only', () => {
    const index = indexGrams(sequencesOf('a b c'), 10)
    expect(hits(index, wordsOf('a b c a b c'), 1, 6)).toEqual(['3: 0@0'])
    expect(hits(index, wordsOf('a b c'), 0, 2)).toEqual([])
  })

  test('holds no run across the border of two sequences', () => {
    expect(hits(indexGrams(sequencesOf('a b', 'c d'), 10), wordsOf('a b c d'))).toEqual([])
  })

  test('holds no run without weight', () => {
    expect(hits(indexGrams(sequencesOf('* * * a'), 10), wordsOf('* * * a'))).toEqual(['1: 0@1'])
  })

  test('keeps a run of as many places as asked for, and none of one more', () => {
    const words = wordsOf('a b c')
    expect(hits(indexGrams(sequencesOf('a b c', 'a b c'), 2), words)).toHaveLength(2)
    const three = indexGrams(sequencesOf('a b c', 'a b c', 'a b c d'), 2)
    expect(hits(three, words)).toEqual([])
    expect([...three.totals]).toEqual([0, 0, voteOf(1)])
  })

  test('keeps four places of a run within one sequence', () => {
    const index = indexGrams(sequencesOf('a a a a a a a a a', 'a a a'), 100)
    expect(hits(index, wordsOf('a a a'))).toEqual(['0: 0@0', '0: 0@1', '0: 0@2', '0: 0@3', '0: 1@9'])
  })

  test('finds what a plain search finds', () => {
    const sequence = fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 12 })
    fc.assert(
      fc.property(fc.array(sequence, { maxLength: 5 }), sequence, (given, text) => {
        const sequences = layOut(
          given.map((words) => ({
            words: Uint32Array.from(words),
            weights: new Float32Array(words.length).fill(1),
          })),
          0,
        )
        const expected: string[] = []
        for (let at = 0; at + GRAM <= text.length; at++)
          for (const [index, words] of given.entries()) {
            let within = 0
            for (let position = 0; position + GRAM <= words.length; position++)
              if (
                text.slice(at, at + GRAM).join() === words.slice(position, position + GRAM).join() &&
                within++ < 4
              )
                expected.push(`${at}: ${index}@${sequences.offsets[index]! + position}`)
          }
        expect(hits(indexGrams(sequences, 1000), Uint32Array.from(text))).toEqual(expected)
      }),
    )
  })
})
