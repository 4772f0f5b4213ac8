/**
 * One JSON object a line, each a message: `{"conversation_id": …, "role": …, "text": …, "ts": …}`. Keys are told apart
 * like the headers of a CSV file.
 */
import type { Interaction } from '../model/interaction.ts'
import { isProblem, problem, type Problem } from '../model/problem.ts'
import { isBlank } from './blanks.ts'
import { fieldOfHeader, resolveColumns, type Columns } from './columns.ts'
import { objectsByLine } from './json-head.ts'
import { batches, type Line, type Together } from './lines.ts'
import { lineOrigin, sourceOrigin } from './origin.ts'
import { createObjectCells, type ObjectCells } from './object-cells.ts'
import { isRecord, parseJson, parseLines } from './parse-json.ts'
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
  /** UTF-16 units of the line. */
  readonly units: number
  readonly object: Readonly<Record<string, unknown>>
}

/** Rows may leave keys out, so the header is every key of every row, as far as this many units of text go. */
const maxHeaderUnits = 64 * 1024 * 1024

async function* read(source: Source, options: ReadOptions): AsyncGenerator<Interaction | Problem> {
  const rows = createRows(source, options)
  for await (const batch of batches(source, options, parsedTogether))
    for (const item of batch) {
      const parsed = 'object' in item ? item : parsedAlone(item, source)
      if (parsed === null) continue
      if (isProblem(parsed)) {
        yield parsed
        continue
      }
      const told = rows.take(parsed)
      if (told !== null) for (const record of told) yield record
    }
  for (const record of rows.finish()) yield record
}

/** Rows on their way to their conversations; they wait until it is known what the keys hold. */
function createRows(source: Source, options: ReadOptions) {
  const groups = createRowGroups(source, options)
  let waiting: Parsed[] = []
  let units = 0
  let header: Header | null = null
  const add = ({ line, object }: Parsed, { columns, cellsOf }: Table) => {
    const cells = cellsOf(object)
    return groups.add(cells[columns.interactionId!]!, rowOf(line, columns, cells))
  }
  function* settle(): Generator<Interaction | Problem> {
    header = headerOf(waiting, source, options)
    yield* header.problems
    const { table } = header
    if (table !== null)
      for (const parsed of waiting) {
        const told = add(parsed, table)
        if (told !== null) yield* told
      }
    waiting = []
  }
  return {
    /** What is told of a row, and of those that waited for it; mostly `null`, which is nothing. */
    take(parsed: Parsed): Iterable<Interaction | Problem> | null {
      if (header !== null) return header.table === null ? null : add(parsed, header.table)
      waiting.push(parsed)
      units += parsed.units
      return units > maxHeaderUnits ? settle() : null
    },
    *finish(): Generator<Interaction | Problem> {
      if (waiting.length > 0) yield* settle()
      yield* groups.finish()
    },
  }
}

const parsedTogether: Together<Parsed> = (text, first) => {
  const objects = parseLines(text)
  if (objects === null) return null
  const rows: Parsed[] = []
  let at = 0
  for (const object of objects) {
    const end = text.indexOf('\n', at)
    rows.push({ line: first + rows.length, units: end - at, object })
    at = end + 1
  }
  return rows
}

/** `null` for a blank line. */
function parsedAlone(line: Line, source: Source): Parsed | Problem | null {
  if (line.problem !== undefined) return line.problem
  if (isBlank(line.text)) return null
  const object = parseJson(line.text)
  if (isRecord(object)) return { line: line.number, units: line.text.length, object }
  return problem(object === undefined ? 'invalid-json' : 'invalid-row', lineOrigin(source, line.number))
}

interface Header {
  /** `null` where no row can be read with it. */
  readonly table: Table | null
  readonly problems: readonly Problem[]
}

/** What the rows of the source are read with. */
interface Table {
  /** Which of the cells holds what. */
  readonly columns: Columns
  readonly cellsOf: ObjectCells
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
  return { table: isUnreadable ? null : tableOf(headers, columns), problems }
}

/** Only the columns that hold something are read, of the many that a source may have. */
function tableOf(headers: readonly string[], columns: Columns): Table {
  const used = [...new Set(Object.values(columns))]
  const fields = Object.entries(columns).map(([field, column]) => [field, used.indexOf(column)])
  return {
    columns: Object.fromEntries(fields) as Columns,
    cellsOf: createObjectCells(used.map((column) => headers[column]!)),
  }
}

/** Whether these are its keys, in this order. */
function hasKeys(object: Readonly<Record<string, unknown>>, keys: readonly string[]): boolean {
  let at = 0
  for (const key in object) if (key !== keys[at++]) return false
  return at === keys.length
}
