/**
 * Lines to CSV records (RFC 4180): quoted fields may hold delimiters, doubled quotes and line breaks.
 *
 * A quote that never closes must not swallow the rest of the file. Signs of one are a quoted field with something other
 * than a delimiter behind it, with more fields than there are columns, or with no end at all. Reading then goes back to
 * the line after the one the record began on and resumes at the first record with the right number of columns; the
 * bytes between are reported.
 */
import { problem, type Problem } from '../../model/problem.ts'
import { declaredDelimiter } from './csv-dialect.ts'
import { noFields, scanFields, wholeRecord, type Fields } from './csv-fields.ts'
import { createLineQueue, type LineQueue } from '../bytes/line-queue.ts'
import { lineBatches, type Line } from '../bytes/lines.ts'
import { lineOrigin } from '../values/origin.ts'
import { recordLimit } from '../read-options.ts'
import type { ReadOptions, Source } from '../types.ts'

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
const searchedReach: Reach = { lines: 40, bytes: 64 * 1024 }

/**
 * Records in order, those that come together as one batch; the first, the header, sets the number of columns. The
 * delimiter is what an Excel `sep=` line declares, which is used up, else what `sniff` makes of the header.
 */
export async function* csvRecords(
  source: Source,
  options: ReadOptions,
  sniff: (header: string) => string,
): AsyncGenerator<readonly (CsvRecord | Problem)[]> {
  const queue = createLineQueue()
  const found: Found = { records: [] }
  const reading = readRecords(queue, recordLimit(options), source, sniff, found)
  for await (const batch of lineBatches(source, options)) {
    queue.add(batch)
    reading.next()
    const { records } = found
    found.records = []
    if (records.length > 0) yield records
  }
  queue.end()
  reading.next()
  yield found.records
}

/** Where records are put: to hand them over one by one would cost as much as to read them. */
interface Found {
  records: (CsvRecord | Problem)[]
}

/** Rests where it asks for more lines, unless the queue has ended. */
type Reading<T> = Generator<undefined, T, undefined>

function* readRecords(
  queue: LineQueue,
  limit: number,
  source: Source,
  sniff: (header: string) => string,
  found: Found,
): Reading<void> {
  const freshReach: Reach = { lines: Infinity, bytes: limit }
  let delimiter: string | null = null
  let columns: number | null = null
  /** The line on which reading lost its place. */
  let lost: Line | null = null
  let searchedTo: Line | null = null
  while (true) {
    const first = queue.next()
    if (first === undefined) {
      if (queue.hasEnded()) break
      yield
      continue
    }
    // Blank lines between records are skipped.
    if (first.text === '' && first.problem === undefined) continue
    if (delimiter === null) {
      const declared = declaredDelimiter(first.text)
      delimiter = declared ?? sniff(first.text)
      if (declared !== null) continue
    }
    // Nearly every record is a line and as wide as the header.
    if (columns !== null && lost === null && first.problem === undefined) {
      const whole = wholeRecord(first.text, delimiter, columns)
      if (whole !== null) {
        found.records.push({ fields: whole, line: first.number })
        continue
      }
    }
    const fields = noFields()
    const result = scanFields(first.text, delimiter, fields)
    if (result === 'done' && lost === null && first.problem === undefined) {
      columns ??= fields.done.length
      found.records.push(
        fields.done.length === columns
          ? { fields: fields.done, line: first.number }
          : wrongWidth(fields.done.length, columns, lineOrigin(source, first.number)),
      )
      continue
    }
    const reach = first.number > (searchedTo?.number ?? 0) ? freshReach : searchedReach
    const draft: Draft = yield* readDraft(queue, delimiter, columns ?? Infinity, reach, {
      first,
      fields,
      result,
    })
    const { read } = draft
    if (draft.isClosed && draft.fields.length === (columns ?? draft.fields.length)) {
      if (lost !== null) found.records.push(unclosedQuote(lost, first.start, source))
      lost = null
      if (tellProblems(read, found)) continue
      columns ??= draft.fields.length
      found.records.push({ fields: draft.fields, line: first.number })
    } else if (draft.isClosed && read.length === 1 && lost === null) {
      const origin = lineOrigin(source, first.number)
      found.records.push(first.problem ?? wrongWidth(draft.fields.length, columns!, origin))
    } else {
      tellProblems([first], found)
      lost ??= first
      const last = read.at(-1)!
      if (last.number > (searchedTo?.number ?? 0)) searchedTo = last
      queue.readAgain(read.slice(1))
    }
  }
  if (lost !== null) found.records.push(unclosedQuote(lost, searchedTo!.end, source))
}

/** What may be a record: `isClosed` if no quote is left open and none stands where it cannot. */
interface Draft {
  readonly fields: readonly string[]
  readonly read: readonly Line[]
  readonly isClosed: boolean
}

interface Begun {
  readonly first: Line
  readonly fields: Fields
  readonly result: ReturnType<typeof scanFields>
}

/** Goes on from the first line of a record. */
function* readDraft(
  queue: LineQueue,
  delimiter: string,
  columns: number,
  reach: Reach,
  { first, fields, result: begun }: Begun,
): Reading<Draft> {
  let result = begun
  const read = [first]
  while (result === 'open' && fields.done.length < columns && read.length < reach.lines) {
    const line = queue.next()
    if (line === undefined) {
      if (queue.hasEnded()) break
      yield
      continue
    }
    fields.open.push(read.at(-1)!.ending)
    read.push(line)
    if (line.end - first.start > reach.bytes) break
    result = scanFields(line.text, delimiter, fields)
  }
  return { fields: fields.done, read, isClosed: result === 'done' }
}

/** Whether any of the lines could not be read. */
function tellProblems(lines: readonly Line[], found: Found): boolean {
  let isTold = false
  for (const line of lines) {
    if (line.problem === undefined) continue
    found.records.push(line.problem)
    isTold = true
  }
  return isTold
}

function wrongWidth(found: number, columns: number, origin: Problem['origin']): Problem {
  return problem('invalid-row', origin, `The row has ${found} columns, the header ${columns}.`)
}

function unclosedQuote(from: Line, end: number, source: Source): Problem {
  return problem('unclosed-quote', { ...lineOrigin(source, from.number), bytes: [from.start, end] })
}
