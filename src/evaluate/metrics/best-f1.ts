import type { Prediction } from './prediction.ts'
import { eachThreshold } from './thresholds.ts'

/** The most that a threshold could have earned on these items. */
export interface BestF1 {
  /** Call positive every score of at least this. */
  readonly threshold: number
  /** 0–1. */
  readonly f1: number
}

/**
 * The threshold that maximises F1, the highest one if several do; `null` when there is no positive.
 *
 * Optimistic: the threshold was chosen on the very labels that judge it. Report it as a ceiling, or choose it on one
 * split and measure `confusion` on another.
 */
export function bestF1(items: readonly Prediction[], weights?: Float64Array): BestF1 | null {
  const thresholds: { score: number; hits: number; claimed: number }[] = []
  let hits = 0
  let claimed = 0
  eachThreshold(items, weights, (score, positives, negatives) => {
    hits += positives
    claimed += positives + negatives
    thresholds.push({ score, hits, claimed })
  })

  const actual = hits
  let best: BestF1 | null = null
  for (const threshold of thresholds) {
    if (threshold.hits === 0) continue
    const f1 = (2 * threshold.hits) / (threshold.claimed + actual)
    if (best === null || f1 > best.f1) best = { threshold: threshold.score, f1 }
  }
  return best
}
