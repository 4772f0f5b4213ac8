/** Exports of help desks as CSV: records by the vendor's own headers. */
import { isProblem, problem, type Origin, type Problem } from '../../model/problem.ts'
import { declaredDelimiter, sniffHeader } from '../tables/csv-dialect.ts'
import { noFields, scanFields } from '../tables/csv-fields.ts'
import { csvRecords } from '../tables/csv-records.ts'
import { lineOrigin } from '../values/origin.ts'
import type { ReadOptions, Source } from '../types.ts'
import type { Fields } from './fields.ts'

export interface TableRecord<Row = Fields> {
  /** Cells by header, each a field of its own, `__proto__` too; or what the reader made of them. */
  readonly fields: Row
  readonly origin: Origin
}

/** Makes a row of the cells under these headers. */
export type RowMaker<Row> = (headers: readonly string[]) => (cells: readonly string[]) => Row

/** Records in order, in batches, by header: as it is spelt in `known`, whatever its case. Of two columns with one header the first counts. */
export function tableRecords(
  source: Source,
  options: ReadOptions,
  known: readonly string[],
): AsyncGenerator<readonly (TableRecord | Problem)[]> {
  const spelt = new Map(known.map((header) => [header.toLowerCase(), header]))
  return tableRows(source, options, (headers) =>
    fieldMaker(headers.map((header) => spelt.get(header.toLowerCase()) ?? header)),
  )
}

/** The same for a reader that knows the few cells it wants: to name each as it is read costs as much as to cut it out. */
export async function* tableRows<Row>(
  source: Source,
  options: ReadOptions,
  maker: RowMaker<Row>,
): AsyncGenerator<readonly (TableRecord<Row> | Problem)[]> {
  let toRow: ((cells: readonly string[]) => Row) | null = null
  for await (const batch of csvRecords(source, options, (header) => sniffHeader(header).delimiter)) {
    const records: (TableRecord<Row> | Problem)[] = []
    for (const record of batch) {
      if (isProblem(record)) records.push(record)
      else if (toRow === null) toRow = maker(record.fields.map((header) => header.trim()))
      else if (record.fields.some(isFilled))
        records.push({ fields: toRow(record.fields), origin: lineOrigin(source, record.line) })
    }
    yield records
  }
}

function isFilled(cell: string): boolean {
  return cell !== ''
}

/** Records are copies of one, so that the engine knows where each field lies. */
function fieldMaker(headers: readonly string[]): (cells: readonly string[]) => Fields {
  const byName = new Map(headers.map((name, column) => [name, column] as const).toReversed())
  const [names, columns] = [[...byName.keys()], [...byName.values()]]
  const empty = Object.fromEntries(names.map((name) => [name, '']))
  // To assign to it would change the prototype of the copy.
  const isPlain = !names.includes('__proto__')
  return (cells) => {
    if (!isPlain) return Object.fromEntries(columns.map((column, at) => [names[at]!, cells[column]!]))
    const fields = { ...empty }
    for (let at = 0; at < columns.length; at++) fields[names[at]!] = cells[columns[at]!]!
    return fields
  }
}

/** A sniff that is sure where the first record has every one of the headers of one of the sets, in whatever case. */
export function sniffHeaders(...sets: readonly string[]): (head: string) => number {
  const wanted = sets.map((set) => set.toLowerCase().split(' '))
  return (head) => {
    const [first = '', second = ''] = head.trimStart().split(/\r\n|[\r\n]/, 2)
    const line = declaredDelimiter(first) === null ? first : second
    const headers = noFields()
    scanFields(line, sniffHeader(line).delimiter, headers)
    const names = new Set(headers.done.map((header) => header.trim().toLowerCase()))
    return wanted.some((set) => set.every((header) => names.has(header))) ? 0.96 : 0
  }
}

/** Whether a row is missing what makes it a message; rows of other objects stand in the same dumps. */
export function notARow(origin: Origin, expected: string): Problem {
  return problem('invalid-row', origin, `Expected ${expected}.`)
}
