import { options } from '../../model/options.ts'
import { type Prediction, probabilityOf, weightsFor } from './prediction.ts'

const defaults = {
  /** Number of bins of equal width. */
  bins: 10,
}

/** One row of a reliability table. Well calibrated means `meanScore` and `positiveRate` agree. */
export interface CalibrationBin {
  /** The bin holds the scores in `[low, high)`; the last bin holds 1 as well. */
  readonly low: number
  readonly high: number
  /** How many items fell in, or the sum of their weights. */
  readonly weight: number
  /** Mean of the probabilities claimed, 0–1; `null` in an empty bin. */
  readonly meanScore: number | null
  /** Share that were positive, 0–1; `null` in an empty bin. */
  readonly positiveRate: number | null
}

export interface Calibration {
  /** Expected calibration error, 0–1, lower is better; `null` without items. */
  readonly error: number | null
  /** Every bin from 0 to 1, the empty ones too. */
  readonly bins: readonly CalibrationBin[]
}

/**
 * Expected calibration error: how far claimed probability and observed share lie apart, averaged over bins by the items
 * in them.
 *
 * Blind spot: it cannot see errors that cancel inside a bin, and it moves with the number of bins; read it beside
 * `brier`. Throws a `RangeError` when a score is not a probability. Source: Naeini et al. 2015.
 */
export function calibrationError(
  items: readonly Prediction[],
  given: Partial<typeof defaults> = {},
  weights?: Float64Array,
): Calibration {
  const { bins: count } = options(defaults, given)
  if (!Number.isInteger(count) || count < 1)
    throw new RangeError('Option "bins" must be a whole number, 1 or more')
  const weightOf = weightsFor(items, weights)

  const weight = new Float64Array(count)
  const scores = new Float64Array(count)
  const positives = new Float64Array(count)
  items.forEach((item, i) => {
    const score = probabilityOf(item)
    const bin = binOf(score, count)
    weight[bin]! += weightOf[i]!
    scores[bin]! += weightOf[i]! * score
    if (item.positive) positives[bin]! += weightOf[i]!
  })

  const bins = Array.from(weight, (held, bin) => ({
    low: bin / count,
    high: (bin + 1) / count,
    weight: held,
    meanScore: held > 0 ? scores[bin]! / held : null,
    positiveRate: held > 0 ? positives[bin]! / held : null,
  }))
  let total = 0
  let gaps = 0
  for (let bin = 0; bin < count; bin++) {
    total += weight[bin]!
    gaps += Math.abs(scores[bin]! - positives[bin]!)
  }
  return { error: total > 0 ? gaps / total : null, bins }
}

/** The bin whose printed edges enclose the score. */
function binOf(score: number, count: number): number {
  const guess = Math.min(count - 1, Math.floor(score * count))
  // 0.29 × 100 is 28.999…, yet 0.29 is the lower edge of bin 29: the edges decide, not the product.
  if (guess + 1 < count && score >= (guess + 1) / count) return guess + 1
  if (score < guess / count) return guess - 1
  return guess
}
