/** Whether one run differs from another by more than the noise of both. */
import { quantile, random, type Random } from '../../src/evaluate/metrics/index.ts'
import { textTable } from '../../src/report/table.ts'
import { median, significant } from '../measure.ts'
import type { Cost, Result, Rightness } from './result.ts'

export type Verdict = 'slower' | 'faster' | 'no drift' | 'too few rounds'

export interface Drift {
  readonly what: string
  /** `timesParse` after over before, and its bootstrap interval, 95 %. */
  readonly ratio: number
  readonly interval: readonly [number, number]
  readonly verdict: Verdict
}

export interface Change {
  readonly what: string
  readonly before: number | null
  readonly after: number | null
}

export interface Comparison {
  readonly drifts: readonly Drift[]
  /** Figures of accuracy that differ: the same input gives the same figure, so any difference is one of the code. */
  readonly changes: readonly Change[]
  /** What was measured on another text, or in one of the runs alone. */
  readonly apart: readonly string[]
}

/**
 * A margin, chosen and not measured: two runs of the same code differ in placement in memory and order of compilation, which
 * the rounds of one run share and so do not show. An interval must lie wholly beyond it.
 */
export const FLOOR = 0.1
/** Fewer rounds say nothing about their noise. */
const MIN_ROUNDS = 3
const REPLICATES = 1000

export function compareResults(before: Result, after: Result): Comparison {
  const [earlier, later] = [measuredIn(before), measuredIn(after)]
  const both = [...later].filter(([what]) => earlier.has(what))
  return {
    drifts: both.flatMap(([what, { cost }]) =>
      cost === null ? [] : [driftOf(what, earlier.get(what)!.cost!, cost)],
    ),
    changes: both.flatMap(([what, { rightness }]) =>
      changesOf(what, earlier.get(what)!.rightness, rightness),
    ),
    apart: [
      ...[...later.keys()].filter((what) => !earlier.has(what)),
      ...[...earlier.keys()].filter((what) => !later.has(what)),
    ],
  }
}

interface Measured {
  readonly cost: Cost | null
  readonly rightness: Rightness | null
}

/** By what was measured on how much of which text: a changed text is another measurement. */
function measuredIn({ stages, peers, growth }: Result): ReadonlyMap<string, Measured> {
  const named = ({ corpus, replies, bytes }: { corpus: string; replies: number; bytes: number }): string =>
    `${replies} replies, ${corpus}, ${bytes} bytes`
  return new Map([
    ...[stages, ...growth.sizes].flatMap(({ text, costs, rightness }) => [
      ...costs.flatMap((cost): readonly (readonly [string, Measured])[] =>
        cost.id === 'parse' ? [] : [[`${cost.id}: ${named(text)}`, { cost, rightness: null }]],
      ),
      [`accuracy: ${named(text)}`, { cost: null, rightness }] as const,
    ]),
    ...peers.methods.map(
      (peer) =>
        [
          `beside peers, ${peer.id}: ${named(peers.text)}`,
          { cost: peer, rightness: peer.rightness },
        ] as const,
    ),
  ])
}

function driftOf(what: string, before: Cost, after: Cost): Drift {
  const [earlier, later] = [ratiosOf(before), ratiosOf(after)]
  const ratio = median(later) / median(earlier)
  const rng = random(what)
  const drawn = Float64Array.from(
    { length: REPLICATES },
    () => median(resampled(later, rng)) / median(resampled(earlier, rng)),
  ).sort()
  const interval = [quantile(drawn, 0.025)!, quantile(drawn, 0.975)!] as const
  return {
    what,
    ratio: significant(ratio, 3),
    interval: [significant(interval[0], 3), significant(interval[1], 3)],
    verdict: Math.min(earlier.length, later.length) < MIN_ROUNDS ? 'too few rounds' : verdictOf(interval),
  }
}

function verdictOf([low, high]: readonly [number, number]): Verdict {
  if (low > 1 + FLOOR) return 'slower'
  return high < 1 / (1 + FLOOR) ? 'faster' : 'no drift'
}

function ratiosOf({ rounds }: Cost): readonly number[] {
  return rounds.map(({ timesParse }) => timesParse)
}

function resampled(values: readonly number[], rng: Random): readonly number[] {
  return values.map(() => values[rng.below(values.length)]!)
}

function changesOf(what: string, before: Rightness | null, after: Rightness | null): readonly Change[] {
  if (before === null || after === null) return []
  return (Object.keys(after) as (keyof Rightness)[]).flatMap((figure) =>
    before[figure] === after[figure]
      ? []
      : [{ what: `${what}, ${figure}`, before: before[figure], after: after[figure] }],
  )
}

/** Only what differs, and in one line that nothing does. */
export function formatComparison({ drifts, changes, apart }: Comparison): string {
  const drifted = drifts.filter(({ verdict }) => verdict === 'slower' || verdict === 'faster')
  const judged = drifts.filter(({ verdict }) => verdict !== 'too few rounds').length
  const rows = drifted.map(({ what, ratio, interval: [low, high], verdict }) => [
    verdict,
    ratio,
    `${low}–${high}`,
    what,
  ])
  return [
    drifted.length === 0
      ? `No drift beyond noise in ${judged} costs.`
      : `${drifted.length} of ${judged} costs drifted beyond noise:\n${textTable(['', '× before', '95 %', 'what'], rows)}`,
    changes.length === 0
      ? 'No figure of accuracy changed.'
      : `Figures of accuracy that changed:\n${changes
          .map(({ what, before, after }) => `  ${what}: ${shown(before)} → ${shown(after)}`)
          .join('\n')}`,
    ...(apart.length === 0 ? [] : [`Not compared, in one of the runs only: ${apart.length}.`]),
  ].join('\n')
}

function shown(figure: number | null): string {
  return figure === null ? '–' : figure.toFixed(4)
}
