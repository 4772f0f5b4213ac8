/**
 * A run that is killed loses nothing and doubles nothing: killed (-9) at random moments and resumed with another number of
 * threads, and, in this process, stopped at every operation on a file, and in the middle of every write. Needs the
 * built package. `--full`: more kills, of longer runs,
 * and every pair of operations to die at.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { random as seeded } from '../../src/evaluate/metrics/random.ts'
import { fileInput, fitInputs, scoreToFile, type FileRunOptions, type Input } from '../../src/node/index.ts'
import { buryOwner, createDyingDisk, type DyingDisk } from './dying-disk.ts'
import { countFrom, finish, isFull, say } from './promise.ts'

const KILLS = countFrom('UNSCRIPTED_KILLS', isFull ? 100 : 15)
/** Enough for a kill to find it at work. */
const MIXED_BATCH = isFull ? 400 : 120

const example = readFileSync(new URL('../../corpora/example/interactions.jsonl', import.meta.url), 'utf8')
const built = new URL('../../dist/node.js', import.meta.url)
const folder = mkdtempSync(join(tmpdir(), 'unscripted-crash-'))
const { next: random } = seeded('crash')
const broken: string[] = []

/** Copies of the example under ids of their own, with lines that cannot be read among them. */
function mixed(interactions: number): string {
  const lines = example.trimEnd().split('\n')
  return Array.from({ length: interactions }, (_, index) => {
    const line = JSON.parse(lines[index % lines.length]!) as { id: string }
    const record = `${JSON.stringify({ ...line, id: `${line.id}-${Math.floor(index / lines.length)}` })}\n`
    return index % 7 === 3 ? `{broken\n${record}` : index % 31 === 5 ? record + record : record
  }).join('')
}

interface Written {
  readonly out: string
  readonly problems: string
}

function written(name: string): Written {
  return { out: readFileSync(`${name}.out`, 'utf8'), problems: readFileSync(`${name}.problems`, 'utf8') }
}

/** Nothing but the two files is left of a run. */
function judge(name: string, expected: Written, what: string): void {
  const files = readdirSync(folder).filter((file) => file.startsWith(`${name.slice(folder.length + 1)}.`))
  const { out, problems } = written(name)
  if (out !== expected.out) broken.push(`${what}: other reports`)
  if (problems !== expected.problems) broken.push(`${what}: other problems`)
  if (files.length !== 2) broken.push(`${what}: left ${files.join(' ')}`)
  rmSync(`${name}.out`)
  rmSync(`${name}.problems`)
}

// Random moments, in a process of its own.

const driver = join(folder, 'driver.mjs')
writeFileSync(
  driver,
  `import { fileInput, scoreToFile } from ${JSON.stringify(built.href)}
const [input, name, workers, resume] = process.argv.slice(2)
process.on('message', () => undefined).unref?.()
await scoreToFile([await fileInput(input)], name + '.out', {
  problems: name + '.problems', workers: Number(workers), resume: resume === 'yes', checkpointMs: 20,
})
`,
)

function score(
  input: string,
  name: string,
  workers: number,
  killAfterMs: number | null,
): Promise<'done' | 'killed'> {
  const resume = existsSync(`${name}.out.partial`) ? 'yes' : 'no'
  const child = spawn(process.execPath, [driver, input, name, String(workers), resume], { stdio: 'inherit' })
  const timer = killAfterMs === null ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfterMs)
  return new Promise((resolve, reject) => {
    child.once('exit', (code, signal) => {
      clearTimeout(timer)
      if (signal === 'SIGKILL') resolve('killed')
      else if (code === 0) resolve('done')
      else reject(new Error(`The run ended with exit ${code ?? signal ?? ''}`))
    })
  })
}

