/** An instant, and whether the text said which zone it is in. */
export interface Instant {
  /** Milliseconds since 1970-01-01T00:00Z; where `zoned` is false, as though the clock had stood in UTC. */
  readonly ms: number
  readonly zoned: boolean
}

/**
 * Reads an ISO 8601 date and time, with or without zone; `null` for anything else, impossible dates included. Own code
 * because `Date.parse` reads a zone-less time in the machine's zone; character by character because every turn has one.
 */
export function parseInstant(text: string): Instant | null {
  if (text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH || text.charCodeAt(13) !== COLON) return null
  const separator = text.charCodeAt(10)
  if (separator !== LETTER_T && separator !== SPACE) return null
  const century = twoDigits(text, 0)
  const yearOfCentury = twoDigits(text, 2)
  const month = twoDigits(text, 5)
  const day = twoDigits(text, 8)
  const hour = twoDigits(text, 11)
  const minute = twoDigits(text, 14)
  let second = 0
  let millis = 0
  let at = 16
  if (text.charCodeAt(at) === COLON) {
    second = twoDigits(text, 17)
    at = 19
    const mark = text.charCodeAt(at)
    if (mark === DOT || mark === COMMA) {
      const end = endOfDigits(text, at + 1)
      if (end === at + 1 || end > at + 10) return null
      millis = fraction(text, at + 1, end)
      at = end
    }
  }
  // A field that is no number is -1, and so is a union of bits with it.
  if ((century | yearOfCentury | month | day | hour | minute | second) < 0) return null
  if (hour > 23 || minute > 59 || second > 60) return null
  const year = century * 100 + yearOfCentury
  if (day < 1 || day > daysInMonth(year, month)) return null
  const zoned = at < text.length
  const offset = zoned ? offsetMinutes(text, at) : 0
  if (offset === null) return null
  const minutes = (daysSinceEpoch(year, month, day) * 24 + hour) * 60 + minute - offset
  return { ms: (minutes * 60 + second) * 1000 + millis, zoned }
}

const ZERO = 0x30
const NINE = 0x39
const PLUS = 0x2b
const DASH = 0x2d
const COLON = 0x3a
const DOT = 0x2e
const COMMA = 0x2c
const SPACE = 0x20
const LETTER_T = 0x54
const LETTER_Z = 0x5a
const SMALL_Z = 0x7a

/** The number that two digits spell, 0–99, or −1 where something else stands there. */
export function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO
  const ones = text.charCodeAt(at + 1) - ZERO
  // Behind the end of the text stands NaN.
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1
}

/** Milliseconds in the decimals `[start, end)`; what is finer is cut off. */
function fraction(text: string, start: number, end: number): number {
  let millis = 0
  for (let at = start; at < start + 3; at++)
    millis = millis * 10 + (at < end ? text.charCodeAt(at) - ZERO : 0)
  return millis
}

function endOfDigits(text: string, start: number): number {
  let end = start
  while (end < text.length && isDigit(text.charCodeAt(end))) end++
  return end
}

function isDigit(unit: number): boolean {
  return unit >= ZERO && unit <= NINE
}

/** Minutes east of UTC that the zone from `at` to the end of the text stands for; `null` where it is no zone. */
function offsetMinutes(text: string, at: number): number | null {
  const sign = text.charCodeAt(at)
  if (sign === LETTER_Z || sign === SMALL_Z) return at + 1 === text.length ? 0 : null
  if (sign !== PLUS && sign !== DASH) return null
  const colon = text.charCodeAt(at + 3) === COLON ? 1 : 0
  if (text.length !== at + 5 + colon) return null
  const hours = twoDigits(text, at + 1)
  const minutes = twoDigits(text, at + 3 + colon)
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) return null
  return sign === DASH ? -(hours * 60 + minutes) : hours * 60 + minutes
}

/** 0 where there is no such month. */
function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  if (month === 4 || month === 6 || month === 9 || month === 11) return 30
  return month >= 1 && month <= 12 ? 31 : 0
}

/**
 * Days from 1970-01-01 to the date (H. Hinnant, `days_from_civil`: years begin in March, so leap days come last). Counted from
 * 400 years before the year 0 on, so that nothing divided is below 0 and cutting the rest off is rounding down.
 */
function daysSinceEpoch(year: number, month: number, day: number): number {
  const marchYear = (month > 2 ? year : year - 1) + 400
  const marchMonth = month > 2 ? month - 3 : month + 9
  const leapDays = (marchYear >> 2) - ((marchYear / 100) | 0) + ((marchYear / 400) | 0)
  return marchYear * 365 + leapDays + (((153 * marchMonth + 2) / 5) | 0) + day - 1 - 719468 - 146097
}

/** ISO 8601 in UTC of milliseconds since 1970; `null` for what is not finite: no time was seen. */
export function isoOrNull(ms: number): string | null {
  return Number.isFinite(ms) ? new Date(ms).toISOString() : null
}
