/**
 * Weights that agree better with people, found from those of a policy.
 *
 * What is fitted is a factor for each signal, 1 to begin with. The loss is that of ranks of scores against ranks of
 * judgements, as though they lay about a straight line with normal errors (n ⁄ 2 · ln(1 − ρ²)), and of a normal prior on each
 * factor, ½((factor − 1) ⁄ spread)²: few judgements, or noisy ones, move little. Ranks, because ratings are steps and scores
 * crowd below 100. A factor is never negative, so what is missed never raises a score and personal effort never lowers one;
 * nor quite 0, since a signal judged alone would then leave no score.
 *
 * Coordinate descent in fixed steps, with arithmetic that is exact on every engine, so the same judgements give the same weights.
 * Sources: ridge regression towards a prior, Hoerl & Kennard 1970; profile likelihood, Murphy & van der Vaart 2000.
 */
import { clamp, log2 } from '../../model/numbers.ts'
import { earningSignals, signalIds, type SignalId } from '../../model/signals.ts'
import { LEAST_JUDGED } from '../../scoring/unit-cost.ts'
import { spearman } from '../metrics/index.ts'
import { foundIn, MIN_AGENTS, MIN_FOUND } from './ground.ts'
import type { Observation } from './observation.ts'
import { unchanged, type Factors, type Fit } from './replay.ts'

/** A weight is thought to lie within half of its prior, two times in three; a channel's, within a quarter of the general one. */
const SPREAD = 0.5
const CHANNEL_SPREAD = 0.25
/** Judged interactions from which on a channel has weights of its own. */
export const MIN_IN_CHANNEL = 200
const STEPS = [0.5, 0.25, 0.1, 0.05]
/** A change must be worth a tenth of a nat of log-likelihood: smaller ones follow single interactions. */
const GAIN = 0.1
const LEAST = 0.05
const MOST = 4
/** More rounds than any fit has needed; each must better the loss, so it ends without. */
const ROUNDS = 100
const LN2 = 0.6931471805599453

/** Observations in an order of their own, not that of the files: sums of fractions depend on it. */
export function fitWeights(observations: readonly Observation[]): Fit {
  const all = fitFactors(observations, unchanged, SPREAD)
  const channels: Partial<Record<Observation['channel'], Factors>> = {}
  for (const channel of new Set(observations.map((each) => each.channel))) {
    const within = observations.filter((each) => each.channel === channel)
    const agents = new Set(within.map((each) => each.agents[0])).size
    if (within.length >= MIN_IN_CHANNEL && agents >= MIN_AGENTS)
      channels[channel] = fitFactors(within, all, CHANNEL_SPREAD)
  }
  return { all, channels }
}

function fitFactors(observations: readonly Observation[], prior: Factors, spread: number): Factors {
  const found = foundIn(observations)
  const free = signalIds.filter((id) => found.get(id)! >= MIN_FOUND)
  const loss = lossOf(observations, prior, spread)
  let factors = prior
  let least = loss(factors)
  for (const step of STEPS)
    for (let round = 0, moved = true; moved && round < ROUNDS; round++) {
      moved = false
      for (const id of free)
        for (const change of [step, -step]) {
          const tried = { ...factors, [id]: clamp(hundredths(factors[id] + change), LEAST, MOST) }
          const reached = loss(tried)
          if (reached > least - GAIN) continue
          factors = tried
          least = reached
          moved = true
        }
    }
  return factors
}

/** Rounded to hundredths, so that steps of a hundredth add up exactly. */
function hundredths(value: number): number {
  return Math.round(value * 100) / 100
}

/** What a signal contributes to the sums of the score, one number an observation; 0 where it was not judged. */
interface Column {
  readonly id: SignalId
  readonly isEarning: boolean
  /** weight, judged or not */
  readonly whole: Float64Array
  /** weight × confidence */
  readonly weighed: Float64Array
  /** weight × confidence × value */
  readonly missed: Float64Array
}

function lossOf(
  observations: readonly Observation[],
  prior: Factors,
  spread: number,
): (factors: Factors) => number {
  const n = observations.length
  const judged = Float64Array.from(observations, (each) => each.judged)
  const columns = signalIds.map((id): Column => {
    const of = observations.map(({ signals }) => signals[id])
    const weighed = Float64Array.from(of, ({ value, weight, confidence }) =>
      value === null ? 0 : weight * confidence,
    )
    const missed = Float64Array.from(of, ({ value }, i) => weighed[i]! * (value ?? 0))
    const whole = Float64Array.from(of, ({ weight }) => weight)
    return { id, isEarning: earningSignals.has(id), whole, weighed, missed }
  })
  const scores = new Float64Array(n)
  return (factors) => {
    for (let i = 0; i < n; i++) scores[i] = scoreAt(i, columns, factors)
    const r = spearman(scores, judged) ?? 0
    // A correlation the wrong way round is worse than none; a perfect one must not drown the prior.
    const unexplained = clamp(1 - r * Math.abs(r), 1e-6, 2)
    const strayed = signalIds.reduce((sum, id) => {
      const away = (factors[id] - prior[id]) / spread
      return sum + (away * away) / 2
    }, 0)
    return (n / 2) * LN2 * log2(unexplained) + strayed
  }
}

function scoreAt(i: number, columns: readonly Column[], factors: Factors): number {
  let weight = 0
  let all = 0
  let lost = 0
  let earned = 0
  for (const { id, isEarning, whole, weighed, missed } of columns) {
    if (isEarning) earned += factors[id] * missed[i]!
    else {
      all += factors[id] * whole[i]!
      weight += factors[id] * weighed[i]!
      lost += factors[id] * missed[i]!
    }
  }
  const divisor = Math.max(weight, LEAST_JUDGED * all)
  return clamp(100 - (weight === 0 ? 0 : (100 * lost) / divisor) + earned, 0, 100)
}
