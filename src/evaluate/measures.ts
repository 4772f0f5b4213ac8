/** What is measured of a run, each figure with the number it rests on and a bootstrap interval. */
import type { Report } from '../model/report.ts'
import type { LabelsOf } from './outcomes.ts'
import {
  exactRepeatOutcomes,
  nameOutcomes,
  templateGroups,
  turnOutcomes,
  type NameOutcome,
  type Outcome,
  type Scored,
} from './outcomes.ts'
import {
  auc,
  averagePrecision,
  bootstrap,
  brier,
  byScore,
  calibrationError,
  confusion,
  pairwiseF1,
  spearman,
  type Statistic,
} from './metrics/index.ts'

export interface Measure {
  /** What the labels say: `scripted`, `template`, … */
  readonly label: string
  /** `auc`, `f1`, …; a floor has its method in brackets. */
  readonly metric: string
  /** Items the figure rests on, and how many of them are positive (`null` where there is no such thing). */
  readonly n: number
  readonly positives: number | null
  /** `null` where the labels do not allow one. */
  readonly estimate: number | null
  /** 95 %, resampling whole interactions. */
  readonly interval: readonly [number, number] | null
}

export interface MeasureOptions {
  readonly replicates: number
  readonly seed: string
}

/** Score from which on a turn counts as said to be scripted, rushed, needy or empathetic. */
const THRESHOLD = 0.5

export function measuresOf(
  runs: readonly Scored[],
  labelsOf: LabelsOf,
  clusters: ReadonlyMap<string, number>,
  options: MeasureOptions,
): readonly Measure[] {
  const turns = (
    label: 'scripted' | 'rushed' | 'need' | 'empathy',
    isPositive: (value: unknown) => boolean = (value) => value === true,
  ): readonly Measure[] => {
    const { outcomes, untold } = turnOutcomes(
      runs,
      labelsOf,
      clusters,
      label,
      (turn) => turn[label],
      isPositive,
    )
    return binaryMeasures(label, outcomes, untold, options)
  }
  return [
    ...turns('scripted'),
    ...floorMeasures(exactRepeatOutcomes(runs, labelsOf, clusters), options),
    ...clusteringMeasures(templateGroups(runs, labelsOf, clusters), options),
    ...turns('rushed'),
    ...turns('need', (value) => value !== false && value !== 'neutral' && value !== 'none'),
    ...turns('empathy', (value) => Number(value) >= 1),
    ...nameMeasures(nameOutcomes(runs, labelsOf, clusters), options),
    ...authenticityMeasures(runs, labelsOf, clusters, options),
  ]
}

function measure<T extends { readonly cluster: number }>(
  label: string,
  metric: string,
  items: readonly T[],
  positives: number | null,
  statistic: Statistic<T>,
  { replicates, seed }: MeasureOptions,
): Measure {
  const { estimate, interval } = bootstrap(items, statistic, { replicates, seed })
  return { label, metric, n: items.length, positives, estimate, interval }
}

function binaryMeasures(
  label: string,
  outcomes: readonly Outcome[],
  untold: number,
  options: MeasureOptions,
): readonly Measure[] {
  if (outcomes.length === 0) return []
  const items = byScore(outcomes)
  const positives = items.filter(({ positive }) => positive).length
  const of = (metric: string, statistic: Statistic<Outcome>): Measure =>
    measure(label, metric, items, positives, statistic, options)
  const at =
    (part: 'precision' | 'recall' | 'f1'): Statistic<Outcome> =>
    (held, weights) =>
      confusion(held, THRESHOLD, weights)[part]
  return [
    of('auc', auc),
    of('average precision', averagePrecision),
    of(`precision at ${THRESHOLD}`, at('precision')),
    of(`recall at ${THRESHOLD}`, at('recall')),
    of(`f1 at ${THRESHOLD}`, at('f1')),
    of('brier', brier),
    of('calibration error', (held, weights) => calibrationError(held, {}, weights).error),
    {
      label,
      metric: 'not told',
      n: items.length + untold,
      positives: null,
      estimate: untold / (items.length + untold),
      interval: null,
    },
  ]
}

function floorMeasures(outcomes: readonly Outcome[], options: MeasureOptions): readonly Measure[] {
  if (outcomes.length === 0) return []
  const items = byScore(outcomes)
  const positives = items.filter(({ positive }) => positive).length
  return [
    measure('scripted', 'auc (floor: same text in other interactions)', items, positives, auc, options),
    measure('scripted', 'average precision (same floor)', items, positives, averagePrecision, options),
  ]
}

function clusteringMeasures(
  groups: ReturnType<typeof templateGroups>,
  options: MeasureOptions,
): readonly Measure[] {
  if (groups.length === 0) return []
  const of = (part: 'precision' | 'recall' | 'f1'): Measure =>
    measure(
      'template',
      `pairwise ${part}`,
      groups,
      null,
      (items, weights) => pairwiseF1(items, weights)[part],
      options,
    )
  return [of('precision'), of('recall'), of('f1')]
}

function nameMeasures(outcomes: readonly NameOutcome[], options: MeasureOptions): readonly Measure[] {
  if (outcomes.length === 0) return []
  return (['right', 'wrong', 'missed'] as const).map((verdict) =>
    measure(
      'customerName',
      verdict,
      outcomes,
      null,
      shareOf((item) => item.verdict === verdict),
      options,
    ),
  )
}

function shareOf<T>(holds: (item: T) => boolean): Statistic<T> {
  return (items, weights) => {
    let all = 0
    let held = 0
    for (const [index, item] of items.entries()) {
      all += weights[index]!
      if (holds(item)) held += weights[index]!
    }
    return all === 0 ? null : held / all
  }
}

function authenticityMeasures(
  runs: readonly Scored[],
  labelsOf: LabelsOf,
  clusters: ReadonlyMap<string, number>,
  options: MeasureOptions,
): readonly Measure[] {
  const items = runs.flatMap(
    ({ interaction, report }: { interaction: Scored['interaction']; report: Report }) => {
      const label = labelsOf(interaction.id, 'authenticity')[0]
      if (label === undefined || report.score === null) return []
      return [{ cluster: clusters.get(interaction.id)!, score: report.score, label: Number(label.value) }]
    },
  )
  if (items.length === 0) return []
  const rank: Statistic<(typeof items)[number]> = (held, weights) =>
    spearman(
      held.map(({ score }) => score),
      held.map(({ label }) => label),
      weights,
    )
  return [measure('authenticity', 'spearman', items, null, rank, options)]
}
