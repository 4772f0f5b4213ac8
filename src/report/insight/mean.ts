/** A mean and how far it can be trusted. */
import { clamp, round } from '../../model/numbers.ts'

export interface Mean {
  readonly n: number
  /** 0–100, one decimal. */
  readonly mean: number
  /** 95 %; `null` with fewer than two values. */
  readonly interval: readonly [number, number] | null
}

/** Student's t, two-sided 95 %, for 1 to 30 degrees of freedom. */
const T = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131,
  2.12, 2.11, 2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045, 2.042,
]

/** Fewer clusters say too little of how clusters differ. */
const MIN_CLUSTERS = 5

/**
 * The mean of values from 0 to 100 with its 95 % interval, `null` without a value. Interactions of one agent resemble one another,
 * so with five agents and more the interval is of agents drawn, not of interactions (cluster-robust variance, Liang &
 * Zeger 1986); with fewer it says how these agents' interactions vary, no more.
 */
export function meanOf(values: readonly { readonly value: number; readonly cluster: string }[]): Mean | null {
  const n = values.length
  if (n === 0) return null
  const mean = values.reduce((sum, { value }) => sum + value, 0) / n
  if (n === 1) return { n, mean: round(mean, 1), interval: null }
  const clusters = new Map<string, number>()
  for (const { value, cluster } of values) clusters.set(cluster, (clusters.get(cluster) ?? 0) + value - mean)
  const isClustered = clusters.size >= MIN_CLUSTERS
  const deviations = isClustered ? [...clusters.values()] : values.map(({ value }) => value - mean)
  const m = deviations.length
  const squares = deviations.reduce((sum, each) => sum + each * each, 0)
  const half = (tOf(m - 1) * Math.sqrt((squares * m) / (m - 1))) / n
  return {
    n,
    mean: round(mean, 1),
    interval: [round(clamp(mean - half, 0, 100), 1), round(clamp(mean + half, 0, 100), 1)],
  }
}

function tOf(freedom: number): number {
  return T[freedom - 1] ?? 1.96 + 2.5 / freedom
}
