/** Edit distance of whole replies, as a share of the longer one. */
import { distance } from 'fastest-levenshtein'
import { normalise, type PairPeer } from './peer.ts'

export const levenshtein: PairPeer = {
  id: 'Levenshtein, all pairs',
  package: 'fastest-levenshtein',
  prepare(replies) {
    const texts = replies.map(({ text }) => normalise(text))
    return (a, b) => 1 - distance(texts[a]!, texts[b]!) / Math.max(1, texts[a]!.length, texts[b]!.length)
  },
}
