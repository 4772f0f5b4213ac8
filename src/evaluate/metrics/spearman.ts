import { clamp } from '../../model/numbers.ts'
import { averageRanks } from './average-ranks.ts'
import { weightsFor } from './prediction.ts'

/**
 * Spearman's rank correlation of two columns of equal length, −1 to 1: whether they rise together, however unevenly. Ties
 * share their average rank. `null` for fewer than three rows or when a column does not vary.
 *
 * Throws a `RangeError` on NaN or on columns of unequal length. Source: Spearman 1904, as Pearson's correlation of the
 * ranks, which stays exact with ties.
 */
export function spearman(x: ArrayLike<number>, y: ArrayLike<number>, weights?: Float64Array): number | null {
  if (x.length !== y.length) throw new RangeError(`Columns of ${x.length} and ${y.length} rows`)
  const weightOf = weightsFor(x, weights)
  const xRanks = averageRanks(x, weightOf)
  const yRanks = averageRanks(y, weightOf)
  const rows = weightOf.reduce((sum, weight) => sum + weight, 0)
  if (rows < 3) return null

  const mean = (rows + 1) / 2
  let xx = 0
  let yy = 0
  let xy = 0
  for (let i = 0; i < x.length; i++) {
    const dx = xRanks[i]! - mean
    const dy = yRanks[i]! - mean
    xx += weightOf[i]! * dx * dx
    yy += weightOf[i]! * dy * dy
    xy += weightOf[i]! * dx * dy
  }
  // Rounding may carry a perfect correlation past 1.
  return xx > 0 && yy > 0 ? clamp(xy / Math.sqrt(xx * yy), -1, 1) : null
}
