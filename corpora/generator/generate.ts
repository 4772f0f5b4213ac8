/**
 * Writes a generated corpus as a labelled folder: `interactions.jsonl`, `labels.jsonl`, and `macros.json` for `--macros`.
 *
 *     npx tsx corpora/generator/generate.ts --size 1000 --noise 0.05 --seed 1 --out DIR [--language en] [--plain]
 *
 * `--size` is the number of agents' replies. `--plain`: nothing but pasting, as the benches of templates have it.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { generate, macrosOf, type GeneratorOptions } from './corpus.ts'
import { grammars, type Language } from './languages/index.ts'

/** Beyond it little of a text is left. */
const MOST_NOISE = 0.5
/** Lines written at once. */
const CHUNK = 1000

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '1000' },
    noise: { type: 'string', default: '0.05' },
    seed: { type: 'string', default: '1' },
    language: { type: 'string', default: 'en' },
    templates: { type: 'string' },
    plain: { type: 'boolean', default: false },
    out: { type: 'string' },
  },
})
const { out } = values
if (out === undefined) throw new Error('Name the folder to write to: --out DIR')
if (!isLanguage(values.language))
  throw new Error(`--language takes one of ${Object.keys(grammars).join(', ')}`)
const options: GeneratorOptions = {
  replies: wholeNumber('size', values.size),
  noise: share('noise', values.noise),
  seed: values.seed,
  language: values.language,
  conduct: !values.plain,
  ...(values.templates !== undefined && { templates: wholeNumber('templates', values.templates) }),
}

mkdirSync(out, { recursive: true })
writeFileSync(join(out, 'macros.json'), `${JSON.stringify(macrosOf(options), null, 2)}\n`)
const files = [
  await open(join(out, 'interactions.jsonl'), 'w'),
  await open(join(out, 'labels.jsonl'), 'w'),
] as const
let pending: [string[], string[]] = [[], []]
for (const { interaction, labels } of generate(options)) {
  pending[0].push(JSON.stringify(interaction))
  for (const label of labels) pending[1].push(JSON.stringify(label))
  if (pending[0].length >= CHUNK) await flush()
}
await flush()
await Promise.all(files.map((file) => file.close()))

async function flush(): Promise<void> {
  for (const [index, lines] of pending.entries())
    if (lines.length > 0) await files[index]!.write(`${lines.join('\n')}\n`)
  pending = [[], []]
}

function isLanguage(code: string): code is Language {
  return code in grammars
}

function wholeNumber(name: string, text: string): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} takes a whole number, at least 1`)
  return value
}

function share(name: string, text: string): number {
  const value = Number(text)
  if (!(value >= 0 && value <= MOST_NOISE)) throw new Error(`--${name} takes a share from 0 to ${MOST_NOISE}`)
  return value
}
