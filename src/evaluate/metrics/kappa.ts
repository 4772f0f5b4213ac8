import { weightsFor } from './prediction.ts'

/** One thing judged twice. Categories are compared as they are; for `weighted` they must be numbers. */
export interface Rated<T> {
  readonly first: T
  readonly second: T
}

/**
 * Cohen's kappa: agreement beyond what two raters reach by chance, 1 = full, 0 = chance. `weighted` counts a disagreement
 * by the square of its distance, for ordered categories. `null` where chance alone agrees fully, or without items.
 *
 * Source: Cohen 1960; quadratic weights, Cohen 1968.
 */
export function kappa<T extends string | number | boolean>(
  items: readonly Rated<T>[],
  { weighted = false }: { readonly weighted?: boolean } = {},
  weights?: Float64Array,
): number | null {
  const weightOf = weightsFor(items, weights)
  const distance = (a: T, b: T): number => (weighted ? (Number(a) - Number(b)) ** 2 : a === b ? 0 : 1)
  const counts = (of: (item: Rated<T>) => T): ReadonlyMap<T, number> => {
    const found = new Map<T, number>()
    for (const [i, item] of items.entries()) found.set(of(item), (found.get(of(item)) ?? 0) + weightOf[i]!)
    return found
  }
  const observed = items.reduce(
    (sum, { first, second }, i) => sum + weightOf[i]! * distance(first, second),
    0,
  )
  const total = weightOf.reduce((sum, weight) => sum + weight, 0)
  const [ofFirst, ofSecond] = [counts(({ first }) => first), counts(({ second }) => second)]
  let expected = 0
  for (const [a, n] of ofFirst) for (const [b, m] of ofSecond) expected += n * m * distance(a, b)
  return expected === 0 ? null : 1 - (observed * total) / expected
}
