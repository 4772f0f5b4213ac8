/** MinHash with LSH over runs of three words: candidates from the bands, groups from the estimated similarity. */
import { load, UnionFind, wordsOf, type LinearPeer } from './peer.ts'
import type { Reply } from './types.ts'

interface Signature {
  update(shingle: string): void
  jaccard(other: Signature): number
}

interface Package {
  readonly Minhash: new (options: { numPerm: number }) => Signature
  readonly LshIndex: new (options: { bandSize: number }) => {
    insert(key: string, signature: Signature): void
    query(signature: Signature): readonly string[]
  }
}

/** The package's own defaults: 32 bands of 4 find pairs that are .42 alike half of the time. */
const PERMUTATIONS = 128
const BAND_SIZE = 4
const SHINGLE_WORDS = 3

export const minhash: LinearPeer = {
  id: 'MinHash with LSH',
  package: 'minhash',
  most: 10_000,
  run(replies) {
    const { LshIndex } = load('minhash') as Package
    const signatures = signaturesOf(replies)
    const index = new LshIndex({ bandSize: BAND_SIZE })
    for (const [reply, signature] of signatures.entries()) index.insert(String(reply), signature)
    const pairs: (readonly [number, number, number])[] = []
    const scores = new Float64Array(replies.length)
    for (const [reply, signature] of signatures.entries())
      for (const key of index.query(signature)) {
        const other = Number(key)
        if (other >= reply || replies[other]!.interaction === replies[reply]!.interaction) continue
        const alike = signature.jaccard(signatures[other]!)
        pairs.push([reply, other, alike])
        scores[reply] = Math.max(scores[reply]!, alike)
        scores[other] = Math.max(scores[other]!, alike)
      }
    return {
      scores,
      held: [index, signatures],
      predictor(threshold) {
        const groups = new UnionFind(replies.length)
        for (const [a, b, alike] of pairs) if (alike >= threshold) groups.join(a, b)
        return (reply) => ({
          flagged: scores[reply]! >= threshold,
          spans: null,
          groups: [{ start: 0, end: Infinity, group: groups.find(reply) }],
        })
      },
    }
  },
}

function signaturesOf(replies: readonly Reply[]): readonly Signature[] {
  const { Minhash } = load('minhash') as Package
  return replies.map(({ text }) => {
    const signature = new Minhash({ numPerm: PERMUTATIONS })
    const words = wordsOf(text)
    // A reply shorter than a run is one run.
    for (let at = 0; at < Math.max(1, words.length - SHINGLE_WORDS + 1); at++)
      signature.update(words.slice(at, at + SHINGLE_WORDS).join(' '))
    return signature
  })
}
