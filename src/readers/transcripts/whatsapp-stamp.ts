/** The date and time that a message of a WhatsApp export begins with. */
export interface WhatsAppStamp {
  /** The numbers of the date, in their order. */
  readonly first: number
  readonly second: number
  readonly third: number
  /** Between the numbers of the date: `/`, `.` or `-`. */
  readonly mark: string
  /** `10:02` or `10:02:13`; `null` where the half of the day is a word we do not know. */
  readonly time: string | null
  /** Where it ends, the space behind it included. */
  readonly end: number
}

const STAMP =
  /^(\[?)(\d{1,4})([./-])(\d{1,2})[./-](\d{1,4}),?[ \u00A0\u202F](?:(\p{L}[\p{L}.]{0,4}(?: \p{L}{2,4})?)[ \u00A0\u202F]?)?(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:[ \u00A0\u202F]?([^\d\s[\]:-][^\d[\]:-]{0,15}?))?(\]| -) /u
/** No stamp is longer. */
const LONGEST = 60

/** The stamp at the beginning of the line; `null` where there is none. */
export function whatsAppStamp(line: string): WhatsAppStamp | null {
  return plainStamp(line) ?? unusualStamp(line)
}

/** Words for "at" between date and time: French, Portuguese, Spanish, Finnish, Danish, German, Dutch, Italian. */
const AT: ReadonlySet<string> = new Set(['à', 'às', 'a las', 'klo', 'kl', 'kl.', 'um', 'om', 'alle', 'at'])

function isAt(word: string): boolean {
  return AT.has(word.normalize('NFC').toLowerCase())
}

/** Whatever the half of the day is called, and whatever stands between the date and the time. */
function unusualStamp(line: string): WhatsAppStamp | null {
  const match = STAMP.exec(line.slice(0, LONGEST))
  if (match === null || (match[1] === '[') !== (match[11] === ']')) return null
  const [whole, , a, mark, b, c, before, hour, minute, second, behind] = match as unknown as string[]
  // Chinese puts the half of the day before the hour.
  const half = before === undefined || isAt(before) ? behind : before
  const clock = second === undefined ? minute! : `${minute!}:${second}`
  return {
    first: Number(a),
    second: Number(b),
    third: Number(c),
    mark: mark!,
    time: timeOf(Number(hour), clock, half),
    end: whole!.length,
  }
}

/**
 * The same for stamps without a half of the day, or with one in letters of ASCII: nearly all of them, character by
 * character, since every message has one. `null` for any other, and for what is none.
 */
function plainStamp(line: string): WhatsAppStamp | null {
  const isBracketed = line.charCodeAt(0) === OPEN
  const first = isBracketed ? 1 : 0
  const mark = digitsEnd(line, first, 4)
  const second = digitsEnd(line, mark + 1, 2)
  const third = digitsEnd(line, second + 1, 4)
  if (mark < 0 || second < 0 || third < 0 || !isDateMark(line, mark) || !isDateMark(line, second)) return null
  const space = line.charCodeAt(third) === COMMA ? third + 1 : third
  if (!isSpace(line.charCodeAt(space))) return null
  const hour = space + 1
  const colon = digitsEnd(line, hour, 2)
  if (colon < 0 || !isClockMark(line, colon) || !areTwoDigits(line, colon + 1)) return null
  const hasSecond = isClockMark(line, colon + 3) && areTwoDigits(line, colon + 4)
  const clockEnd = hasSecond ? colon + 6 : colon + 3
  const half = halfEnd(line, clockEnd)
  const end = stampEnd(line, half, isBracketed)
  if (end < 0) return null
  return {
    first: numberAt(line, first, mark),
    second: numberAt(line, mark + 1, second),
    third: numberAt(line, second + 1, third),
    mark: line.charAt(mark),
    time: isIsoClock(line, hour, colon, half)
      ? line.slice(hour, half)
      : clockOf(line, hour, colon, clockEnd, half),
    end,
  }
}

