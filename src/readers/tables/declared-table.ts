/** A table whose headers only its user knows: no reader recognises it, but the declared columns say that it is one. */
import { objectsByLine } from '../json/json-head.ts'
import type { ColumnMap } from '../types.ts'

/**
 * Id of the reader for content that none recognises: `csv`, or `jsonl-rows` where it begins with a line that is a JSON object;
 * `null` where no columns are declared, or the content is plainly no table.
 */
export function tableDeclared(head: string, columns: ColumnMap = {}): 'csv' | 'jsonl-rows' | null {
  const content = head.trimStart()
  if (Object.keys(columns).length === 0 || content === '' || content.includes('\0')) return null
  if (content.startsWith('{')) return objectsByLine(content).length > 0 ? 'jsonl-rows' : null
  return content.startsWith('[') || content.startsWith('<') ? null : 'csv'
}
