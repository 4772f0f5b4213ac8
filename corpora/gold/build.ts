/**
 * Makes `interactions.jsonl` and `labels.jsonl` of the files in `source/`, in the order of their names.
 *
 *     npx tsx corpora/gold/build.ts [FOLDER]     another corpus kept in the same form: corpora/clean
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { compile, type Compiled } from './compile.ts'
import { parseSource } from './source.ts'

/** Throws an `Error` for a source that does not hold together. */
export function buildCorpus(folder: string): readonly Compiled[] {
  const compiled = readdirSync(`${folder}/source`)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => parseSource(readFileSync(`${folder}/source/${file}`, 'utf8')))
    .map(compile)
  const ids = new Set<string>()
  for (const { interaction } of compiled) {
    if (ids.has(interaction.id)) throw new Error(`${interaction.id} comes twice`)
    ids.add(interaction.id)
    const declared = new Set(interaction.participants.map(({ id }) => id))
    for (const { participantId } of interaction.turns)
      if (!declared.has(participantId))
        throw new Error(`${interaction.id}: nobody is called ${participantId}`)
  }
  return compiled
}

export function toLines(values: readonly unknown[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2] ?? fileURLToPath(new URL('.', import.meta.url))
  const compiled = buildCorpus(folder)
  writeFileSync(`${folder}/interactions.jsonl`, toLines(compiled.map(({ interaction }) => interaction)))
  writeFileSync(`${folder}/labels.jsonl`, toLines(compiled.flatMap(({ labels }) => labels)))
  const turns = compiled.reduce((sum, { interaction }) => sum + interaction.turns.length, 0)
  console.log(`${compiled.length} interactions, ${turns} turns`)
}
