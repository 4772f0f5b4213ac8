import { type Prediction, weightsFor } from './prediction.ts'

/**
 * A copy of the items, highest score first; items of equal score keep their order.
 *
 * Sort once and every ranking metric walks the result without sorting again, which is what makes `bootstrap` fast.
 * Throws a `RangeError` on a score that is NaN: it has no place in any order.
 */
export function byScore<T extends Prediction>(items: readonly T[]): readonly T[] {
  for (const { score } of items) if (Number.isNaN(score)) throw new RangeError('A score is NaN')
  return [...items].sort(descending)
}

/**
 * Visits each distinct score from the highest down, with the weight of the positives and of the negatives that share it.
 *
 * Tied items arrive together, so no metric built on this can depend on their order. O(n) when the items are sorted as by
 * `byScore`, else O(n log n).
 */
export function eachThreshold(
  items: readonly Prediction[],
  weights: Float64Array | undefined,
  visit: (score: number, positives: number, negatives: number) => void,
): void {
  const ranked = rank(items, weightsFor(items, weights))
  let i = 0
  while (i < ranked.items.length) {
    const { score } = ranked.items[i]!
    let positives = 0
    let negatives = 0
    for (; i < ranked.items.length && ranked.items[i]!.score === score; i++) {
      if (ranked.items[i]!.positive) positives += ranked.weights[i]!
      else negatives += ranked.weights[i]!
    }
    visit(score, positives, negatives)
  }
}

interface Ranking {
  readonly items: readonly Prediction[]
  readonly weights: Float64Array
}

/** The items and their weights, moved together into descending order of score. */
function rank(items: readonly Prediction[], weights: Float64Array): Ranking {
  if (isRanked(items)) return { items, weights }
  const pairs = byScore(items.map(({ score, positive }, i) => ({ score, positive, weight: weights[i]! })))
  return { items: pairs, weights: Float64Array.from(pairs, ({ weight }) => weight) }
}

function isRanked(items: readonly Prediction[]): boolean {
  let previous = Infinity
  for (const { score } of items) {
    // Negated so that NaN is not ranked either, and goes on to be refused.
    if (!(score <= previous)) return false
    previous = score
  }
  return true
}

/** Subtraction would make NaN of two infinities. */
function descending(a: Prediction, b: Prediction): number {
  return a.score > b.score ? -1 : a.score < b.score ? 1 : 0
}
