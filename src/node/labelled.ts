/** Labelled corpora as others publish them: a file or folder of theirs to interactions and labels of ours. */
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import {
  abcdCorpus,
  convokitCorpus,
  type AbcdRecord,
  type ConvokitMeta,
  type LabelMap,
} from '../evaluate/adapters/index.ts'
import type { Corpus } from '../evaluate/corpus.ts'
import type { Interaction } from '../model/interaction.ts'
import { isProblem, problem, type Problem } from '../model/problem.ts'
import { originOf, peek, recognise } from '../readers/index.ts'
import { fieldsOf, wordOf } from '../readers/json/json-fields.ts'
import { jsonValues } from '../readers/json/json-values.ts'
import { isRecord } from '../readers/json/parse-json.ts'
import { fileInput, readInputs, type Input } from './files.ts'
import { filesOf } from './glob.ts'

/** A corpus, and what in it could not be read. */
export interface ReadLabelled {
  readonly corpus: Corpus
  readonly problems: readonly Problem[]
}

/** The file, or all files of the folder whose content is that of ABCD. Rejects with the system's error where it is missing. */
export async function readAbcd(path: string): Promise<ReadLabelled> {
  const inputs: Input[] = []
  for (const file of (await isFolder(path)) ? await filesOf(path) : [path]) {
    const input = await fileInput(file)
    if (file === path || (await isAbcd(input))) inputs.push(input)
  }
  const { interactions, problems } = await readAll(inputs, { format: 'abcd' })
  const records = interactions.map((interaction): AbcdRecord => ({
    interaction,
    pointer: originOf(interaction)?.pointer ?? '',
  }))
  return { corpus: abcdCorpus(records), problems }
}

/**
 * A corpus folder, or its `utterances.jsonl`. All metadata is held. Rejects with the system's error where the utterances are
 * missing.
 */
export async function readConvokit(path: string, map: LabelMap): Promise<ReadLabelled> {
  const input = await fileInput((await isFolder(path)) ? join(path, 'utterances.jsonl') : path)
  const { interactions, problems } = await readAll([input], {
    format: 'convokit',
    ...(map.roles && { roles: map.roles }),
  })
  const { unused, ...corpus } = convokitCorpus(interactions, await metaOf(input), map)
  if (unused === 0) return { corpus, problems }
  const message = `${unused} values the label map names say nothing here: none of its values, or of another role.`
  return {
    corpus,
    problems: [...problems, problem('invalid-record', { file: input.name }, message, 'warning')],
  }
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path)).isDirectory()
}

async function isAbcd({ name, open }: Input): Promise<boolean> {
  const peeked = await peek({ name, chunks: open() })
  await peeked.close()
  return recognise(peeked.head)[0]?.id === 'abcd'
}

async function readAll(
  inputs: readonly Input[],
  request: Parameters<typeof readInputs>[1],
): Promise<{ readonly interactions: readonly Interaction[]; readonly problems: readonly Problem[] }> {
  const interactions: Interaction[] = []
  const problems: Problem[] = []
  for await (const record of readInputs(inputs, request))
    if (isProblem(record)) problems.push(record)
    else interactions.push(record)
  return { interactions, problems }
}

/** What could not be read was told when the interactions were. */
async function metaOf({ name, open, beside }: Input): Promise<ConvokitMeta> {
  const utterances = new Map<string, ReadonlyMap<string, unknown>>()
  for await (const value of valuesIn(name, open())) {
    const fields = fieldsOf(value)
    utterances.set(wordOf(fields['id']), new Map(Object.entries(fieldsOf(fields['meta']))))
  }
  const conversations = new Map<string, ReadonlyMap<string, unknown>>()
  const chunks = beside?.('conversations.json')
  if (chunks != null)
    for await (const value of valuesIn('conversations.json', chunks))
      for (const [id, about] of Object.entries(fieldsOf(value))) {
        const fields = fieldsOf(about)
        const meta = isRecord(fields['meta']) ? fields['meta'] : fields
        conversations.set(id, new Map(Object.entries(meta)))
      }
  return { utterances, conversations }
}

async function* valuesIn(name: string, chunks: ReturnType<Input['open']>): AsyncGenerator {
  for await (const batch of jsonValues({ name, chunks }, {}))
    for (const item of batch) if (!isProblem(item)) yield item.value
}
