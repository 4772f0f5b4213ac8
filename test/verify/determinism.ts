/**
 * The same bytes everywhere: one hash of the same files over threads, time zones, locales, the order of files, and, in the long
 * form, other versions of Node, Deno and Bun (from their npm packages); over Chromium, where it is installed.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { build } from 'esbuild'
import { contents } from '../readers/contents.ts'
import { ensureBuilt, ran, root, unscripted } from './built.ts'
import { hasChromium, launchChromium } from './chromium.ts'
import { digestOf, type Digest } from './determinism-driver.ts'
import { finish, isFull, say } from './promise.ts'

const RUNTIMES = ['node@22', 'node@24', 'deno@2', 'bun@1'] as const

ensureBuilt()
const folder = mkdtempSync(join(tmpdir(), 'unscripted-determinism-'))
/** By what was varied. */
const hashes = new Map<string, string>()
const absent: string[] = []

/** Interactions taken of each corpus, evenly: six languages, chats and mails. */
const TAKEN = isFull ? 80 : 12
const files = ['example', 'gold', 'clean'].flatMap((corpus) => halves(corpus))

/** Each corpus as two files, so that there is an order. */
function halves(corpus: string): readonly string[] {
  const all = readFileSync(join(root, 'corpora', corpus, 'interactions.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
  const step = Math.max(1, Math.floor(all.length / TAKEN))
  const lines = all.filter((_, index) => index % step === 0)
  return [lines.slice(0, lines.length >> 1), lines.slice(lines.length >> 1)].map((half, index) => {
    const path = join(folder, `${corpus}-${index}.jsonl`)
    writeFileSync(path, `${half.join('\n')}\n`)
    return path
  })
}

async function scored(
  what: string,
  paths: readonly string[],
  args: readonly string[] = [],
  env = {},
): Promise<void> {
  const { code, stdout, stderr } = await unscripted(['score', ...paths, '--quiet', ...args], { env })
  if (code !== 0) say(`${what}: exit ${code}, ${stderr.slice(0, 500)}`)
  note(
    what,
    code === 0
      ? digestOf(
          stdout
            .trimEnd()
            .split('\n')
            .map((line) => `${line}\n`),
        )
      : `exit ${code}`,
  )
}

function note(what: string, hash: string): void {
  hashes.set(what, hash)
  say(`${hash.slice(0, 24)}  ${what}`)
}

// The command line: threads, places, order.
const here = `Node ${process.versions.node}`
await scored(`${here}, 1 worker`, files)
for (const workers of [3, 8])
  await scored(`${here}, ${workers} workers`, files, ['--workers', String(workers)])
await scored('files the other way about', files.toReversed())
await scored('files turned, 3 workers', [...files.slice(1), files[0]!], ['--workers', '3'])
const places = [
  { TZ: 'Pacific/Auckland', LC_ALL: 'C' },
  { TZ: 'America/St_Johns', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' },
  { TZ: 'Asia/Kathmandu', LC_ALL: 'el_GR.UTF-8', LANG: 'el_GR.UTF-8' },
]
for (const env of isFull ? places : places.slice(1, 2))
  await scored(`TZ=${env.TZ} LC_ALL=${env.LC_ALL}`, files, [], env)

// The library, bundled: other engines.
const data = Object.fromEntries(files.map((path) => [path, readFileSync(path, 'utf8')]))
const driver = await bundled()
const scripts = join(folder, 'scripts')
mkdirSync(scripts)
const script = join(scripts, 'driver.mjs')
writeFileSync(script, `${driver}\nconsole.log(JSON.stringify(await run()))\n`)
const expected = digestFrom(await ran([process.execPath, script]), `${here}, the library`)
if (isFull)
  for (const runtime of RUNTIMES) {
    const command = await runtimeCommand(runtime)
    if (command === null) absent.push(runtime)
    else same(runtime, digestFrom(await ran([...command, script]), runtime))
  }
if (hasChromium) same('Chromium', await inChromium())
else absent.push('Chromium')

function digestFrom({ code, stdout, stderr }: Awaited<ReturnType<typeof ran>>, what: string): Digest | null {
  if (code !== 0) say(`${what}: exit ${code}, ${stderr.slice(0, 800)}`)
  const digest = code === 0 ? (JSON.parse(stdout) as Digest) : null
  note(what, digest?.reports ?? `exit ${code}`)
  return digest
}

/** Index and records have hashes of their own. */
function same(what: string, digest: Digest | null): void {
  if (digest?.index !== expected?.index) note(`${what}, index`, String(digest?.index))
  if (digest?.records !== expected?.records) note(`${what}, records`, String(digest?.records))
}

async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { digest } from './test/verify/determinism-driver.ts'
globalThis.run = () => digest(${JSON.stringify(data)}, ${JSON.stringify(contents)})`,
      resolveDir: root,
      loader: 'ts',
    },
    absWorkingDir: root,
    bundle: true,
    write: false,
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['import'],
    format: 'esm',
    target: 'es2022',
    // A lone surrogate of the corpora must reach the engine as it was written.
    charset: 'ascii',
    logLevel: 'silent',
  })
  return outputFiles[0]!.text
}

/** How to start the runtime; `null` where its package could not be installed or does not run here. */
async function runtimeCommand(runtime: string): Promise<readonly string[] | null> {
  const name = runtime.split('@')[0]!
  const prefix = join(process.env['UNSCRIPTED_RUNTIMES'] ?? folder, runtime.replace('@', '-'))
  const bin = join(prefix, 'node_modules', '.bin', name)
  const args = name === 'deno' ? [bin, 'run', '--no-remote', '--no-npm'] : [bin]
  for (const attempt of [false, true]) {
    if (attempt) {
      mkdirSync(prefix, { recursive: true })
      writeFileSync(join(prefix, 'package.json'), '{"private":true}')
      await ran(['npm', 'install', '--no-save', '--no-audit', '--no-fund', runtime], { cwd: prefix }).catch(
        () => null,
      )
    }
    const told = await ran([bin, '--version']).catch(() => null)
    if (told?.code === 0) {
      say(`${runtime} is ${told.stdout.split('\n')[0]!}`)
      return args
    }
  }
  return null
}

async function inChromium(): Promise<Digest | null> {
  const browser = await launchChromium()
  try {
    const page = await (await browser.newContext({ offline: true })).newPage()
    await page.setContent('<!doctype html><title>x</title>')
    await page.addScriptTag({ content: driver, type: 'module' })
    await page.waitForFunction('globalThis.run !== undefined')
    const digest = await page.evaluate<Digest>('globalThis.run()')
    note(`Chromium ${browser.version().split('.')[0]!}`, digest.reports)
    return digest
  } finally {
    await browser.close()
  }
}

rmSync(folder, { recursive: true, force: true })
const different = new Set(hashes.values())
finish({
  promise: 'the same bytes everywhere',
  command: 'npm run verify:determinism',
  figures: {
    runs: hashes.size,
    hashes: different.size,
    sha256: [...different][0]!,
    over: [...hashes.keys()],
    notHere: absent,
  },
  limit: 'one sha256',
  ok: different.size === 1 && hashes.size >= 7,
})
