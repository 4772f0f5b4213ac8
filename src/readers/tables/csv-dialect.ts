import { fieldOfHeader } from './columns.ts'
import { noFields, scanFields } from './csv-fields.ts'
import { fold } from '../read-options.ts'
import type { ColumnField, ColumnMap } from '../types.ts'

const delimiters = [',', ';', '\t', '|'] as const

export interface Header {
  readonly delimiter: string
  /** Fields the headers name, declared ones included. */
  readonly known: ReadonlySet<ColumnField>
}

/** `sep=;` on the first line, which Excel writes and reads; `null` if it is not that. */
export function declaredDelimiter(firstLine: string): string | null {
  return /^sep=[^\s"]$|^sep=\t$/i.test(firstLine) ? firstLine.slice(4) : null
}

/** The delimiter that makes the most headers known, then the most headers. */
export function sniffHeader(line: string, declared: ColumnMap = {}): Header {
  const named = new Set(Object.values(declared).map(fold))
  let best: Header & { score: number } = { delimiter: ',', known: new Set(), score: -1 }
  for (const delimiter of delimiters) {
    const headers = noFields()
    scanFields(line, delimiter, headers)
    const fields = headers.done.map(fieldOfHeader).filter((field) => field !== undefined)
    const declaredOnes = named.size === 0 ? [] : headers.done.filter((header) => named.has(fold(header)))
    const known = fields.length + declaredOnes.length
    // A file has fewer columns than this, so known headers always outweigh plain ones.
    const score = known * 100_000 + headers.done.length
    if (score > best.score) best = { delimiter, known: new Set(fields), score }
  }
  return best
}
