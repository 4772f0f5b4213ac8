/**
 * The elements of a JSON array, each as soon as it is complete, for any cut of the bytes: a list of conversations may be
 * longer than memory. Only brackets, quotes and commas are looked at here; `JSON.parse` judges each element.
 */
import { problem, type Problem } from '../model/problem.ts'
import { createElement, type OpenElement } from './json-element.ts'
import type { JsonValue } from './json-values.ts'
import { sourceOrigin } from './origin.ts'
import type { Source } from './types.ts'

const quote = 0x22
const comma = 0x2c
const backslash = 0x5c
const openBracket = 0x5b
const closeBracket = 0x5d
const openBrace = 0x7b
const closeBrace = 0x7d
const lineFeed = 0x0a

/**
 * In batches: those that a chunk completes. `source` begins with a byte order mark or blanks, if anything, before its
 * `[`; another list may follow behind it. A broken element is told and left out.
 */
export async function* jsonElements(
  source: Source,
  limit: number,
): AsyncGenerator<readonly (JsonValue | Problem)[]> {
  const open = createElement(source, limit)
  const scanner = createScanner()
  for await (const chunk of source.chunks) {
    const found: (JsonValue | Problem)[] = []
    const isAllRead = scanner.scan(chunk, open, found)
    if (!isAllRead) found.push(problem('invalid-json', sourceOrigin(source), MORE))
    if (found.length > 0) yield found
    if (!isAllRead) return
  }
  if (!scanner.isOpen()) return
  const last: (JsonValue | Problem)[] = []
  open.close(last)
  yield [...last, problem('invalid-json', sourceOrigin(source), UNENDED)]
}

const MORE = 'More follows the list; it was not read.'
const UNENDED = 'The list does not end; it was read up to there.'

/** Where in the array reading is, from one chunk to the next. */
function createScanner() {
  let depth = 0
  let inString = false
  let isEscaped = false
  let hasClosed = false

  /** Hands the elements of the chunk to `open`; `false` where something else than a list follows them. */
  function scan(chunk: Uint8Array, open: OpenElement, found: (JsonValue | Problem)[]): boolean {
    let from = 0
    let at = 0
    while (at < chunk.length) {
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
      if (depth === 0) {
        if (byte === openBracket) {
          // Text in brackets is not to be taken for list after list.
          if (hasClosed && !open.nextList(chunk, found)) return false
          hasClosed = false
          depth = 1
          from = at + 1
        } else if (hasClosed && !isBlank(byte)) {
          open.flush(chunk, found)
          return false
        }
        at++
        continue
      }
      if (byte === quote) inString = true
      else if (byte === openBracket || byte === openBrace) depth++
      else if (byte === closeBracket || byte === closeBrace) depth--
      if (depth === 0 || (byte === comma && depth === 1)) {
        open.take(chunk, from, at, found)
        from = at + 1
        hasClosed = depth === 0
      }
      at++
    }
    open.flush(chunk, found)
    if (depth > 0) open.keep(chunk.subarray(from))
    return true
  }

  return { scan, isOpen: () => !hasClosed }
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

function isBlank(byte: number): boolean {
  return byte === 0x20 || (byte >= 0x09 && byte <= 0x0d)
}
