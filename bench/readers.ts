/**
 * What reading costs, every format in one run: processor time beside `JSON.parse` of the same text for JSON formats,
 * megabytes a second for text ones. Prints JSON, or with `--write` puts it into `readers-results.json` and the table of
 * it into `src/readers/README.md`. Nothing else is stored.
 *
 *   npx esbuild bench/readers.ts --bundle --platform=node --format=esm --packages=external --outfile=bench/readers.tmp.mjs
 *   node bench/readers.tmp.mjs SAMPLES [--write] [--rounds=9] [format …]
 *   node --cpu-prof bench/readers.tmp.mjs SAMPLES --alone='abcd made lines'    one case, in the process itself
 *
 * Each case has a process of its own, since nobody reads thirty formats in one: there, code is compiled for the shapes of
 * objects of all of them, and the later pay for the earlier. `JSON.parse` comes first, before anything was read: right behind
 * reading it may find memory that was just given back, or not, and is a quarter cheaper by chance. The first rounds of both
 * are left out.
 *
 * Built, since `tsx` names every closure at run time. Of the rounds the least counts, of parsing and of reading alike: what
 * else the machine does only ever adds. No collection is forced in between: it shrinks the young generation, and what is
 * read next pays for its growth.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import type { Interaction } from '../src/model/interaction.ts'
import { isProblem, type Problem } from '../src/model/problem.ts'
import { readers } from '../src/readers/index.ts'
import { cpuMsAsync, significant } from './measure.ts'
import { makings, type Case, type Making } from './readers-cases.ts'
import { costBlock, type Cost, type ReadersResult } from './readers-table.ts'
import { replaceBlock } from './tables.ts'
import { writeJson } from './write-json.ts'

const CHUNK = 64 * 1024
const WARM_UPS = 2
const RESULTS = 'bench/readers-results.json'
const README = 'src/readers/README.md'
/** Asks for one case, measured in this process. */
const ALONE = '--alone='

const args = process.argv.slice(2)
const [folder, ...wanted] = args.filter((arg) => !arg.startsWith('--'))
if (folder === undefined) throw new Error('Name the folder of the samples')
const rounds = Number(args.find((arg) => arg.startsWith('--rounds='))?.split('=')[1] ?? 9)

async function readAll(made: Case, take: (record: Interaction | Problem) => void): Promise<void> {
  for (const bytes of made.sources)
    for await (const record of readers[made.format]!.read({ name: 'x', chunks: inChunks(bytes) }, {}))
      take(record)
}

interface Found {
  readonly interactions: number
  readonly errors: number
  /** As JSON. */
  readonly records: readonly string[]
}

async function found(made: Case): Promise<Found> {
  let interactions = 0
  let errors = 0
  const records: string[] = []
  await readAll(made, (record) => {
    records.push(JSON.stringify(record))
    if (!isProblem(record)) interactions++
    else if (record.level === 'error') errors++
  })
  return { interactions, errors, records }
}

function ignore(): void {
  // Read, and let go.
}

function* inChunks(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK)
}

function parseAll(documents: readonly string[]): Promise<number> {
  return cpuMsAsync(() => {
    for (const document of documents) JSON.parse(document)
  })
}

async function cost(made: Case): Promise<Cost> {
  const { format, content, shape, yardstick, sources, documents } = made
  const megabytes = sources.reduce((sum, { length }) => sum + length, 0) / 1e6
  const parse: number[] = []
  const read: number[] = []
  for (let round = 0; round < WARM_UPS + rounds; round++) {
    const parsed = await parseAll(documents)
    if (round >= WARM_UPS) parse.push(parsed)
  }
  for (let round = 0; round < WARM_UPS + rounds; round++) {
    const taken = await cpuMsAsync(() => readAll(made, ignore))
    if (round >= WARM_UPS) read.push(taken)
  }
  const { interactions, errors, records } = await found(made)
  const parseRead: number[] = []
  for (let round = 0; round < rounds; round++) parseRead.push(await parseAll(records))
  const readMs = Math.min(...read)
  const parseMs = Math.min(...parse)
  return {
    format,
    content,
    shape,
    yardstick,
    megabytes: significant(megabytes, 3),
    interactions,
    errors,
    readCpuMs: significant(readMs, 3),
    megabytesPerSecond: significant((megabytes * 1000) / readMs, 3),
    ...(documents.length > 0 && {
      parseCpuMs: significant(parseMs, 3),
      timesParse: significant(readMs / parseMs, 3),
      timesParseOfRecords: significant(Math.min(...parseRead) / parseMs, 3),
    }),
  }
}

const nameOf = ({ format, content, shape }: Making): string => `${format} ${content} ${shape}`

/** The case in a process of its own. */
function costApart(name: string): Cost {
  const flags = [`--rounds=${rounds}`, `${ALONE}${name}`]
  const told = execFileSync(process.execPath, [process.argv[1]!, folder!, ...flags], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return JSON.parse(told) as Cost
}

function costsOf(all: readonly Making[]): readonly Cost[] {
  return all.map((making) => {
    const measured = costApart(nameOf(making))
    const { format, content, shape, timesParse, megabytesPerSecond, interactions, errors } = measured
    const told = [format, content, shape, timesParse ?? '–', megabytesPerSecond, interactions, errors]
    console.error(told.join('\t'))
    return measured
  })
}

const all = makings(folder)
const alone = args.find((arg) => arg.startsWith(ALONE))?.slice(ALONE.length)
if (alone === undefined) {
  const costs = costsOf(all.filter(({ format }) => wanted.length === 0 || wanted.includes(format)))
  if (args.includes('--write')) {
    const before = JSON.parse(readFileSync(RESULTS, 'utf8')) as ReadersResult
    const result: ReadersResult = { ...before, node: process.version, rounds, costs }
    await writeJson(RESULTS, result)
    writeFileSync(README, replaceBlock(readFileSync(README, 'utf8'), 'readers', costBlock(result)))
  } else console.log(JSON.stringify(costs, null, 2))
} else {
  const making = all.find((one) => nameOf(one) === alone)
  if (making === undefined) throw new Error(`No case "${alone}"`)
  console.log(JSON.stringify(await cost(making.make())))
}
