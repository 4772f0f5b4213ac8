import { layOut, type Sequences } from '../../src/similarity/sequences.ts'

export const WILDCARD = 0

/** `*` stands for a wildcard, every other word for its hash; each weighs 1, a wildcard nothing. */
export function sequencesOf(...texts: readonly string[]): Sequences {
  return layOut(
    texts.map((text) => {
      const words = wordsOf(text)
      return { words, weights: Float32Array.from(words, (word) => (word === WILDCARD ? 0 : 1)) }
    }),
    WILDCARD,
  )
}

const known = new Map([['*', WILDCARD]])

export function wordsOf(text: string): Uint32Array {
  const words = text.split(' ').filter((word) => word !== '')
  return Uint32Array.from(words, (word) => {
    const number = known.get(word) ?? known.size * 0x9e37
    known.set(word, number)
    return number
  })
}
