/** The elements of a JSON array on their way from bytes to values. */
import { problem, type Problem } from '../model/problem.ts'
import { joined } from './bytes.ts'
import type { JsonValue } from './json-values.ts'
import { pointerOrigin } from './origin.ts'
import { parseJson } from './parse-json.ts'
import type { Source } from './types.ts'

type Found = (JsonValue | Problem)[]

/** Elements come in order; what has been found of them is pushed to `found`. */
export interface OpenElement {
  /** Takes what ends an element: `[from, to)` of the chunk. */
  take(chunk: Uint8Array, from: number, to: number, found: Found): void
  /** Hands over elements that came before all others, and were parsed already. */
  give(values: readonly unknown[], found: Found): void
  /** Hands over the elements that lie whole in the chunk; to be called before the chunk is let go. */
  flush(chunk: Uint8Array, found: Found): void
  /** Copies the beginning of an element: whoever hands out chunks may use the same buffer again. */
  keep(piece: Uint8Array): void
  /** Ends the element that was begun, if it was. */
  close(found: Found): void
  /** Elements from here on belong to another list, and are counted anew; `false` where one of this list was broken. */
  nextList(chunk: Uint8Array, found: Found): boolean
}

export function createElement(source: Source, limit: number): OpenElement {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  /** What earlier chunks hold of the open element. */
  let pieces: Uint8Array[] = []
  let length = 0
  let index = 0
  let document = 1
  let isBroken = false
  /** Places of elements that lie whole in the chunk at hand: from and to, by turns. */
  let places: number[] = []

  const parsed = (bytes: Uint8Array): { value: unknown } | 'invalid-json' | 'invalid-encoding' => {
    try {
      const value = parseJson(strict.decode(bytes))
      return value === undefined ? 'invalid-json' : { value }
    } catch {
      return 'invalid-encoding'
    }
  }
  const add = (bytes: Uint8Array, found: Found): void => {
    const pointer = `/${index++}`
    if (isBlank(bytes)) return
    const origin = pointerOrigin(source, pointer)
    const read = bytes.length > limit ? 'record-too-large' : parsed(bytes)
    isBroken ||= read === 'invalid-json'
    found.push(typeof read === 'string' ? problem(read, origin) : { value: read.value, origin, document })
  }
  const close = (last: Uint8Array, found: Found): void => {
    length += last.length
    if (length > limit) {
      found.push(problem('record-too-large', pointerOrigin(source, `/${index++}`)))
    } else add(joined([...pieces, last]), found)
    pieces = []
    length = 0
  }

  const flush = (chunk: Uint8Array, found: Found): void => {
    if (places.length === 0) return
    const values = chunk.length > limit ? null : together(chunk, places)
    if (values === null)
      for (let at = 0; at < places.length; at += 2) add(chunk.subarray(places[at], places[at + 1]), found)
    else give(values, found)
    places = []
  }
  const give = (values: readonly unknown[], found: Found): void => {
    for (const value of values) found.push({ value, origin: pointerOrigin(source, `/${index++}`), document })
  }

  return {
    give,
    flush,
    take(chunk, from, to, found) {
      if (length === 0) places.push(from, to)
      else close(chunk.subarray(from, to), found)
    },
    keep(piece) {
      length += piece.length
      if (length > limit) pieces = []
      else if (piece.length > 0) pieces.push(piece.slice())
    },
    close(found) {
      close(none, found)
    },
    nextList(chunk, found) {
      flush(chunk, found)
      index = 0
      document++
      return !isBroken
    },
  }

  /** All of them as one list, which is several times faster than one by one; `null` where any is broken. */
  function together(chunk: Uint8Array, within: readonly number[]): readonly unknown[] | null {
    try {
      const text = strict.decode(chunk.subarray(within[0], within.at(-1)))
      const values = parseJson(`[${text}]`)
      return Array.isArray(values) && values.length * 2 === within.length ? (values as unknown[]) : null
    } catch {
      return null
    }
  }
}

const none = new Uint8Array(0)

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d))
}
