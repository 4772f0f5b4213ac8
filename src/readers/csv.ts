/**
 * CSV and TSV, a row a message. The delimiter is the one that makes sense of the header; columns are the declared ones,
 * else those whose headers say what they hold.
 */
import type { Interaction } from '../model/interaction.ts'
import { isProblem, type Problem } from '../model/problem.ts'
import { resolveColumns, type Columns } from './columns.ts'
import { declaredDelimiter, sniffHeader } from './csv-dialect.ts'
import { csvRecords, type CsvRecord } from './csv-records.ts'
import { lines, type Line } from './lines.ts'
import { lineOrigin } from './origin.ts'
import { recordLimit } from './read-options.ts'
import { rereadable, type Rereadable } from './rereadable.ts'
import { rowsToInteractions, type MessageRow } from './rows.ts'
import { columnFields, type ReadOptions, type Reader, type Source } from './types.ts'

export const csv: Reader = {
  id: 'csv',
  title: 'CSV or TSV, a row a message',
  signs: 'a header that names the interaction, the text and who speaks',
  sniff,
  read,
}

function sniff(head: string): number {
  const [first = '', second = ''] = head.trimStart().split(/\r\n|[\r\n]/, 2)
  const { known } = sniffHeader(declaredDelimiter(first) === null ? first : second)
  if (!known.has('text')) return 0
  const speaks = known.has('role') || known.has('name') || known.has('participantId')
  return known.has('interactionId') ? (speaks ? 0.9 : 0.5) : speaks ? 0.3 : 0
}

async function* read(source: Source, options: ReadOptions): AsyncGenerator<Interaction | Problem> {
  const input = lines(source, options)
  try {
    const reread = rereadable(input)
    const delimiter = await takeDelimiter(reread, options)
    const rows: MessageRow[] = []
    let columns: Columns | null = null
    for await (const record of csvRecords(reread, delimiter, recordLimit(options), source)) {
      if (isProblem(record)) {
        yield record
      } else if (columns === null) {
        const header = resolveColumns(record.fields, options.columns ?? {}, lineOrigin(source, record.line))
        yield* header.problems
        if (header.problems.some(({ level }) => level === 'error')) return
        columns = header.columns
      } else if (record.fields.some((field) => field !== '')) rows.push(toRow(record, columns))
    }
    yield* rowsToInteractions(rows, source, options)
  } finally {
    await input.return(undefined)
  }
}

/** Looks at the header and leaves it to be read; an Excel `sep=` line is used up. */
export async function takeDelimiter(reread: Rereadable<Line>, options: ReadOptions): Promise<string> {
  let first = await reread.next()
  while (first?.text === '' && first.problem === undefined) first = await reread.next()
  if (first === undefined) return ','
  const declared = declaredDelimiter(first.text)
  if (declared !== null) return declared
  reread.readAgain([first])
  return sniffHeader(first.text, options.columns).delimiter
}

/** Cells by field: nothing is keyed by what the file calls its columns. */
function toRow({ fields, line }: CsvRecord, columns: Columns): MessageRow {
  const cells: Partial<Record<(typeof columnFields)[number], string>> = {}
  for (const field of columnFields) {
    const column = columns[field]
    if (column !== undefined) cells[field] = fields[column]!
  }
  return { line, cells }
}
