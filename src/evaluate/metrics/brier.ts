import { type Prediction, probabilityOf, weightsFor } from './prediction.ts'

/**
 * Brier score: the mean squared distance between the probability and what happened, 0–1, lower is better. Answering 0.5
 * throughout earns 0.25. `null` without items.
 *
 * Throws a `RangeError` when a score is not a probability. Source: Brier 1950, in its two-class form.
 */
export function brier(items: readonly Prediction[], weights?: Float64Array): number | null {
  const weightOf = weightsFor(items, weights)
  let total = 0
  let sum = 0
  items.forEach((item, i) => {
    const distance = probabilityOf(item) - (item.positive ? 1 : 0)
    total += weightOf[i]!
    sum += weightOf[i]! * distance * distance
  })
  return total > 0 ? sum / total : null
}
