/**
 * Memory stays flat: ten times more records come through a pipe, and the most memory held grows by next to nothing. With
 * templates given. What is learned from the input grows with its words and ids, as an index file does; the full form
 * says by how much. Needs the built package. `--full`: 200,000 records instead of 20,000, one worker and two.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fitTemplates, type Interaction } from '../../src/index.ts'
import { writeTemplatesFile } from '../../src/node/index.ts'
import { countFrom, finish, isFull, say } from './promise.ts'

const RECORDS = countFrom('UNSCRIPTED_RECORDS', isFull ? 200_000 : 20_000)
const TIMES = 10
const MOST_GROWTH = 0.05
const mostMegabytes = (workers: number): number => 256 + 96 * workers

const example = readFileSync(new URL('../../corpora/example/interactions.jsonl', import.meta.url), 'utf8')
const interactions = example
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Interaction)
const built = new URL('../../dist/node.js', import.meta.url)
const folder = mkdtempSync(join(tmpdir(), 'unscripted-memory-'))
const index = join(folder, 'index')

/** Scores standard input, and tells the most memory held so far after a tenth of the records and after all of them. */
const driver = join(folder, 'driver.mjs')
writeFileSync(
  driver,
  `import { Writable } from 'node:stream'
import { readTemplatesFile, scoreToStream, streamInput } from ${JSON.stringify(built.href)}
const [records, workers, index] = process.argv.slice(2)
const templates = index === 'none' ? undefined : await readTemplatesFile(index)
const nowhere = new Writable({ write: (_, __, done) => done() })
const input = templates
  ? { name: 'stdin', bytes: null, open: () => process.stdin }
  : { name: 'file', bytes: null, open: async function* () { yield* (await import('node:fs')).createReadStream(process.env.INPUT) } }
const most = () => process.resourceUsage().maxRSS / 1024
let early = 0
const tally = await scoreToStream([input], nowhere, {
  workers: Number(workers), ...(templates && { templates }),
  onProgress(done) { if (early === 0 && done >= records / ${TIMES}) early = most() },
})
console.log(JSON.stringify({ reports: tally.reports, early, late: most() }))
process.exit(0)
`,
)

interface Measured {
  readonly reports: number
  /** Megabytes. */
  readonly early: number
  readonly late: number
}

/** The example over and over, each time under ids of its own. */
function* lines(records: number): Generator<string> {
  for (let record = 0; record < records; record++) {
    const interaction = interactions[record % interactions.length]!
    yield `${JSON.stringify({ ...interaction, id: `${interaction.id}-${record}` })}\n`
  }
}

function measure(records: number, workers: number, templates: string): Promise<Measured> {
  const input = join(folder, 'input.jsonl')
  if (templates === 'none') writeFileSync(input, [...lines(records)].join(''))
  const child = spawn(process.execPath, [driver, String(records), String(workers), templates], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, INPUT: input },
  })
  let told = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (told += text))
  child.stdin.on('error', () => undefined)
  void (async () => {
    if (templates !== 'none')
      for (const line of lines(records))
        if (!child.stdin.write(line)) await new Promise((resolve) => child.stdin.once('drain', resolve))
    child.stdin.end()
  })()
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => {
      if (code === 0) resolve(JSON.parse(told) as Measured)
      else reject(new Error(`The run ended with exit ${code ?? ''}`))
    })
  })
}

if (!existsSync(built)) throw new Error(`${fileURLToPath(built)} is not there; build the package first`)
try {
  await writeTemplatesFile(index, await fitTemplates(interactions))
  const figures: Record<string, number> = { records: RECORDS }
  let ok = true
  for (const workers of isFull ? [1, 2] : [1]) {
    const { reports, early, late } = await measure(RECORDS, workers, index)
    const growth = late / early - 1
    const [most, grown] = [Math.round(late), Math.round(growth * 1000) / 10]
    say(
      `${workers} workers: ${Math.round(early)} MB after a tenth of ${reports} records, ${most} MB after all`,
    )
    figures[`megabytes with ${workers}`] = most
    figures[`growth in % with ${workers}`] = grown
    if (reports !== RECORDS || growth > MOST_GROWTH || late > mostMegabytes(workers)) ok = false
  }
  // Not promised: said.
  if (isFull)
    for (const records of [RECORDS / 100, RECORDS / 10])
      figures[`megabytes where templates are learned from ${records}`] = Math.round(
        (await measure(records, 1, 'none')).late,
      )
  finish({
    promise: 'Memory stays flat: ten times more records take at most 5 % more.',
    command: 'npm run verify:memory',
    figures,
    limit: 'growth ≤ 5 %, and at most 256 MB + 96 MB a worker',
    ok,
  })
} finally {
  rmSync(folder, { recursive: true, force: true })
}
