/** What divides the body of a `LiveChatTranscript`: tags that end a line, and the time since the start before each. */

/** Longest attributes of a paragraph; they hold no bracket. */
const MAX_ATTRIBUTES = 200

const SPACE = 0x20
const SLASH = 0x2f
const ZERO = 0x30
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

/** Letters of a time since the start, how many digits they have at most, and seconds. */
const UNITS = [
  { letter: 0x68, most: 4, factor: 3600 },
  { letter: 0x6d, most: 3, factor: 60 },
  { letter: 0x73, most: 3, factor: 1 },
] as const

const OPENING = '( '
const CLOSING = ') '

export interface Stamp {
  /** Behind it; −1 where none stands there. */
  end: number
  seconds: number
}

/** Reads `( 1h 2m 3s ) ` at the place into `stamp`, which is changed: every line has one. */
export function readStamp(text: string, from: number, stamp: Stamp): void {
  stamp.end = -1
  stamp.seconds = 0
  if (!text.startsWith(OPENING, from)) return
  let at = from + OPENING.length
  for (const { letter, most, factor } of UNITS) {
    let end = at
    let value = 0
    for (let digit = digitAt(text, end); digit >= 0 && end < at + most; digit = digitAt(text, ++end))
      value = value * 10 + digit
    if (end === at || text.charCodeAt(end) !== letter) continue
    stamp.seconds += value * factor
    at = text.charCodeAt(end + 1) === SPACE ? end + 2 : end + 1
  }
  if (text.startsWith(CLOSING, at)) stamp.end = at + CLOSING.length
}

/** −1 where no digit stands. */
function digitAt(text: string, at: number): number {
  const digit = text.charCodeAt(at) - ZERO
  return digit >= 0 && digit <= 9 ? digit : -1
}
