/** Rows as aligned text for a terminal, or as CSV for a spreadsheet. */

export type Cell = string | number | null

/** Columns as wide as their widest cell, numbers to the right; the last column is not padded. */
export function textTable(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const cells = [header, ...rows.map((row) => row.map(show))]
  const widths = header.map((_, column) =>
    cells.reduce((most, row) => Math.max(most, row[column]!.length), 0),
  )
  const line = (row: readonly string[], index: number): string =>
    row
      .map((cell, column) => {
        const isNumber = index > 0 && typeof rows[index - 1]![column] === 'number'
        return isNumber ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!)
      })
      .join('  ')
      .trimEnd()
  return cells.map(line).join('\n')
}

/**
 * RFC 4180 with CRLF. A cell a spreadsheet would run as a formula, leading white space and invisible marks aside, is
 * led by an apostrophe.
 */
export function csvTable(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [header, ...rows].map((row) => row.map(csvCell).join(',') + '\r\n').join('')
}

/** Line breaks would end the row, and other control characters steer the terminal. */
function show(cell: Cell): string {
  return cell === null ? '–' : String(cell).replaceAll(/\p{Cc}/gu, ' ')
}

const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u

function csvCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const inert = FORMULA.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/u.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}
