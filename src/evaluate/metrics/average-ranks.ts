import { weightsFor } from './prediction.ts'

/**
 * The rank of each value, the lowest being 1; tied values share the mean of the ranks they fill. `Float64Array`, one rank
 * per value, in their order.
 *
 * A weight of 2 fills two ranks. Throws a `RangeError` on NaN, which has no rank.
 */
export function averageRanks(values: ArrayLike<number>, weights?: Float64Array): Float64Array {
  const weightOf = weightsFor(values, weights)
  const order = Array.from(values, (value, i) => {
    if (Number.isNaN(value)) throw new RangeError('A value is NaN')
    return i
  }).sort((a, b) => (values[a]! < values[b]! ? -1 : values[a]! > values[b]! ? 1 : 0))

  const ranks = new Float64Array(values.length)
  let before = 0
  let from = 0
  while (from < order.length) {
    let to = from
    let tied = 0
    for (; to < order.length && values[order[to]!] === values[order[from]!]; to++)
      tied += weightOf[order[to]!]!
    for (; from < to; from++) ranks[order[from]!] = before + (tied + 1) / 2
    before += tied
  }
  return ranks
}