/** `10:02` or `10:02:13`, as it is written in ISO 8601 too. */
function isIsoClock(line: string, hour: number, colon: number, end: number): boolean {
  if (colon !== hour + 2 || line.charCodeAt(colon) !== COLON) return false
  return end === colon + 3 || (end === colon + 6 && line.charCodeAt(colon + 3) === COLON)
}

function clockOf(line: string, hour: number, colon: number, end: number, half: number): string | null {
  const minute = line.slice(colon + 1, colon + 3)
  const clock = end === colon + 6 ? `${minute}:${line.slice(colon + 4, colon + 6)}` : minute
  return timeOf(numberAt(line, hour, colon), clock, half === end ? undefined : line.slice(end, half))
}

const OPEN = 0x5b
const CLOSE = 0x5d
const COMMA = 0x2c
const SPACE = 0x20
const DASH = 0x2d
const DOT = 0x2e
const SLASH = 0x2f
const ZERO = 0x30
const COLON = 0x3a

function isDigit(unit: number): boolean {
  return unit >= ZERO && unit <= ZERO + 9
}

function isSpace(unit: number): boolean {
  return unit === SPACE || unit === 0xa0 || unit === 0x202f
}

function isDateMark(line: string, at: number): boolean {
  const unit = line.charCodeAt(at)
  return unit === DASH || unit === DOT || unit === SLASH
}

function isClockMark(line: string, at: number): boolean {
  const unit = line.charCodeAt(at)
  return unit === COLON || unit === DOT
}

function areTwoDigits(line: string, at: number): boolean {
  return isDigit(line.charCodeAt(at)) && isDigit(line.charCodeAt(at + 1))
}

/** The end of one to `most` digits; −1 where there are none. More than that are told by what should follow. */
function digitsEnd(line: string, start: number, most: number): number {
  let at = start
  while (at < start + most && isDigit(line.charCodeAt(at))) at++
  return at === start ? -1 : at
}

function numberAt(line: string, start: number, end: number): number {
  let value = 0
  for (let at = start; at < end; at++) value = value * 10 + line.charCodeAt(at) - ZERO
  return value
}

/** The end of a half of the day in up to sixteen letters and dots, a space before it or not; `start` where there is none. */
function halfEnd(line: string, start: number): number {
  const begin = isSpace(line.charCodeAt(start)) ? start + 1 : start
  let at = begin
  while (at < begin + 16 && isHalfUnit(line.charCodeAt(at))) at++
  return at === begin ? start : at
}

function isHalfUnit(unit: number): boolean {
  return unit === DOT || ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a && unit < 0x80)
}

/** Behind `] ` or ` - `; −1 where the stamp does not end so. */
function stampEnd(line: string, at: number, isBracketed: boolean): number {
  if (isBracketed) return line.charCodeAt(at) === CLOSE && line.charCodeAt(at + 1) === SPACE ? at + 2 : -1
  const isDash = line.charCodeAt(at) === SPACE && line.charCodeAt(at + 1) === DASH
  return isDash && line.charCodeAt(at + 2) === SPACE ? at + 3 : -1
}

/** Halves of the day without dots and spaces: 0 before noon, 12 after it. */
const halves = new Map<string, 0 | 12>([
  ['am', 0],
  ['pm', 12],
  ['πμ', 0],
  ['μμ', 12],
  ['vorm', 0],
  ['nachm', 12],
  ['de', 0],
  ['du', 12],
  ['ص', 0],
  ['م', 12],
  ['오전', 0],
  ['오후', 12],
  ['上午', 0],
  ['下午', 12],
  ['午前', 0],
  ['午後', 12],
])

/** `clock`: minutes, and seconds where they are given. */
function timeOf(hour: number, clock: string, half: string | undefined): string | null {
  const word = half?.toLowerCase().replaceAll(/[.\s]/g, '')
  const shift = word === undefined ? null : halves.get(word)
  if (shift === undefined || (shift !== null && (hour < 1 || hour > 12))) return null
  const hours = shift === null ? hour : (hour % 12) + shift
  return hours < 10 ? `0${hours}:${clock}` : `${hours}:${clock}`
}
