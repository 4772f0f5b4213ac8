/**
 * Every promise in a row: runs the scripts, prints a table, writes `results.json` (not in CI, which must leave no file changed). The
 * quick form unless `--full` is given; names of scripts choose some. What the long form found stays where a quick one agrees.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { textTable } from '../../src/report/index.ts'
import { isFull, say, type Outcome } from './promise.ts'

/** In the order in which they are told. */
export const promises = [
  'regex',
  'linear',
  'fuzz',
  'crash',
  'memory',
  'determinism',
  'privacy',
  'outputs',
  'accounting',
] as const

/** Told in the same table, and run only by their names: each takes as long as the tests do, or longer. */
export const onDemand = ['mutation', 'coverage'] as const

export interface Result extends Outcome {
  readonly form: 'quick' | 'full'
  readonly node: string
}

export type Results = Readonly<Record<string, Result>>

/** What is timed is built first. */
const TIMED: ReadonlySet<string> = new Set(['linear'])

const here = new URL('./', import.meta.url)
const store = new URL('results.json', here)
const isMain = process.argv[1] === fileURLToPath(import.meta.url)
if (isMain) await main()

async function main(): Promise<void> {
  const all = [...promises, ...onDemand]
  const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
  for (const name of wanted)
    if (!all.some((promise) => promise === name))
      throw new TypeError(`Unknown promise "${name}"; known: ${all.join(', ')}`)
  const results: Record<string, Result> = readResults()
  const ran: (readonly [string, Result])[] = []
  for (const name of wanted.length === 0 ? promises : all.filter((known) => wanted.includes(known))) {
    const script = new URL(`${name}.ts`, here)
    if (!existsSync(script)) continue
    say(`\n== ${name}`)
    const found = run(name, fileURLToPath(script))
    ran.push([name, found])
    if (isFull || !found.ok || results[name]?.form !== 'full') results[name] = found
  }
  const rows = ran.map(([name, found]) => [name, found.ok ? 'kept' : 'BROKEN', inShort(found)])
  process.stdout.write(`${textTable(['promise', 'result', 'figures'], rows)}\n`)
  if (process.env['CI'] === undefined) writeFileSync(store, await formatted(results))
  process.exitCode = ran.length > 0 && ran.every(([, { ok }]) => ok) ? 0 : 1
}

/** As the formatter of the house writes it. */
async function formatted(value: unknown): Promise<string> {
  const { format } = await import('prettier')
  const style = JSON.parse(readFileSync(new URL('../../.config/prettier.json', here), 'utf8')) as object
  return format(JSON.stringify(value), { ...style, parser: 'json' })
}

export function readResults(): Results {
  return existsSync(store) ? (JSON.parse(readFileSync(store, 'utf8')) as Results) : {}
}

function run(name: string, script: string): Result {
  const file = TIMED.has(name) ? [fileURLToPath(new URL('bundled.ts', here)), name] : [script]
  const { stdout, status } = spawnSync(
    process.execPath,
    ['--expose-gc', '--max-old-space-size=12000', '--import', 'tsx', ...file, ...(isFull ? ['--full'] : [])],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1 << 26 },
  )
  const node = process.versions.node
  const form = isFull ? 'full' : 'quick'
  const last = stdout.trimEnd().split('\n').at(-1) ?? ''
  try {
    const outcome = JSON.parse(last) as Outcome
    return { ...outcome, ok: outcome.ok && status === 0, form, node }
  } catch {
    const command = `npm run verify:${name}`
    return {
      promise: name,
      command,
      figures: { exit: status ?? -1 },
      limit: 'an outcome',
      ok: false,
      form,
      node,
    }
  }
}

/** Figures in one line; a list by its length. */
export function inShort({ figures }: Outcome): string {
  return Object.entries(figures)
    .map(([name, value]) => {
      const shown = Array.isArray(value) ? String(value.length) : String(value)
      return `${name} ${shown.length > 40 ? `${shown.slice(0, 18)}…` : shown}`
    })
    .join(', ')
}
