import { weightsFor, type Prediction } from './prediction.ts'
import { eachThreshold } from './thresholds.ts'

/**
 * How many times as many positives stand among the highest-scored `share` (above 0, up to 1) as among as many drawn at
 * random, which is 1. Items that tie at the edge count in part, as a draw among them would have it. `null` without a positive.
 */
export function lift(items: readonly Prediction[], share: number, weights?: Float64Array): number | null {
  if (!(share > 0 && share <= 1)) throw new RangeError('A share lies above 0 and is 1 at most')
  const weightOf = weightsFor(items, weights)
  const total = weightOf.reduce((sum, weight) => sum + weight, 0)
  const room = share * total
  let positives = 0
  let taken = 0
  let hits = 0
  eachThreshold(items, weightOf, (_score, found, others) => {
    positives += found
    if (taken >= room) return
    const part = Math.min(1, (room - taken) / (found + others))
    hits += part * found
    taken += part * (found + others)
  })
  return positives > 0 ? hits / room / (positives / total) : null
}
