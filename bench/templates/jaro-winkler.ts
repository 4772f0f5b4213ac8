/** Jaro–Winkler of whole replies, by natural. */
import { load, normalise, type PairPeer } from './peer.ts'

type JaroWinkler = (a: string, b: string) => number

export const jaroWinkler: PairPeer = {
  id: 'Jaro–Winkler, all pairs',
  package: 'natural',
  prepare(replies) {
    // A deep path: natural's root loads database drivers and prints.
    const compare = load('natural/lib/natural/distance/jaro-winkler_distance.js') as JaroWinkler
    const texts = replies.map(({ text }) => normalise(text))
    return (a, b) => compare(texts[a]!, texts[b]!)
  },
}
