/** How surprising a word is in what agents write. */
import { log2 } from '../model/numbers.ts'
import { WordTable } from '../text/word-table.ts'
import type { Knowledge } from './knowledge.ts'
import { SLOT } from './mask.ts'

/** Bits of a word by its hash; 0 for a slot. */
export type Surprisal = (word: number) => number

/** Words of prior weight: an index of a few conversations knows little about how rare a word is. */
const PRIOR_WORDS = 2000
const PRIOR_BITS = 9

export function surprisalOf({ word, count, total }: Knowledge['words']): Surprisal {
  const words = new WordTable(word)
  const held = PRIOR_WORDS / (1 << PRIOR_BITS)
  const bits = Float64Array.from(count, (uses) => log2((total + PRIOR_WORDS) / (uses + held)))
  const unknown = log2((total + PRIOR_WORDS) / held)
  return (hash) => {
    if (hash === SLOT) return 0
    const place = words.find(hash)
    return place < 0 ? unknown : bits[place]!
  }
}
