/** Where a command may write. */
import { realpath } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Input, TableFormat } from '../node/index.ts'
import { requirePlace } from '../node/places.ts'
import { convokitCompanions } from '../readers/convokit.ts'
import { tables } from '../report/index.ts'
import { UsageError } from './io.ts'

/**
 * Throws a `UsageError` where one of the `outputs` is a file that is read, also by another name: an export that was
 * overwritten is gone; and a `TypeError` where it is a device or a pipe, before any work is done. `outputs` are paths by their option, such as `--out`; absent ones are left out.
 */
export async function refuseToOverwrite(
  outputs: Readonly<Record<string, string | undefined>>,
  inputs: readonly Pick<Input, 'name'>[],
): Promise<void> {
  const read = new Set(await Promise.all(inputs.map(({ name }) => placeOf(name))))
  for (const [option, path] of Object.entries(outputs)) {
    if (path === undefined) continue
    if (read.has(await placeOf(path))) throw new UsageError(`${option} would overwrite an input: ${path}`)
    await requirePlace(path)
  }
}

/** What a labelled corpus is read from, by name or as `.gz`. */
const CORPUS_FILES = ['interactions.jsonl', 'labels.jsonl', 'utterances.jsonl', ...convokitCompanions]

/** As `refuseToOverwrite`, beside a labelled corpus: its folder, or a file that is one. */
export async function refuseToOverwriteCorpus(out: string, corpus: string): Promise<void> {
  const within = CORPUS_FILES.flatMap((name) => [join(corpus, name), join(corpus, `${name}.gz`)])
  await refuseToOverwrite(
    { '--out': out },
    [corpus, ...within].map((name) => ({ name })),
  )
}

/** As `refuseToOverwrite`, of the tables that go into a folder. */
export async function refuseToOverwriteTables(
  folder: string,
  as: TableFormat,
  inputs: readonly Pick<Input, 'name'>[],
): Promise<void> {
  for (const table of Object.keys(tables))
    await refuseToOverwrite({ '--out': join(folder, `${table}.${as}`) }, inputs)
}

/** Links followed; a file that is not there yet has only its name. */
async function placeOf(path: string): Promise<string> {
  return await realpath(path).catch(() => resolve(path))
}
