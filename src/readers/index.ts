/** Formats to interactions. Adding one is a file, a test and a line here; the README has the recipe. */
import type { Interaction } from '../model/interaction.ts'
import { isProblem, problem, type Problem } from '../model/problem.ts'
import { csv } from './csv.ts'
import { createDuplicateGuard, type DuplicateGuard } from './duplicates.ts'
import { peek } from './head.ts'
import { jsonlRows } from './jsonl-rows.ts'
import { json } from './json.ts'
import { jsonl } from './jsonl.ts'
import { sourceOrigin } from './origin.ts'
import { checkReadOptions } from './read-options.ts'
import { text } from './text.ts'
import type { ReadOptions, Reader, Source } from './types.ts'

export { columnFields } from './types.ts'
export type { ColumnField, ColumnMap, Reader, ReadOptions, Source } from './types.ts'
export { createDuplicateGuard, type DuplicateGuard } from './duplicates.ts'
export { originOf, parseInteraction } from './validate.ts'

/** Built-in readers by id. Where two are equally sure of a content, the earlier one reads it. */
export const readers: Readonly<Record<string, Reader>> = {
  jsonl,
  json,
  csv,
  'jsonl-rows': jsonlRows,
  text,
}

export interface ReadRequest extends ReadOptions {
  /** Id of a reader; absent: the one surest of the first 64 KiB. */
  readonly format?: string
  /** Ids already read in this run; absent: ids are unique within the source. */
  readonly guard?: DuplicateGuard
}

/**
 * Interactions and problems in the order of the source. A second interaction with the same id is refused.
 *
 * Throws a `TypeError` at once for an unknown format or a mistyped option; content never throws.
 */
export function read(source: Source, request: ReadRequest = {}): AsyncIterable<Interaction | Problem> {
  const { format, guard = createDuplicateGuard(), ...options } = request
  checkReadOptions(options)
  const reader = format === undefined ? undefined : readerOf(format)
  return readGuarded(source, reader, options, guard)
}

function readerOf(format: string): Reader {
  const reader = Object.hasOwn(readers, format) ? readers[format] : undefined
  if (reader === undefined)
    throw new TypeError(`Unknown format "${format}"; known: ${Object.keys(readers).join(', ')}`)
  return reader
}

async function* readGuarded(
  source: Source,
  reader: Reader | undefined,
  options: ReadOptions,
  guard: DuplicateGuard,
): AsyncGenerator<Interaction | Problem> {
  const peeked = await peek(source)
  const chosen = reader ?? sniff(peeked.head)
  if (chosen === null) {
    await peeked.close()
    yield problem(peeked.head.trim() === '' ? 'empty-input' : 'unknown-format', sourceOrigin(source))
    return
  }
  let isEmpty = true
  for await (const record of chosen.read(peeked.source, options)) {
    if (!isProblem(record) || record.level === 'error') isEmpty = false
    yield isProblem(record) ? record : guard(record)
  }
  if (isEmpty) yield problem('empty-input', sourceOrigin(source))
}

function sniff(head: string): Reader | null {
  let best: Reader | null = null
  let confidence = 0
  for (const reader of Object.values(readers)) {
    const sure = reader.sniff(head)
    if (sure > confidence) {
      best = reader
      confidence = sure
    }
  }
  return best
}
