/**
 * CSV and TSV, a row a message. The delimiter is the one that makes sense of the header; columns are the declared ones,
 * else those whose headers say what they hold.
 */
import type { Interaction } from '../model/interaction.ts'
import { isProblem, type Problem } from '../model/problem.ts'
import { resolveColumns, type Columns } from './tables/columns.ts'
import { declaredDelimiter, sniffHeader } from './tables/csv-dialect.ts'
import { csvRecords, type CsvRecord } from './tables/csv-records.ts'
import { lineOrigin } from './values/origin.ts'
import { createRowGroups, rowOf } from './tables/rows.ts'
import type { ReadOptions, Reader, Source } from './types.ts'

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
  const groups = createRowGroups(source, options)
  // By place and not by header: nothing is keyed by a name out of the file.
  const add = ({ fields, line }: CsvRecord, known: Columns) =>
    groups.add(fields[known.interactionId!]!, rowOf(line, known, fields))
  let columns: Columns | null = null
  for await (const batch of csvRecords(source, options, (header) => delimiterOf(header, options)))
    for (const record of batch) {
      if (isProblem(record)) {
        yield record
      } else if (columns === null) {
        const header = resolveColumns(record.fields, options.columns ?? {}, lineOrigin(source, record.line))
        for (const told of header.problems) yield told
        if (header.problems.some(({ level }) => level === 'error')) return
        columns = header.columns
      } else if (record.fields.some(isFilled)) {
        const told = add(record, columns)
        if (told !== null) for (const one of told) yield one
      }
    }
  for (const record of groups.finish()) yield record
}

function delimiterOf(header: string, options: ReadOptions): string {
  return sniffHeader(header, options.columns).delimiter
}

function isFilled(field: string): boolean {
  return field !== ''
}
