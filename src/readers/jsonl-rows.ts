/**
 * One JSON object a line, each a message: `{"conversation_id": …, "role": …, "text": …, "ts": …}`. Keys are told apart
 * like the headers of a CSV file.
 */
import type { Interaction } from '../model/interaction.ts'
import { problem, type Problem } from '../model/problem.ts'
import { fieldOfHeader, resolveColumns } from './columns.ts'
import { objectsByLine } from './json-head.ts'
import { lines } from './lines.ts'
import { lineOrigin, sourceOrigin } from './origin.ts'
import { isRecord, parseJson } from './parse-json.ts'
import { rowsToInteractions, type MessageRow } from './rows.ts'
import { columnFields, type ColumnField, type ReadOptions, type Reader, type Source } from './types.ts'

export const jsonlRows: Reader = {
  id: 'jsonl-rows',
  title: 'Messages, one JSON object a line',
  signs: 'lines that are objects with an interaction, a text and who speaks',
  sniff,
  read,
}

function sniff(head: string): number {
  const known = new Set(objectsByLine(head).flatMap((object) => Object.keys(object).map(fieldOfHeader)))
  const speaks = known.has('role') || known.has('name') || known.has('participantId')
  return known.has('interactionId') && known.has('text') && speaks ? 0.85 : 0
}

interface Parsed {
  readonly line: number
  readonly object: Readonly<Record<string, unknown>>
}

async function* read(source: Source, options: ReadOptions): AsyncGenerator<Interaction | Problem> {
  const parsed: Parsed[] = []
  for await (const line of lines(source, options)) {
    if (line.problem !== undefined) {
      yield line.problem
    } else if (line.text.trim() !== '') {
      const object = parseJson(line.text)
      if (isRecord(object)) parsed.push({ line: line.number, object })
      else
        yield problem(object === undefined ? 'invalid-json' : 'invalid-row', lineOrigin(source, line.number))
    }
  }
  if (parsed.length > 0) yield* fromObjects(parsed, source, options)
}

function* fromObjects(
  parsed: readonly Parsed[],
  source: Source,
  options: ReadOptions,
): Generator<Interaction | Problem> {
  // Rows may leave keys out, so the header is every key of every row.
  const headers = [...new Set(parsed.flatMap(({ object }) => Object.keys(object)))]
  const { columns, problems } = resolveColumns(headers, options.columns ?? {}, sourceOrigin(source))
  yield* problems
  if (problems.some(({ level }) => level === 'error')) return
  const toRow = ({ line, object }: Parsed): MessageRow => {
    const cells: Partial<Record<ColumnField, string>> = {}
    for (const field of columnFields) {
      const column = columns[field]
      if (column !== undefined) cells[field] = toCell(object, headers[column]!)
    }
    return { line, cells }
  }
  yield* rowsToInteractions(parsed.map(toRow), source, options)
}

/** Strings as they are, numbers and booleans as JSON writes them, everything else as an empty cell. */
function toCell(object: Readonly<Record<string, unknown>>, key: string): string {
  const value = Object.hasOwn(object, key) ? object[key] : undefined
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}
