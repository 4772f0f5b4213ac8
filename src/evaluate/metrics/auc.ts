import type { Prediction } from './prediction.ts'
import { eachThreshold } from './thresholds.ts'

/**
 * Area under the ROC curve, 0–1: how often a positive outscores a negative, a tie counting half. 0.5 is what guessing
 * earns. `null` when either class is absent.
 *
 * Source: the Mann–Whitney form of Hanley & McNeil 1982, counted from the ranking instead of pair by pair.
 */
export function auc(items: readonly Prediction[], weights?: Float64Array): number | null {
  let above = 0
  let below = 0
  let won = 0
  eachThreshold(items, weights, (_score, positives, negatives) => {
    won += negatives * (above + positives / 2)
    above += positives
    below += negatives
  })
  return above > 0 && below > 0 ? won / (above * below) : null
}
