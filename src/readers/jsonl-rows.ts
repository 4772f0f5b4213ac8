/**
 * One JSON object a line, each a message: `{"conversation_id": …, "role": …, "text": …, "ts": …}`. Keys are told apart
 * like the headers of a CSV file.
 */
import type { Interaction } from '../model/interaction.ts'
import { isProblem, problem, type Problem } from '../model/problem.ts'
import { isBlank } from './bytes/blanks.ts'
import { fieldOfHeader } from './tables/columns.ts'
import { objectsByLine } from './json/json-head.ts'
import { createKeyedRows, type KeyedRow } from './tables/keyed-rows.ts'
import { batches, type Line, type Together } from './bytes/lines.ts'
import { lineOrigin } from './values/origin.ts'
import { isRecord, parseJson, parseLines } from './json/parse-json.ts'
import type { ReadOptions, Reader, Source } from './types.ts'

export const jsonlRows: Reader = {
  id: 'jsonl-rows',
  title: 'Messages, one JSON object a line',
  signs: 'lines that are objects with an interaction, a text and who speaks',
  sniff,
  read,
}

function sniff(head: string): number {
  const known = new Set(objectsByLine(head).flatMap((object) => Object.keys(object).map(fieldOfHeader)))
  const speaks = known.has('role') || known.has('name') || known.has('participantId')
  return known.has('interactionId') && known.has('text') && speaks ? 0.85 : 0
}

async function* read(source: Source, options: ReadOptions): AsyncGenerator<Interaction | Problem> {
  const rows = createKeyedRows(source, options)
  for await (const batch of batches(source, options, rowsTogether))
    for (const item of batch) {
      const parsed = 'object' in item ? item : rowAlone(item, source)
      if (parsed === null) continue
      if (isProblem(parsed)) {
        yield parsed
        continue
      }
      const told = rows.take(parsed)
      if (told !== null) for (const record of told) yield record
    }
  for (const record of rows.finish()) yield record
}

const rowsTogether: Together<KeyedRow> = (text, first) => {
  const objects = parseLines(text)
  if (objects === null) return null
  const rows: KeyedRow[] = []
  let at = 0
  for (const object of objects) {
    const end = text.indexOf('\n', at)
    rows.push({ line: first + rows.length, units: end - at, object })
    at = end + 1
  }
  return rows
}

/** `null` for a blank line. */
function rowAlone(line: Line, source: Source): KeyedRow | Problem | null {
  if (line.problem !== undefined) return line.problem
  if (isBlank(line.text)) return null
  const object = parseJson(line.text)
  if (isRecord(object)) return { line: line.number, units: line.text.length, object }
  return problem(object === undefined ? 'invalid-json' : 'invalid-row', lineOrigin(source, line.number))
}
