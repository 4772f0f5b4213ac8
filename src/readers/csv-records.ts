/**
 * Lines to CSV records (RFC 4180): quoted fields may hold delimiters, doubled quotes and line breaks.
 *
 * A quote that never closes must not swallow the rest of the file. Signs of one are a quoted field with something other
 * than a delimiter behind it, with more fields than there are columns, or with no end at all. Reading then goes back to
 * the line after the one the record began on and resumes at the first record with the right number of columns; the
 * bytes between are reported.
 */
import { problem, type Problem } from '../model/problem.ts'
import { noFields, scanFields } from './csv-fields.ts'
import type { Line } from './lines.ts'
import { lineOrigin } from './origin.ts'
import type { Rereadable } from './rereadable.ts'
import type { Source } from './types.ts'

export interface CsvRecord {
  readonly fields: readonly string[]
  /** 1-based line it begins on. */
  readonly line: number
}

/** How far the end of a record is looked for. */
interface Reach {
  readonly lines: number
  readonly bytes: number
}

/** In a stretch searched in vain before: without this, a file full of open quotes would take quadratic time. */
const searchedReach: Reach = { lines: 100, bytes: 64 * 1024 }

/** Records in order; the first, the header, sets the number of columns. `limit` is the bytes a record may take. */
export async function* csvRecords(
  lines: Rereadable<Line>,
  delimiter: string,
  limit: number,
  source: Source,
): AsyncGenerator<CsvRecord | Problem> {
  const freshReach: Reach = { lines: Infinity, bytes: limit }
  let columns: number | null = null
  /** The line on which reading lost its place. */
  let lost: Line | null = null
  let searchedTo: Line | null = null
  while (true) {
    const reachOf = (first: Line): Reach =>
      first.number > (searchedTo?.number ?? 0) ? freshReach : searchedReach
    const draft = await readDraft(lines, delimiter, columns ?? Infinity, reachOf)
    if (draft === null) break
    const { fields, read } = draft
    const first = read[0]!
    if (draft.isClosed && fields.length === (columns ?? fields.length)) {
      if (lost !== null) yield unclosedQuote(lost, first.start, source)
      lost = null
      const unread = problemsOf(read)
      yield* unread
      if (unread.length > 0) continue
      columns ??= fields.length
      yield { fields, line: first.number }
    } else if (draft.isClosed && read.length === 1 && lost === null) {
      yield first.problem ?? wrongWidth(fields.length, columns!, lineOrigin(source, first.number))
    } else {
      yield* problemsOf([first])
      lost ??= first
      const last = read.at(-1)!
      if (last.number > (searchedTo?.number ?? 0)) searchedTo = last
      lines.readAgain(read.slice(1))
    }
  }
  if (lost !== null) yield unclosedQuote(lost, searchedTo!.end, source)
}

/** What may be a record: `isClosed` if no quote is left open and none stands where it cannot. */
interface Draft {
  readonly fields: readonly string[]
  readonly read: readonly Line[]
  readonly isClosed: boolean
}

/** Blank lines between records are skipped. `null` at the end of the source. */
async function readDraft(
  lines: Rereadable<Line>,
  delimiter: string,
  columns: number,
  reachOf: (first: Line) => Reach,
): Promise<Draft | null> {
  let first = await lines.next()
  while (first?.text === '' && first.problem === undefined) first = await lines.next()
  if (first === undefined) return null
  const reach = reachOf(first)
  const read = [first]
  const fields = noFields()
  let result = scanFields(first.text, delimiter, fields)
  while (result === 'open' && fields.done.length < columns && read.length < reach.lines) {
    const line = await lines.next()
    if (line === undefined) break
    fields.open.push(read.at(-1)!.ending)
    read.push(line)
    if (line.end - first.start > reach.bytes) break
    result = scanFields(line.text, delimiter, fields)
  }
  return { fields: fields.done, read, isClosed: result === 'done' }
}

function problemsOf(lines: readonly Line[]): Problem[] {
  return lines.flatMap((line) => line.problem ?? [])
}

function wrongWidth(found: number, columns: number, origin: Problem['origin']): Problem {
  return problem('invalid-row', origin, `The row has ${found} columns, the header ${columns}.`)
}

function unclosedQuote(from: Line, end: number, source: Source): Problem {
  return problem('unclosed-quote', { ...lineOrigin(source, from.number), bytes: [from.start, end] })
}
