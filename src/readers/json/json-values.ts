/**
 * The records of a JSON source, however they were put together: one document, a list of them, or one on each line. Every
 * reader of a vendor's JSON takes its records from here, so a folder of exports may as well be one file.
 *
 * Lists and lines stream, whatever the size of the file. A single document is decoded and parsed at once, because
 * pretty-printed JSON has more lines than fields and each would cost more than its parsing.
 */
import { isProblem, problem, type Origin, type Problem } from '../../model/problem.ts'
import { isBlank } from '../bytes/blanks.ts'
import { joined } from '../bytes/bytes.ts'
import { jsonElements } from './json-elements.ts'
import { createFirstLine, holdsRecordLines, isContainer } from './json-head.ts'
import { batches, type Line, type Together } from '../bytes/lines.ts'
import { lineOrigin, sourceOrigin } from '../values/origin.ts'
import { parseJson, parseLines } from './parse-json.ts'
import { recordLimit } from '../read-options.ts'
import { decodeDocument } from '../bytes/strict-utf8.ts'
import type { ReadOptions, Source } from '../types.ts'
import { readText } from '../bytes/whole.ts'

export interface JsonValue {
  readonly value: unknown
  /** The source, with the line where each line is a value, and a pointer where each is an element of a list. */
  readonly origin: Origin
  /** Which of the documents of the source it is, or is an element of; from 1 on. */
  readonly document: number
}

type Batch = readonly (JsonValue | Problem)[]

/**
 * Values in the order of the source, those that come together as one batch; what is not JSON, or over the limit, is told
 * and reading goes on behind it. A source whose first line is a whole object is taken to be a value a line.
 */
export async function* jsonValues(source: Source, options: ReadOptions): AsyncGenerator<Batch> {
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
      if (line === 'list') {
        yield* jsonElements(again(), limit)
        return
      }
      if (line !== null && isContainer(parseJson(line))) {
        yield* valuesByLine(again(), options)
        return
      }
      if (length > limit) break
    }
    if (length > limit && !holdsRecordLines(lossy(taken))) {
      yield [problem('record-too-large', sourceOrigin(source))]
      return
    }
    const whole = length > limit ? null : await parseWhole(taken, source, options)
    if (whole === null) yield* valuesByLine(again(), options)
    else if (isProblem(whole) || whole.value !== undefined) yield [whole]
  } finally {
    await rest.return(undefined)
  }
}

/** `null`: no JSON as a whole, but lines of it are. A blank source has the value `undefined`. */
async function parseWhole(
  taken: readonly Uint8Array[],
  source: Source,
  options: ReadOptions,
): Promise<JsonValue | Problem | null> {
  const text = decodeDocument(joined(taken))
  const held = text ?? lossy(taken)
  const origin = sourceOrigin(source)
  const value = text === null ? undefined : parseJson(text)
  if (value !== undefined || held.trim() === '') return { value, origin, document: 1 }
  if (holdsRecordLines(held)) return null
  // Read again only for the number of the line that is not UTF-8.
  const broken = text === null ? await readText({ ...source, chunks: taken }, options) : null
  return broken !== null && isProblem(broken) ? broken : problem('invalid-json', origin)
}

async function* valuesByLine(source: Source, options: ReadOptions): AsyncGenerator<Batch> {
  const together: Together<JsonValue> = (text, first) =>
    parseLines(text)?.map((value, index) => {
      const line = first + index
      return { value, origin: lineOrigin(source, line), document: line }
    }) ?? null
  for await (const items of batches(source, options, together)) {
    const values: (JsonValue | Problem)[] = []
    for (const item of items) {
      const value = 'value' in item ? item : lineValue(item, source)
      if (value !== null) values.push(value)
    }
    yield values
  }
}

function lineValue(line: Line, source: Source): JsonValue | Problem | null {
  if (line.problem !== undefined) return line.problem
  if (isBlank(line.text)) return null
  const origin = lineOrigin(source, line.number)
  const value = parseJson(line.text)
  return value === undefined ? problem('invalid-json', origin) : { value, origin, document: line.number }
}

function lossy(chunks: readonly Uint8Array[]): string {
  return new TextDecoder('utf-8').decode(joined(chunks))
}

async function* each(chunks: Source['chunks']): AsyncGenerator<Uint8Array, undefined> {
  yield* chunks
  return undefined
}

/** What was taken, each piece forgotten once it is handed on, then the rest. */
async function* all(
  taken: Uint8Array[],
  rest: AsyncGenerator<Uint8Array, undefined>,
): AsyncGenerator<Uint8Array> {
  while (taken.length > 0) yield taken.shift()!
  yield* rest
}
