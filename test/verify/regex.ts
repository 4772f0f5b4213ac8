/**
 * No regex can hang: recheck judges every regular expression of src. It builds an automaton where it can, which proves; where
 * it cannot (look-around, large counts), it searches for an attack, which only fails to find one. Both are counted apart.
 *
 * The long form judges all and writes the verdicts down; the quick one takes those that are written and judges what is new.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { finish, isFull, say } from './promise.ts'
import { regexesIn } from './regex-literals.ts'

// The checker as JavaScript: the same verdict everywhere, and nothing to start or to find. Read when the module is loaded.
process.env['RECHECK_BACKEND'] = 'pure'
const { checkSync } = await import('recheck')

/** Generous: what is not judged in this time counts as unknown, and unknown breaks the promise. */
const TIMEOUT_MS = 300_000
/** For an automaton that may grow beyond all bounds. */
const BUILDING_MS = 30_000
/** Left to itself it takes an attack that ran for a second of the clock for one that worked, as any does on a busy machine. */
const SEARCH = { checker: 'auto', timeout: TIMEOUT_MS, attackTimeout: null, randomSeed: 1 } as const

const src = new URL('../../src/', import.meta.url)
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts'))
  .sort()

const store = new URL('regex-verdicts.json', import.meta.url)
const known: Readonly<Record<string, string>> =
  isFull || !existsSync(store) ? {} : (JSON.parse(readFileSync(store, 'utf8')) as Record<string, string>)
const verdicts = new Map<string, string>()
let judged = 0
const vulnerable: string[] = []
const unknown: string[] = []
let literals = 0

for (const path of files) {
  const regexes = regexesIn(path, readFileSync(new URL(path, src), 'utf8'))
  for (const { line, reason } of regexes.unknown) unknown.push(`src/${path}:${line} ${reason}`)
  for (const { line, source, flags } of regexes.found) {
    literals++
    const key = `/${source}/${flags}`
    const verdict = verdicts.get(key) ?? known[key] ?? judge(source, flags)
    verdicts.set(key, verdict)
    const place = `src/${path}:${line} ${key}`
    if (verdict.startsWith('vulnerable')) vulnerable.push(`${place}: ${verdict}`)
    else if (!verdict.startsWith('safe')) unknown.push(`${place}: ${verdict}`)
  }
}

function judge(source: string, flags: string): string {
  judged++
  // recheck knows no `v` flag, and says so: such an expression counts as unknown, it is not passed over.
  const first = checkSync(source, flags, SEARCH)
  // It searches wherever a count is large, even where nothing repeats without bound: most of those can be proven.
  const built =
    first.checker === 'fuzz'
      ? checkSync(source, flags, { checker: 'automaton', timeout: BUILDING_MS })
      : undefined
  const found = built === undefined || built.status === 'unknown' ? first : built
  if (found.status === 'safe') return `safe, ${found.checker}`
  if (found.status === 'vulnerable')
    return `vulnerable, ${found.complexity.summary}, by ${found.attack.pattern}`
  return `unknown, ${found.error.kind}`
}

if (isFull)
  writeFileSync(
    store,
    `${JSON.stringify(Object.fromEntries([...verdicts].sort(([a], [b]) => (a < b ? -1 : 1))), null, 2)}\n`,
  )

const proven = [...verdicts.values()].filter((verdict) => verdict === 'safe, automaton').length
const searched = [...verdicts.values()].filter((verdict) => verdict === 'safe, fuzz').length
for (const place of [...vulnerable, ...unknown]) say(place)
say(`${literals} expressions in ${files.length} files, ${verdicts.size} of them different`)

finish({
  promise: 'no regex can hang',
  command: 'npm run verify:regex',
  figures: {
    files: files.length,
    expressions: literals,
    judgedNow: judged,
    proven,
    searched,
    vulnerable,
    unknown,
  },
  limit: '0 vulnerable, 0 unknown',
  ok: literals > 0 && vulnerable.length === 0 && unknown.length === 0,
})
