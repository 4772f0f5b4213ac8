/** Leaves out templates that are all but a part of a more used one: the same text met with a greeting before it, say. */
import { KeyTable } from '../similarity/key-table.ts'
import { RollingGrams } from '../similarity/rolling-grams.ts'
import { GRAM_WORDS, KIND } from './units.ts'

/** A template of whose runs this share stands in a more used one is left out. */
const CONTAINED = 0.75

/** `items` with the most used first. */
export function withoutContained<Item extends { readonly words: Uint32Array }>(
  items: readonly Item[],
): readonly Item[] {
  const keys = new KeyTable()
  /** Templates kept, by the runs in them. */
  const holders: number[][] = []
  const grams = new RollingGrams(GRAM_WORDS, KIND.gram)
  return items.filter(({ words }, item) => {
    grams.run(words, 0, words.length)
    const runs = Array.from({ length: grams.count }, (_, run) => keys.add(grams.high[run]!, grams.low[run]!))
    const shared = new Map<number, number>()
    for (const run of new Set(runs))
      for (const holder of holders[run] ?? []) shared.set(holder, (shared.get(holder) ?? 0) + 1)
    const most = Math.max(0, ...shared.values())
    if (most > 0 && most >= CONTAINED * new Set(runs).size) return false
    for (const run of new Set(runs)) (holders[run] ??= []).push(item)
    return true
  })
}
