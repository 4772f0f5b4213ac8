/** What a run came to: counts only, no text. A commutative monoid, so that partial runs add up. */
import type { Problem } from '../model/problem.ts'
import { bands, eligibilities, type Report } from '../model/report.ts'

/** Counts over the reports and problems of a run. `mergeTallies` adds two up; the order does not matter. */
export interface Tally {
  readonly reports: number
  readonly eligibility: Counts
  readonly bands: Counts
  /** Scores in tenths of a point, so that sums are exact in any order. */
  readonly scoreTenths: number
  readonly scored: number
  /** Interactions that were not scored, by reason; one may have several. */
  readonly unscored: Counts
  /** Scores by decade: index 0 holds 0–9.9, index 9 holds 90–100. */
  readonly decades: readonly number[]
  /** Findings by rule id. */
  readonly findings: Counts
  /** Problems by code. */
  readonly problems: Counts
  /** Records that were refused: those with a problem of level `error`, however many they have. */
  readonly refused: number
}

/** How often each key occurred; a key that is absent occurred never. */
export type Counts = Readonly<Record<string, number>>

const zeros = (keys: readonly string[]): Counts => Object.fromEntries(keys.map((key) => [key, 0]))

/** Of no report: what to begin with. */
export const emptyTally: Tally = {
  reports: 0,
  eligibility: zeros(eligibilities),
  bands: zeros(bands),
  scoreTenths: 0,
  scored: 0,
  unscored: {},
  decades: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  findings: {},
  problems: {},
  refused: 0,
}

/** Of one report. */
export function tallyReport({ eligibility, band, score, findings }: Report): Tally {
  const rules: Record<string, number> = {}
  for (const { ruleId } of findings) rules[ruleId] = (rules[ruleId] ?? 0) + 1
  return {
    ...emptyTally,
    reports: 1,
    eligibility: { ...emptyTally.eligibility, [eligibility.status]: 1 },
    bands: band === null ? emptyTally.bands : { ...emptyTally.bands, [band]: 1 },
    scoreTenths: score === null ? 0 : Math.round(score * 10),
    scored: score === null ? 0 : 1,
    unscored: score === null ? ones(eligibility.reasons) : {},
    decades: emptyTally.decades.map((_, decade) => (score !== null && decadeOf(score) === decade ? 1 : 0)),
    findings: rules,
  }
}

/** Where nothing is amiss with any signal, none of them had anything to go by. */
function ones(reasons: readonly string[]): Counts {
  return Object.fromEntries(
    (reasons.length === 0 ? ['nothing-to-judge'] : reasons).map((reason) => [reason, 1]),
  )
}

/** `before` is the error told before it: a record with several faults is refused once. */
export function tallyProblem({ code, level, origin }: Problem, before?: Problem): Tally {
  const isCounted = before !== undefined && recordOf(before.origin) === recordOf(origin)
  return { ...emptyTally, problems: { [code]: 1 }, refused: level === 'error' && !isCounted ? 1 : 0 }
}

/** The two together, in either order. */
export function mergeTallies(a: Tally, b: Tally): Tally {
  return {
    reports: a.reports + b.reports,
    eligibility: add(a.eligibility, b.eligibility),
    bands: add(a.bands, b.bands),
    scoreTenths: a.scoreTenths + b.scoreTenths,
    scored: a.scored + b.scored,
    unscored: add(a.unscored, b.unscored),
    decades: a.decades.map((count, decade) => count + b.decades[decade]!),
    findings: add(a.findings, b.findings),
    problems: add(a.problems, b.problems),
    refused: a.refused + b.refused,
  }
}

/** Mean score, 0–100; `null` where nothing was scored. */
export function meanScore({ scoreTenths, scored }: Tally): number | null {
  return scored === 0 ? null : scoreTenths / 10 / scored
}

/** The record a place lies in: its line, its message, or its index in a JSON array. */
function recordOf({ file, line, messageId, pointer }: Problem['origin']): string {
  return JSON.stringify([
    file,
    line,
    messageId,
    line ?? /^\/(?:interactions\/)?\d+/u.exec(pointer ?? '')?.[0],
  ])
}

function decadeOf(score: number): number {
  return Math.min(9, Math.floor(score / 10))
}

function add(a: Counts, b: Counts): Counts {
  const sum: Record<string, number> = { ...a }
  for (const [key, count] of Object.entries(b)) sum[key] = (sum[key] ?? 0) + count
  return sum
}
