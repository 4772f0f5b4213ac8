/** Macros in CSV or TSV, a row a macro. */
import { isProblem } from '../../model/problem.ts'
import type { Macro } from '../../model/macro.ts'
import { noFields, scanFields } from '../tables/csv-fields.ts'
import { csvRecords } from '../tables/csv-records.ts'
import { htmlText } from '../html/html-text.ts'
import { fold } from '../read-options.ts'

const columnNames = {
  id: 'id, macro_id, key, code, shortcut, short_code, shortcode, number, nr, nummer, identifiant',
  title: 'title, name, macro_title, macro_name, subject, label, titel, titre, título, titulo, τίτλος',
  text: `text, body, content, message, reply, response, comment, comment_value, macro, macro_text, template, value,
    answer, nachricht, inhalt, texte, contenu, réponse, texto, mensaje, contenido, respuesta, κείμενο, μήνυμα`,
  html: 'html, body_html, html_body, text_html, content_html, comment_value_html, message_html',
} as const

type Column = keyof typeof columnNames

const columnByName = new Map(
  Object.entries(columnNames).flatMap(([column, names]) =>
    names.split(',').map((name) => [name.trim(), column as Column] as const),
  ),
)

type Columns = Readonly<Partial<Record<Column, number>>>

/** In UTF-16 units, far above any name; a file that is no table may be one header of megabytes. */
const LONGEST_HEADER = 1000

/** The first column of each kind counts. */
function columnsOf(headers: readonly string[]): Columns {
  const columns: Partial<Record<Column, number>> = {}
  for (const [index, header] of headers.entries()) {
    if (header.trim().length > LONGEST_HEADER) continue
    const column = columnByName.get(fold(header).replaceAll(/[\s-]+/gu, '_'))
    if (column !== undefined) columns[column] ??= index
  }
  return columns
}

/** Throws a `TypeError` that names the line, not the text. Without a column of ids, titles are taken for them. */
export async function macrosOfCsv(content: Uint8Array): Promise<readonly Macro[]> {
  const source = { chunks: [content] }
  const macros: Macro[] = []
  let columns: Columns | undefined
  for await (const batch of csvRecords(source, {}, sniffDelimiter))
    for (const record of batch) {
      if (isProblem(record))
        throw new TypeError(
          `The macros cannot be read at line ${record.origin.line ?? '?'}: ${record.message}`,
        )
      if (columns === undefined) columns = needed(columnsOf(record.fields))
      else if (record.fields.some((field) => field.trim() !== ''))
        macros.push(toMacro(record.fields, columns, record.line))
    }
  return macros
}

/** The delimiter that makes most headers known. */
function sniffDelimiter(header: string): string {
  const known = (delimiter: string): number => {
    const fields = noFields()
    scanFields(header, delimiter, fields)
    return Object.keys(columnsOf(fields.done)).length
  }
  const counts = [',', ';', '\t', '|'].map((delimiter) => ({ delimiter, count: known(delimiter) }))
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).delimiter
}

function needed(columns: Columns): Columns {
  if (columns.text === undefined && columns.html === undefined)
    throw new TypeError('The macros need a column for their text, such as "text"')
  if (columns.id === undefined && columns.title === undefined)
    throw new TypeError('The macros need a column for their ids, such as "id"')
  return columns
}

function toMacro(fields: readonly string[], columns: Columns, line: number): Macro {
  const cell = (column: Column): string =>
    columns[column] === undefined ? '' : (fields[columns[column]] ?? '').trim()
  const title = cell('title')
  const id = columns.id === undefined ? title : cell('id')
  if (id === '') throw new TypeError(`The macro at line ${line} has no id`)
  const text = cell('text') || htmlText(cell('html'))
  return { id, ...(title !== '' && { title }), text }
}
