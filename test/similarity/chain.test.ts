import { describe, expect, test } from 'vitest'
import { Chain } from '../../src/similarity/chain.ts'
import { Segments } from '../../src/similarity/segments.ts'
import { sequencesOf, wordsOf } from './support.ts'

/** The links of the best chain as words, and its weight. */
function best(sequence: string, text: string, maxInsertion = 20): readonly [links: string[], weight: number] {
  const sequences = sequencesOf(sequence)
  const words = wordsOf(text)
  const segments = new Segments(1)
  segments.begin()
  segments.choose(0)
  for (let at = 0; at + 2 <= words.length; at++)
    for (let position = 0; position + 2 <= sequences.words.length; position++)
      if (words[at] === sequences.words[position] && words[at + 1] === sequences.words[position + 1])
        segments.add(0, at, position, 2)
  const chain = new Chain(sequences, { maxInsertion, maxFill: 12 })
  chain.find(segments, 0, words, 1)
  const links = Array.from({ length: chain.length }, (_, link) =>
    text.split(' ').slice(chain.start[link], chain.end[link]).join(' '),
  )
  return [links, Math.round(chain.weight * 100) / 100]
}

describe('the best chain', () => {
  test('joins stretches that follow one another in both', () => {
    expect(best('a b c d e f', 'a b c x d e f')).toEqual([['a b c', 'd e f'], 5.85])
  })

  test('takes the heavier of two orders', () => {
    expect(best('a b c d e f g', 'd e f g a b c')).toEqual([['d e f g'], 4])
  })

  test('counts words that two stretches share once', () => {
    const [links] = best('a b c b c d', 'a b c d')
    expect(links.join(' ')).toBe('a b c d')
  })

  test('ends where too much is put in between', () => {
    expect(best('a b c d e', 'a b c x x x d e', 3)[0]).toEqual(['a b c', 'd e'])
    expect(best('a b c d e', 'a b c x x x x d e', 3)[0]).toEqual(['a b c'])
  })

  test('pays nothing for what a wildcard may stand for', () => {
    expect(best('a b * c d', 'a b x x x c d')).toEqual([['a b', 'c d'], 4])
  })

  test('leaves out a stretch whose words only met by their hash', () => {
    const segments = new Segments(1)
    segments.begin()
    segments.choose(0)
    segments.add(0, 0, 0, 3)
    const chain = new Chain(sequencesOf('a b c'), { maxInsertion: 20, maxFill: 12 })
    chain.find(segments, 0, wordsOf('x y z'), 1)
    expect([chain.length, chain.weight]).toEqual([0, 0])
  })
})
