/** What each word of a template weighs as evidence of a copy, in bits. */
import { RollingGrams } from '../similarity/rolling-grams.ts'
import { SLOT } from './mask.ts'
import type { Nodes } from './nodes.ts'
import type { Surprisal } from './surprisal.ts'
import { GRAM_WORDS, KIND } from './units.ts'

/** The most bits a word can weigh: a rarer one may be a name or a slip. */
const MOST_BITS = 13
const LEAST_BITS = 1
/** Words said this many times as often as the template belong to everybody. */
const STOCK_RATIO = 4

/** Surprisal of each word; 0 for slots, and for words that are part of a phrase far more often said than the template. */
export function weightsOf(
  words: Uint32Array,
  interactions: number,
  nodes: Nodes,
  bits: Surprisal,
): Float32Array {
  const isStock = stockWords(words, interactions, nodes)
  return Float32Array.from(words, (word, index) => (isStock[index] === 1 ? 0 : weightOf(word, bits)))
}

/** Of a word that is no part of such a phrase. */
export function weightOf(word: number, bits: Surprisal): number {
  return word === SLOT ? 0 : Math.min(MOST_BITS, Math.max(LEAST_BITS, bits(word)))
}

/** 1 for words in a run that is far more frequent than the template. */
function stockWords(words: Uint32Array, interactions: number, { counts }: Nodes): Uint8Array {
  const isStock = new Uint8Array(words.length)
  const grams = new RollingGrams(GRAM_WORDS, KIND.gram)
  grams.run(words, 0, words.length)
  for (let run = 0; run < grams.count; run++) {
    const node = counts.find(grams.high[run]!, grams.low[run]!)
    if (node >= 0 && counts.countOf(node) > STOCK_RATIO * interactions) isStock.fill(1, run, run + GRAM_WORDS)
  }
  return isStock
}
