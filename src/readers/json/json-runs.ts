/**
 * The elements of a list without a look at every byte. What a program writes as a list of objects has the same between any
 * two of them, down to the first key; so the last place where that stands is taken for the end of an element, and what
 * comes before it is parsed at once. Where that is no list of JSON, the guess was wrong or the file is broken, and the
 * elements are told by their brackets as everywhere else. Where it is one, the guess was right: text cut inside an element,
 * or inside a string, is none.
 */
import { createByteSearch, type ByteSearch } from '../bytes/byte-search.ts'
import { parseJson } from './parse-json.ts'
import { createStrictDecoder } from '../bytes/strict-utf8.ts'

export interface Runs {
  /** Elements that are whole with this chunk; `isOver`: from `rest()` on, they cannot be told so. */
  take(chunk: Uint8Array): { readonly values: readonly unknown[]; readonly isOver: boolean }
  /** What was taken and not given back as elements, the bracket that opens the list before it. */
  rest(): Uint8Array
}

/** Smaller chunks come from somebody who waits for each element. */
const LEAST_CHUNK = 4096
/**
 * Bytes taken together. With the beginning of an element before them they come to fewer than 64 Ki characters, as a rule:
 * the engine makes longer texts apart from all else, which costs more than to parse them.
 */
const TOGETHER = 1 << 15
/** An element longer than so many chunks, or so many bytes, is told by its brackets: no end of it may ever come. */
const MOST_CHUNKS = 4
const MOST_BYTES = 1 << 18

const BEGINNING = /^(\uFEFF?[ \t\r\n]{0,99})\[([ \t\r\n]{0,99}\{[ \t\r\n]{0,99}"[^"\\]{1,99}"[ \t\r\n]{0,9}:)/
/** Bytes that hold all of it. */
const BEGINNING_BYTES = 1024
const COMMA = 0x2c
const OPEN = 0x5b
const CLOSE = 0x5d
const nothing: readonly unknown[] = []

export function createRuns(limit: number): Runs {
  const decode = createStrictDecoder()
  const lossy = new TextDecoder('utf-8', { ignoreBOM: true })
  /** In its first `length` bytes: the list from an element on, or what the source begins with. */
  let held = new Uint8Array(2 * TOGETHER)
  let length = 0
  /** Where the bracket stands that opens the list. */
  let bracket = 0
  /** What stands between two elements: a comma, and what each of them begins with. */
  let mark: ByteSearch | null = null

  function add(piece: Uint8Array): void {
    if (length + piece.length > held.length) {
      const grown = new Uint8Array(2 * (length + piece.length))
      grown.set(held.subarray(0, length))
      held = grown
    }
    held.set(piece, length)
    length += piece.length
  }

  /** Takes what it can of what is held, of which all before `from` was looked at before. */
  function run(from: number): readonly unknown[] | null {
    mark ??= markOf(held.subarray(0, Math.min(length, BEGINNING_BYTES)))
    if (mark === null) return null
    const end = mark.last(held, Math.max(bracket + 1, from - mark.length + 1), length)
    if (end < 0) return nothing
    held[end] = CLOSE
    const text = decode(held.subarray(bracket, end + 1))
    held[end] = COMMA
    const values = text === null ? null : parseJson(text)
    if (!Array.isArray(values)) return null
    held[0] = OPEN
    held.copyWithin(1, end + 1, length)
    length -= end
    bracket = 0
    return values as readonly unknown[]
  }

  function markOf(beginning: Uint8Array): ByteSearch | null {
    const [, before, first] = BEGINNING.exec(lossy.decode(beginning)) ?? []
    if (first === undefined) return null
    const encoder = new TextEncoder()
    bracket = encoder.encode(before).length
    return createByteSearch(encoder.encode(`,${first}`))
  }

  return {
    take(chunk) {
      const values: unknown[] = []
      const most = Math.min(MOST_CHUNKS * chunk.length, MOST_BYTES)
      for (let at = 0; at < chunk.length; at += TOGETHER) {
        const before = length
        add(chunk.subarray(at, at + TOGETHER))
        const isOver = before > most || chunk.length < LEAST_CHUNK || length > limit
        const found = isOver ? null : run(before)
        if (found === null) {
          add(chunk.subarray(at + TOGETHER))
          return { values, isOver: true }
        }
        for (const value of found) values.push(value)
      }
      return { values, isOver: false }
    },
    rest: () => held.subarray(0, length),
  }
}
