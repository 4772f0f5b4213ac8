/** Weighted logistic regression by Newton's method. */

export interface Row {
  readonly features: readonly number[]
  readonly positive: boolean
  readonly weight: number
}

const STEPS = 40
/** Keeps the equations solvable where features all but coincide; few examples want more. */
const RIDGE = 1e-6

/** The weights of the features, in their order, that maximise the weighted log-likelihood. */
export function logisticFit(rows: readonly Row[], ridge = RIDGE): readonly number[] {
  const size = rows[0]?.features.length ?? 0
  const fitted = new Array<number>(size).fill(0)
  for (let step = 0; step < STEPS; step++) {
    const table = Array.from({ length: size }, (_, i) =>
      Array.from({ length: size + 1 }, (_unused, j) => (i === j ? ridge : 0)),
    )
    for (const { features, positive, weight } of rows) {
      const p = 1 / (1 + Math.exp(-features.reduce((sum, value, i) => sum + value * fitted[i]!, 0)))
      for (let i = 0; i < size; i++) {
        const row = table[i]!
        for (let j = 0; j < size; j++) row[j]! += weight * p * (1 - p) * features[i]! * features[j]!
        row[size]! += weight * ((positive ? 1 : 0) - p) * features[i]!
      }
    }
    for (let i = 0; i < size; i++) table[i]![size]! -= ridge * fitted[i]!
    for (const [i, change] of solve(table).entries()) fitted[i]! += change
  }
  return fitted
}

/** Gauss–Jordan elimination of the augmented table, pivots chosen by size. */
function solve(table: number[][]): readonly number[] {
  const size = table.length
  for (let i = 0; i < size; i++) {
    let pivot = i
    for (let k = i + 1; k < size; k++) if (Math.abs(table[k]![i]!) > Math.abs(table[pivot]![i]!)) pivot = k
    ;[table[i], table[pivot]] = [table[pivot]!, table[i]!]
    for (let k = 0; k < size; k++) {
      if (k === i) continue
      const factor = table[k]![i]! / table[i]![i]!
      for (let j = i; j <= size; j++) table[k]![j]! -= factor * table[i]![j]!
    }
  }
  return table.map((row, i) => row[size]! / row[i]!)
}
