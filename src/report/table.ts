/** Rows as aligned text for a terminal, or as CSV for a spreadsheet. */
import { plainLine } from './terminal.ts'

/** What a cell holds; `null` is shown as a dash in text and left empty in CSV. */
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
 * RFC 4180 with CRLF. Text that a spreadsheet would run as a formula is led by an apostrophe, leading white space and
 * invisible marks aside; so is what would be one where the file is cut at other places than its commas: behind a semicolon,
 * a tab or a line break within a cell, where many a country's spreadsheets begin a new one.
 */
export function csvTable(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [header, ...rows].map(csvRow).join('')
}

/** One row of such a table, its line break included. */
export function csvRow(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

function show(cell: Cell): string {
  return cell === null ? '–' : plainLine(String(cell))
}

function csvCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const inert = disarm(cell)
  return /[",\r\n]/u.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}

/** Signs a formula begins with, their wide, small and raised forms included. */
const SIGN = /[=+\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b\u207c\u207a\u207b\u2212]/u
/** Where another reader of the file may begin a new cell. */
const BREAK = /[;\t\r\n]/u
/** White space, controls, and marks and fillers without a shape. */
const UNSEEN = /[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u

/** In one pass: whether a formula could begin here, and where its cell would. */
function disarm(text: string): string {
  let out = ''
  let copied = 0
  let begins = 0
  let isOpen = true
  let at = 0
  for (const character of text) {
    const isBreak = BREAK.test(character)
    if (isOpen || isBreak) {
      // A cell that begins with a line break or tab is disarmed whatever follows: some readers drop it and go on.
      const isSign = SIGN.test(character) || (begins === 0 && isBreak && character !== ';')
      if (isOpen && isSign) {
        out += `${text.slice(copied, begins)}'`
        copied = begins
      }
      // A quotation mark behind a break may be taken for one that opens a cell.
      isOpen = isBreak || (!isSign && (UNSEEN.test(character) || (begins > 0 && character === '"')))
      if (isBreak) begins = at + 1
    }
    at += character.length
  }
  return out === '' ? text : out + text.slice(copied)
}
