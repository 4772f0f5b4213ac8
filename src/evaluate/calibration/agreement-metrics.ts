/** The figures by which scores and people's judgements are compared, each as a function of weighted interactions. */
import { auc, calibrationError, kappa, lift, spearman, type Prediction } from '../metrics/index.ts'
import type { Cuts } from './reading.ts'

/** What one policy makes of one interaction. */
export interface Side {
  readonly score: number
  /** 2 authentic, 1 mixed, 0 going through the motions. */
  readonly band: number
  /** The judgement to be expected of people, 0–100, and the chance that they find the interaction cold, 0–1. */
  readonly expected: number
  readonly coldChance: number | null
  /** Whether what people said lies within the score's interval; `null` where either is missing. */
  readonly isInside: boolean | null
}

export interface Compared {
  readonly cluster: number
  readonly judged: number
  readonly before: Side
  readonly after: Side
}

/** Which side of a comparison is measured: before the fit or after it. */
type ChooseSide = (item: Compared) => Side

export interface Metric {
  readonly metric: string
  readonly better: 'higher' | 'lower' | 'near 0.8'
  /** `weights`: how often each item was drawn. `null` where the figure cannot be told of these items. */
  readonly of: (items: readonly Compared[], side: ChooseSide, weights: Float64Array) => number | null
}

/** The figures by which agreement is told, in the order of the report. */
export function metricsFor(cuts: Cuts): readonly Metric[] {
  return [
    rankCorrelation,
    absoluteError,
    coldAuc(cuts),
    coldCalibration(cuts),
    bandKappa(cuts),
    queueLift(cuts, 0.1),
    queueLift(cuts, 0.2),
    withinInterval,
  ]
}

const rankCorrelation: Metric = {
  metric: 'spearman',
  better: 'higher',
  of: (items, side, weights) =>
    spearman(
      items.map((item) => side(item).score),
      items.map(({ judged }) => judged),
      weights,
    ),
}

const absoluteError: Metric = {
  metric: 'mean absolute error',
  better: 'lower',
  of: (items, side, weights) => meanOf(items, weights, (item) => Math.abs(side(item).expected - item.judged)),
}

function coldAuc(cuts: Cuts): Metric {
  return {
    metric: 'auc: cold or not',
    better: 'higher',
    of: (items, side, weights) => auc(coldFirst(items, side, cuts), weights),
  }
}

function coldCalibration(cuts: Cuts): Metric {
  return {
    metric: 'calibration error: cold',
    better: 'lower',
    of: (items, side, weights) => {
      const chances = items.flatMap((item) => {
        const chance = side(item).coldChance
        return chance === null ? [] : [{ score: chance, positive: isCold(item, cuts) }]
      })
      return chances.length < items.length ? null : calibrationError(chances, {}, weights).error
    },
  }
}

function bandKappa(cuts: Cuts): Metric {
  return {
    metric: 'kappa of the bands',
    better: 'higher',
    of: (items, side, weights) =>
      kappa(
        items.map((item) => ({ first: side(item).band, second: judgedBand(item, cuts) })),
        { weighted: true },
        weights,
      ),
  }
}

/** `share`: of the interactions, the worst scores first, that somebody would listen to. */
function queueLift(cuts: Cuts, share: number): Metric {
  return {
    metric: `lift: cold in the worst ${100 * share} %`,
    better: 'higher',
    of: (items, side, weights) => lift(coldFirst(items, side, cuts), share, weights),
  }
}

const withinInterval: Metric = {
  metric: 'judged within the interval',
  better: 'near 0.8',
  of: (items, side, weights) =>
    items.some((item) => side(item).isInside === null)
      ? null
      : meanOf(items, weights, (item) => (side(item).isInside === true ? 1 : 0)),
}

function isCold({ judged }: Compared, cuts: Cuts): boolean {
  return judged < cuts.mixed
}

/** The band that people's judgement falls in, numbered as in `Side`. */
function judgedBand({ judged }: Compared, cuts: Cuts): number {
  return judged >= cuts.authentic ? 2 : judged >= cuts.mixed ? 1 : 0
}

/** The lower the score, the surer that it was cold. */
function coldFirst(items: readonly Compared[], side: ChooseSide, cuts: Cuts): readonly Prediction[] {
  return items.map((item) => ({ score: 0 - side(item).score, positive: isCold(item, cuts) }))
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
