/** fuse.js: fuzzy matching of the reply, in pieces of 32 letters, anywhere in the macro. */
import Fuse from 'fuse.js'
import type { MacroPeer } from './task.ts'

export const fuse: MacroPeer = {
  id: 'fuse.js',
  package: 'fuse.js',
  most: { macros: 500, replies: 25 },
  decides: false,
  prepare(macros) {
    // Nothing is cut off by a score, since the threshold is chosen afterwards; where in the macro does not matter.
    const index = new Fuse(macros, { keys: ['text'], includeScore: true, ignoreLocation: true, threshold: 1 })
    return ({ text }) => {
      const best = index.search(text, { limit: 1 })[0]
      // Its score is a distance.
      return best === undefined ? null : { macro: best.item.id, score: 1 - (best.score ?? 1) }
    }
  },
}
