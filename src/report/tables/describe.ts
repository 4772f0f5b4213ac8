/** The documentation of the tables, made from their columns. */
import { tables } from './rows.ts'
import type { Column, Table } from './types.ts'

/** A Markdown page. Columns with a ° are empty unless the interactions are given. */
export function describeTables(): string {
  const all: readonly Table<never>[] = Object.values(tables)
  return (
    [
      '# Tables',
      'What `unscripted tables` and `writeTables` write. Made from the columns in this folder: change those, not this page.',
      'An empty cell is a value that is absent. Times are ISO 8601, with `Z` where the zone is known and without it where it is ' +
        'not. Several ids or words in one cell have a bar between them. Columns with a ° are empty unless the interactions ' +
        'are given beside the reports. No table holds what anybody said in an interaction, but for the names that messages of ' +
        'findings quote and the templates.',
      ...all.flatMap((table) => [`## ${table.id}`, table.row, tableOf(table)]),
      '',
    ]
      .join('\n\n')
      .trimEnd() + '\n'
  )
}

function tableOf({ columns }: Table<never>): string {
  const rows = columns.map((column) => `| ${cellsOf(column).join(' | ')} |`)
  return ['| Column | Type | Unit | Meaning |', '| --- | --- | --- | --- |', ...rows].join('\n')
}

function cellsOf({ name, type, unit, meaning, fromInteraction }: Column<never>): readonly string[] {
  return [`\`${name}\`${fromInteraction === true ? ' °' : ''}`, type, unit ?? '', meaning]
}
