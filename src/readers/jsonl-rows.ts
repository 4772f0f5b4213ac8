/**
 * JSON objects, each a message: `{"conversation_id": …, "role": …, "text": …, "ts": …}`, one a line or all in a list. Keys are
 * told apart like the headers of a CSV file.
 */
import type { Interaction } from '../model/interaction.ts'
import { isProblem, problem, type Origin, type Problem } from '../model/problem.ts'
import { isBlank } from './bytes/blanks.ts'
import { peek } from './bytes/head.ts'
import { fieldOfHeader } from './tables/columns.ts'
import { objectsByLine } from './json/json-head.ts'
import { jsonKeys } from './json/json-keys.ts'
import { jsonValues } from './json/json-values.ts'
import { createKeyedRows, type KeyedRow } from './tables/keyed-rows.ts'
import { createRowGroups } from './tables/rows.ts'
import { batches, type Line, type Together } from './bytes/lines.ts'
import { lineOrigin, pointerOrigin } from './values/origin.ts'
import { isRecord, parseJson, parseLines } from './json/parse-json.ts'
import type { ReadOptions, Reader, Source } from './types.ts'

export const jsonlRows: Reader = {
  id: 'jsonl-rows',
  title: 'Messages, one JSON object a line',
  signs: 'lines, or elements of a list, that are objects with an interaction, a text and who speaks',
  sniff,
  read,
}

function sniff(head: string): number {
  const keys = isList(head)
    ? [...jsonKeys(head)].filter((path) => !path.includes('.'))
    : objectsByLine(head).flatMap(Object.keys)
  const known = new Set(keys.map(fieldOfHeader))
  const speaks = known.has('role') || known.has('name') || known.has('participantId')
  return known.has('interactionId') && known.has('text') && speaks ? 0.85 : 0
}

function isList(head: string): boolean {
  return head.trimStart().startsWith('[')
}

async function* read(source: Source, options: ReadOptions): AsyncGenerator<Interaction | Problem> {
  const peeked = await peek(source)
  if (isList(peeked.head)) yield* readList(peeked.source, options)
  else yield* readLines(peeked.source, options)
}

/** A row by its place in the list. */
function elementOrigin(source: Source, row: number): Origin {
  return pointerOrigin(source, `/${row - 1}`)
}

async function* readList(source: Source, options: ReadOptions): AsyncGenerator<Interaction | Problem> {
  const groups = createRowGroups(source, options, undefined, undefined, elementOrigin)
  const rows = createKeyedRows(source, options, undefined, groups)
  let line = 0
  for await (const batch of jsonValues(source, options))
    for (const item of batch) {
      line++
      if (isProblem(item)) yield item
      else if (!isRecord(item.value)) yield problem('invalid-row', item.origin)
      else {
        const told = rows.take({ line, units: UNITS_PER_ELEMENT, object: item.value })
        if (told !== null) for (const record of told) yield record
      }
    }
  for (const record of rows.finish()) yield record
}

/** What an element is counted as, in UTF-16 units: how long it was written is not known any more. */
const UNITS_PER_ELEMENT = 300

async function* readLines(source: Source, options: ReadOptions): AsyncGenerator<Interaction | Problem> {
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
