import { textTable } from '../report/table.ts'
import type { Evaluation } from './evaluate.ts'
import type { Measure } from './measures.ts'

const DIGITS = 3

/** An evaluation as a table for a terminal, and one more for each half. */
export function formatEvaluation({
  mode,
  perAgent,
  seed,
  interactions,
  agents,
  labels,
  measures,
  part,
  split,
  halves,
}: Evaluation): string {
  const how =
    mode === 'whole'
      ? `templates learned from all ${interactions} interactions`
      : `templates learned from ${perAgent ?? 0} interactions of each of ${agents} agents apart (seed ${seed}); ${interactions} scored`
  const parts = halves.map(
    ({ half, interactions: held, measures: figures }) =>
      `\nHalf ${half}, split by ${split ?? ''}: ${held} interactions.\n\n${tableOf(figures)}\n`,
  )
  const set = part === null ? '' : `the part "${part}" alone; `
  return `${set}${labels} labels; ${how}.\n\n${tableOf(measures)}\n${parts.join('')}`
}

function tableOf(measures: readonly Measure[]): string {
  const rows = measures.map(({ label, metric, n, positives, estimate, interval }) => [
    label,
    metric,
    n,
    positives,
    estimate?.toFixed(DIGITS) ?? null,
    interval === null ? null : `${interval[0].toFixed(DIGITS)}–${interval[1].toFixed(DIGITS)}`,
  ])
  return textTable(['label', 'metric', 'n', 'positives', 'estimate', '95 % interval'], rows)
}
