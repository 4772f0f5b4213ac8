/**
 * The elements of a JSON array, each as soon as it is complete, for any cut of the bytes: a list of conversations may be
 * longer than memory. Only brackets, quotes and commas are looked at here, and not even these where `json-runs.ts` does
 * without; `JSON.parse` judges each element.
 */
import { problem, type Problem } from '../../model/problem.ts'
import { createElement, type OpenElement } from './json-element.ts'
import { createRuns, type Runs } from './json-runs.ts'
import type { JsonValue } from './json-values.ts'
import { sourceOrigin } from '../values/origin.ts'
import type { Source } from '../types.ts'

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
  let runs: Runs | null = createRuns(limit)
  for await (const chunk of source.chunks) {
    const found: Found = []
    let isAllRead = true
    if (runs === null) isAllRead = scanner.scan(chunk, open, found)
    else {
      const { values, isOver } = runs.take(chunk)
      open.give(values, found)
      if (isOver) {
        isAllRead = scanner.scan(runs.rest(), open, found)
        runs = null
      }
    }
    if (!isAllRead) found.push(problem('invalid-json', sourceOrigin(source), MORE))
    if (found.length > 0) yield found
    if (!isAllRead) return
  }
  const last: Found = []
  if (runs !== null && !scanner.scan(runs.rest(), open, last))
    last.push(problem('invalid-json', sourceOrigin(source), MORE))
  else if (scanner.isOpen()) {
    open.close(last)
    last.push(problem('invalid-json', sourceOrigin(source), UNENDED))
  }
  if (last.length > 0) yield last
}

type Found = (JsonValue | Problem)[]

const MORE = 'More follows the list; it was not read.'
const UNENDED = 'The list does not end; it was read up to there.'

interface Scanner {
  /** Hands the elements of the chunk to `open`; `false` where something else than a list follows them. */
  scan(chunk: Uint8Array, open: OpenElement, found: (JsonValue | Problem)[]): boolean
  isOpen(): boolean
}

/** Where in the array reading is, from one chunk to the next; between two chunks alone, since all bytes come by here. */
function createScanner(): Scanner {
  let depthBefore = 0
  let wasInString = false
  let wasEscaped = false
  let hadClosed = false
  return {
    isOpen: () => !hadClosed,
    scan(chunk, open, found) {
      let depth = depthBefore
      let inString = wasInString
      let hasClosed = hadClosed
      let from = 0
      let at = 0
      if (wasEscaped && chunk.length > 0) {
        wasEscaped = false
        at = 1
      }
      while (at < chunk.length) {
        if (inString) {
          at = stringStop(chunk, at)
          if (at === chunk.length) break
          if (chunk[at] === backslash) {
            wasEscaped = at + 1 === chunk.length
            at += 2
          } else {
            // A line ends no JSON string, but it ends a broken one before the rest of the file is taken for its text.
            inString = false
            at++
          }
          continue
        }
        if (depth > 0) at = structureStop(chunk, at)
        if (at === chunk.length) break
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
        else if (byte !== comma) depth--
        if (depth === 0 || (byte === comma && depth === 1)) {
          open.take(chunk, from, at, found)
          from = at + 1
          hasClosed = depth === 0
        }
        at++
      }
      open.flush(chunk, found)
      if (depth > 0) open.keep(chunk.subarray(from))
      depthBefore = depth
      wasInString = inString
      hadClosed = hasClosed
      return true
    },
  }
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

/** Bytes that mean something outside of strings. */
const structure = new Uint8Array(256)
for (const byte of [quote, comma, openBracket, closeBracket, openBrace, closeBrace]) structure[byte] = 1

function structureStop(chunk: Uint8Array, from: number): number {
  let at = from
  while (at < chunk.length && structure[chunk[at]!] === 0) at++
  return at
}

function isBlank(byte: number): boolean {
  return byte === 0x20 || (byte >= 0x09 && byte <= 0x0d)
}
