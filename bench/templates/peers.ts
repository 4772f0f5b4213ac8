/** The peers of the template bench. Adding one is a file and a line here. */
import { exactReplies, exactSentences } from './exact.ts'
import { levenshtein } from './fastest-levenshtein.ts'
import { jaroWinkler } from './jaro-winkler.ts'
import { extrapolate, measureLinear, measurePairs, type PeerResult } from './measure-peers.ts'
import { minhash } from './minhash.ts'
import { ngrams, tunedNgrams } from './ngrams.ts'
import { stringSimilarity } from './string-similarity.ts'
import { tfIdf } from './tf-idf.ts'
import type { Reply } from './types.ts'

const linearPeers = [exactReplies, exactSentences, ngrams, tunedNgrams, minhash]
const pairPeers = [levenshtein, stringSimilarity, tfIdf, jaroWinkler]

/** Above this, comparing all pairs takes from minutes to days. */
const MOST_FOR_PAIRS = 1000

/** What was measured at the largest size so far, by peer: what larger sizes are extrapolated from. */
export type Measured = Map<string, { readonly replies: number; readonly result: PeerResult }>

/** The largest number of replies any peer is run on. */
export const MOST_REPLIES = Math.max(MOST_FOR_PAIRS, ...linearPeers.map(({ most }) => most))

export interface PeersOptions {
  /** At least as many as `total`, or as the slowest peers can take. */
  readonly replies: readonly Reply[]
  readonly total: number
  readonly rounds: number
  readonly withPairs: boolean
}

/** Every peer at one size; `measured` goes from size to size, ascending. */
export function measurePeers(
  { replies, total, rounds, withPairs }: PeersOptions,
  measured: Measured,
): readonly PeerResult[] {
  const at = (
    id: string,
    most: number,
    power: 1 | 2,
    run: (given: readonly Reply[]) => PeerResult,
  ): PeerResult => {
    if (total <= most) {
      const result = run(replies)
      measured.set(id, { replies: total, result })
      return result
    }
    let known = measured.get(id)
    if (known === undefined) {
      const given = replies.slice(0, most)
      measured.set(id, (known = { replies: given.length, result: run(given) }))
    }
    return extrapolate(known.result, known.replies, total, power)
  }
  return [
    ...linearPeers.map((peer) => at(peer.id, peer.most, 1, (given) => measureLinear(peer, given, rounds))),
    ...(withPairs ? pairPeers : []).map((peer) =>
      at(peer.id, MOST_FOR_PAIRS, 2, (given) => measurePairs(peer, given)),
    ),
  ]
}
