/** Rows as lines of text. */
import { csvRow } from '../table.ts'
import type { Table, Value } from './types.ts'

/** What tells a spreadsheet that the file is UTF-8. It stands before the header. */
export const BYTE_ORDER_MARK = '\ufeff'

/** Names of the columns, as `csvLine` writes values. The byte order mark by which spreadsheets know UTF-8 is not in it. */
export function csvHeader<Row>({ columns }: Table<Row>): string {
  return csvRow(columns.map(({ name }) => name))
}

/** RFC 4180; text a spreadsheet might run as a formula is disarmed. */
export function csvLine(values: readonly Value[]): string {
  return csvRow(values.map((value) => (typeof value === 'boolean' ? String(value) : value)))
}

/** The values as they are, by column. */
export function jsonLine<Row>({ columns }: Table<Row>, values: readonly Value[]): string {
  return `${JSON.stringify(Object.fromEntries(columns.map(({ name }, index) => [name, values[index]])))}\n`
}
