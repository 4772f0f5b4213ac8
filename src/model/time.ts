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
  const year = digits(text, 0, 4)
  const month = digits(text, 5, 7)
  const day = digits(text, 8, 10)
  const hour = digits(text, 11, 13)
  const minute = digits(text, 14, 16)
  let second = 0
  let millis = 0
  let at = 16
  if (text.charCodeAt(at) === COLON) {
    second = digits(text, 17, 19)
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
  if ((year | month | day | hour | minute | second) < 0) return null
  if (hour > 23 || minute > 59 || second > 60) return null
  if (day < 1 || day > daysInMonth(year, month)) return null
  const zoned = at < text.length
  const offset = zoned ? offsetMinutes(text, at) : 0
  if (offset === null) return null
  const minutes = (daysSinceEpoch(year, month, day) * 24 + hour) * 60 + minute - offset
  return { ms: (minutes * 60 + second) * 1000 + millis, zoned }
}

const ZERO = 0x30
const DASH = 0x2d
const COLON = 0x3a
const DOT = 0x2e
const COMMA = 0x2c
const SPACE = 0x20
const LETTER_T = 0x54

/** The number `[start, end)` spells, or -1 where something else stands there. */
function digits(text: string, start: number, end: number): number {
  let value = 0
  for (let i = start; i < end; i++) {
    const digit = text.charCodeAt(i) - ZERO
    // Behind the end of the text stands NaN.
    if (!(digit >= 0 && digit <= 9)) return -1
    value = value * 10 + digit
  }
  return value
}

/** Milliseconds in the decimals `[start, end)`; what is finer is cut off. */
function fraction(text: string, start: number, end: number): number {
  const millis = digits(text, start, Math.min(end, start + 3))
  const places = end - start
  return places === 1 ? millis * 100 : places === 2 ? millis * 10 : millis
}

function endOfDigits(text: string, start: number): number {
  let end = start
  while (isDigit(text, end)) end++
  return end
}

function isDigit(text: string, index: number): boolean {
  const digit = text.charCodeAt(index) - ZERO
  return digit >= 0 && digit <= 9
}

/** Minutes east of UTC that the zone from `at` to the end of the text stands for; `null` where it is no zone. */
function offsetMinutes(text: string, at: number): number | null {
  const sign = text.charAt(at)
  if (sign === 'Z' || sign === 'z') return at + 1 === text.length ? 0 : null
  if (sign !== '+' && sign !== '-') return null
  const colon = text.charAt(at + 3) === ':' ? 1 : 0
  if (text.length !== at + 5 + colon) return null
  const hours = digits(text, at + 1, at + 3)
  const minutes = digits(text, at + 3 + colon, at + 5 + colon)
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) return null
  return sign === '-' ? -(hours * 60 + minutes) : hours * 60 + minutes
}

/** 0 where there is no such month. */
function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  if (month === 4 || month === 6 || month === 9 || month === 11) return 30
  return month >= 1 && month <= 12 ? 31 : 0
}

/** Days from 1970-01-01 to the date (H. Hinnant, `days_from_civil`: years begin in March, so leap days come last). */
function daysSinceEpoch(year: number, month: number, day: number): number {
  const marchYear = month > 2 ? year : year - 1
  const marchMonth = month > 2 ? month - 3 : month + 9
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400)
  return marchYear * 365 + leapDays + Math.floor((153 * marchMonth + 2) / 5) + day - 1 - 719468
}
