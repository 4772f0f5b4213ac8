/** Writes a generated corpus as a labelled folder: `npx tsx corpora/generator/write.ts OUT --replies 1000 --noise 0.05`. */
import { mkdirSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { generate } from './generate.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    replies: { type: 'string', default: '1000' },
    noise: { type: 'string', default: '0.05' },
    seed: { type: 'string', default: '1' },
    templates: { type: 'string' },
  },
})
const [folder] = positionals
if (folder === undefined) throw new Error('Name the folder to write to')
const options = {
  replies: wholeNumber('replies', values.replies),
  noise: share('noise', values.noise),
  seed: values.seed,
  ...(values.templates !== undefined && { templates: wholeNumber('templates', values.templates) }),
}

/** Lines written at once. */
const CHUNK = 1000

mkdirSync(folder, { recursive: true })
const files = [
  await open(join(folder, 'interactions.jsonl'), 'w'),
  await open(join(folder, 'labels.jsonl'), 'w'),
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

function wholeNumber(name: string, text: string): number {
  const value = Number(text)
  if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} takes a whole number, at least 1`)
  return value
}

function share(name: string, text: string): number {
  const value = Number(text)
  if (!(value >= 0 && value <= 1)) throw new Error(`--${name} takes a share from 0 to 1`)
  return value
}
