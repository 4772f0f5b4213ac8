/**
 * Bytes to lines, for any cut of the bytes into chunks. `\n`, `\r\n` and a lone `\r` (the "Macintosh" CSV that Excel
 * still writes) end a line. A line that cannot be read is still handed over, so that formats whose records span lines
 * keep their place; its `problem` says why.
 */
import type { Problem } from '../../model/problem.ts'
import { createOpenLine, type OpenLine } from './open-line.ts'
import { recordLimit } from '../read-options.ts'
import type { ReadOptions, Source } from '../types.ts'

export interface Line {
  /** 1-based. */
  readonly number: number
  /** Byte offsets in the source, half-open, without the line ending; a byte order mark counts. */
  readonly start: number
  readonly end: number
  /** Without the ending. Empty if the line is over the limit; with U+FFFD for bytes that are not UTF-8. */
  readonly text: string
  /** Empty only at the end of the source. */
  readonly ending: '\n' | '\r\n' | '\r' | ''
  readonly problem?: Problem
}

const LF = 10
const CR = 13

/** Lines in order; nothing after the last line ending. Throws only for a bad limit. */
export async function* lines(source: Source, options: ReadOptions): AsyncGenerator<Line> {
  for await (const batch of lineBatches(source, options)) for (const line of batch) yield line
}

/** The same, those that a chunk ends together: to wait for each would cost more than to read it. None is empty. */
export function lineBatches(
  source: Source,
  options: ReadOptions,
): AsyncGenerator<readonly Line[], undefined> {
  return batches<never>(source, options, apart)
}

/**
 * Reads lines that stand together at once, into one item each: all of the text, whose last line has its ending too. `first`: the
 * number of the first of them. `null`: they are taken line by line.
 */
export type Together<T> = (text: string, first: number) => readonly T[] | null

const apart: Together<never> = () => null

/** Lines, or what those that stand together were read into, in batches likewise. */
export async function* batches<T>(
  source: Source,
  options: ReadOptions,
  together: Together<T>,
): AsyncGenerator<readonly (Line | T)[], undefined> {
  const open = createOpenLine(recordLimit(options), source.name)
  // A `\r` that ends a chunk may be half of a `\r\n`.
  let afterReturn = false
  for await (const chunk of source.chunks) {
    if (chunk.length === 0) continue
    const done: (Line | T)[] = []
    let from = 0
    if (afterReturn) {
      from = chunk[0] === LF ? 1 : 0
      done.push(open.close(from === 1 ? '\r\n' : '\r'))
      afterReturn = false
    }
    let isWhole = true
    const lineBreak = breaksOf(chunk)
    while (from < chunk.length) {
      if (isWhole && open.isEmpty()) {
        const end = takeWholeLines(chunk, from, open, done, together)
        if (end > from) {
          from = end
          continue
        }
        isWhole = false
      }
      const at = lineBreak(from)
      if (at === chunk.length) break
      open.add(chunk.subarray(from, at))
      from = at + 1
      if (chunk[at] === LF) done.push(open.close('\n'))
      else if (from === chunk.length) afterReturn = true
      else if (chunk[from] === LF) {
        from++
        done.push(open.close('\r\n'))
      } else done.push(open.close('\r'))
    }
    open.add(chunk.subarray(from))
    open.keep()
    if (done.length > 0) yield done
  }
  if (afterReturn) yield [open.close('\r')]
  if (!open.isEmpty()) yield [open.close('')]
  return undefined
}

/** Bytes decoded together: the engine makes texts of 64 Ki characters and more apart from all else, which costs more than reading them. */
const TOGETHER = 1 << 15

/**
 * Takes the lines that begin and end in the next piece of the chunk, decoded together, which is several times faster than one by one; none
 * where some byte of them is not UTF-8 or a line may be too long, so that the slow way tells which. Returns where they end.
 */
function takeWholeLines<T>(
  chunk: Uint8Array,
  from: number,
  open: OpenLine,
  done: (Line | T)[],
  together: Together<T>,
): number {
  const end = endOfWholeLines(chunk, from)
  const text = end > from && chunk.length <= open.limit ? open.decode(chunk.subarray(from, end)) : null
  if (text === null) return from
  const items = together(text, open.number())
  if (items !== null) {
    for (const item of items) done.push(item)
    open.pass(end - from, items.length)
    return end
  }
  // Where every character is a byte, places in the text are places in the chunk.
  const isAscii = text.length === end - from
  if (text.includes('\r')) takeEach(chunk, from, text, open, done)
  else if (isAscii) takeFeeds(text, open, done)
  else takeFeedsOf(chunk, from, text, open, done)
  return end
}

/** Behind the last line that ends in the next piece, or else behind the first that ends later; `from` where none does. */
function endOfWholeLines(chunk: Uint8Array, from: number): number {
  const piece = chunk.subarray(from, from + TOGETHER)
  const feed = piece.lastIndexOf(LF)
  if (feed >= 0) return from + feed + 1
  const last = from + piece.lastIndexOf(CR)
  // Behind the last byte there may be the other half of a `\r\n`.
  if (last >= from && last + 1 < chunk.length) return chunk[last + 1] === LF ? last + 2 : last + 1
  // A line longer than that is taken by itself.
  return Math.max(from, chunk.indexOf(LF, from + TOGETHER) + 1)
}

/** Where lines are handed to. */
interface Lines {
  push(line: Line): unknown
}

/** Lines of ASCII that all end in `\n`: nearly all of most files. */
function takeFeeds(text: string, open: OpenLine, done: Lines): void {
  for (let place = 0; place < text.length;) {
    const feed = text.indexOf('\n', place)
    done.push(open.whole(feed - place, text.slice(place, feed), '\n'))
    place = feed + 1
  }
}

/** Lines that all end in `\n`, looked for in the text and in the bytes. */
function takeFeedsOf(chunk: Uint8Array, from: number, text: string, open: OpenLine, done: Lines): void {
  let at = from
  for (let place = 0; place < text.length;) {
    const feed = text.indexOf('\n', place)
    const end = chunk.indexOf(LF, at)
    done.push(open.whole(end - at, text.slice(place, feed), '\n'))
    place = feed + 1
    at = end + 1
  }
}

/** Any others: the ends are looked for in the bytes, and what stands before them is counted in units of UTF-16. */
function takeEach(chunk: Uint8Array, from: number, text: string, open: OpenLine, done: Lines): void {
  let place = 0
  let at = from
  while (place < text.length) {
    const start = at
    let units = 0
    let byte = chunk[at]!
    while (byte !== LF && byte !== CR) {
      // Bytes that go on with a character count for none, and those that begin one of four bytes for two.
      if (byte < 0x80 || byte > 0xbf) units += byte < 0xf0 ? 1 : 2
      byte = chunk[++at]!
    }
    const ending = byte === LF ? '\n' : chunk[at + 1] === LF ? '\r\n' : '\r'
    done.push(open.whole(at - start, text.slice(place, place + units), ending))
    place += units + ending.length
    at += ending.length
  }
}

/** The next end of a line from a place on, or the length; to be asked for places in their order. */
function breaksOf(chunk: Uint8Array): (from: number) => number {
  let feed = -1
  return (from) => {
    if (feed < from) feed = placeOf(LF, chunk, from, chunk.length)
    return placeOf(CR, chunk, from, feed)
  }
}

/** The first place of the byte within `[from, to)`, or `to`. */
function placeOf(byte: number, chunk: Uint8Array, from: number, to: number): number {
  const found = chunk.subarray(from, to).indexOf(byte)
  return found < 0 ? to : from + found
}
