/**
 * Makes `interactions.jsonl` and `labels.jsonl` in the folder of each language from its `source/`, as corpora/gold is made,
 * without the labels that nobody judged here.
 *
 *     npx tsx corpora/languages/build.ts
 */
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildCorpus, toLines } from '../gold/build.ts'
import type { Compiled } from '../gold/compile.ts'

const here = fileURLToPath(new URL('.', import.meta.url))

/** No mark of these means "not judged" here, where it means "no" in corpora/gold. */
const notJudged: ReadonlySet<string> = new Set(['need', 'empathy', 'effort', 'discourtesy'])

/** The languages that have a folder here, by code. */
export function languagesHere(): readonly string[] {
  return readdirSync(here)
    .filter((name) => existsSync(`${here}/${name}/source`))
    .sort()
}

/** Throws an `Error` for a source that does not hold together. */
export function buildLanguage(language: string): readonly Compiled[] {
  return buildCorpus(`${here}/${language}`).map(({ interaction, labels }) => ({
    interaction,
    labels: labels.filter(({ label }) => !notJudged.has(label)),
  }))
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const language of languagesHere()) {
    const compiled = buildLanguage(language)
    const folder = `${here}/${language}`
    writeFileSync(`${folder}/interactions.jsonl`, toLines(compiled.map(({ interaction }) => interaction)))
    writeFileSync(`${folder}/labels.jsonl`, toLines(compiled.flatMap(({ labels }) => labels)))
    console.log(`${language}: ${compiled.length} interactions`)
  }
