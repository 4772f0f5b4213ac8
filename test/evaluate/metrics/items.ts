import fc from 'fast-check'
import type { Scored } from '../../../src/evaluate/metrics/index.ts'

/** `+0.9 -0.5` is a positive scored 0.9 and a negative scored 0.5, each a cluster of its own. */
export function items(shorthand: string): Scored[] {
  return shorthand
    .split(' ')
    .filter((word) => word !== '')
    .map((word, cluster) => ({ score: Number(word.slice(1)), positive: word.startsWith('+'), cluster }))
}

/** Items scored 0, 0.1 … 1, so that ties are frequent. */
export const someItems: fc.Arbitrary<Scored[]> = fc.array(
  fc.record({
    score: fc.integer({ min: 0, max: 10 }).map((n) => n / 10),
    positive: fc.boolean(),
    cluster: fc.integer({ min: 0, max: 4 }),
  }),
  { maxLength: 40 },
)

/** Items with how many copies of each to count. */
export const weightedItems: fc.Arbitrary<{ item: Scored; copies: number }[]> = someItems.chain((all) =>
  fc.tuple(...all.map((item) => fc.record({ item: fc.constant(item), copies: fc.nat({ max: 3 }) }))),
)

/** The items, their weights, and the same written out copy by copy. */
export function unfold<T>(weighted: readonly { readonly item: T; readonly copies: number }[]): {
  items: T[]
  weights: Float64Array
  copied: T[]
} {
  return {
    items: weighted.map(({ item }) => item),
    weights: Float64Array.from(weighted, ({ copies }) => copies),
    copied: weighted.flatMap(({ item, copies }) => Array<T>(copies).fill(item)),
  }
}
