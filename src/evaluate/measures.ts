/** What is measured of a run, each figure with the number it rests on and a bootstrap interval. */
import { turnLabels, type Outcomes, type RankOutcome, type TurnLabel } from './collect.ts'
import type { FindingLabel } from './finding-outcomes.ts'
import type { NameOutcome } from './name-outcomes.ts'
import type { Clustered, Outcome, TurnOutcomes } from './outcomes.ts'
import { PASTED, type TemplateGroup, type WordOutcome } from './passage-outcomes.ts'
import {
  auc,
  averagePrecision,
  bootstrapEach,
  brier,
  byScore,
  calibrationError,
  confusion,
  pairwiseCounter,
  precisionRecall,
  spearman,
  type Statistics,
} from './metrics/index.ts'

/** One figure, with the number of items it rests on and its interval. */
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
  /** 95 % bootstrap interval, resampling whole interactions; `null` where there is none. */
  readonly interval: readonly [number, number] | null
}

export interface MeasureOptions {
  readonly replicates: number
  readonly seed: string
}

/** The least score, 0–1, at which a turn counts as said to be scripted, rushed, needy or empathetic. */
const THRESHOLD = 0.5

export function measuresOf(outcomes: Outcomes, options: MeasureOptions): readonly Measure[] {
  const turns = (label: TurnLabel): readonly Measure[] => binaryMeasures(label, outcomes[label], options)
  const [scripted, ...others] = turnLabels
  return [
    ...turns(scripted),
    ...floorMeasures(outcomes.floor, options),
    ...flagMeasures(outcomes.flags, options),
    ...wordMeasures(outcomes.words, options),
    ...clusteringMeasures(outcomes.templates, options),
    ...others.flatMap(turns),
    ...yesNoMeasures('need', outcomes.listed.need, ofFloor, options),
    ...yesNoMeasures('empathy', outcomes.listed.empathy, ofFloor, options),
    ...(Object.keys(outcomes.findings) as FindingLabel[]).flatMap((label) => [
      ...yesNoMeasures(label, outcomes.findings[label].found, ofFindings, options),
      ...yesNoMeasures(label, outcomes.findings[label].listed, ofFloor, options),
    ]),
    ...nameMeasures(outcomes.names, options),
    ...authenticityMeasures(outcomes.authenticity, options),
  ]
}

/** A measure for each statistic, named as it is; none where there is no item. */
function measuring<T extends Clustered, Name extends string>(
  label: string,
  items: readonly T[],
  [n, positives]: readonly [n: number, positives: number | null],
  statistics: Statistics<T, Name>,
  options: MeasureOptions,
): readonly Measure[] {
  if (items.length === 0) return []
  return Object.entries<{ estimate: Measure['estimate']; interval: Measure['interval'] }>(
    bootstrapEach(items, statistics, { replicates: options.replicates, seed: options.seed }),
  ).map(([metric, { estimate, interval }]) => ({ label, metric, n, positives, estimate, interval }))
}

function countsOf(items: readonly Outcome[]): readonly [number, number] {
  return [items.length, items.filter(({ positive }) => positive).length]
}

function binaryMeasures(
  label: string,
  { outcomes, untold }: TurnOutcomes,
  options: MeasureOptions,
): readonly Measure[] {
  if (outcomes.length === 0) return []
  const n = outcomes.length + untold.length
  const statistics = (held: readonly Outcome[], weights: Float64Array): Record<string, number | null> => {
    const { precision, recall, f1 } = confusion(held, THRESHOLD, weights)
    return {
      auc: auc(held, weights),
      'average precision': averagePrecision(held, weights),
      [`precision at ${THRESHOLD}`]: precision,
      [`recall at ${THRESHOLD}`]: recall,
      [`f1 at ${THRESHOLD}`]: f1,
      brier: brier(held, weights),
      'calibration error': calibrationError(held, {}, weights).error,
    }
  }
  return [
    ...measuring(label, byScore(outcomes), countsOf(outcomes), statistics, options),
    { label, metric: 'not told', n, positives: null, estimate: untold.length / n, interval: null },
  ]
}

