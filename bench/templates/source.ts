/** Where the labelled interactions come from: the generator, or a folder. */
import { basename, join } from 'node:path'
import { generate, settle, type GeneratorOptions, type Labelled } from '../../corpora/generator/corpus.ts'
import { parseLabel, type Label } from '../../src/evaluate/corpus.ts'
import type { Interaction } from '../../src/model/interaction.ts'
import { jsonLines, textLines } from '../json-lines.ts'
import { truthsOf } from './types.ts'

/** Plain data, so that a worker can be given it. */
export type SourceSetup =
  | { readonly kind: 'generated'; readonly options: GeneratorOptions }
  | { readonly kind: 'folder'; readonly folder: string; readonly replies: number }

export interface Source {
  /** What the result says of the corpus; no path. */
  readonly description: Readonly<Record<string, string | number>>
  /** Labelled replies in all. */
  readonly replies: number
  /** From the start, as often as asked. */
  readonly interactions: () => Iterable<Labelled>
}

export function openSource(setup: SourceSetup): Source {
  if (setup.kind === 'generated') {
    const { seed, noise, templates, agents } = settle(setup.options)
    return {
      description: { corpus: 'generated', seed, noise, templates, agents },
      replies: setup.options.replies,
      interactions: () => generate(setup.options),
    }
  }
  const held = [...firstReplies(readFolder(setup.folder), setup.replies)]
  const replies = held.reduce((sum, labelled) => sum + truthsOf(labelled).size, 0)
  return { description: { corpus: basename(setup.folder) }, replies, interactions: () => held }
}

/** Interactions from the start, with at most so many labelled replies. */
function* firstReplies(all: readonly Labelled[], replies: number): Generator<Labelled, void, undefined> {
  let left = replies
  for (const labelled of all) {
    left -= truthsOf(labelled).size
    if (left < 0) return
    yield labelled
  }
}

/** `interactions.jsonl` and `labels.jsonl`, each plain or with `.gz`. */
function readFolder(folder: string): readonly Labelled[] {
  const labels = new Map<string, Label[]>()
  for (const [index, line] of textLines(join(folder, 'labels.jsonl')).entries()) {
    const label = parseLabel(line, { line: index + 1 })
    if ('code' in label) throw new Error(`labels.jsonl, line ${index + 1}: ${label.code}`)
    const held = labels.get(label.interactionId)
    if (held === undefined) labels.set(label.interactionId, [label])
    else held.push(label)
  }
  return (jsonLines(join(folder, 'interactions.jsonl')) as readonly Interaction[]).map((interaction) => {
    return { interaction, labels: labels.get(interaction.id) ?? [] }
  })
}

/** Groups of at most `size`. */
export function* batches<T>(items: Iterable<T>, size: number): Generator<readonly T[], void, undefined> {
  let batch: T[] = []
  for (const item of items) {
    batch.push(item)
    if (batch.length < size) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
