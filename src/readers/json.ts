/**
 * Canonical interactions in one JSON document: a single one, an array of them, or `{"interactions": […]}`. The document
 * is held in memory whole; a large corpus is better written one interaction a line.
 */
import type { Interaction } from '../model/interaction.ts'
import { isProblem, type Problem } from '../model/problem.ts'
import { hasCanonicalKeys, isWrapped } from './json/json-head.ts'
import { sourceOrigin } from './values/origin.ts'
import { isRecord } from './json/parse-json.ts'
import type { ReadOptions, Reader, Source } from './types.ts'
import { toInteraction } from './values/validate.ts'
import { readJson } from './bytes/whole.ts'

export const json: Reader = {
  id: 'json',
  title: 'Interactions, one JSON document',
  signs: 'participants and turns in one document',
  sniff,
  read,
}

function sniff(head: string): number {
  const first = head.trimStart()[0]
  if ((first !== '{' && first !== '[') || !hasCanonicalKeys(head)) return 0
  return first === '[' || isWrapped(head) ? 0.9 : 0.6
}

async function* read(source: Source, options: ReadOptions): AsyncGenerator<Interaction | Problem> {
  const document = await readJson(source, options)
  if (isProblem(document)) {
    yield document
    return
  }
  const origin = sourceOrigin(source)
  const { value } = document
  const [list, pointer] = Array.isArray(value)
    ? [value as unknown[], '']
    : isRecord(value) && Array.isArray(value['interactions'])
      ? [value['interactions'] as unknown[], '/interactions']
      : [null, '']
  if (list === null) yield* value === undefined ? [] : toInteraction(value, origin)
  else
    for (const [index, held] of list.entries())
      yield* toInteraction(held, { ...origin, pointer: `${pointer}/${index}` })
}
