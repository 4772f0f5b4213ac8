/**
 * Puts the figures of `bench/*-results.json` between the marks of the README: `npx tsx bench/readme-table.ts`. What has
 * no result file is left as it is.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { Evaluation } from '../src/evaluate/index.ts'
import { goldBlock } from './gold/readme.ts'
import { macrosBlock, type MacrosResult } from './macros/readme.ts'
import { replaceBlock, templatesBlock } from './templates/readme.ts'
import type { Result } from './templates/result.ts'

const README = new URL('../README.md', import.meta.url)

const blocks: Readonly<Record<string, (result: unknown) => string>> = {
  templates: (result) => templatesBlock(result as Result),
  gold: (result) => goldBlock(result as Evaluation),
  macros: (result) => macrosBlock(result as MacrosResult),
}

let text = readFileSync(README, 'utf8')
for (const [name, make] of Object.entries(blocks)) {
  const file = new URL(`./${name}-results.json`, import.meta.url)
  if (existsSync(file)) text = replaceBlock(text, name, make(JSON.parse(readFileSync(file, 'utf8'))))
}
writeFileSync(README, text)