function floorMeasures(outcomes: readonly Outcome[], options: MeasureOptions): readonly Measure[] {
  return measuring(
    'scripted',
    byScore(outcomes),
    countsOf(outcomes),
    (items, weights) => ({
      'auc (floor: same text in other interactions)': auc(items, weights),
      'average precision (same floor)': averagePrecision(items, weights),
    }),
    options,
  )
}

/** A turn is flagged where any passage of it, however short, is said to be pasted. */
function flagMeasures(outcomes: readonly Outcome[], options: MeasureOptions): readonly Measure[] {
  const free = outcomes.filter(({ positive }) => !positive)
  return [
    ...measuring(
      'scripted',
      outcomes,
      countsOf(outcomes),
      (items, weights) => {
        const { precision, recall, f1 } = confusion(items, PASTED, weights)
        return {
          'any passage: precision': precision,
          'any passage: recall': recall,
          'any passage: f1': f1,
        }
      },
      options,
    ),
    ...measuring(
      'scripted',
      free,
      [free.length, null],
      (items, weights) => ({ 'free replies flagged': share(items, weights, ({ score }) => score >= PASTED) }),
      options,
    ),
  ]
}

/** Yes or no: of findings, a judged thing is a yes where the signal has one on it, whatever it costs. */
function yesNoMeasures(
  label: string,
  outcomes: readonly Outcome[],
  named: (figure: string) => string,
  options: MeasureOptions,
): readonly Measure[] {
  return measuring(
    label,
    outcomes,
    countsOf(outcomes),
    (items, weights) => {
      const { precision, recall, f1 } = confusion(items, THRESHOLD, weights)
      return { [named('precision')]: precision, [named('recall')]: recall, [named('f1')]: f1 }
    },
    options,
  )
}

const ofFindings = (figure: string): string => `findings: ${figure}`
const ofFloor = (figure: string): string => `${figure} (floor: simple rule)`

function wordMeasures(outcomes: readonly WordOutcome[], options: MeasureOptions): readonly Measure[] {
  const total = (key: 'words' | 'claimed' | 'actual' | 'hits', weights?: Float64Array): number =>
    outcomes.reduce((sum, outcome, index) => sum + outcome[key] * (weights?.[index] ?? 1), 0)
  return measuring(
    'template',
    outcomes,
    [total('words'), total('actual')],
    (_, weights) => {
      const { precision, recall, f1 } = precisionRecall(
        total('hits', weights),
        total('claimed', weights),
        total('actual', weights),
      )
      return { 'words: precision': precision, 'words: recall': recall, 'words: f1': f1 }
    },
    options,
  )
}

function clusteringMeasures(groups: readonly TemplateGroup[], options: MeasureOptions): readonly Measure[] {
  const count = pairwiseCounter(groups)
  return measuring(
    'template',
    groups,
    [groups.length, null],
    (_, weights) => {
      const { precision, recall, f1 } = count(weights)
      return { 'pairwise precision': precision, 'pairwise recall': recall, 'pairwise f1': f1 }
    },
    options,
  )
}

function nameMeasures(outcomes: readonly NameOutcome[], options: MeasureOptions): readonly Measure[] {
  return measuring(
    'customerName',
    outcomes,
    [outcomes.length, null],
    (items, weights) => {
      const of = (verdict: NameOutcome['verdict']): number | null =>
        share(items, weights, (item) => item.verdict === verdict)
      return { right: of('right'), wrong: of('wrong'), missed: of('missed') }
    },
    options,
  )
}

function share<T>(items: readonly T[], weights: Float64Array, holds: (item: T) => boolean): number | null {
  let all = 0
  let held = 0
  for (const [index, item] of items.entries()) {
    all += weights[index]!
    if (holds(item)) held += weights[index]!
  }
  return all === 0 ? null : held / all
}

function authenticityMeasures(items: readonly RankOutcome[], options: MeasureOptions): readonly Measure[] {
  const scores = items.map(({ score }) => score)
  const labels = items.map(({ label }) => label)
  return measuring(
    'authenticity',
    items,
    [items.length, null],
    (_, weights) => ({ spearman: spearman(scores, labels, weights) }),
    options,
  )
}
