/**
 * Which of the known languages a turn is in, by its function words alone: no library is asked. A word that several
 * languages have ("de", "in") counts for each by its part.
 */
import type { Tokens } from '../text/tokens.ts'
import { MAX_SAMPLE } from './language-detector.ts'
import type { Lexicons } from './lexicons.ts'

export interface WordEvidence {
  /** Words looked at. */
  readonly words: number
  /** By place in the lexicons' codes: how many of them are function words of the language. */
  readonly hits: readonly number[]
  /** The same, a word that `n` languages have counting 1/n for each. */
  readonly distinct: readonly number[]
}

export function wordEvidence(
  { count, hash, start }: Tokens,
  { codes, functionWords, starts, places, shares }: Lexicons,
): WordEvidence {
  const hits = new Array<number>(codes.length).fill(0)
  const distinct = new Array<number>(codes.length).fill(0)
  let words = 0
  for (; words < count && start[words]! < MAX_SAMPLE; words++) {
    const word = functionWords.find(hash[words]!)
    if (word < 0) continue
    const first = starts[word]!
    const last = starts[word + 1]!
    for (let i = first; i < last; i++) {
      hits[places[i]!]!++
      distinct[places[i]!]! += shares[word]!
    }
  }
  return { words, hits, distinct }
}

export interface BestLanguage {
  readonly code: string
  readonly words: number
  /** Share of the words that are function words of the language. */
  readonly share: number
  /** The same, shared words counting by their part: what sets the language apart. */
  readonly ownShare: number
  /** How far it is ahead of the next, 0–1. */
  readonly lead: number
}

/** The language with most of the words that set languages apart. */
export function bestOf({ words, hits, distinct }: WordEvidence, { codes }: Lexicons): BestLanguage | null {
  let best = -1
  let second = 0
  for (let place = 0; place < codes.length; place++) {
    if (best < 0 || distinct[place]! > distinct[best]!) {
      if (best >= 0) second = distinct[best]!
      best = place
    } else second = Math.max(second, distinct[place]!)
  }
  if (best < 0 || distinct[best] === 0) return null
  return {
    code: codes[best]!,
    words,
    share: hits[best]! / words,
    ownShare: distinct[best]! / words,
    lead: 1 - second / distinct[best]!,
  }
}

/** Lead over every other known language. */
const CLEAR_LEAD = 0.5

/**
 * Whether the words alone settle it. The less there is to read, the larger a share must be: languages without a pack
 * share a few short words with one that has ("en", "a", "si"), and in a short turn a few are many.
 */
export function isClear({ words, ownShare, lead }: BestLanguage): boolean {
  return lead >= CLEAR_LEAD && ownShare >= 0.2 + 0.8 / words
}
