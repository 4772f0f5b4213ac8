/** MiniSearch with its defaults: BM25 over words, any of which may match. */
import MiniSearch from 'minisearch'
import type { MacroPeer } from './task.ts'

export const miniSearch: MacroPeer = {
  id: 'MiniSearch',
  package: 'minisearch',
  most: { macros: 10_000, replies: 60 },
  decides: false,
  prepare(macros) {
    const index = new MiniSearch({ fields: ['text'], idField: 'id' })
    index.addAll(macros)
    return ({ text }) => {
      const best = index.search(text)[0]
      return best === undefined ? null : { macro: String(best.id), score: best.score }
    }
  },
}
