/**
 * The `Date` header of a mail (RFC 5322, with the obsolete forms) to ISO 8601. Own code, since `Date.parse` reads what it
 * likes and differs between platforms. The zone is kept as written; what cannot be read without guessing is no time.
 */
import { parseInstant } from '../../model/time.ts'

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** The zones RFC 5322 defines by name, as offsets. All others ("IST", "CST" in China) could mean two. */
const ZONES: ReadonlyMap<string, string> = new Map([
  ['ut', 'Z'],
  ['utc', 'Z'],
  ['gmt', 'Z'],
  ['z', 'Z'],
  ['est', '-05:00'],
  ['edt', '-04:00'],
  ['cst', '-06:00'],
  ['cdt', '-05:00'],
  ['mst', '-07:00'],
  ['mdt', '-06:00'],
  ['pst', '-08:00'],
  ['pdt', '-07:00'],
])

/** A date is short; what is longer is something else. */
const MAX_LENGTH = 100

/** ISO 8601 with the sender's offset, or `null`. */
export function mailDate(header: string): string | null {
  if (header.length > MAX_LENGTH) return null
  const usual = usualDate(header)
  if (usual !== null) return usual
  const words = withoutComments(header).replaceAll(',', ' ').split(/\s+/).filter(Boolean)
  if (words.length > 0 && /^[a-z]{3,9}\.?$/i.test(words[0]!)) words.shift()
  const [day = '', monthName = '', written = '', clock = '', ...zone] = words
  const month = MONTHS.indexOf(monthName.slice(0, 3).toLowerCase()) + 1
  const year = fullYear(written)
  const time = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(clock)
  const offset = offsetOf(zone)
  if (month === 0 || year === null || time === null || offset === null || !/^\d{1,2}$/.test(day)) return null
  const [, hour, minute, second] = time
  const iso = `${year}-${two(month)}-${two(day)}T${two(hour!)}:${minute!}${second === undefined ? '' : `:${second}`}${offset}`
  return parseInstant(iso) === null ? null : iso
}

const USUAL =
  /^(?:[a-z]{3}, )?(\d{1,2}) ([a-z]{3}) (\d{4}) (\d{2}:\d{2}:\d{2}) ([+-]\d{2})(\d{2})(?: \([a-z]{1,5}\))?$/i

/** As nearly all programs write it; `null` for all else, which is read word by word. */
function usualDate(header: string): string | null {
  const [, day, monthName, year, clock, hours, minutes] = USUAL.exec(header) ?? []
  if (day === undefined) return null
  const month = MONTHS.indexOf(monthName!.toLowerCase()) + 1
  if (month === 0) return null
  const iso = `${year!}-${two(month)}-${two(day)}T${clock!}${hours!}:${minutes!}`
  return parseInstant(iso) === null ? null : iso
}

/** "Mon, 3 Feb 2025 10:02:13 +0100 (CET)": the zone's name in brackets. */
function withoutComments(text: string): string {
  if (!text.includes('(')) return text
  let depth = 0
  let kept = ''
  for (const char of text) {
    if (char === '(') depth++
    if (depth === 0) kept += char
    if (char === ')' && depth > 0) depth--
  }
  return kept
}

/** Two digits are years from 1950 to 2049, three count from 1900 (RFC 5322, section 4.3). */
function fullYear(written: string): string | null {
  if (/^\d{4}$/.test(written)) return written
  if (/^\d{2}$/.test(written)) return `${Number(written) < 50 ? '20' : '19'}${written}`
  return /^\d{3}$/.test(written) ? String(1900 + Number(written)) : null
}

/** `+0100`, `GMT`, or `GMT +0100` as some programs write; no zone at all is none. */
function offsetOf(zone: readonly string[]): string | null {
  if (zone.length === 0) return ''
  const last = zone.at(-1)!
  const numeric = /^([+-])(\d{2}):?(\d{2})$/.exec(last)
  if (numeric !== null) return `${numeric[1]!}${numeric[2]!}:${numeric[3]!}`
  return zone.length === 1 ? (ZONES.get(last.toLowerCase()) ?? null) : null
}

function two(value: string | number): string {
  return String(value).padStart(2, '0')
}
