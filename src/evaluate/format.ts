import { textTable } from '../report/table.ts'
import type { Evaluation } from './evaluate.ts'

const DIGITS = 3

/** An evaluation as a table for a terminal. */
export function formatEvaluation({
  mode,
  perAgent,
  seed,
  interactions,
  agents,
  labels,
  measures,
}: Evaluation): string {
  const how =
    mode === 'whole'
      ? `templates learned from all ${interactions} interactions`
      : `templates learned from ${perAgent ?? 0} interactions of each of ${agents} agents apart (seed ${seed}); ${interactions} scored`
  const rows = measures.map(({ label, metric, n, positives, estimate, interval }) => [
    label,
    metric,
    n,
    positives,
    estimate?.toFixed(DIGITS) ?? null,
    interval === null ? null : `${interval[0].toFixed(DIGITS)}–${interval[1].toFixed(DIGITS)}`,
  ])
  return `${labels} labels; ${how}.\n\n${textTable(['label', 'metric', 'n', 'positives', 'estimate', '95 % interval'], rows)}\n`
}
