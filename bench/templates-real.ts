/** The first interactions of a templates-real set, and its labelled spans by interaction and turn. */
import { join } from 'node:path'
import type { Label } from '../src/evaluate/index.ts'
import type { Interaction } from '../src/model/interaction.ts'
import { jsonLines } from './json-lines.ts'

export interface TemplatesReal {
  readonly interactions: readonly Interaction[]
  readonly spansOf: (interactionId: string, turnId: string) => readonly Label[]
}

export function readTemplatesReal(data: string, name: string, count: number): TemplatesReal {
  const spans = new Map<string, Label[]>()
  for (const label of jsonLines(join(data, name, 'labels.jsonl')) as readonly Label[]) {
    const key = `${label.interactionId}/${label.turnId ?? ''}`
    if (label.label === 'template') spans.set(key, [...(spans.get(key) ?? []), label])
  }
  return {
    interactions: (jsonLines(join(data, name, 'interactions.jsonl')) as readonly Interaction[]).slice(
      0,
      count,
    ),
    spansOf: (interactionId, turnId) => spans.get(`${interactionId}/${turnId}`) ?? [],
  }
}
