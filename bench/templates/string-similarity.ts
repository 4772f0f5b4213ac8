/** The share of letter pairs two replies have in common (Dice). */
import { load, normalise, type PairPeer } from './peer.ts'

interface Package {
  readonly compareTwoStrings: (a: string, b: string) => number
}

export const stringSimilarity: PairPeer = {
  id: 'Dice of letter pairs, all pairs',
  package: 'string-similarity',
  prepare(replies) {
    const { compareTwoStrings } = load('string-similarity') as Package
    const texts = replies.map(({ text }) => normalise(text))
    return (a, b) => compareTwoStrings(texts[a]!, texts[b]!)
  },
}
