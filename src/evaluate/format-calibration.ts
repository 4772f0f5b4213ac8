import { textTable } from '../report/table.ts'
import type { Calibration, CalibrationWarning } from './calibrate.ts'
import type { Estimate } from './calibration/agreement.ts'
import type { Agreement } from './calibration/compare.ts'
import { MIN_FOUND } from './calibration/ground.ts'

const DIGITS = 3

const verdicts: Readonly<Record<Calibration['verdict'], string>> = {
  better: 'On agents held out, fitted weights rank as people do better than those begun with.',
  unclear:
    'On agents held out, fitted weights may rank as people do a little better: the interval of the difference holds 0.',
  'no-better':
    'The weights stay as they were: on agents held out, fitted ones rank as people do no better. Bands and deviation are fitted.',
}

/** A calibration as tables for a terminal. */
export function formatCalibration(calibration: Calibration): string {
  const {
    target,
    part,
    interactions,
    judged,
    agents,
    seed,
    weights,
    policy,
    heldOut,
    test,
    verdict,
    rejected,
  } = calibration
  const set = part === null ? '' : `the part "${part}" alone; `
  const { bands, weightsDeviation } = policy
  const told = rejected === null ? '' : ` Their Spearman: ${show(rejected.after) ?? '–'}.`
  return [
    `${set}${judged} of ${interactions} interactions have both a judgement (${target}) and a score, of ${agents} agents (seed ${seed}).`,
    textTable(
      ['signal', 'weight before', 'after'],
      weights.map(({ signal, before, after }) => [signal, before, after]),
    ),
    `Bands begin at ${bands.authentic} (authentic) and ${bands.mixed} (mixed); weightsDeviation is ${weightsDeviation}.`,
    ...heldOut.map((each) => `${headOf(each)}\n\n${tableOf(each)}`),
    ...(test === null ? [] : [`${headOf(test)}\n\n${tableOf(test)}`]),
    `${verdicts[verdict]}${told}\n`,
  ].join('\n\n')
}

/** What to know before trusting the weights, a sentence each. */
export function formatCalibrationWarning(warning: CalibrationWarning): string {
  switch (warning.code) {
    case 'never-found':
      return `${warning.signal} was never found in the judged interactions: its weight stays as it was.`
    case 'seldom-found':
      return `${warning.signal} was found in ${warning.found} of the judged interactions only, where ${MIN_FOUND} would do: its weight stays as it was.`
    case 'customers-not-told-apart':
      return 'The interactions do not name enough customers to hold customers out.'
    case 'agents-in-both-parts':
      return 'Some agents are in both parts: the figures on the one set aside may be too good.'
    case 'one-agent-has-most':
      return 'More than half of the judged interactions are of one agent: the weights may be theirs.'
  }
}

function headOf({ by, groups, folds, n, cold }: Agreement): string {
  const how =
    folds === 1 ? `set aside, of ${groups} ${by}s` : `held out by ${by}, ${groups} in ${folds} folds`
  return `${n} interactions ${how}; ${cold} judged cold. Intervals are 95 %.`
}

function tableOf({ figures }: Agreement): string {
  const rows = figures.map(({ metric, better, before, after, change }) => [
    better === 'near 0.8' ? `${metric} (${better} is meant)` : `${metric} (${better} is better)`,
    ...[before, after, change].map(show),
  ])
  return textTable(['figure', 'before', 'after', 'change'], rows)
}

function show({ estimate, interval }: Estimate): string | null {
  if (estimate === null) return null
  const within =
    interval === null ? '' : ` (${interval[0].toFixed(DIGITS)} to ${interval[1].toFixed(DIGITS)})`
  return `${estimate.toFixed(DIGITS)}${within}`
}
