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
  const reader = new RecordReader(queue, source, recordLimit(options), sniff)
  const reading = reader.readAll()
  for await (const batch of lineBatches(source, options)) {
    queue.add(batch)
    reading.next()
    const records = reader.takeFound()
    if (records.length > 0) yield records
  }
  queue.end()
  reading.next()
  yield reader.takeFound()
}

/** Rests where it asks for more lines, unless the queue has ended. */
type Reading<T> = Generator<undefined, T, undefined>

/** The first line of what may be a record, and how far its fields were read. */
interface Begun {
  readonly first: Line
  readonly fields: Fields
  readonly result: ReturnType<typeof scanFields>
}

/** What may be a record: `isClosed` if no quote is left open and none stands where it cannot. */
interface Draft {
  readonly fields: readonly string[]
  readonly first: Line
  /** `first`, and the lines it goes on over. */
  readonly read: readonly Line[]
  readonly isClosed: boolean
}

/** Reads the lines of a queue as records, and knows where it lost its place. */
class RecordReader {
  private readonly queue: LineQueue
  private readonly source: Source
  private readonly freshReach: Reach
  private readonly sniff: (header: string) => string
  /** Handed over together: one by one would cost as much as to read them. */
  private found: (CsvRecord | Problem)[] = []
  private delimiter: string | null = null
  /** Of the header, which is not read yet where this is `null`. */
  private columns: number | null = null
  /** The line on which reading lost its place. */
  private lost: Line | null = null
  /** The furthest line up to which an end was looked for in vain. */
  private searchedTo: Line | null = null

  constructor(queue: LineQueue, source: Source, limit: number, sniff: (header: string) => string) {
    this.queue = queue
    this.source = source
    this.freshReach = { lines: Infinity, bytes: limit }
    this.sniff = sniff
  }

  /** What was read since this was last asked. */
  takeFound(): readonly (CsvRecord | Problem)[] {
    const { found } = this
    this.found = []
    return found
  }

  *readAll(): Reading<void> {
    while (true) {
      const begun = this.readAtHand()
      if (begun !== null) this.settle(yield* this.goOn(begun))
      else if (this.queue.hasEnded()) break
      else yield
    }
    if (this.lost !== null) this.found.push(unclosedQuote(this.lost, this.searchedTo!.end, this.source))
  }

  /** Reads the lines at hand up to one that is no record by itself, and says what that begins; `null` where all were. */
  private readAtHand(): Begun | null {
    for (let line = this.readWhole(); line !== undefined; line = this.readWhole()) {
      if (isBlank(line) || (this.delimiter === null && this.declaresDelimiter(line))) continue
      const begun = this.readAlone(line)
      if (begun !== null) return begun
    }
    return null
  }

  /** Reads lines that are records as wide as the header, as nearly all are, and gives the next that is not; `undefined` where all were. */
  private readWhole(): Line | undefined {
    // At hand in the loop, which runs once a record.
    const { queue, found, delimiter, columns } = this
    let line = queue.next()
    if (delimiter === null || columns === null || this.lost !== null) return line
    for (; line !== undefined && line.text !== '' && line.problem === undefined; line = queue.next()) {
      const fields = wholeRecord(line.text, delimiter, columns)
      if (fields === null) break
      found.push({ fields, line: line.number })
    }
    return line
  }

  /** The first line that is not blank settles the delimiter: whether it declares it, and does nothing else. */
  private declaresDelimiter({ text }: Line): boolean {
    const declared = declaredDelimiter(text)
    this.delimiter = declared ?? this.sniff(text)
    return declared !== null
  }

  /** Reads a line that is a record of whatever width, the header first of all. Else: what it begins. */
  private readAlone(first: Line): Begun | null {
    const fields = noFields()
    const result = scanFields(first.text, this.delimiter!, fields)
    if (result !== 'done' || this.lost !== null || first.problem !== undefined)
      return { first, fields, result }
    const width = fields.done.length
    this.columns ??= width
    this.found.push(
      width === this.columns
        ? { fields: fields.done, line: first.number }
        : this.wrongWidth(first, width, this.columns),
    )
    return null
  }

  /** Goes on from the first line of a record, to its end or as far as may be looked for one. */
  private *goOn({ first, fields, result: begun }: Begun): Reading<Draft> {
    const columns = this.columns ?? Infinity
    const reach = this.reachFrom(first)
    let result = begun
    const read = [first]
    while (result === 'open' && fields.done.length < columns && read.length < reach.lines) {
      const line = this.queue.next()
      if (line === undefined) {
        if (this.queue.hasEnded()) break
        yield
        continue
      }
      fields.open.push(read.at(-1)!.ending)
      read.push(line)
      if (line.end - first.start > reach.bytes) break
      result = scanFields(line.text, this.delimiter!, fields)
    }
    return { fields: fields.done, first, read, isClosed: result === 'done' }
  }

  private reachFrom({ number }: Line): Reach {
    return number > (this.searchedTo?.number ?? 0) ? this.freshReach : searchedReach
  }

  private settle(draft: Draft): void {
    const { fields, first, read, isClosed } = draft
    const columns = this.columns ?? fields.length
    if (isClosed && fields.length === columns) this.accept(draft)
    else if (isClosed && read.length === 1 && this.lost === null)
      this.found.push(first.problem ?? this.wrongWidth(first, fields.length, columns))
    else this.goBack(draft)
  }

  /** A record of the right width: reading has its place again. */
  private accept({ fields, first, read }: Draft): void {
    if (this.lost !== null) this.found.push(unclosedQuote(this.lost, first.start, this.source))
    this.lost = null
    if (this.tellProblems(read)) return
    this.columns ??= fields.length
    this.found.push({ fields, line: first.number })
  }

  /** No record begins on the first line; the others are read again. */
  private goBack({ first, read }: Draft): void {
    this.tellProblems([first])
    this.lost ??= first
    const last = read.at(-1)!
    if (last.number > (this.searchedTo?.number ?? 0)) this.searchedTo = last
    this.queue.readAgain(read.slice(1))
  }

  /** Whether any of the lines could not be read. */
  private tellProblems(lines: readonly Line[]): boolean {
    let isTold = false
    for (const line of lines) {
      if (line.problem === undefined) continue
      this.found.push(line.problem)
      isTold = true
    }
    return isTold
  }

  private wrongWidth({ number }: Line, found: number, columns: number): Problem {
    const message = `The row has ${found} columns, the header ${columns}.`
    return problem('invalid-row', lineOrigin(this.source, number), message)
  }
}

/** Blank lines between records are skipped. */
function isBlank({ text, problem: fault }: Line): boolean {
  return text === '' && fault === undefined
}

function unclosedQuote(from: Line, end: number, source: Source): Problem {
  return problem('unclosed-quote', { ...lineOrigin(source, from.number), bytes: [from.start, end] })
}
