/**
 * The elements of a list without a look at every byte. What a program writes as a list of objects has the same between any
 * two of them, down to the first key; so the last place where that stands is taken for the end of an element, and what
 * comes before it is parsed at once. Where that is no list of JSON, the guess was wrong or the file is broken, and the
 * elements are told by their brackets as everywhere else. Where it is one, the guess was right: text cut inside an element,
 * or inside a string, is none.
 */
import { joined } from './bytes.ts'
import { parseJson } from './parse-json.ts'

export interface Runs {
  /** Elements that are whole with this chunk; `isOver`: from `rest()` on, they cannot be told so. */
  take(chunk: Uint8Array): { readonly values: readonly unknown[]; readonly isOver: boolean }
  /** What was taken and not given back as elements, the bracket that opens the list before it. */
  rest(): Uint8Array
}

/** Smaller chunks come from somebody who waits for each element. */
const LEAST_CHUNK = 4096
/** Bytes decoded and parsed together. */
const TOGETHER = 1 << 16
/** An element longer than this many chunks is not copied again with every one of them. */
const MOST_CHUNKS = 4

const BEGINNING = /^\uFEFF?[ \t\r\n]{0,99}\[([ \t\r\n]{0,99}\{[ \t\r\n]{0,99}"[^"\\]{1,99}"[ \t\r\n]{0,9}:)/
const BRACKET = Uint8Array.of(0x5b)
const nothing: readonly unknown[] = []

export function createRuns(limit: number): Runs {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  /** Begins with an element, but for the first time, when it begins as the source does. */
  let held: Uint8Array = new Uint8Array(0)
  /** The same, but for a character that goes on in the next piece. */
  let text = ''
  /** What stands between two elements: a comma, and what each of them begins with. */
  let mark = ''
  let isBegun = false

  /** Takes what it can of `held`, of which this piece is new. */
  function run(piece: Uint8Array): readonly unknown[] | null {
    const more = decoded(piece)
    if (more === null) return null
    text += more
    const first = isBegun ? 0 : text.indexOf('[') + 1
    mark ||= `,${BEGINNING.exec(text.slice(0, 500))?.[1] ?? ''}`
    if (mark === ',') return null
    const end = text.lastIndexOf(mark)
    if (end < first) return nothing
    const values = parseJson(`[${text.slice(first, end)}]`)
    if (!Array.isArray(values)) return null
    text = text.slice(end + 1)
    held = held.slice(held.length - cutLength(held) - byteLength(text))
    isBegun = true
    return values as readonly unknown[]
  }

  function decoded(bytes: Uint8Array): string | null {
    try {
      return strict.decode(bytes, { stream: true })
    } catch {
      return null
    }
  }

  return {
    take(chunk) {
      const values: unknown[] = []
      const most = MOST_CHUNKS * Math.min(chunk.length, TOGETHER)
      for (let at = 0; at < chunk.length; at += TOGETHER) {
        const isLong = held.length > most
        const piece = chunk.subarray(at, at + TOGETHER)
        held = joined([held, piece])
        const found = isLong || chunk.length < LEAST_CHUNK || held.length > limit ? null : run(piece)
        if (found === null) {
          held = joined([held, chunk.subarray(at + TOGETHER)])
          return { values, isOver: true }
        }
        for (const value of found) values.push(value)
      }
      return { values, isOver: false }
    },
    rest: () => (isBegun ? joined([BRACKET, held]) : held),
  }
}

/** How many bytes at the end are the beginning of a character that goes on behind them. */
function cutLength(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back]!
    if (byte < 0x80) return 0
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0
  }
  return 0
}

/** Bytes of the text in UTF-8. */
function byteLength(text: string): number {
  let bytes = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    // Each half of a pair counts for two.
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3
  }
  return bytes
}
