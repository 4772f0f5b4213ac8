import { join } from 'node:path'
import { isProblem, type Problem } from '../model/problem.ts'
import type { Interaction } from '../model/interaction.ts'
import { parseLabel, type Corpus, type Label } from '../evaluate/corpus.ts'
import { access, readFile } from 'node:fs/promises'
import { fileInput, readInputs } from './files.ts'

/**
 * A labelled corpus folder: `interactions.jsonl` and `labels.jsonl`, and what in them could not be read. Rejects with
 * the system's error where a file is missing.
 */
export async function readCorpus(folder: string): Promise<{ corpus: Corpus; problems: readonly Problem[] }> {
  const problems: Problem[] = []
  const interactions: Interaction[] = []
  const source = join(folder, 'interactions.jsonl')
  await access(source)
  for await (const record of readInputs([await fileInput(source)], { format: 'jsonl' }))
    if (isProblem(record)) problems.push(record)
    else interactions.push(record)
  const file = join(folder, 'labels.jsonl')
  const labels: Label[] = []
  for (const [index, line] of (await readFile(file, 'utf8'))
    .replace(/^\ufeff/u, '')
    .split('\n')
    .entries()) {
    if (line.trim() === '') continue
    const label = parseLabel(line, { file, line: index + 1 })
    if ('code' in label) problems.push(label)
    else labels.push(label)
  }
  return { corpus: { interactions, labels }, problems }
}
