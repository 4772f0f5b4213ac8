/**
 * `node bench/whole/alone.mjs FILE INDEX OUT`: what the command does, by the library and in the thread it is called in, as fast as that
 * goes: reads, analyses in blocks, writes. Nobody watches over a record that hangs, and nothing is left to go on from.
 */
import { createReadStream, createWriteStream, readFileSync } from 'node:fs'
import { once } from 'node:events'
import { createAnalyzer, loadTemplates } from '../../dist/index.js'
import { createLanguageDetector } from '../../dist/linguistics.js'
import { read } from '../../dist/readers.js'

const [file, index, out] = process.argv.slice(2)
/** Interactions held at once. */
const HELD = 512

const templates = loadTemplates(readFileSync(index))
const languageDetector = await createLanguageDetector()
const analyzer = createAnalyzer({ templates, pace: templates.pace, languageDetector })
const stream = createWriteStream(out)

async function write(interactions) {
  let lines = ''
  for await (const report of analyzer.analyzeAll(interactions)) lines += `${JSON.stringify(report)}\n`
  if (!stream.write(lines)) await once(stream, 'drain')
}

let held = []
for await (const record of read({ name: file, chunks: createReadStream(file) })) {
  if (held.push(record) < HELD) continue
  await write(held)
  held = []
}
await write(held)
stream.end()
await once(stream, 'finish')
