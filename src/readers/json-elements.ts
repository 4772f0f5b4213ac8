/**
 * The elements of one JSON array, each as soon as it is complete, for any cut of the bytes: a list of conversations may
 * be longer than memory. Only brackets, quotes and commas are looked at here; `JSON.parse` judges each element.
 */
import { problem, type Problem } from '../model/problem.ts'
import type { Source } from './types.ts'
import { sourceOrigin } from './origin.ts'
import { parseJson } from './parse-json.ts'
import type { JsonValue } from './json-values.ts'

const quote = 0x22
const comma = 0x2c
const backslash = 0x5c
const openBracket = 0x5b
const closeBracket = 0x5d
const openBrace = 0x7b
const closeBrace = 0x7d
const lineFeed = 0x0a

/** `source` begins with a byte order mark or blanks, if anything, before its `[`. A broken element is told and left out. */
export async function* jsonElements(source: Source, limit: number): AsyncGenerator<JsonValue | Problem> {
  const open = createElement(source, limit)
  let depth = 0
  let inString = false
  let isEscaped = false
  let isClosed = false
  for await (const chunk of source.chunks) {
    let from = 0
    let at = 0
    while (at < chunk.length && !isClosed) {
      if (inString) {
        if (isEscaped) {
          isEscaped = false
          at++
        }
        at = stringStop(chunk, at)
        if (at === chunk.length) break
        isEscaped = chunk[at] === backslash
        // A line ends no JSON string, but it ends a broken one before the rest of the file is taken for its text.
        inString = isEscaped
        at++
        continue
      }
      const byte = chunk[at]!
      if (byte === quote) inString = true
      else if (byte === openBracket || byte === openBrace) {
        depth++
        if (depth === 1) from = at + 1
      } else if (byte === closeBracket || byte === closeBrace) depth--
      if ((byte === comma && depth === 1) || (depth === 0 && isClose(byte))) {
        open.add(chunk.subarray(from, at))
        from = at + 1
        yield* open.close()
        isClosed = depth === 0
      }
      at++
    }
    if (isClosed && !isBlank(chunk.subarray(at))) {
      yield problem('invalid-json', sourceOrigin(source), 'More follows the list; it was not read.')
      return
    }
    if (depth > 0) {
      open.add(chunk.subarray(from))
      open.keep()
    }
  }
  if (isClosed) return
  yield* open.close()
  yield problem('invalid-json', sourceOrigin(source), 'The list does not end; it was read up to there.')
}

function isClose(byte: number): boolean {
  return byte === closeBracket || byte === closeBrace
}

/** The next byte that means something inside a string, or the length. */
function stringStop(chunk: Uint8Array, from: number): number {
  let at = from
  while (at < chunk.length) {
    const byte = chunk[at]!
    if (byte === quote || byte === backslash || byte === lineFeed) return at
    at++
  }
  return chunk.length
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d))
}

function strictDecoder() {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
}

/** The element being collected; joined and parsed once, when it ends. */
function createElement(source: Source, limit: number) {
  let strict = strictDecoder()
  let pieces: Uint8Array[] = []
  let length = 0
  let index = 0
  const text = (): string | undefined => {
    try {
      const parts = pieces.map((piece) => strict.decode(piece, { stream: true }))
      return parts.join('') + strict.decode()
    } catch {
      // What a failed decode leaves behind must not begin the next element.
      strict = strictDecoder()
      return undefined
    }
  }
  const read = (): JsonValue | Problem => {
    const origin = { ...sourceOrigin(source), pointer: `/${index}` }
    if (length > limit) return problem('record-too-large', origin)
    const decoded = text()
    if (decoded === undefined) return problem('invalid-encoding', origin)
    const value = parseJson(decoded)
    return value === undefined ? problem('invalid-json', origin) : { value, origin }
  }
  return {
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
    *close(): Generator<JsonValue | Problem> {
      const isNothing = length <= limit && pieces.every(isBlank)
      if (!isNothing) yield read()
      pieces = []
      length = 0
      index++
    },
  }
}
