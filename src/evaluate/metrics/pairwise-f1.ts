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
  const weightOf = weightsFor(items, weights)
  const predictedGroups = new Map<string | number, Group>()
  const labelGroups = new Map<string | number, Group>()
  const cells = new Map<string | number, Map<string | number, Group>>()

  items.forEach(({ predicted, label }, i) => {
    const weight = weightOf[i]!
    if (predicted !== null) add(predictedGroups, predicted, weight)
    if (label !== null) add(labelGroups, label, weight)
    if (predicted === null || label === null) return
    let row = cells.get(label)
    if (row === undefined) cells.set(label, (row = new Map<string | number, Group>()))
    add(row, predicted, weight)
  })

  let both = 0
  for (const row of cells.values()) both += pairsIn(row)
  const predicted = pairsIn(predictedGroups)
  const actual = pairsIn(labelGroups)
  return { both, predicted, actual, ...precisionRecall(both, predicted, actual) }
}

interface Group {
  sum: number
  squares: number
}

function add(groups: Map<string | number, Group>, key: string | number, weight: number): void {
  let group = groups.get(key)
  if (group === undefined) groups.set(key, (group = { sum: 0, squares: 0 }))
  group.sum += weight
  group.squares += weight * weight
}

/** Σ wᵢwⱼ over the pairs i < j within each group; n(n − 1)/2 when every weight is 1. */
function pairsIn(groups: ReadonlyMap<string | number, Group>): number {
  let pairs = 0
  for (const { sum, squares } of groups.values()) pairs += (sum * sum - squares) / 2
  return pairs
}
