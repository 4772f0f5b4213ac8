/** What divides the body of a `LiveChatTranscript`: tags that end a line, and the time since the start before each. */

/** Longest attributes of a paragraph; they hold no bracket. */
const MAX_ATTRIBUTES = 200

const SPACE = 0x20
const SLASH = 0x2f
const ZERO = 0x30
const NINE = 0x39
const OPEN = 0x3c
const CLOSE = 0x3e
const LETTER_B = 0x62
const LETTER_P = 0x70
const LETTER_R = 0x72

export type Break = 'br' | 'p' | '/p'

/** Behind the tag at the bracket, if it is one that ends a line: `<br>`, `<br />`, `<p …>` or `</p>`; else −1. */
export function breakEnd(body: string, open: number): number {
  const first = body.charCodeAt(open + 1)
  if ((first | 0x20) === LETTER_B) {
    if ((body.charCodeAt(open + 2) | 0x20) !== LETTER_R) return -1
    const slash = body.charCodeAt(open + 3) === SPACE ? open + 4 : open + 3
    const close = body.charCodeAt(slash) === SLASH ? slash + 1 : slash
    return body.charCodeAt(close) === CLOSE ? close + 1 : -1
  }
  const letter = first === SLASH ? open + 2 : open + 1
  if ((body.charCodeAt(letter) | 0x20) !== LETTER_P) return -1
  if (body.charCodeAt(letter + 1) === CLOSE) return letter + 2
  return body.charCodeAt(letter + 1) === SPACE ? attributesEnd(body, letter + 2) : -1
}

function attributesEnd(body: string, start: number): number {
  const last = Math.min(start + 1 + MAX_ATTRIBUTES, body.length)
  for (let at = start; at < last; at++) {
    const unit = body.charCodeAt(at)
    if (unit === CLOSE) return at + 1
    if (unit === OPEN) return -1
  }
  return -1
}

/** Which of them stands at the bracket. */
export function breakKind(body: string, open: number): Break {
  const first = body.charCodeAt(open + 1)
  if (first === SLASH) return '/p'
  return (first | 0x20) === LETTER_B ? 'br' : 'p'
}

const LETTER_H = 0x68
const LETTER_M = 0x6d
const LETTER_S = 0x73
const PAREN = 0x28
const CLOSING_PAREN = 0x29

/** Digits of hours, which have the most. */
const MOST_DIGITS = 4

export interface Stamp {
  /** Behind it; −1 where none stands there. */
  end: number
  seconds: number
}

/** Reads `( 1h 2m 3s ) ` at the place into `stamp`, which is changed: every line has one. */
export function readStamp(text: string, from: number, stamp: Stamp): void {
  stamp.end = -1
  if (text.charCodeAt(from) !== PAREN || text.charCodeAt(from + 1) !== SPACE) return
  let at = from + 2
  let total = 0
  /** Seconds of the unit before: each is smaller than that. */
  let before = 2 * HOUR
  for (;;) {
    let end = at
    let value = 0
    let unit = text.charCodeAt(end)
    while (unit >= ZERO && unit <= NINE && end <= at + MOST_DIGITS) {
      value = value * 10 + unit - ZERO
      unit = text.charCodeAt(++end)
    }
    const seconds = secondsOf(unit, end - at)
    if (seconds === 0 || seconds >= before) break
    total += value * seconds
    before = seconds
    at = text.charCodeAt(end + 1) === SPACE ? end + 2 : end + 1
  }
  if (text.charCodeAt(at) !== CLOSING_PAREN || text.charCodeAt(at + 1) !== SPACE) return
  stamp.end = at + 2
  stamp.seconds = total
}

const HOUR = 3600

/** Of the unit that the letter behind so many digits stands for; 0 where it stands for none. */
function secondsOf(letter: number, digits: number): number {
  if (digits === 0) return 0
  if (letter === LETTER_S) return digits < MOST_DIGITS ? 1 : 0
  if (letter === LETTER_M) return digits < MOST_DIGITS ? 60 : 0
  return letter === LETTER_H && digits <= MOST_DIGITS ? HOUR : 0
}
