/**
 * Bytes to lines, for any cut of the bytes into chunks. `\n`, `\r\n` and a lone `\r` (the "Macintosh" CSV that Excel
 * still writes) end a line. A line that cannot be read is still handed over, so that formats whose records span lines
 * keep their place; its `problem` says why.
 */
import { problem, type Origin, type Problem } from '../model/problem.ts'
import { joined } from './bytes.ts'
import { recordLimit } from './read-options.ts'
import { createStrictDecoder, type StrictDecoder } from './strict-utf8.ts'
import type { ReadOptions, Source } from './types.ts'

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
export async function* lineBatches(
  source: Source,
  options: ReadOptions,
): AsyncGenerator<readonly Line[], undefined> {
  const open = createOpenLine(recordLimit(options), source.name)
  // A `\r` that ends a chunk may be half of a `\r\n`.
  let afterReturn = false
  for await (const chunk of source.chunks) {
    if (chunk.length === 0) continue
    const done: Line[] = []
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
        const end = takeWholeLines(chunk, from, open, done)
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
function takeWholeLines(chunk: Uint8Array, from: number, open: OpenLine, done: Line[]): number {
  const last = chunk.subarray(from, from + TOGETHER).lastIndexOf(LF)
  // A line longer than that is taken by itself.
  const end = last < 0 ? chunk.indexOf(LF, from + TOGETHER) + 1 : from + last + 1
  const text = end > from && chunk.length <= open.limit ? open.decode(chunk.subarray(from, end)) : null
  if (text === null) return from
  // Where every character is a byte, places in the text are places in the chunk.
  const isAscii = text.length === end - from
  if (text.includes('\r')) takeEach(chunk, from, text, open, done)
  else if (isAscii) takeFeeds(text, open, done)
  else takeFeedsOf(chunk, from, text, open, done)
  return end
}

/** Lines of ASCII that all end in `\n`: nearly all of most files. */
function takeFeeds(text: string, open: OpenLine, done: Line[]): void {
  for (let place = 0; place < text.length;) {
    const feed = text.indexOf('\n', place)
    done.push(open.whole(feed - place, text.slice(place, feed), '\n'))
    place = feed + 1
  }
}

/** Lines that all end in `\n`, looked for in the text and in the bytes. */
function takeFeedsOf(chunk: Uint8Array, from: number, text: string, open: OpenLine, done: Line[]): void {
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
function takeEach(chunk: Uint8Array, from: number, text: string, open: OpenLine, done: Line[]): void {
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

type OpenLine = ReturnType<typeof createOpenLine>

/** The line being collected: pieces are joined once, when it ends, so the work stays linear however it is cut. */
function createOpenLine(limit: number, file: string | undefined) {
  let pieces: Uint8Array[] = []
  let length = 0
  let start = 0
  let number = 1
  const whole = createStrictDecoder()
  return {
    limit,
    /** Whole lines. */
    decode: whole,
    isEmpty: () => length === 0,
    /** A line at once, where none is open. */
    whole(byteLength: number, text: string, ending: Line['ending']): Line {
      const line = {
        number,
        start,
        end: start + byteLength,
        text: number === 1 ? unmarked(text) : text,
        ending,
      }
      start += byteLength + ending.length
      number++
      return line
    },
    add(piece: Uint8Array): void {
      length += piece.length
      if (length > limit) pieces = []
      else if (piece.length > 0) pieces.push(piece)
    },
    /** Copies what the chunk just read left over: whoever hands out chunks may use the same buffer again. */
    keep(): void {
      const last = pieces.pop()
      if (last !== undefined) pieces.push(last.slice())
    },
    close(ending: Line['ending']): Line {
      const origin = { ...(file !== undefined && { file }), line: number }
      const place = { number, start, end: start + length, ending }
      const line =
        length > limit
          ? { text: '', problem: tooLarge(origin, place) }
          : decode(joined(pieces), origin, whole)
      pieces = []
      start += length + ending.length
      length = 0
      number++
      return { ...place, ...line }
    },
  }
}

function tooLarge(origin: Origin, { start, end }: { start: number; end: number }): Problem {
  return problem('record-too-large', { ...origin, bytes: [start, end] })
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const lossy = new TextDecoder('utf-8', { ignoreBOM: true })

function decode(bytes: Uint8Array, origin: Origin, whole: StrictDecoder): Pick<Line, 'text' | 'problem'> {
  const unmark = (text: string): string => (origin.line === 1 ? unmarked(text) : text)
  const text = endsInAscii(bytes) ? whole(bytes) : decodeStrictly(bytes)
  if (text !== null) return { text: unmark(text) }
  return { text: unmark(lossy.decode(bytes)), problem: problem('invalid-encoding', origin) }
}

/** So that no half of a character is left in a decoder that goes on. */
function endsInAscii(bytes: Uint8Array): boolean {
  return bytes.length > 0 && bytes[bytes.length - 1]! < 0x80
}

/** Only the very first bytes are a mark; elsewhere U+FEFF belongs to the text. */
function unmarked(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text
}

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes)
  } catch {
    return null
  }
}
