/**
 * Milliseconds since 1970 as ISO 8601, by arithmetic (H. Hinnant, `civil_from_days`: years begin in March, so leap days come
 * last): a message a number is common, and to ask a `Date` for each costs as much as to parse the whole message.
 */
const DAY_MS = 86_400_000
/** The first millisecond of the year 10000. */
export const LAST_MS = 253_402_300_800_000

/** `new Date(ms).toISOString()`; `ms`: whole, from 0 to below `LAST_MS`. */
export function isoOf(ms: number): string {
  const days = Math.floor(ms / DAY_MS)
  const time = ms - days * DAY_MS
  const sinceMarch = days + 719_468
  const era = Math.floor(sinceMarch / 146_097)
  const day = sinceMarch - era * 146_097
  const leaps = Math.floor(day / 1460) - Math.floor(day / 36_524) + Math.floor(day / 146_096)
  const yearOfEra = Math.floor((day - leaps) / 365)
  const dayOfYear = day - (yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  return spelt(
    era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
    month,
    dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
    time,
  )
}

const ZERO = 0x30
const DASH = 0x2d
const COLON = 0x3a
const DOT = 0x2e
const LETTER_T = 0x54
const LETTER_Z = 0x5a

/** All characters at once: pieces put together would have to be copied again by whoever looks into them. */
function spelt(year: number, month: number, day: number, time: number): string {
  const hour = Math.floor(time / 3_600_000)
  const minute = Math.floor(time / 60_000) % 60
  const second = Math.floor(time / 1000) % 60
  const century = Math.floor(year / 100)
  return String.fromCharCode(
    tens(century),
    ones(century),
    tens(year % 100),
    ones(year),
    DASH,
    tens(month),
    ones(month),
    DASH,
    tens(day),
    ones(day),
    LETTER_T,
    tens(hour),
    ones(hour),
    COLON,
    tens(minute),
    ones(minute),
    COLON,
    tens(second),
    ones(second),
    DOT,
    ZERO + Math.floor((time % 1000) / 100),
    tens(time % 100),
    ones(time),
    LETTER_Z,
  )
}

function tens(value: number): number {
  return ZERO + Math.floor(value / 10)
}

function ones(value: number): number {
  return ZERO + (value % 10)
}
