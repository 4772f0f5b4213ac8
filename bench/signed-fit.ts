/** Weighted logistic regression with a ridge, in which a weight may have a sign it must keep. */
import type { Row } from './logistic-fit.ts'

const ROUNDS = 2000
const RATE = 0.02

/**
 * Projected gradient descent from zero, in a fixed order: what would cross its sign stays at 0. A sign of 0 leaves a weight free, as the
 * bias is. `offsets`: what is added to each row's log-odds besides; with them the bias stays 0.
 */
export function signedFit(
  rows: readonly Row[],
  signs: readonly number[],
  ridge: number,
  offsets?: readonly number[],
): { readonly weights: readonly number[]; readonly bias: number } {
  const total = rows.reduce((sum, { weight }) => sum + weight, 0)
  const weights = new Array<number>(signs.length).fill(0)
  let bias = 0
  for (let round = 0; round < ROUNDS; round++) {
    const change = weights.map((weight) => -ridge * weight)
    let biasChange = 0
    for (const [row, { features, positive, weight }] of rows.entries()) {
      const z = features.reduce((sum, value, i) => sum + value * weights[i]!, offsets?.[row] ?? bias)
      const error = weight * ((positive ? 1 : 0) - 1 / (1 + Math.exp(-z)))
      for (let i = 0; i < weights.length; i++) change[i]! += error * features[i]!
      biasChange += error
    }
    for (let i = 0; i < weights.length; i++) {
      const moved = weights[i]! + ((RATE * 10) / total) * change[i]!
      weights[i] = moved * signs[i]! < 0 ? 0 : moved
    }
    if (offsets === undefined) bias += ((RATE * 10) / total) * biasChange
  }
  return { weights, bias }
}
