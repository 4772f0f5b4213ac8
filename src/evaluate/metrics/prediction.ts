/** One judged item: what was claimed and what the label says. */
export interface Prediction {
  /** Higher means more surely positive. Any number but NaN; a probability (0–1) where the metric asks for one. */
  readonly score: number
  /** The label. */
  readonly positive: boolean
}

/** A prediction that belongs to a cluster, such as the interaction its turn came from. */
export interface Scored extends Prediction {
  readonly cluster: number
}

/**
 * How often each item counts, one weight per item: those given, or all ones.
 *
 * A weight of 2 stands for two copies of the item, 0 for none. Throws a `RangeError` when there are not as many weights
 * as items, because a missing weight would silently become `NaN`.
 */
export function weightsFor(items: ArrayLike<unknown>, weights?: Float64Array): Float64Array {
  if (weights === undefined) return new Float64Array(items.length).fill(1)
  if (weights.length !== items.length)
    throw new RangeError(`${weights.length} weights for ${items.length} items`)
  return weights
}

/** The item's score, which must be a probability: throws a `RangeError` outside 0–1. */
export function probabilityOf({ score }: Prediction): number {
  if (!(score >= 0 && score <= 1)) throw new RangeError(`Score ${score} is not a probability`)
  return score
}
