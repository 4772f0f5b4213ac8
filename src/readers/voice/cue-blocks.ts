/**
 * Cues of WebVTT and SubRip: blocks between blank lines, each with a line of times. Notes, styles and regions are passed
 * over, and so is whatever has no times.
 */
import { twoDigits } from '../../model/time.ts'
import { isBlank } from '../bytes/blanks.ts'
import { eachLine } from '../bytes/each-line.ts'

/** Times in ms; the lines below them, by line feeds. */
export type TakeCue = (startMs: number, endMs: number, payload: string) => void

const arrow = '-->'

/** Hands over the cues in order; returns the `Language:` of a WebVTT header, or an empty text. */
export function eachCue(text: string, take: TakeCue): string {
  let language = ''
  let block: string[] = []
  const finish = (): void => {
    const lines = block
    block = []
    const first = lines[0]!
    // The times stand on the first line, or below an identifier.
    const onFirst = first.indexOf(arrow)
    const onSecond = onFirst < 0 && lines.length > 1 ? lines[1]!.indexOf(arrow) : -1
    if ((onFirst >= 0 || onSecond >= 0) && !isNote(first))
      if (onFirst >= 0) takeCue(first, onFirst, payloadOf(lines, 1), take)
      else takeCue(lines[1]!, onSecond, payloadOf(lines, 2), take)
    else if (first.startsWith('WEBVTT')) language = languageOf(lines)
  }
  eachLine(text, (line) => {
    if (isBlank(line)) {
      if (block.length > 0) finish()
    } else if (block.length > 1 && isTimes(line)) {
      // A blank line was lost: the number above these times is the next cue's.
      if (/^\d+$/.test(block.at(-1)!.trim())) block.pop()
      if (block.length > 0) finish()
      block.push(line)
    } else block.push(line)
  })
  if (block.length > 0) finish()
  return language
}

function languageOf(block: readonly string[]): string {
  const line = block.find((held) => /^Language:/i.test(held))
  return line?.slice('Language:'.length).trim() ?? ''
}

function isNote(line: string): boolean {
  return line.startsWith('NOTE') && /^NOTE(?:\s|$)/.test(line)
}

function payloadOf(block: readonly string[], from: number): string {
  return block.length === from + 1 ? block[from]! : block.slice(from).join('\n')
}

function isTimes(line: string): boolean {
  return line.includes(arrow) && /^\s*[\d:.,]{5,20}\s*-->/.test(line.slice(0, 60))
}

/** `arrowAt`: where the arrow stands in the line of times. */
function takeCue(times: string, arrowAt: number, payload: string, take: TakeCue): void {
  if (arrowAt === USUAL.length + 1 && times.charCodeAt(USUAL.length) === SPACE) {
    const startMs = usualTime(times, 0)
    const to = arrowAt + arrow.length + 1
    const endMs = times.charCodeAt(to - 1) === SPACE ? usualTime(times, to) : -1
    const isWhole = times.length === to + USUAL.length || times.charCodeAt(to + USUAL.length) === SPACE
    if (startMs >= 0 && endMs >= 0 && isWhole) {
      take(startMs, endMs, payload)
      return
    }
  }
  const from = blankEnd(times, arrowAt + arrow.length)
  take(
    cueTime(times, blankEnd(times, 0), trimmedTo(times, arrowAt)),
    cueTime(times, from, wordEnd(times, from)),
    payload,
  )
}

const USUAL = '00:00:00.000'

/** A time as nearly all are written, digit by digit; −1 for any other. */
function usualTime(text: string, at: number): number {
  const mark = text.charCodeAt(at + 8)
  if (text.charCodeAt(at + 2) !== COLON || text.charCodeAt(at + 5) !== COLON) return -1
  if (mark !== DOT && mark !== COMMA) return -1
  const hours = twoDigits(text, at)
  const minutes = twoDigits(text, at + 3)
  const seconds = twoDigits(text, at + 6)
  const tens = twoDigits(text, at + 9)
  const last = text.charCodeAt(at + 11) - ZERO
  if ((hours | minutes | seconds | tens) < 0 || !(last >= 0 && last <= 9)) return -1
  return ((hours * 60 + minutes) * 60 + seconds) * 1000 + tens * 10 + last
}

const COMMA = 0x2c
const DOT = 0x2e
const ZERO = 0x30
const COLON = 0x3a
const SPACE = 0x20

/** Behind the white space at the place. */
function blankEnd(line: string, start: number): number {
  let at = start
  while (at < line.length && isSpace(line, at)) at++
  return at
}

/** Before the white space that ends at the place. */
function trimmedTo(line: string, end: number): number {
  let at = end
  while (at > 0 && isSpace(line, at - 1)) at--
  return at
}

function wordEnd(line: string, start: number): number {
  let at = start
  while (at < line.length && !isSpace(line, at)) at++
  return at
}

function isSpace(line: string, at: number): boolean {
  const unit = line.charCodeAt(at)
  return unit === SPACE || ((unit < SPACE || unit > 0x7f) && /\s/.test(line.charAt(at)))
}

/** `01:02:03.456`, `02:03.456`, `00:00:01,5` → ms; `NaN` for what is no time, so that it is told. */
function cueTime(text: string, start: number, end: number): number {
  let total = 0
  let part = 0
  let digits = 0
  let places = -1
  let colons = 0
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (unit >= 0x30 && unit <= 0x39) {
      if (++digits > 4) return NaN
      part = part * 10 + unit - 0x30
    } else if (digits === 0 || places >= 0) return NaN
    else {
      if (unit === 0x3a) {
        total = (total + part) * 60
        colons++
      } else if (unit === 0x2e || unit === 0x2c) {
        total = (total + part) * 1000
        places = 0
      } else return NaN
      part = 0
      digits = 0
    }
  }
  // Minutes and seconds at least.
  if (digits === 0 || colons === 0) return NaN
  if (places < 0) return (total + part) * 1000
  return digits > 3 ? NaN : total + part * (digits === 1 ? 100 : digits === 2 ? 10 : 1)
}
