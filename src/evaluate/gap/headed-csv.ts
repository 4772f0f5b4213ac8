/** A CSV or TSV with a header, as rows of named cells: for tables people fill in by hand. */
import { isProblem, problem, type Problem } from '../../model/problem.ts'
import { noFields, scanFields } from '../../readers/tables/csv-fields.ts'
import { csvRecords } from '../../readers/tables/csv-records.ts'
import { fold } from '../../readers/read-options.ts'

/** By column: the headers that mean it. The first is what messages call it. */
export type HeaderNames<Column extends string> = Readonly<Record<Column, readonly string[]>>

export interface HeadedRow<Column extends string> {
  /** 1-based. */
  readonly line: number
  /** Without the white space around it; empty where the column is absent. */
  readonly cell: (column: Column) => string
}

export interface HeadedRows<Column extends string> {
  readonly rows: readonly HeadedRow<Column>[]
  readonly problems: readonly Problem[]
}

/**
 * The rows, empty ones left out. The delimiter is the one that makes most headers known. Throws a `TypeError` that names the
 * needed column the header lacks, or the column it has twice; rows that cannot be read become problems.
 */
export async function headedRows<Column extends string>(
  content: Uint8Array,
  file: string,
  names: HeaderNames<Column>,
  needed: readonly Column[],
): Promise<HeadedRows<Column>> {
  const source = { name: file, chunks: [content] }
  let columns: ReadonlyMap<Column, number> | undefined
  const rows: HeadedRow<Column>[] = []
  const problems: Problem[] = []
  for await (const batch of csvRecords(source, {}, (header) => sniffDelimiter(header, names)))
    for (const record of batch) {
      if (isProblem(record)) problems.push(record)
      else if (record.fields.every((field) => field.trim() === '')) continue
      else if (columns === undefined) columns = columnsOf(record.fields, names, needed, file)
      else {
        const places = columns
        const { fields, line } = record
        const cell = (column: Column): string => (fields[places.get(column) ?? -1] ?? '').trim()
        rows.push({ line, cell })
      }
    }
  if (columns === undefined)
    throw new TypeError(`${file} has no header that can be read; it needs one such as ${needed.join(',')}`)
  return { rows, problems }
}

/** A row that says something nobody can count. */
export function invalidRow(file: string, line: number, message: string): Problem {
  return problem('invalid-row', { file, line }, message)
}

function columnOf<Column extends string>(header: string, names: HeaderNames<Column>): Column | undefined {
  const folded = fold(header)
    .replaceAll(/[\s_-]+/gu, ' ')
    .trim()
  return (Object.keys(names) as Column[]).find((column) => names[column].includes(folded))
}

function columnsOf<Column extends string>(
  headers: readonly string[],
  names: HeaderNames<Column>,
  needed: readonly Column[],
  file: string,
): ReadonlyMap<Column, number> {
  const columns = new Map<Column, number>()
  for (const [index, header] of headers.entries()) {
    const column = columnOf(header, names)
    if (column === undefined) continue
    if (columns.has(column)) throw new TypeError(`${file} has the column "${column}" twice`)
    columns.set(column, index)
  }
  const missing = needed.filter((column) => !columns.has(column))
  if (missing.length > 0) throw new TypeError(`${file} needs a column "${missing.join('", "')}"`)
  return columns
}

function sniffDelimiter<Column extends string>(header: string, names: HeaderNames<Column>): string {
  const known = (delimiter: string): number => {
    const fields = noFields()
    scanFields(header, delimiter, fields)
    return fields.done.filter((field) => columnOf(field, names) !== undefined).length
  }
  return [',', ';', '\t', '|'].reduce((best, next) => (known(next) > known(best) ? next : best))
}
