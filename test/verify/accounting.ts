/**
 * Nothing is dropped silently: of good and broken inputs of several formats, every record put in comes out as a report or
 * as a problem that names its place, in a file and in the library, with one worker and with three. Needs the built package.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { random as seeded } from '../../src/evaluate/metrics/random.ts'
import type { Interaction, Problem, Report } from '../../src/index.ts'
import { finish, isFull, say } from './promise.ts'

const RECORDS = isFull ? 4000 : 100
const built = new URL('../../dist/node.js', import.meta.url)
if (!existsSync(built)) throw new Error(`${fileURLToPath(built)} is not there; build the package first`)
const { fileInput, scoreToFile } = (await import(built.href)) as typeof import('../../src/node/index.ts')

const folder = mkdtempSync(join(tmpdir(), 'unscripted-accounting-'))
const random = seeded('accounting')
const example = readFileSync(new URL('../../corpora/example/interactions.jsonl', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Interaction)

/** Good and refused records of a file, by what was put into it. */
interface Put {
  readonly path: string
  readonly good: readonly string[]
  readonly refused: number
}

const broken: readonly ((record: Interaction) => string)[] = [
  () => '{"id": "cut off',
  (record) => JSON.stringify({ ...record, schemaVersion: 9 }),
  (record) => JSON.stringify({ ...record, turns: 'none' }),
  (record) => JSON.stringify({ ...record, channel: 'fax' }),
  (record) => JSON.stringify({ ...record, participants: [] }),
  () => '[]',
  () => 'null',
]

/** One line in five is no record; one in seven is the one before again. */
function jsonLines(name: string, pack: (text: string) => string | Uint8Array): Put {
  const lines: string[] = []
  const good: string[] = []
  let refused = 0
  for (let number = 0; number < RECORDS; number++) {
    const record = { ...example[number % example.length]!, id: `${name}-${number}` }
    if (random.below(5) === 0) {
      lines.push(broken[random.below(broken.length)]!(record))
      refused++
      continue
    }
    lines.push(JSON.stringify(record))
    good.push(record.id)
    if (random.below(7) > 0) continue
    lines.push(JSON.stringify(record))
    refused++
  }
  return { path: put(name, pack(`${lines.join('\n')}\n`)), good, refused }
}

function csv(): Put {
  const rows = ['ticket,role,text']
  const good: string[] = []
  for (let number = 0; number < RECORDS / 10; number++) {
    rows.push(`csv-${number},customer,"Where is my parcel, please?"`, `csv-${number},agent,On its way`)
    good.push(`csv-${number}`)
  }
  return { path: put('rows.csv', `${rows.join('\n')}\n`), good, refused: 0 }
}

function json(): Put {
  const records = example.slice(0, 5).map((record, number) => ({ ...record, id: `json-${number}` }))
  const bad = { ...records[0]!, id: 'json-bad', turns: 7 }
  const content = JSON.stringify([...records, bad, records[1]], null, 2)
  return { path: put('array.json', content), good: records.map(({ id }) => id), refused: 2 }
}

function transcript(): Put {
  const content = 'Customer: Where is my parcel?\nAgent: Let me look. It is on its way.\n'
  return { path: put('talk.txt', content), good: ['talk.txt'], refused: 0 }
}

/** Nothing to read, nothing known, nothing there: each is one problem. */
function unreadable(): readonly Put[] {
  const whole = gzipSync(JSON.stringify(example[0]))
  return [
    { path: put('empty.jsonl', ''), good: [], refused: 1 },
    { path: put('unknown.bin', new Uint8Array([0, 1, 2, 3, 4, 5])), good: [], refused: 1 },
    { path: put('cut.gz', whole.subarray(0, 20)), good: [], refused: 1 },
    { path: join(folder, 'absent.jsonl'), good: [], refused: 1 },
  ]
}

function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const valuesOf = <T>(path: string): T[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T)

const recordOf = ({ origin }: Problem): string =>
  JSON.stringify([origin.file, origin.line ?? /^\/\d+/.exec(origin.pointer ?? '')?.[0]])

try {
  const puts = [
    jsonLines('one.jsonl', (text) => text),
    jsonLines('two.jsonl.gz', (text) => gzipSync(text)),
    csv(),
    json(),
    transcript(),
    ...unreadable(),
  ]
  const faults: string[] = []
  const good = puts.flatMap((each) => each.good)
  const refused = puts.reduce((sum, each) => sum + each.refused, 0)
  const bytes = new Set<string>()
  for (const workers of [1, 3]) {
    const [out, problemsPath] = [join(folder, `reports-${workers}`), join(folder, `problems-${workers}`)]
    const inputs = await Promise.all(puts.map(({ path }) => fileInput(path)))
    const tally = await scoreToFile(inputs, out, { workers, problems: problemsPath })
    const reports = valuesOf<Report>(out)
    const errors = valuesOf<Problem>(problemsPath).filter(({ level }) => level === 'error')
    const records = new Set(errors.map(recordOf))
    if (reports.map(({ interactionId }) => interactionId).join() !== good.join())
      faults.push(`${workers} workers: other reports than good records`)
    for (const { path, refused: count } of puts) {
      const told = [...records].filter((key) => (JSON.parse(key) as [string])[0] === path).length
      if (told !== count)
        faults.push(`${workers} workers: ${told} of ${count} refused records of ${path} are told`)
    }
    if (tally.reports !== reports.length || tally.refused !== records.size)
      faults.push(`${workers} workers: the summary says ${tally.reports} and ${tally.refused}`)
    bytes.add(readFileSync(out, 'utf8') + readFileSync(problemsPath, 'utf8'))
    say(`${workers} workers: ${reports.length} reports and ${records.size} problems`)
  }
  if (bytes.size > 1) faults.push('one worker and three write other bytes')
  finish({
    promise: 'Nothing is dropped silently: records in are reports and problems out.',
    command: 'npm run verify:accounting',
    figures: { records: good.length + refused, reports: good.length, refused, faults },
    limit: 'records in = reports + records told of as problems, file by file',
    ok: faults.length === 0,
  })
} finally {
  rmSync(folder, { recursive: true, force: true })
}
