/** What came of a record: a report, or why there is none. */
import { isProblem, type Problem } from '../model/problem.ts'
import type { Report } from '../model/report.ts'

/**
 * A report made in another thread comes as JSON, since it will be written as text anyway; it is parsed only where somebody needs
 * its fields.
 */
export type Outcome = Report | string | Problem

export type Reported = Exclude<Outcome, Problem>

export function isReported(outcome: Outcome): outcome is Reported {
  return typeof outcome === 'string' || !isProblem(outcome)
}

export function reportOf(outcome: Reported): Report {
  return typeof outcome === 'string' ? (JSON.parse(outcome) as Report) : outcome
}

export function jsonOf(outcome: Reported): string {
  return typeof outcome === 'string' ? outcome : JSON.stringify(outcome)
}
