import { type Prediction, weightsFor } from './prediction.ts'
import { type PrecisionRecall, precisionRecall } from './precision-recall.ts'

/** Right and wrong at one threshold: counts of items, or sums of their weights. */
export interface Confusion extends PrecisionRecall {
  readonly tp: number
  readonly fp: number
  readonly fn: number
  readonly tn: number
}

/**
 * The confusion table when every score of at least `threshold` is called positive.
 *
 * Throws a `RangeError` on a NaN threshold or score, which would otherwise quietly count as negative.
 */
export function confusion(
  items: readonly Prediction[],
  threshold: number,
  weights?: Float64Array,
): Confusion {
  if (Number.isNaN(threshold)) throw new RangeError('The threshold is NaN')
  const weightOf = weightsFor(items, weights)
  let tp = 0
  let fp = 0
  let fn = 0
  let tn = 0
  items.forEach(({ score, positive }, i) => {
    if (Number.isNaN(score)) throw new RangeError('A score is NaN')
    const weight = weightOf[i]!
    if (score >= threshold) {
      if (positive) tp += weight
      else fp += weight
    } else if (positive) fn += weight
    else tn += weight
  })
  return { tp, fp, fn, tn, ...precisionRecall(tp, tp + fp, tp + fn) }
}
