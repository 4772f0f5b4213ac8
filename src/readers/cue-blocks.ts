/**
 * Cues of WebVTT and SubRip: blocks between blank lines, each with a line of times. Notes, styles and regions are passed
 * over, and so is whatever has no times.
 */
import { isBlank } from './blanks.ts'
import { eachLine } from './each-line.ts'

export interface Cue {
  readonly startMs: number | undefined
  readonly endMs: number | undefined
  /** The lines below the times, by line feeds. */
  readonly payload: string
}

export interface CueFile {
  readonly cues: readonly Cue[]
  /** `Language:` of a WebVTT header, or empty. */
  readonly language: string
}

const arrow = '-->'

export function cueFile(text: string): CueFile {
  const cues: Cue[] = []
  let language = ''
  let block: string[] = []
  const finish = (): void => {
    const [first = '', second = ''] = block
    // The times stand on the first line, or below an identifier.
    const at = first.includes(arrow) ? 0 : second.includes(arrow) ? 1 : -1
    if (at >= 0 && !isNote(first)) cues.push(toCue(block[at]!, payloadOf(block, at + 1)))
    else if (first.startsWith('WEBVTT'))
      language =
        block
          .find((line) => /^Language:/i.test(line))
          ?.slice('Language:'.length)
          .trim() ?? ''
    block = []
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
  return { cues, language }
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

function toCue(times: string, payload: string): Cue {
  const at = times.indexOf(arrow)
  const from = blankEnd(times, at + arrow.length)
  return {
    startMs: cueTime(times, blankEnd(times, 0), trimmedTo(times, at)),
    endMs: cueTime(times, from, wordEnd(times, from)),
    payload,
  }
}

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
