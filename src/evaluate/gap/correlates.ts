/** Which signals go with the customers' rating, and which exchanges passed the checklist and left the customer cold. */
import { signalIds, type SignalId } from '../../model/signals.ts'
import { spearman } from '../metrics/spearman.ts'
import type { GapCase } from './cases.ts'
import { correlationInterval, wilson, zOf, type Interval } from './intervals.ts'
import { reaches, type GapSettings } from './settings.ts'

/** How one signal, or the score, goes with the customers' rating. */
export interface Correlate {
  /** A signal, or the score as a whole. */
  readonly of: SignalId | 'score'
  /** Rated interactions in which it was judged. */
  readonly n: number
  /** Spearman's rank correlation with the rating, −1 to 1; `null` where there are too few, or nothing varies. */
  readonly correlation: number | null
  /** 95 %, for this one alone. */
  readonly interval: Interval | null
  /**
   * `goes-with`: 0 lies outside even the interval widened for all that are looked at (Bonferroni). `maybe`: outside its own
   * interval only.
   */
  readonly verdict: 'goes-with' | 'maybe' | 'cannot-tell' | 'not-enough' | 'no-variation'
}

/** The score first, then the signals in report order. A signal's value says how far it was missed, so less than 0 is expected. */
export function correlatesOf(
  cases: readonly GapCase[],
  ratings: ReadonlyMap<string, number>,
  { minCorrelation }: GapSettings,
): readonly Correlate[] {
  const rated = cases.filter(({ id }) => ratings.has(id))
  const drafts = (['score', ...signalIds] as const).map((of) => {
    const rows = rated.flatMap((each) => {
      const value = of === 'score' ? each.score : each.values[of]
      return value === null ? [] : [{ value, rating: ratings.get(each.id)! }]
    })
    const correlation =
      rows.length < minCorrelation
        ? null
        : spearman(
            rows.map(({ value }) => value),
            rows.map(({ rating }) => rating),
          )
    return { of, n: rows.length, correlation }
  })
  const looked = drafts.filter(({ correlation }) => correlation !== null).length
  return drafts.map(({ of, n, correlation }): Correlate => {
    if (n < minCorrelation) return { of, n, correlation: null, interval: null, verdict: 'not-enough' }
    if (correlation === null) return { of, n, correlation, interval: null, verdict: 'no-variation' }
    const interval = correlationInterval(correlation, n)
    const widened = correlationInterval(correlation, n, zOf(0.05 / looked))
    const verdict = leavesOut0(widened) ? 'goes-with' : leavesOut0(interval) ? 'maybe' : 'cannot-tell'
    return { of, n, correlation, interval, verdict }
  })
}

function leavesOut0([low, high]: Interval): boolean {
  return low > 0 || high < 0
}

/** Exchanges that passed their checklist and left the customer cold. */
export interface PassedAndCold {
  /** Interactions that passed the checklist and that the customer rated. */
  readonly n: number
  /** How many of them left the customer cold, and Wilson's interval of the share; `null` where there are too few. */
  readonly cold: number
  readonly interval: Interval | null
  /** Of those that did not pass, how many were rated, and how many of them left the customer cold. */
  readonly notPassed: { readonly n: number; readonly cold: number }
  /** The lowest rated first; of equals the lowest scored. */
  readonly cases: readonly ColdCase[]
}

/** One such exchange. `rating` and `qa` are shares of their scale, 0–1; `score` is 0–100. */
export interface ColdCase {
  readonly id: string
  /** 0–1. */
  readonly rating: number
  readonly qa: number | null
  readonly score: number | null
  readonly band: GapCase['band']
  readonly costliest: GapCase['costliest']
}

export function passedAndCold(
  cases: readonly GapCase[],
  ratings: ReadonlyMap<string, number>,
  { cold, minShare }: GapSettings,
): PassedAndCold {
  const rated = cases.filter(({ id, isMysteryShop }) => !isMysteryShop && ratings.has(id))
  const passed = rated.filter(({ checklist }) => checklist.passed === true)
  const failed = rated.filter(({ checklist }) => checklist.passed === false)
  const isCold = ({ id }: GapCase): boolean => !reaches(ratings.get(id)!, cold)
  const left = passed.filter(isCold)
  const listed = left
    .map(({ id, checklist, score, band, costliest }): ColdCase => ({
      id,
      rating: ratings.get(id)!,
      qa: checklist.qa,
      score,
      band,
      costliest,
    }))
    .sort((a, b) => a.rating - b.rating || (a.score ?? 101) - (b.score ?? 101) || (a.id < b.id ? -1 : 1))
  return {
    n: passed.length,
    cold: left.length,
    interval: passed.length < minShare ? null : wilson({ count: left.length, n: passed.length }),
    notPassed: { n: failed.length, cold: failed.filter(isCold).length },
    cases: listed,
  }
}
