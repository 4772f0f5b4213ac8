import type { Prediction } from './prediction.ts'
import { eachThreshold } from './thresholds.ts'

/**
 * Average precision, 0–1: the precision at each distinct score, weighted by the recall gained there. The share of
 * positives is what guessing earns, so read it beside that share. `null` when there is no positive.
 *
 * The step-wise sum, without interpolation: the trapezoids of "area under the PR curve" are too kind (Davis & Goadrich
 * 2006).
 */
export function averagePrecision(items: readonly Prediction[], weights?: Float64Array): number | null {
  let truePositives = 0
  let predicted = 0
  let sum = 0
  eachThreshold(items, weights, (_score, positives, negatives) => {
    truePositives += positives
    predicted += positives + negatives
    // No recall is gained without positives, and a score of weight 0 at the top has no precision to speak of.
    if (positives > 0) sum += (positives * truePositives) / predicted
  })
  return truePositives > 0 ? sum / truePositives : null
}
