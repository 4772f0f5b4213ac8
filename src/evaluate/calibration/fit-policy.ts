/** A policy from judgements: weights, the scores its bands begin at, and how far people and scores differ. */
import { channels } from '../../model/interaction.ts'
import { clamp, round } from '../../model/numbers.ts'
import { signalIds, type SignalId } from '../../model/signals.ts'
import type { Policy } from '../../scoring/policy.ts'
import { quantile } from '../metrics/index.ts'
import type { Observation } from './observation.ts'
import { readingOf, type Cuts, type Judged } from './reading.ts'
import { replay, unchanged, weighed, type Factors, type Fit } from './replay.ts'

export interface FittedPolicy {
  readonly policy: Policy
  readonly fit: Fit
}

/** How weights are found: `fitWeights`, or `keepWeights` where only bands and deviation are wanted. */
export type Weigh = (observations: readonly Observation[]) => Fit

export const keepWeights: Weigh = () => ({ all: unchanged, channels: {} })

/** Judgements wanted on each side of a cut, for the band to move. */
const MIN_BESIDE_CUT = 5
/** Share of the judgements that an interval is to hold, and its half width in standard deviations: those of the score. */
export const INTERVAL_SHARE = 0.8
const INTERVAL_DEVIATIONS = 1.2816
/** The most the schema of a policy takes. */
const MOST_DEVIATION = 50

export function fitPolicy(
  observations: readonly Observation[],
  base: Policy,
  cuts: Cuts,
  weigh: Weigh,
): FittedPolicy {
  const fit = weigh(observations)
  const weights = { ...base.weights, ...scaled(base.weights, fit.all) }
  const policy = { ...base, weights, channels: channelsOf(base, fit) }
  const items = scoresOf(observations, policy, fit)
  const { onScale } = readingOf(items, cuts)
  const needed = observations.flatMap((each) =>
    onScale === null ? [] : [neededDeviation(each, { policy, fit }, onScale(each.judged))],
  )
  return {
    fit,
    policy: {
      ...policy,
      bands: bandsOf(items, cuts, base.bands),
      weightsDeviation: deviationOf(needed) ?? base.weightsDeviation,
    },
  }
}

/** The policy begun with, as though it had been fitted. */
export function unfitted(base: Policy): FittedPolicy {
  return { policy: base, fit: keepWeights([]) }
}

export function scoresOf(observations: readonly Observation[], policy: Policy, fit: Fit): readonly Judged[] {
  return observations.flatMap((each) => {
    const { score } = replay(each, policy, fit)
    return score === null ? [] : [{ score, judged: each.judged }]
  })
}

type Weights = Policy['weights']

function scaled(weights: Weights, factors: Factors, ids: readonly SignalId[] = signalIds): Weights {
  return Object.fromEntries(
    ids.flatMap((id) => (weights[id] === undefined ? [] : [[id, weighed(weights[id], factors[id])]])),
  )
}

/** Weights that a channel has of its own are scaled like the rest; a channel fitted by itself gets all of its weights. */
function channelsOf(base: Policy, fit: Fit): Policy['channels'] {
  return Object.fromEntries(
    channels.flatMap((channel) => {
      const own = base.channels[channel]
      const factors = fit.channels[channel]
      if (factors !== undefined) return [[channel, scaled({ ...base.weights, ...own }, factors)]]
      return own === undefined ? [] : [[channel, scaled(own, fit.all)]]
    }),
  )
}

/**
 * A band begins where as many of the scores lie below as of the judgements lie below its cut. Source: equipercentile
 * equating, Kolen & Brennan 2014.
 */
function bandsOf(items: readonly Judged[], cuts: Cuts, prior: Policy['bands']): Policy['bands'] {
  const sorted = items.map(({ score }) => score).sort((a, b) => a - b)
  const startOf = (cut: number, otherwise: number): number => {
    const below = items.filter(({ judged }) => judged < cut).length
    if (below < MIN_BESIDE_CUT || items.length - below < MIN_BESIDE_CUT) return otherwise
    return round((sorted[below - 1]! + sorted[below]!) / 2, 1)
  }
  const mixed = startOf(cuts.mixed, prior.mixed)
  return { authentic: Math.max(mixed, startOf(cuts.authentic, prior.authentic)), mixed }
}

/** The `weightsDeviation` at which the interval of the score would just reach what people said, on the scale of scores. */
export function neededDeviation(
  observation: Observation,
  { policy, fit }: FittedPolicy,
  said: number,
): number {
  const { score, interval } = replay(observation, { ...policy, weightsDeviation: 0 }, fit)
  if (score === null || interval === null) return 0
  // One side may be cut off at 0 or 100.
  const evidence = Math.max(score - interval[0], interval[1] - score) / INTERVAL_DEVIATIONS
  const gap = (clamp(said, 0, 100) - score) / INTERVAL_DEVIATIONS
  return Math.sqrt(Math.max(0, gap * gap - evidence * evidence))
}

/** The deviation at which the intervals hold four in five of what people said; `null` without any. */
export function deviationOf(needed: readonly number[]): number | null {
  const most = quantile(
    [...needed].sort((a, b) => a - b),
    INTERVAL_SHARE,
  )
  return most === null ? null : round(Math.min(MOST_DEVIATION, most), 1)
}
