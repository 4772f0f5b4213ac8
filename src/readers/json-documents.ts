/**
 * JSON as vendors export it: one document, or one a line, told apart by the content. A document is decoded and parsed at
 * once, because pretty-printed JSON has more lines than fields and each would cost more than its parsing; lines stream,
 * whatever the size of the file.
 */
import { isProblem, problem, type Origin, type Problem } from '../model/problem.ts'
import { lines } from './lines.ts'
import { lineOrigin, sourceOrigin } from './origin.ts'
import { isRecord, parseJson } from './parse-json.ts'
import { recordLimit } from './read-options.ts'
import type { ReadOptions, Source } from './types.ts'
import { readText } from './whole.ts'

export interface JsonDocument {
  readonly value: unknown
  /** The source, and the line where each line is a document. */
  readonly origin: Origin
}

/** How many lines of a broken document are tried for being documents themselves. */
const triedLines = 1000

/** Documents in order. A file whose first line is a whole object or array is taken to be a document a line. */
export async function* jsonDocuments(
  source: Source,
  options: ReadOptions,
): AsyncGenerator<JsonDocument | Problem> {
  const limit = recordLimit(options)
  const rest = each(source.chunks)
  const taken: Uint8Array[] = []
  const again = (): Source => ({ ...source, chunks: all(taken, rest) })
  const firstLine = createFirstLine()
  let length = 0
  try {
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) {
      // Our own copy, since whoever hands out chunks may use the same buffer again.
      const chunk = next.value.slice()
      taken.push(chunk)
      length += chunk.length
      const line = firstLine(chunk)
      if (line !== null && isContainer(parseJson(line))) {
        yield* documentLines(again(), options)
        return
      }
      if (length > limit) break
    }
    if (length > limit && !holdsDocumentLines(decodeLossy(taken))) {
      yield problem('record-too-large', sourceOrigin(source))
      return
    }
    const whole = length > limit ? null : await parseWhole(taken, source, options)
    if (whole === null) yield* documentLines(again(), options)
    else if (isProblem(whole) || whole.value !== undefined) yield whole
  } finally {
    await rest.return(undefined)
  }
}

/** `null`: no JSON as a whole, but lines of it are. A blank source has the value `undefined`. */
async function parseWhole(
  taken: readonly Uint8Array[],
  source: Source,
  options: ReadOptions,
): Promise<JsonDocument | Problem | null> {
  const text = decode(taken)
  const held = text ?? decodeLossy(taken)
  const origin = sourceOrigin(source)
  const value = text === null ? undefined : parseJson(text)
  if (value !== undefined || held.trim() === '') return { value, origin }
  if (holdsDocumentLines(held)) return null
  // Read again only for the number of the line that is not UTF-8.
  const broken = text === null ? await readText({ ...source, chunks: taken }, options) : null
  return broken !== null && isProblem(broken) ? broken : problem('invalid-json', origin)
}

async function* documentLines(source: Source, options: ReadOptions): AsyncGenerator<JsonDocument | Problem> {
  for await (const line of lines(source, options)) {
    if (line.problem !== undefined) yield line.problem
    else if (line.text.trim() !== '') {
      const origin = lineOrigin(source, line.number)
      const value = parseJson(line.text)
      yield value === undefined ? problem('invalid-json', origin) : { value, origin }
    }
  }
}

function isContainer(value: unknown): boolean {
  return isRecord(value) || Array.isArray(value)
}

function holdsDocumentLines(text: string): boolean {
  return text
    .split(/[\r\n]+/, 100_000)
    .filter((line) => /^\s*[[{]/.test(line) && /[\]}]\s{0,9}$/.test(line.slice(-10)))
    .slice(0, triedLines)
    .some((line) => isRecord(parseJson(line)))
}

const LF = 10
const CR = 13
/** White space, and the bytes of a byte order mark. */
const blank: ReadonlySet<number> = new Set([9, LF, CR, 32, 0xef, 0xbb, 0xbf])

/** Takes chunk after chunk, none of which may change; gives the first line that is not blank once, with the chunk that ends it. */
function createFirstLine(): (chunk: Uint8Array) => string | null {
  const pieces: Uint8Array[] = []
  let hasContent = false
  let isDone = false
  return (chunk) => {
    if (isDone) return null
    let from = 0
    if (!hasContent) {
      while (from < chunk.length && blank.has(chunk[from]!)) from++
      if (from === chunk.length) return null
      hasContent = true
    }
    const ends = [chunk.indexOf(LF, from), chunk.indexOf(CR, from)].filter((end) => end >= 0)
    isDone = ends.length > 0
    pieces.push(chunk.subarray(from, isDone ? Math.min(...ends) : chunk.length))
    return isDone ? decodeLossy(pieces) : null
  }
}

/** `null` for what is not UTF-8. */
function decode(chunks: readonly Uint8Array[]): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(joined(chunks))
  } catch {
    return null
  }
}

function decodeLossy(chunks: readonly Uint8Array[]): string {
  return new TextDecoder('utf-8').decode(joined(chunks))
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  if (chunks.length === 1) return chunks[0]!
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

async function* each(chunks: Source['chunks']): AsyncGenerator<Uint8Array, undefined> {
  yield* chunks
  return undefined
}

async function* all(
  taken: readonly Uint8Array[],
  rest: AsyncGenerator<Uint8Array, undefined>,
): AsyncGenerator<Uint8Array> {
  yield* taken
  yield* rest
}
