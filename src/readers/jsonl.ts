/**
 * Canonical interactions, one JSON object a line: the format that streams, whatever the size of the file. Blank lines
 * are skipped.
 */
import type { Interaction } from '../model/interaction.ts'
import { problem, type Problem } from '../model/problem.ts'
import { hasCanonicalKeys, isOneLine, isWrapped, objectsByLine } from './json-head.ts'
import { lines } from './lines.ts'
import { lineOrigin } from './origin.ts'
import { parseJson } from './parse-json.ts'
import type { ReadOptions, Reader, Source } from './types.ts'
import { toInteraction } from './validate.ts'

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
  for await (const line of lines(source, options)) {
    if (line.problem !== undefined) {
      yield line.problem
    } else if (line.text.trim() !== '') {
      const origin = lineOrigin(source, line.number)
      const value = parseJson(line.text)
      if (value === undefined) yield problem('invalid-json', origin)
      else yield* toInteraction(value, origin)
    }
  }
}
