import { weightsFor } from './prediction.ts'
import { type PrecisionRecall, precisionRecall } from './precision-recall.ts'

/** One item in two groupings. */
export interface Grouped {
  /** The group it was put in; `null` when in none, which makes it a group of its own. */
  readonly predicted: string | number | null
  /** The group it belongs to; `null` when to none. */
  readonly label: string | number | null
}

/** Counts of unordered pairs of items, and what they come to. */
export interface PairwiseF1 extends PrecisionRecall {
  /** Pairs put together and belonging together. */
  readonly both: number
  /** Pairs put together. */
  readonly predicted: number
  /** Pairs belonging together. */
  readonly actual: number
}

/**
 * Precision, recall and F1 over pairs of items: claimed is a pair put into one group, right if it belongs to one.
 *
 * Counted from the contingency table in O(n). Group names need not match between the two groupings. Blind spot: a group
 * of n counts n(n − 1)/2 times, so a few large groups decide. An item of weight 2 is never paired with its own copy,
 * which would flatter every resampled grouping. Source: Manning, Raghavan & Schütze 2008, §16.3.
 */
export function pairwiseF1(items: readonly Grouped[], weights?: Float64Array): PairwiseF1 {
  return pairwiseCounter(items)(weightsFor(items, weights))
}

/** `pairwiseF1` of the same items under any weights: the groups are numbered once, which a bootstrap asks for. */
export function pairwiseCounter(items: readonly Grouped[]): (weights: Float64Array) => PairwiseF1 {
  const predictedGroups = numbered(items.map(({ predicted }) => predicted))
  const labelGroups = numbered(items.map(({ label }) => label))
  const cells = numbered(
    items.map((_, i) => {
      const [row, column] = [labelGroups.of[i]!, predictedGroups.of[i]!]
      return row === NONE || column === NONE ? null : row * predictedGroups.count + column
    }),
  )
  return (given) => {
    const weights = weightsFor(items, given)
    const both = pairsIn(cells, weights)
    const predicted = pairsIn(predictedGroups, weights)
    const actual = pairsIn(labelGroups, weights)
    return { both, predicted, actual, ...precisionRecall(both, predicted, actual) }
  }
}

/** Items in groups: the number of each item's group, `NONE` where it is in none. */
interface Grouping {
  readonly of: Int32Array
  readonly count: number
}

const NONE = -1

function numbered(names: readonly (string | number | null)[]): Grouping {
  const numbers = new Map<string | number, number>()
  const of = Int32Array.from(names, (name) => {
    if (name === null) return NONE
    const number = numbers.get(name) ?? numbers.size
    numbers.set(name, number)
    return number
  })
  return { of, count: numbers.size }
}

/** Σ wᵢwⱼ over the pairs i < j within each group; n(n − 1)/2 when every weight is 1. */
function pairsIn({ of, count }: Grouping, weights: Float64Array): number {
  const sums = new Float64Array(count)
  let squares = 0
  for (const [i, group] of of.entries()) {
    if (group === NONE) continue
    const weight = weights[i]!
    sums[group]! += weight
    squares += weight * weight
  }
  return (sums.reduce((total, sum) => total + sum * sum, 0) - squares) / 2
}
