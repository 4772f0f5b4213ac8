import { options } from '../../model/options.ts'
import { quantile } from './quantile.ts'
import { random } from './random.ts'

/**
 * A number that sums up the items, each counted as often as its weight says; `null` where it is undefined. `auc`,
 * `averagePrecision` and `brier` are statistics as they stand. `weights` is filled anew for each replicate: read it, do not
 * keep it.
 */
export type Statistic<T> = (items: readonly T[], weights: Float64Array) => number | null

/** Several numbers of the same items, by name; the names are the same each time. */
export type Statistics<T, Name extends string> = (
  items: readonly T[],
  weights: Float64Array,
) => Readonly<Record<Name, number | null>>

export interface Bootstrap {
  /** The statistic of the items themselves. */
  readonly estimate: number | null
  /** `[low, high]`; `null` when fewer than two clusters or no replicate had a value. */
  readonly interval: readonly [low: number, high: number] | null
  /** Replicates the interval rests on. */
  readonly kept: number
  /** Replicates without a value. Many of them make the interval too narrow: too few clusters hold both classes. */
  readonly dropped: number
}

const defaults = {
  /** How many times to resample. */
  replicates: 500,
  /** Share of the replicates inside the interval, above 0 and below 1. */
  level: 0.95,
  /** Same seed, same interval. */
  seed: 'bootstrap',
}

/**
 * Percentile bootstrap interval of any statistic, drawing whole clusters with replacement.
 *
 * Turns of one interaction resemble one another, so drawing single turns would give too narrow an interval. A replicate
 * is a vector of integer weights over the items as given: nothing is copied, and items sorted by `byScore` are not sorted
 * again, so pass them sorted to a ranking metric. The order of the items does not change which clusters are drawn.
 *
 * Sources: Efron & Tibshirani 1993, ch. 13; Field & Welsh 2007 on clusters.
 */
export function bootstrap<T extends { readonly cluster: number }>(
  items: readonly T[],
  statistic: Statistic<T>,
  given: Partial<typeof defaults> = {},
): Bootstrap {
  return bootstrapEach(items, (held, weights) => ({ value: statistic(held, weights) }), given).value
}

/** The interval of each of several statistics, from the same draws: drawn once, whatever shares work shares it. */
export function bootstrapEach<T extends { readonly cluster: number }, Name extends string>(
  items: readonly T[],
  statistics: Statistics<T, Name>,
  given: Partial<typeof defaults> = {},
): Readonly<Record<Name, Bootstrap>> {
  const { replicates, level, seed } = options(defaults, given)
  if (!Number.isInteger(replicates) || replicates < 1)
    throw new RangeError('Option "replicates" must be a whole number, 1 or more')
  if (!(level > 0 && level < 1)) throw new RangeError('Option "level" must lie between 0 and 1')

  const weights = new Float64Array(items.length).fill(1)
  const estimates = statistics(items, weights)
  const names = Object.keys(estimates) as Name[]
  const values = new Map(names.map((name) => [name, [] as number[]]))
  const { clusterOf, count } = numberClusters(items)
  // A single cluster can only be drawn as it is: an interval of no width would feign certainty.
  const drawing = count < 2 ? 0 : replicates
  const { below } = random(seed)
  const drawn = new Float64Array(count)
  for (let replicate = 0; replicate < drawing; replicate++) {
    drawn.fill(0)
    for (let draw = 0; draw < count; draw++) drawn[below(count)]! += 1
    for (let i = 0; i < items.length; i++) weights[i] = drawn[clusterOf[i]!]!
    const drawnValues = statistics(items, weights)
    for (const name of names) keep(values.get(name)!, drawnValues[name])
  }
  const all = names.map((name) => [name, intervalOf(estimates[name], values.get(name)!, drawing, level)])
  return Object.fromEntries(all) as Record<Name, Bootstrap>
}

function keep(values: number[], value: number | null): void {
  if (Number.isNaN(value)) throw new RangeError('The statistic is NaN; return null where it is undefined')
  if (value !== null) values.push(value)
}

function intervalOf(
  estimate: number | null,
  values: readonly number[],
  replicates: number,
  level: number,
): Bootstrap {
  const sorted = Float64Array.from(values).sort()
  const low = quantile(sorted, (1 - level) / 2)
  const high = quantile(sorted, (1 + level) / 2)
  return {
    estimate,
    interval: low === null || high === null ? null : [low, high],
    kept: values.length,
    dropped: replicates - values.length,
  }
}

/** Each item's cluster as an index from 0, in order of the cluster numbers so that the order of the items is no matter. */
function numberClusters(items: readonly { readonly cluster: number }[]): {
  readonly clusterOf: Uint32Array
  readonly count: number
} {
  const clusters = [...new Set(items.map(({ cluster }) => cluster))].sort((a, b) => a - b)
  const indexOf = new Map(clusters.map((cluster, index) => [cluster, index]))
  return {
    clusterOf: Uint32Array.from(items, ({ cluster }) => indexOf.get(cluster)!),
    count: clusters.length,
  }
}
