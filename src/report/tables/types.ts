/** A table as data: its columns with their meaning, from which CSV, JSONL, Parquet and the documentation are made. */

/** `time`: ISO 8601, with `Z` where the zone is known and without it where it is not. */
export type ColumnType = 'text' | 'integer' | 'number' | 'boolean' | 'time'

/** What a cell of a table holds; `null` is an empty cell. */
export type Value = string | number | boolean | null

/** A column: its name, type, unit and meaning, and how a row gives its value. */
export interface Column<Row> {
  /** Lower case, `_` between words: it needs no quotes in SQL. */
  readonly name: string
  readonly type: ColumnType
  /** What the figure counts, or its range; absent where there is nothing to say. */
  readonly unit?: string
  readonly meaning: string
  /** Whether it is empty unless the interactions are given beside the reports. */
  readonly fromInteraction?: true
  readonly of: (row: Row) => Value
}

/** A table: what a row is, and its columns in order. */
export interface Table<Row> {
  readonly id: string
  /** One sentence: what a row is. */
  readonly row: string
  readonly columns: readonly Column<Row>[]
}

/** The row's values, in the order of the columns. */
export function valuesOf<Row>({ columns }: Table<Row>, row: Row): readonly Value[] {
  return columns.map((column) => column.of(row))
}

/** Several ids or words in one cell, a bar between; `null` for none. */
export function joined(items: readonly string[]): string | null {
  return items.length === 0 ? null : items.join('|')
}
