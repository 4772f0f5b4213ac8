/** The elements of a JSON array on their way from bytes to values. */
import { problem, type Origin, type Problem } from '../../model/problem.ts'
import { joined } from '../bytes/bytes.ts'
import type { JsonValue } from './json-values.ts'
import { pointerOrigin } from '../values/origin.ts'
import { parseJson } from './parse-json.ts'
import type { Source } from '../types.ts'

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
  return new Elements(source, limit)
}

class Elements implements OpenElement {
  private readonly decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  /** What earlier chunks hold of the open element. */
  private pieces: Uint8Array[] = []
  private length = 0
  private index = 0
  private document = 1
  private isBroken = false
  /** Places of elements that lie whole in the chunk at hand: from and to, by turns. */
  private places: number[] = []
  private readonly source: Source
  private readonly limit: number

  constructor(source: Source, limit: number) {
    this.source = source
    this.limit = limit
  }

  take(chunk: Uint8Array, from: number, to: number, found: Found): void {
    if (this.length === 0) this.places.push(from, to)
    else this.end(chunk.subarray(from, to), found)
  }

  give(values: readonly unknown[], found: Found): void {
    for (const value of values) found.push({ value, origin: this.nextOrigin(), document: this.document })
  }

  flush(chunk: Uint8Array, found: Found): void {
    const { places } = this
    if (places.length === 0) return
    const values = chunk.length > this.limit ? null : parsedTogether(chunk, places, this.decoder)
    if (values === null)
      for (let at = 0; at < places.length; at += 2)
        this.add(chunk.subarray(places[at], places[at + 1]), found)
    else this.give(values, found)
    this.places = []
  }

  keep(piece: Uint8Array): void {
    this.length += piece.length
    if (this.length > this.limit) this.pieces = []
    else if (piece.length > 0) this.pieces.push(piece.slice())
  }

  close(found: Found): void {
    this.end(none, found)
  }

  nextList(chunk: Uint8Array, found: Found): boolean {
    this.flush(chunk, found)
    this.index = 0
    this.document++
    return !this.isBroken
  }

  private end(last: Uint8Array, found: Found): void {
    if (this.length + last.length > this.limit) found.push(problem('record-too-large', this.nextOrigin()))
    else this.add(joined([...this.pieces, last]), found)
    this.pieces = []
    this.length = 0
  }

  private add(bytes: Uint8Array, found: Found): void {
    const origin = this.nextOrigin()
    if (isBlank(bytes)) return
    const read = bytes.length > this.limit ? 'record-too-large' : parsed(bytes, this.decoder)
    this.isBroken ||= read === 'invalid-json'
    found.push(
      typeof read === 'string'
        ? problem(read, origin)
        : { value: read.value, origin, document: this.document },
    )
  }

  private nextOrigin(): Origin {
    return pointerOrigin(this.source, `/${this.index++}`)
  }
}

function parsed(
  bytes: Uint8Array,
  decoder: TextDecoder,
): { value: unknown } | 'invalid-json' | 'invalid-encoding' {
  try {
    const value = parseJson(decoder.decode(bytes))
    return value === undefined ? 'invalid-json' : { value }
  } catch {
    return 'invalid-encoding'
  }
}

/** All of them as one list, which is several times faster than one by one; `null` where any is broken. */
function parsedTogether(
  chunk: Uint8Array,
  places: readonly number[],
  decoder: TextDecoder,
): readonly unknown[] | null {
  try {
    const text = decoder.decode(chunk.subarray(places[0], places.at(-1)))
    const values = parseJson(`[${text}]`)
    return Array.isArray(values) && values.length * 2 === places.length ? (values as unknown[]) : null
  } catch {
    return null
  }
}

const none = new Uint8Array(0)

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d))
}
