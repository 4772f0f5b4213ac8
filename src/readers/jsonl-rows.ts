/**
 * One JSON object a line, each a message: `{"conversation_id": …, "role": …, "text": …, "ts": …}`. Keys are told apart
 * like the headers of a CSV file.
 */
import type { Interaction } from '../model/interaction.ts'
import { problem, type Problem } from '../model/problem.ts'
import { isBlank } from './blanks.ts'
import { fieldOfHeader, resolveColumns, type Columns } from './columns.ts'
import { objectsByLine } from './json-head.ts'
import { lineBatches } from './lines.ts'
import { lineOrigin, sourceOrigin } from './origin.ts'
import { isRecord, parseJson } from './parse-json.ts'
import { createRowGroups, rowOf } from './rows.ts'
import type { ReadOptions, Reader, Source } from './types.ts'

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

/** Rows may leave keys out, so the header is every key of every row, as far as this many units of text go. */
const maxHeaderUnits = 64 * 1024 * 1024

async function* read(source: Source, options: ReadOptions): AsyncGenerator<Interaction | Problem> {
  const groups = createRowGroups(source, options)
  /** Nothing is keyed by what the file calls its fields. */
  const add = ({ line, object }: Parsed, headers: readonly string[], columns: Columns) => {
    const cellAt = (column: number): string => toCell(object, headers[column]!)
    return groups.add(cellAt(columns.interactionId!), rowOf(line, columns, cellAt))
  }
  let waiting: Parsed[] = []
  let units = 0
  let header: Header | null = null
  const settle = function* (): Generator<Interaction | Problem> {
    header = headerOf(waiting, source, options)
    yield* header.problems
    if (header.columns !== null)
      for (const parsed of waiting)
        for (const record of add(parsed, header.headers, header.columns)) yield record
    waiting = []
  }
  for await (const batch of lineBatches(source, options))
    for (const line of batch) {
      if (line.problem !== undefined) yield line.problem
      else if (!isBlank(line.text)) {
        const object = parseJson(line.text)
        const parsed = isRecord(object) ? { line: line.number, object } : null
        const known = header as Header | null
        if (parsed === null)
          yield problem(
            object === undefined ? 'invalid-json' : 'invalid-row',
            lineOrigin(source, line.number),
          )
        else if (known === null) {
          waiting.push(parsed)
          units += line.text.length
          if (units > maxHeaderUnits) for (const record of settle()) yield record
        } else if (known.columns !== null)
          for (const record of add(parsed, known.headers, known.columns)) yield record
      }
    }
  if (waiting.length > 0) for (const record of settle()) yield record
  for (const record of groups.finish()) yield record
}

interface Header {
  readonly headers: readonly string[]
  /** `null` where no row can be read with them. */
  readonly columns: Columns | null
  readonly problems: readonly Problem[]
}

function headerOf(parsed: readonly Parsed[], source: Source, options: ReadOptions): Header {
  const keys = new Set<string>()
  let before: readonly string[] = []
  for (const { object } of parsed) {
    // Nearly all rows have the keys of the row before them.
    if (hasKeys(object, before)) continue
    before = Object.keys(object)
    for (const key of before) keys.add(key)
  }
  const headers = [...keys]
  const { columns, problems } = resolveColumns(headers, options.columns ?? {}, sourceOrigin(source))
  const isUnreadable = problems.some(({ level }) => level === 'error')
  return { headers, columns: isUnreadable ? null : columns, problems }
}

/** Whether these are its keys, in this order. */
function hasKeys(object: Readonly<Record<string, unknown>>, keys: readonly string[]): boolean {
  let at = 0
  for (const key in object) if (key !== keys[at++]) return false
  return at === keys.length
}

/** Strings as they are, numbers and booleans as JSON writes them, everything else as an empty cell; what every object has is else. */
function toCell(object: Readonly<Record<string, unknown>>, key: string): string {
  const value = object[key]
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}
