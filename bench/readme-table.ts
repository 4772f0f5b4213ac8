/**
 * Puts the figures of `bench/*results.json`, and what commands print for the example, between the marks of the README:
 * `npx tsx bench/readme-table.ts`. What has no result file is left as it is.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { Evaluation } from '../src/evaluate/index.ts'
import { goldBlock } from './gold/readme.ts'
import { languagesBlock } from './languages/readme.ts'
import { committedRows } from './corpora/committed.ts'
import { corporaBlock } from './corpora/readme.ts'
import type { Row } from './corpora/rows.ts'
import { macrosBlock, type MacrosResult } from './macros/readme.ts'
import { samples } from './samples.ts'
import { replaceBlock } from './tables.ts'
import { templatesBlock } from './templates/readme.ts'
import type { Result } from './templates/result.ts'
import { wholeBlock } from './whole/readme.ts'
import type { Result as Whole } from './whole/result.ts'

const README = new URL('../README.md', import.meta.url)

/** By the marks: the file of results, and what is made of it. */
const blocks: Readonly<Record<string, readonly [file: string, make: (result: unknown) => string]>> = {
  whole: ['results.json', (result) => wholeBlock(result as Whole)],
  corpora: [
    'corpora-results.json',
    (result) =>
      corporaBlock([
        ...Object.values(result as Readonly<Record<string, readonly Row[]>>).flat(),
        ...committedRows(),
      ]),
  ],
  templates: ['templates-results.json', (result) => templatesBlock(result as Result)],
  gold: ['gold-results.json', (result) => goldBlock(result as Evaluation)],
  languages: [
    'languages-results.json',
    (result) => languagesBlock(result as Readonly<Record<string, Evaluation>>),
  ],
  macros: ['macros-results.json', (result) => macrosBlock(result as MacrosResult)],
}

let text = readFileSync(README, 'utf8')
for (const [name, [results, make]] of Object.entries(blocks)) {
  const file = new URL(`./${results}`, import.meta.url)
  if (existsSync(file)) text = replaceBlock(text, name, make(JSON.parse(readFileSync(file, 'utf8'))))
}
for (const [name, block] of Object.entries(await samples())) text = replaceBlock(text, name, block)
writeFileSync(README, text)