async function killAtRandom(): Promise<{ readonly kills: number; readonly runs: number }> {
  const input = join(folder, 'input.jsonl')
  writeFileSync(input, mixed(MIXED_BATCH))
  const name = join(folder, 'killed')
  const start = performance.now()
  await score(input, name, 1, null)
  const wholeMs = performance.now() - start
  const expected = written(name)
  judge(name, expected, 'undisturbed')
  let [kills, runs] = [0, 0]
  while (kills < KILLS) {
    // The first kill anywhere, the later ones further on, so that every part of a run is hit.
    for (let life = 0; ; life++) {
      const workers = [0, 1, 2, 3][Math.floor(random() * 4)]!
      const ended = await score(input, name, workers, kills < KILLS ? wholeMs * (0.2 + random()) : null)
      if (ended === 'done') break
      kills++
    }
    runs++
    judge(name, expected, `run ${runs} of those killed at random`)
  }
  return { kills, runs }
}

// Every operation on a file, in this process.

async function dieEverywhere(): Promise<{ readonly operations: number; readonly deaths: number }> {
  const input = join(folder, 'short.jsonl')
  writeFileSync(input, mixed(isFull ? 6 : 4))
  const inputs = [await fileInput(input)]
  const templates = await fitInputs(inputs, { detectLanguages: false })
  const disk = createDyingDisk()
  let deaths = 0
  let operations = 0
  try {
    // Templates learned, and in the full form given as well.
    for (const given of isFull ? [{}, { templates }] : [{}]) {
      const died = await dieAtEach(disk, inputs, given)
      operations += died.operations
      deaths += died.deaths
    }
  } finally {
    disk.restore()
  }
  return { operations, deaths }
}

/** One run for every operation, dead at that one and gone on with to the end. */
async function dieAtEach(
  disk: DyingDisk,
  inputs: readonly Input[],
  given: FileRunOptions,
): Promise<{ readonly operations: number; readonly deaths: number }> {
  const name = join(folder, 'dead')
  const options = { problems: `${name}.problems`, checkpointMs: 0, detectLanguages: false, ...given }
  let deaths = 0
  const run = async (resume: boolean, at: number, isHalf: boolean): Promise<'done' | 'died'> => {
    const go = (): Promise<unknown> => scoreToFile(inputs, `${name}.out`, { ...options, resume })
    const ended = await disk.run(go, at, isHalf)
    if (ended === 'died') deaths++
    if (existsSync(`${name}.out.partial`)) buryOwner(`${name}.out.partial`)
    return ended
  }
  await run(false, Infinity, false)
  const [expected, names] = [written(name), disk.operations]
  const count = names.length
  judge(name, expected, 'undisturbed, here')
  for (let at = 1; at <= count; at++)
    for (const isHalf of /write/i.test(names[at - 1]!) ? [false, true] : [false]) {
      await run(false, at, isHalf)
      // Some who go on die as well: somewhere, or in the full form everywhere.
      const others = isFull ? Array.from({ length: count }, (_, other) => other + 1) : []
      for (const other of others) if ((await run(true, other, false)) === 'done') break
      if (others.length === 0) await run(true, 1 + Math.floor(random() * count), random() < 0.5)
      await run(true, Infinity, false)
      judge(name, expected, `died at ${at} of ${count}, ${names[at - 1]!}${isHalf ? ', half done' : ''}`)
    }
  return { operations: count, deaths }
}

if (!existsSync(built)) throw new Error(`${fileURLToPath(built)} is not there; build the package first`)
mkdirSync(folder, { recursive: true })
try {
  const everywhere = await dieEverywhere()
  say(`${everywhere.operations} operations on files, ${everywhere.deaths} deaths at them`)
  const atRandom = await killAtRandom()
  say(`${atRandom.kills} kills at random moments of ${atRandom.runs} runs`)
  finish({
    promise: 'A run that is killed loses nothing and doubles nothing: resumed, it gives the same bytes.',
    command: 'npm run verify:crash',
    figures: {
      operations: everywhere.operations,
      deathsAtOperations: everywhere.deaths,
      randomKills: atRandom.kills,
      broken: broken.slice(0, 20),
    },
    limit: 'reports and problems byte-identical after every kill, and no other file left',
    ok:
      broken.length === 0 &&
      atRandom.kills >= Math.min(KILLS, 40) &&
      everywhere.deaths > everywhere.operations,
  })
} finally {
  rmSync(folder, { recursive: true, force: true })
}
