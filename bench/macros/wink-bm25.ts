/** wink-bm25-text-search over lower-case words; its search returns the best first. */
import { load, wordsOf } from '../templates/peer.ts'
import type { MacroPeer } from './task.ts'

interface Engine {
  defineConfig(config: { readonly fldWeights: Readonly<Record<string, number>> }): void
  definePrepTasks(tasks: readonly ((text: string) => readonly string[])[]): void
  addDoc(document: Readonly<Record<string, string>>, id: string): void
  consolidate(): void
  search(text: string, limit: number): readonly (readonly [id: string, score: number])[]
}

export const winkBm25: MacroPeer = {
  id: 'BM25',
  package: 'wink-bm25-text-search',
  most: { macros: 10_000, replies: 100 },
  decides: false,
  prepare(macros) {
    const createEngine = load('wink-bm25-text-search') as () => Engine
    const engine = createEngine()
    engine.defineConfig({ fldWeights: { text: 1 } })
    engine.definePrepTasks([wordsOf])
    for (const { id, text } of macros) engine.addDoc({ text }, id)
    engine.consolidate()
    return ({ text }) => {
      const best = engine.search(text, 1)[0]
      return best === undefined ? null : { macro: best[0], score: best[1] }
    }
  },
}
