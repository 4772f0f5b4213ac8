/** How well scores agree with people before and after a fit, on interactions the fit has not seen. */
import { clamp } from '../../model/numbers.ts'
import { bands } from '../../model/report.ts'
import {
  auc,
  bootstrapEach,
  calibrationError,
  kappa,
  lift,
  spearman,
  type Prediction,
} from '../metrics/index.ts'
import type { FittedPolicy } from './fit-policy.ts'
import type { Observation } from './observation.ts'
import type { Cuts, Reading } from './reading.ts'
import { replay } from './replay.ts'
import { bandOf } from '../../scoring/score.ts'

/** What one policy makes of one interaction. */
interface Side {
  readonly score: number
  /** 2 authentic, 1 mixed, 0 going through the motions. */
  readonly band: number
  /** What people may be expected to say, 0–100, and the chance that they find it cold, 0–1. */
  readonly expected: number
  readonly coldChance: number | null
  /** What people said lies within the score's interval. */
  readonly isInside: boolean | null
}

export interface Compared {
  readonly cluster: number
  readonly judged: number
  readonly before: Side
  readonly after: Side
}

/** A policy, and what its scores mean by the judgements it was fitted to. */
export interface Read extends FittedPolicy {
  readonly reading: Reading
}

export interface Estimate {
  readonly estimate: number | null
  /** 95 %, drawing whole agents or customers. */
  readonly interval: readonly [number, number] | null
}

export interface Figure {
  readonly metric: string
  readonly better: 'higher' | 'lower' | 'near 0.8'
  readonly before: Estimate
  readonly after: Estimate
  /** After less before, of the same draws. */
  readonly change: Estimate
}

export function sideOf(observation: Observation, { policy, fit, reading }: Read): Side {
  const { score, interval } = replay(observation, policy, fit)
  const held = score ?? 0
  const said = reading.onScale?.(observation.judged)
  // A judgement beyond the scale is at its end.
  const onScale = clamp(said ?? 0, 0, 100)
  return {
    score: held,
    band: score === null ? 0 : bands.length - 1 - bands.indexOf(bandOf(score, policy)),
    expected: reading.line(held),
    coldChance: reading.coldChance?.(held) ?? null,
    isInside:
      said === undefined || interval === null ? null : onScale >= interval[0] && onScale <= interval[1],
  }
}

interface Metric {
  readonly metric: string
  readonly better: Figure['better']
  readonly of: (
    items: readonly Compared[],
    side: (item: Compared) => Side,
    weights: Float64Array,
  ) => number | null
}

function metricsFor(cuts: Cuts): readonly Metric[] {
  const isCold = ({ judged }: Compared): boolean => judged < cuts.mixed
  const bandOf = ({ judged }: Compared): number =>
    judged >= cuts.authentic ? 2 : judged >= cuts.mixed ? 1 : 0
  /** The lower the score, the surer that it was cold. */
  const queue = (items: readonly Compared[], side: (item: Compared) => Side): readonly Prediction[] =>
    items.map((item) => ({ score: 0 - side(item).score, positive: isCold(item) }))
  const queueLift = (share: number): Metric => ({
    metric: `lift: cold in the worst ${100 * share} %`,
    better: 'higher',
    of: (items, side, weights) => lift(queue(items, side), share, weights),
  })
  return [
    {
      metric: 'spearman',
      better: 'higher',
      of: (items, side, weights) =>
        spearman(
          items.map((item) => side(item).score),
          items.map(({ judged }) => judged),
          weights,
        ),
    },
    {
      metric: 'mean absolute error',
      better: 'lower',
      of: (items, side, weights) =>
        meanOf(items, weights, (item) => Math.abs(side(item).expected - item.judged)),
    },
    {
      metric: 'auc: cold or not',
      better: 'higher',
      of: (items, side, weights) => auc(queue(items, side), weights),
    },
    {
      metric: 'calibration error: cold',
      better: 'lower',
      of: (items, side, weights) => {
        const chances = items.flatMap((item) => {
          const chance = side(item).coldChance
          return chance === null ? [] : [{ score: chance, positive: isCold(item) }]
        })
        return chances.length < items.length ? null : calibrationError(chances, {}, weights).error
      },
    },
    {
      metric: 'kappa of the bands',
      better: 'higher',
      of: (items, side, weights) =>
        kappa(
          items.map((item) => ({ first: side(item).band, second: bandOf(item) })),
          { weighted: true },
          weights,
        ),
    },
    queueLift(0.1),
    queueLift(0.2),
    {
      metric: 'judged within the interval',
      better: 'near 0.8',
      of: (items, side, weights) =>
        items.some((item) => side(item).isInside === null)
          ? null
          : meanOf(items, weights, (item) => (side(item).isInside === true ? 1 : 0)),
    },
  ]
}

function meanOf(
  items: readonly Compared[],
  weights: Float64Array,
  of: (item: Compared) => number,
): number | null {
  let all = 0
  let sum = 0
  for (const [i, item] of items.entries()) {
    all += weights[i]!
    sum += weights[i]! * of(item)
  }
  return all === 0 ? null : sum / all
}

/** One figure a metric, each before, after and the difference, from the same draws. */
export function figuresOf(
  items: readonly Compared[],
  cuts: Cuts,
  options: { readonly replicates: number; readonly seed: string },
): readonly Figure[] {
  const metrics = metricsFor(cuts)
  const drawn = bootstrapEach(
    items,
    (held, weights) =>
      Object.fromEntries(
        metrics.flatMap(({ metric, of }) => {
          const before = of(held, (item) => item.before, weights)
          const after = of(held, (item) => item.after, weights)
          const change = before === null || after === null ? null : after - before
          return [
            [`${metric} before`, before],
            [`${metric} after`, after],
            [`${metric} change`, change],
          ] as const
        }),
      ),
    options,
  )
  const of = (name: string): Estimate => {
    const { estimate, interval } = drawn[name]!
    return { estimate, interval }
  }
  return metrics.map(({ metric, better }) => ({
    metric,
    better,
    before: of(`${metric} before`),
    after: of(`${metric} after`),
    change: of(`${metric} change`),
  }))
}
