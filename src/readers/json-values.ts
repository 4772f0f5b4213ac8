/**
 * The records of a JSON source, however they were put together: one document, a list of them, or one on each line. Every
 * reader of a vendor's JSON takes its records from here, so a folder of exports may as well be one file.
 */
import { isProblem, problem, type Origin, type Problem } from '../model/problem.ts'
import { peek } from './head.ts'
import { jsonElements } from './json-elements.ts'
import { objectsByLine } from './json-head.ts'
import { lines } from './lines.ts'
import { lineOrigin, sourceOrigin } from './origin.ts'
import { parseJson } from './parse-json.ts'
import { recordLimit } from './read-options.ts'
import type { ReadOptions, Source } from './types.ts'
import { readJson } from './whole.ts'

export interface JsonValue {
  readonly value: unknown
  readonly origin: Origin
}

/** Values in the order of the source; what is not JSON, or over the limit, is told and reading goes on behind it. */
export async function* jsonValues(source: Source, options: ReadOptions): AsyncGenerator<JsonValue | Problem> {
  const peeked = await peek(source)
  const head = peeked.head.replace(/^\uFEFF/, '')
  if (head.trimStart().startsWith('[')) yield* jsonElements(peeked.source, recordLimit(options))
  else if (isByLine(head)) yield* byLine(peeked.source, options)
  else {
    const document = await readJson(peeked.source, options)
    if (isProblem(document)) yield document
    else if (document.value !== undefined) yield { value: document.value, origin: sourceOrigin(source) }
  }
}

/** One of the first lines is an object by itself, which no line of an indented document is. */
function isByLine(head: string): boolean {
  return objectsByLine(head.replaceAll(/^[ \t].*/gm, '')).length > 0
}

async function* byLine(source: Source, options: ReadOptions): AsyncGenerator<JsonValue | Problem> {
  for await (const line of lines(source, options)) {
    if (line.problem !== undefined) yield line.problem
    else if (line.text.trim() !== '') {
      const origin = lineOrigin(source, line.number)
      const value = parseJson(line.text)
      yield value === undefined ? problem('invalid-json', origin) : { value, origin }
    }
  }
}
