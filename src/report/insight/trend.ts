/** Scores over time. */
import { meanOf, type Mean } from './mean.ts'
import type { Digest } from './digest.ts'

export interface Period {
  /** First day of the period, `2026-03-02`. */
  readonly from: string
  /** Interactions with a score in it. */
  readonly n: number
  /** `null` where they are fewer than `MIN_IN_PERIOD`. */
  readonly score: Mean | null
}

export interface Trend {
  readonly by: 'day' | 'week' | 'month'
  /** In order; periods without an interaction are there too, so that gaps show. */
  readonly periods: readonly Period[]
  /** Scored interactions whose time is not known, and so stand in none. */
  readonly untimed: number
}

/** Fewer scores make no point of a curve. */
export const MIN_IN_PERIOD = 5

const DAY_MS = 86_400_000
/** Longer stretches are shown by week, and then by month: a point a day would be noise, and too many. */
const MOST_DAYS = 21
const MOST_WEEKS = 40
/** No longer curve is drawn: one wrong year in an export must not make a million months. */
const MOST_PERIODS = 240

/** `null` where there are not two periods to compare. */
export function trendOf(digests: readonly Digest[]): Trend | null {
  const scored = digests.filter(({ score }) => score !== null)
  const timed = scored.flatMap((each) => (each.startMs === null ? [] : [{ ...each, startMs: each.startMs }]))
  if (timed.length === 0) return null
  const first = timed.reduce((least, { startMs }) => Math.min(least, startMs), Infinity)
  const last = timed.reduce((most, { startMs }) => Math.max(most, startMs), -Infinity)
  const days = Math.floor(last / DAY_MS) - Math.floor(first / DAY_MS) + 1
  const by = days <= MOST_DAYS ? 'day' : days <= MOST_WEEKS * 7 ? 'week' : 'month'
  const place = placeBy[by]
  const origin = place(first)
  const count = place(last) - origin + 1
  if (count < 2 || count > MOST_PERIODS) return null
  const held: { value: number; cluster: string }[][] = Array.from({ length: count }, () => [])
  for (const { score, startMs, groups } of timed)
    held[place(startMs) - origin]!.push({ value: score!, cluster: groups.agent.join('\u0000') })
  return {
    by,
    periods: held.map((values, index) => ({
      from: dayAt[by](origin + index),
      n: values.length,
      score: values.length < MIN_IN_PERIOD ? null : meanOf(values),
    })),
    untimed: scored.length - timed.length,
  }
}

/** Which period an instant lies in, counted from some first one. Weeks begin on Monday; 1970-01-01 was a Thursday. */
const placeBy = {
  day: (ms: number) => Math.floor(ms / DAY_MS),
  week: (ms: number) => Math.floor((Math.floor(ms / DAY_MS) + 3) / 7),
  month: (ms: number) => {
    const date = new Date(ms)
    return date.getUTCFullYear() * 12 + date.getUTCMonth()
  },
} as const

const dayAt = {
  day: (place: number) => isoDay(place * DAY_MS),
  week: (place: number) => isoDay((place * 7 - 3) * DAY_MS),
  month: (place: number) => isoDay(Date.UTC(Math.floor(place / 12), place % 12, 1)),
} as const

function isoDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10)
}
