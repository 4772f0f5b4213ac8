/**
 * Memory stays flat: records come through a pipe, and what is held when ten times as many are done is hardly more. With
 * templates given. Held is what is left in the heaps of all threads, and beside them, once garbage is collected, which here is
 * done every few hundred records; the medians of the first tenth and of the last are compared. What the system counts is more,
 * because the engine collects its garbage when it suits it and warms up for some ten thousand records; so a second run, as users
 * run it, must keep within the megabytes promised. What is learned from the input grows with its words and ids, as an index
 * file does; the full form says by how much. Needs the built package. `--full`: 200,000 records, not 20,000, one worker and two.
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

/** A worker that collects its garbage every eight jobs, which are 256 records, and says in a file what it then holds. */
const tidyWorker = join(folder, 'tidy-worker.mjs')
writeFileSync(
  tidyWorker,
  `import { writeFileSync } from 'node:fs'
import { parentPort, threadId } from 'node:worker_threads'
import ${JSON.stringify(new URL('worker.js', built).href)}
let jobs = 0
// At once: a port that always has another message lets nothing else have its turn.
parentPort.on('message', () => {
  if (jobs++ % 8 !== 7) return
  gc()
  const { heapUsed, external } = process.memoryUsage()
  writeFileSync(process.env.HELD + threadId, String(heapUsed + external))
})
`,
)

/**
 * Scores standard input. Tells the most memory counted by the system after a tenth of the records and after all of them or, with
 * a tidy worker, the medians of what is held in the first tenth and in the last.
 */
const driver = join(folder, 'driver.mjs')
writeFileSync(
  driver,
  `import { createReadStream, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Writable } from 'node:stream'
import { pathToFileURL } from 'node:url'
import { readTemplatesFile, scoreToStream } from ${JSON.stringify(built.href)}
const [records, workers, index, tidy] = process.argv.slice(2)
const templates = index === 'none' ? undefined : await readTemplatesFile(index)
const nowhere = new Writable({ write: (_, __, done) => done() })
const input = templates
  ? { name: 'stdin', bytes: null, open: () => process.stdin }
  : { name: 'file', bytes: null, open: () => createReadStream(process.env.INPUT) }
const most = () => process.resourceUsage().maxRSS / 1024
const [folder, prefix] = [dirname(process.env.HELD), basename(process.env.HELD)]
const held = []
function hold() {
  gc()
  const { heapUsed, external } = process.memoryUsage()
  const threads = readdirSync(folder).filter((name) => name.startsWith(prefix))
  if (threads.length < Number(workers)) return
  const others = threads.map((name) => Number(readFileSync(join(folder, name), 'utf8')))
  held.push((heapUsed + external + others.reduce((sum, bytes) => sum + bytes, 0)) / 2 ** 20)
}
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1]
let early = 0
let looked = 0
const tally = await scoreToStream([input], nowhere, {
  workers: Number(workers), ...(templates && { templates }), ...(tidy && { entry: pathToFileURL(tidy) }),
  onProgress(done) {
    if (tidy && done >= looked + 256) { looked = done; hold() }
    if (early === 0 && done >= records / ${TIMES}) early = most()
  },
})
const tenth = Math.max(1, Math.floor(held.length / ${TIMES}))
console.log(JSON.stringify({
  reports: tally.reports,
  ...(tidy ? { early: median(held.slice(0, tenth)), late: median(held.slice(-tenth)) } : { early, late: most() }),
}))
process.exit(0)
`,
)

interface Measured {
  readonly reports: number
  /** Megabytes counted by the system, or held. */
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

function measure(records: number, workers: number, templates: string, isTidy = false): Promise<Measured> {
  const input = join(folder, 'input.jsonl')
  if (templates === 'none') writeFileSync(input, [...lines(records)].join(''))
  const args = [driver, String(records), String(workers), templates, ...(isTidy ? [tidyWorker] : [])]
  const child = spawn(process.execPath, [...(isTidy ? ['--expose-gc'] : []), ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, INPUT: input, HELD: join(folder, `held-${workers}-`) },
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
    const tidy = await measure(RECORDS, workers, index, true)
    const usual = await measure(RECORDS, workers, index)
    const [growth, wandered] = [tidy, usual].map(
      ({ early, late }) => Math.round((late / early - 1) * 1000) / 10,
    )
    say(
      `${workers} workers: ${tidy.early.toFixed(1)} MB held after a tenth of ${tidy.reports} records, ${tidy.late.toFixed(1)} MB after all; ` +
        `with garbage ${Math.round(usual.early)} and ${Math.round(usual.late)} MB`,
    )
    figures[`megabytes held with ${workers}`] = Math.round(tidy.late)
    figures[`growth in % with ${workers}`] = growth!
    figures[`most megabytes with ${workers}`] = Math.round(usual.late)
    // Not judged: when the engine collects is its own affair.
    figures[`with garbage, in % with ${workers}`] = wandered!
    if (tidy.reports !== RECORDS || usual.reports !== RECORDS) ok = false
    if (growth! > 100 * MOST_GROWTH || usual.late > mostMegabytes(workers)) ok = false
  }
  // Not promised: said.
  if (isFull)
    for (const records of [RECORDS / 100, RECORDS / 10])
      figures[`megabytes where templates are learned from ${records}`] = Math.round(
        (await measure(records, 1, 'none')).late,
      )
  finish({
    promise: 'Memory stays flat: when ten times as many records are done, at most 5 % more is held.',
    command: 'npm run verify:memory',
    figures,
    limit: 'growth of what is held ≤ 5 %, and at most 256 MB + 96 MB a worker, garbage included',
    ok,
  })
} finally {
  rmSync(folder, { recursive: true, force: true })
}
