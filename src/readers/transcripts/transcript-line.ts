/** One line of a plain transcript, taken apart; whether its label is really a speaker's is for the whole text to tell. */
import { parseInstant, twoDigits } from '../../model/time.ts'
import { isBlank, trimmed } from '../bytes/blanks.ts'

/** When a line was said: an ISO instant, or a time of day in milliseconds after midnight. */
export type Stamp = { readonly sentAt: string } | { readonly clockMs: number }

export interface TranscriptLine {
  readonly stamp: Stamp | null
  /** What stands before the first colon, if it could name a speaker. */
  readonly label: string | null
  /** What follows the stamp and label. */
  readonly text: string
  /** `[…]` or `*** … ***` behind the stamp, or a stamp with no one speaking. */
  readonly isEvent: boolean
}

const maxStamp = 40
const maxLabel = 40
const maxWords = 4

export function transcriptLine(line: string): TranscriptLine {
  const { stamp, rest: written } = takeStamp(line)
  const rest = written.startsWith('**') ? plainLabel(written) : written
  if (mayBeBracketed(rest)) {
    const text = trimmed(rest)
    if (isBracketed(text)) return { stamp, label: null, text, isEvent: true }
  }
  const label = labelOf(rest)
  if (label === null) return { stamp, label, text: rest, isEvent: stamp !== null && !isBlank(rest) }
  return { stamp, label, text: afterBlank(rest, rest.indexOf(':') + 1), isEvent: false }
}

/** `**Agent:** …` and `**Agent**: …`, as Markdown has it, without the asterisks. */
function plainLabel(written: string): string {
  const match = /^\*\*([^*:]{1,60})(?:: ?\*\*|\*\* ?:) ?/.exec(written)
  return match === null ? written : `${match[1]!}: ${written.slice(match[0].length)}`
}

const TAB = 9
const SPACE = 32
const ASTERISK = 0x2a
const ZERO = 0x30
const COLON = 0x3a
const OPEN = 0x5b
const DELETE = 0x7f

/** From the place on, or behind the one blank that stands there. */
function afterBlank(line: string, place: number): string {
  const unit = line.charCodeAt(place)
  return line.slice(unit === SPACE || unit === TAB ? place + 1 : place)
}

function takeStamp(line: string): { stamp: Stamp | null; rest: string } {
  const close = line.charCodeAt(0) === OPEN ? line.indexOf(']') : -1
  const stamp = close < 0 || close >= maxStamp ? null : stampOf(line, 1, close)
  return stamp === null ? { stamp, rest: line } : { stamp, rest: afterBlank(line, close + 1) }
}

const CLOCK = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,3}))?)?(?: ?([ap])\.?m\.?)?$/i

/** `10:02:13` and `10:02`, as nearly all clocks are; `null` for any other way to write a time. */
function plainClock(line: string, start: number, end: number): Stamp | null {
  const length = end - start
  if ((length !== 8 && length !== 5) || line.charCodeAt(start + 2) !== COLON) return null
  if (length === 8 && line.charCodeAt(start + 5) !== COLON) return null
  const hour = twoDigits(line, start)
  const minute = twoDigits(line, start + 3)
  const second = length === 8 ? twoDigits(line, start + 6) : 0
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return null
  return { clockMs: ((hour * 60 + minute) * 60 + second) * 1000 }
}

/** Of what stands between the brackets. */
export function stampOf(line: string, start: number, end: number): Stamp | null {
  const plain = plainClock(line, start, end)
  if (plain !== null) return plain
  const text = line.slice(start, end).trim()
  if (parseInstant(text) !== null) return { sentAt: text }
  const match = CLOCK.exec(text)
  if (match === null) return null
  const [, hours, minutes, seconds = '0', fraction = '', half] = match
  const written = Number(hours)
  if (half !== undefined && (written < 1 || written > 12)) return null
  const hour = half === undefined ? written : (written % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null
  return {
    clockMs: ((hour * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(fraction.padEnd(3, '0')),
  }
}

/** A look at the first character, which spares nearly every line the trimming. */
function mayBeBracketed(rest: string): boolean {
  const first = rest.charCodeAt(0)
  return first === ASTERISK || first === OPEN || !(first > SPACE && first < DELETE)
}

function isBracketed(text: string): boolean {
  if (text.length > 6 && text.startsWith('***') && text.endsWith('***')) return true
  return text.length > 2 && text.startsWith('[') && text.indexOf(']') === text.length - 1
}

/** Up to the first colon that ends a word: short, few words, none of the marks that only sentences and links have. */
export function labelOf(rest: string): string | null {
  const colon = rest.indexOf(':')
  // Room for a bracket behind the name.
  if (colon < 1 || colon > 2 * maxLabel) return null
  const behind = rest.charCodeAt(colon + 1)
  if (colon + 1 < rest.length && behind !== SPACE && behind !== TAB) return null
  const words = plainWords(rest, colon)
  if (words > 0) return colon <= maxLabel && words <= maxWords ? rest.slice(0, colon) : null
  const label = rest.slice(0, colon).trim()
  const { outer } = splitLabel(label)
  if (outer === '' || outer.length > maxLabel || /[?!"“”„<>[\]]/.test(label)) return null
  return outer.split(/\s+/).length <= maxWords ? label : null
}

/** How many words the beginning has, one space between any two; 0 where it has anything but letters and digits of ASCII. */
function plainWords(text: string, end: number): number {
  let words = 1
  let wasSpace = true
  for (let at = 0; at < end; at++) {
    const unit = text.charCodeAt(at)
    const isSpace = unit === SPACE
    if (isSpace ? wasSpace : !isWordUnit(unit)) return 0
    if (isSpace) words++
    wasSpace = isSpace
  }
  return wasSpace ? 0 : words
}

function isWordUnit(unit: number): boolean {
  const small = unit | 0x20
  return (small >= 0x61 && small <= 0x7a && unit < DELETE) || (unit >= ZERO && unit <= ZERO + 9)
}

/** `Maria Keller (Customer)` is outer and inner; without brackets, inner is empty. */
export function splitLabel(label: string): { readonly outer: string; readonly inner: string } {
  const open = label.endsWith(')') ? label.lastIndexOf('(') : -1
  if (open === -1) return { outer: label, inner: '' }
  return { outer: label.slice(0, open).trim(), inner: label.slice(open + 1, -1).trim() }
}
