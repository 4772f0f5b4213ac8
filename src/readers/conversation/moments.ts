/** Times as JSON exports hold them: ISO 8601, or a number since 1970 in seconds, milliseconds or microseconds. */
import { parseInstant, type Instant } from '../../model/time.ts'
import { isoOf, LAST_MS } from './iso-time.ts'
import { readRowTime } from '../tables/row-times.ts'

export interface Moment {
  /** ISO 8601, as written where it was that already. */
  readonly iso: string
  readonly instant: Instant
}

/** `undefined` where there is no time; `null` for one that cannot be read. */
export function momentOf(value: unknown): Moment | null | undefined {
  if (value === undefined || value === null || value === '') return undefined
  if (typeof value === 'string') return ofText(value)
  return typeof value === 'number' ? ofNumber(value) : null
}

function ofText(text: string): Moment | null {
  const instant = parseInstant(text)
  if (instant !== null) return { iso: text, instant }
  return text.length > 60 ? null : readRowTime(text, null)
}

/** By magnitude, as in rows: seconds until the year 5138, then milliseconds until as late, then microseconds. */
function ofNumber(value: number): Moment | null {
  if (!(value >= 1e8 && value < 1e16)) return null
  const ms = Math.round(value < 1e11 ? value * 1000 : value < 1e14 ? value : value / 1000)
  return { iso: isoOf(ms), instant: { ms, zoned: true } }
}

/** Milliseconds for seconds, as a number or as the string several vendors write; `undefined` for anything else. */
export function fromSeconds(seconds: number | undefined): number | undefined {
  return seconds === undefined ? undefined : Math.round(seconds * 1000)
}

/** ISO 8601 for milliseconds since 1970; `undefined` outside the years 1970 to 9999. */
export function isoFromMs(ms: number | undefined): string | undefined {
  if (ms === undefined || !(ms >= 0 && ms < LAST_MS)) return undefined
  const whole = Math.round(ms)
  return whole < LAST_MS ? isoOf(whole) : new Date(whole).toISOString()
}
