/** One line of a plain transcript, taken apart; whether its label is really a speaker's is for the whole text to tell. */
import { parseInstant } from '../model/time.ts'

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
  const { stamp, rest } = takeStamp(line)
  const trimmed = rest.trim()
  if (isBracketed(trimmed)) return { stamp, label: null, text: trimmed, isEvent: true }
  const label = labelOf(rest)
  if (label === null) return { stamp, label, text: rest, isEvent: stamp !== null && trimmed !== '' }
  return { stamp, label, text: afterBlank(rest, rest.indexOf(':') + 1), isEvent: false }
}

const TAB = 9
const SPACE = 32
const ZERO = 0x30
const COLON = 0x3a

/** From the place on, or behind the one blank that stands there. */
function afterBlank(line: string, place: number): string {
  const unit = line.charCodeAt(place)
  return line.slice(unit === SPACE || unit === TAB ? place + 1 : place)
}

function takeStamp(line: string): { stamp: Stamp | null; rest: string } {
  const close = line.startsWith('[') ? line.slice(0, maxStamp).indexOf(']') : -1
  const stamp = close === -1 ? null : stampOf(line.slice(1, close).trim())
  return stamp === null ? { stamp, rest: line } : { stamp, rest: afterBlank(line, close + 1) }
}

const CLOCK = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,3}))?)?(?: ?([ap])\.?m\.?)?$/i

/** `10:02:13` and `10:02`, as nearly all clocks are; `null` for any other way to write a time. */
function plainClock(text: string): Stamp | null {
  if ((text.length !== 8 && text.length !== 5) || text.charCodeAt(2) !== COLON) return null
  if (text.length === 8 && text.charCodeAt(5) !== COLON) return null
  const hour = twoDigits(text, 0)
  const minute = twoDigits(text, 3)
  const second = text.length === 8 ? twoDigits(text, 6) : 0
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return null
  return { clockMs: ((hour * 60 + minute) * 60 + second) * 1000 }
}

/** −1 where something else stands there. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO
  const ones = text.charCodeAt(at + 1) - ZERO
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1
}

function stampOf(text: string): Stamp | null {
  const plain = plainClock(text)
  if (plain !== null) return plain
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

function isBracketed(text: string): boolean {
  if (text.length > 6 && text.startsWith('***') && text.endsWith('***')) return true
  return text.length > 2 && text.startsWith('[') && text.indexOf(']') === text.length - 1
}

/** Up to the first colon that ends a word: short, few words, none of the marks that only sentences and links have. */
function labelOf(rest: string): string | null {
  // Room for a bracket behind the name.
  const colon = rest.slice(0, 2 * maxLabel + 1).indexOf(':')
  if (colon < 1) return null
  const behind = rest.charCodeAt(colon + 1)
  if (colon + 1 < rest.length && behind !== SPACE && behind !== TAB) return null
  const label = rest.slice(0, colon).trim()
  const { outer } = splitLabel(label)
  if (outer === '' || outer.length > maxLabel || /[?!"“”„<>[\]]/.test(label)) return null
  return outer.split(/\s+/).length <= maxWords ? label : null
}

/** `Maria Keller (Customer)` is outer and inner; without brackets, inner is empty. */
export function splitLabel(label: string): { readonly outer: string; readonly inner: string } {
  const open = label.endsWith(')') ? label.lastIndexOf('(') : -1
  if (open === -1) return { outer: label, inner: '' }
  return { outer: label.slice(0, open).trim(), inner: label.slice(open + 1, -1).trim() }
}
