/**
 * Logistic regression with an L2 penalty by dual coordinate descent (Yu, Huang & Lin 2011): for many features, a few of them in each row.
 * The order of the rows is shuffled by a seed, so the same rows give the same weights.
 */

export interface SparseRow {
  readonly columns: ArrayLike<number>
  readonly values: ArrayLike<number>
  readonly positive: boolean
  /** Cost of an error against the penalty. */
  readonly cost: number
}

const EPOCHS = 25
const NEWTON_STEPS = 100
const CLOSE = 1e-4
const BACK = 0.1

/** Weights by column, and the bias last. */
export function logisticDual(rows: readonly SparseRow[], width: number): Float64Array {
  const w = new Float64Array(width + 1)
  const add = ({ columns, values }: SparseRow, amount: number): void => {
    for (let k = 0; k < columns.length; k++) w[columns[k]!]! += amount * values[k]!
    w[width]! += amount
  }
  const sign = ({ positive }: SparseRow): number => (positive ? 1 : -1)
  const squares = rows.map(({ values }) => {
    let sum = 1
    for (let k = 0; k < values.length; k++) sum += values[k]! * values[k]!
    return sum
  })
  const alpha = rows.map(({ cost }) => {
    const first = Math.min(0.001 * cost, 1e-8)
    return [first, cost - first]
  })
  for (const [i, row] of rows.entries()) add(row, sign(row) * alpha[i]![0]!)
  const order = [...rows.keys()]
  // Not `evaluate/metrics/random`: another order ends in other weights, and models fitted in this one are committed.
  let seed = 12345
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let a = order.length - 1; a > 0; a--) {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
      const b = (seed >>> 8) % (a + 1)
      ;[order[a], order[b]] = [order[b]!, order[a]!]
    }
    for (const i of order) {
      const row = rows[i]!
      let score = w[width]!
      for (let k = 0; k < row.columns.length; k++) score += w[row.columns[k]!]! * row.values[k]!
      const change = step(alpha[i]!, row.cost, squares[i]!, sign(row) * score)
      if (change !== 0) add(row, sign(row) * change)
    }
  }
  return w
}

/** One row's best pair of multipliers, the others held; what the first of them gains. */
function step(alpha: number[], cost: number, square: number, margin: number): number {
  const isTurned = 0.5 * square * (alpha[1]! - alpha[0]!) + margin < 0
  const [one, other, way] = isTurned ? [1, 0, -1] : [0, 1, 1]
  const before = alpha[one]!
  let z = cost - before < 0.5 * cost ? BACK * before : before
  const slope = (): number => square * (z - before) + way * margin + Math.log(z / (cost - z))
  let g = slope()
  for (let n = 0; n < NEWTON_STEPS && Math.abs(g) > CLOSE; n++) {
    const next = z - g / (square + cost / (cost - z) / z)
    z = next <= 0 ? z * BACK : next
    g = slope()
  }
  alpha[one] = z
  alpha[other] = cost - z
  return way * (z - before)
}
