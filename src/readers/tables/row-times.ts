/**
 * Times as tables hold them, to ISO 8601: ISO itself, `03.02.2025 10:02:13` (a dot means the day comes first), seconds,
 * milliseconds or microseconds since 1970, and slashed dates where the file shows which number is the day. Seconds that
 * are not given are not invented, and neither is a zone.
 */
import { parseInstant, type Instant } from '../../model/time.ts'
import { trimmed } from '../bytes/blanks.ts'
import { isoOf } from '../conversation/iso-time.ts'

/** Whether the first number of a slashed date is the day; `null` where the file does not show it. */
export type DayFirst = boolean | null

const DATED = /^(\d{1,4})([./])(\d{1,2})\2(\d{1,4}),? +(\d{1,2}):(\d{2})(?::(\d{2}))?(?: ?([ap])\.?m\.?)?$/i

/** What the slashed dates of a file show, as far as it was seen. */
export interface DayOrder {
  see(text: string): void
  order(): DayFirst
}

/** A first number over 12 is a day, and so is a second one; `null` if neither occurs, or both do. */
export function createDayOrder(): DayOrder {
  let first = false
  let second = false
  return {
    see(text) {
      // Nearly all times are ISO 8601, in which there is nothing to see.
      if (text.charCodeAt(4) === DASH || !text.includes('/')) return
      const match = DATED.exec(text.trim())
      if (match?.[2] !== '/' || match[1]!.length === 4) return
      first ||= Number(match[1]) > 12
      second ||= Number(match[3]) > 12
    },
    order: () => (first === second ? null : first),
  }
}

const DASH = 0x2d

/** A time as a table has it, read. */
export interface RowTime {
  /** ISO 8601. */
  readonly iso: string
  readonly instant: Instant
}

/** `null` for what cannot be read without guessing. */
export function readRowTime(text: string, order: DayFirst): RowTime | null {
  const written = trimmed(text)
  const instant = parseInstant(written)
  if (instant !== null) return { iso: written, instant }
  const iso = fromEpoch(written) ?? fromDated(written, order) ?? fromSpacedZone(written)
  const meant = iso === null ? null : parseInstant(iso)
  return meant === null ? null : { iso: iso!, instant: meant }
}

/** ISO 8601 alone. */
export function rowTime(text: string, order: DayFirst): string | null {
  return readRowTime(text, order)?.iso ?? null
}

/** By magnitude: seconds until the year 5138, then milliseconds until as late, then microseconds. */
function fromEpoch(text: string): string | null {
  if (!/^\d{9,16}(?:\.\d{1,9})?$/.test(text)) return null
  const value = Number(text)
  const ms = value < 1e11 ? value * 1000 : value < 1e14 ? value : value / 1000
  return isoOf(Math.round(ms))
}

function fromDated(text: string, order: DayFirst): string | null {
  const match = DATED.exec(text)
  if (match === null) return null
  const [, a, mark, b, c, hour, minute, second, half] = match as unknown as string[]
  const date = dateOf(a!, b!, c!, mark === '.' ? true : order)
  if (date === null) return null
  const clock = half === undefined ? Number(hour) : twelveHour(Number(hour), half)
  if (clock === null) return null
  return `${date}T${two(clock)}:${minute!}${second === undefined ? '' : `:${second}`}`
}

/** Years have four digits; two could be the day as well. */
function dateOf(a: string, b: string, c: string, order: DayFirst): string | null {
  if (a.length === 4 && c.length <= 2) return `${a}-${two(Number(b))}-${two(Number(c))}`
  if (a.length > 2 || c.length !== 4 || order === null) return null
  const [day, month] = order ? [a, b] : [b, a]
  return `${c}-${two(Number(month))}-${two(Number(day))}`
}

function twelveHour(hour: number, half: string): number | null {
  if (hour < 1 || hour > 12) return null
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
}

/** `2025-02-03 09:02:13 UTC` and `… +0000`, as databases print them. */
function fromSpacedZone(text: string): string | null {
  const space = text.lastIndexOf(' ')
  const zone = text.slice(space + 1)
  if (zone === 'UTC' || zone === 'GMT') return `${text.slice(0, space)}Z`
  return /^[+-]\d{2}:?\d{2}$/.test(zone) ? text.slice(0, space) + zone : null
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
