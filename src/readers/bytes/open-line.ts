/**
 * The line that is being collected while a source is cut into lines: pieces are joined once, when it ends, so the work stays
 * linear however it is cut.
 */
import { problem, type Origin, type Problem } from '../../model/problem.ts'
import { joined } from './bytes.ts'
import type { Line } from './lines.ts'
import { createStrictDecoder, type StrictDecoder } from './strict-utf8.ts'

export type OpenLine = ReturnType<typeof createOpenLine>

/** `limit`: bytes that a line may take. */
export function createOpenLine(limit: number, file: string | undefined) {
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
    /** Of the line that is open, or begins next. */
    number: () => number,
    /** Goes on behind so many lines that were taken together, where none is open. */
    pass(byteLength: number, count: number): void {
      start += byteLength
      number += count
    },
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
