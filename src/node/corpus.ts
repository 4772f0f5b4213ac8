import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { parseLabel, type Corpus, type Label } from '../evaluate/corpus.ts'
import type { Interaction } from '../model/interaction.ts'
import { isProblem, type Problem } from '../model/problem.ts'
import { lines } from '../readers/bytes/lines.ts'
import { fileInput, isSystemError, readInputs, type Input } from './files.ts'
import { gzipInput, RefusedInputError } from './gzip.ts'

/**
 * A labelled corpus folder: `interactions.jsonl` and `labels.jsonl`, each as it stands or as `.gz`, and what in them
 * could not be read. Where both are there, the one that is not compressed is read. Rejects with the system's error
 * where a file is missing. Without `labels`, such as where ratings are what people said, only the interactions are read.
 */
export async function readCorpus(
  folder: string,
  { labels: isLabelled = true }: { readonly labels?: boolean } = {},
): Promise<{ corpus: Corpus; problems: readonly Problem[] }> {
  const problems: Problem[] = []
  const interactions: Interaction[] = []
  const labels: Label[] = []
  const source = await inputIn(folder, 'interactions.jsonl')
  const judged = isLabelled ? await inputIn(folder, 'labels.jsonl') : null
  for await (const record of readInputs([source], { format: 'jsonl' }))
    if (isProblem(record)) problems.push(record)
    else interactions.push(record)
  if (judged !== null)
    for await (const label of readLabels(judged))
      if (isProblem(label)) problems.push(label)
      else labels.push(label)
  return { corpus: { interactions, labels }, problems }
}

async function inputIn(folder: string, name: string): Promise<Input> {
  const path = join(folder, name)
  try {
    await access(path)
    return await fileInput(path)
  } catch (missing) {
    if (!isSystemError(missing)) throw missing
    // Where neither is there, the error names the uncompressed file.
    await access(`${path}.gz`).catch(() => {
      throw missing
    })
    return gzipInput(`${path}.gz`)
  }
}

async function* readLabels({ name: file, open }: Input): AsyncGenerator<Label | Problem> {
  try {
    for await (const { number, text, problem } of lines({ name: file, chunks: open() }, {}))
      if (problem !== undefined) yield problem
      else if (text.trim() !== '') yield parseLabel(text, { file, line: number })
  } catch (error) {
    if (!(error instanceof RefusedInputError)) throw error
    yield error.problem
  }
}
