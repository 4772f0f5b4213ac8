/**
 * What the packs of the languages with less in them find, on the test parts of `corpora/languages`: keeps the figures in
 * `bench/languages-results.json`, of which `npm run bench:readme` makes a table.
 *
 *     npx tsx bench/languages.ts
 */
import { evaluate, type Evaluation } from '../src/evaluate/index.ts'
import { readCorpus } from '../src/node/index.ts'
import { LANGUAGES } from './languages/readme.ts'
import { writeJson } from './write-json.ts'

const PART = 'test'

const results: Record<string, Evaluation> = {}
for (const code of Object.keys(LANGUAGES)) {
  const { corpus } = await readCorpus(`corpora/languages/${code}`)
  results[code] = await evaluate(corpus, { part: PART })
}
await writeJson('bench/languages-results.json', results)
