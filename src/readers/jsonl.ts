/**
 * Canonical interactions, one JSON object a line: the format that streams, whatever the size of the file. Blank lines
 * are skipped.
 */
import type { Interaction } from '../model/interaction.ts'
import { problem, type Problem } from '../model/problem.ts'
import { isBlank } from './bytes/blanks.ts'
import { hasCanonicalKeys, isOneLine, isWrapped, objectsByLine } from './json/json-head.ts'
import { lineBatches, type Line } from './bytes/lines.ts'
import { lineOrigin } from './values/origin.ts'
import { parseJson } from './json/parse-json.ts'
import type { ReadOptions, Reader, Source } from './types.ts'
import { toInteraction } from './values/validate.ts'

export const jsonl: Reader = {
  id: 'jsonl',
  title: 'Interactions, one JSON object a line',
  signs: 'lines that are objects with participants and turns',
  sniff,
  read,
}

function sniff(head: string): number {
  const objects = objectsByLine(head)
  if (objects.some(({ turns, participants }) => Array.isArray(turns) && Array.isArray(participants)))
    return 0.95
  if (objects.some(({ turns }) => Array.isArray(turns))) return 0.5
  // A first record longer than the head: its keys must do.
  const cut = objects.length === 0 && head.startsWith('{') && isOneLine(head) && !isWrapped(head)
  return cut && hasCanonicalKeys(head) ? 0.7 : 0
}

async function* read(source: Source, options: ReadOptions): AsyncGenerator<Interaction | Problem> {
  for await (const batch of lineBatches(source, options))
    for (const line of batch) for (const record of recordsOf(line, source)) yield record
}

const none: readonly never[] = []

function recordsOf(line: Line, source: Source): readonly (Interaction | Problem)[] {
  if (line.problem !== undefined) return [line.problem]
  if (isBlank(line.text)) return none
  const origin = lineOrigin(source, line.number)
  const value = parseJson(line.text)
  return value === undefined ? [problem('invalid-json', origin)] : toInteraction(value, origin)
}
