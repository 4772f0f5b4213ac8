/**
 * Runs the tests of a file once for each fault put into it, all in this process, each time with every module made anew; tells its
 * parent whether they failed.
 */
import { context } from 'esbuild'
import { readFileSync } from 'node:fs'
import { builtinModules, createRequire } from 'node:module'
import process from 'node:process'
import { setImmediate } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { inspect } from 'node:util'
import { expect, vi } from 'vitest'
import { createTestRunner, type Verdict } from './in-process.ts'
import { guarded, type Mutant } from './mutants.ts'

export interface Job {
  readonly path: string
  readonly tests: readonly string[]
  readonly mutants: readonly Mutant[]
}

/** What it tells its parent: how long the tests take, then fault by fault whether they failed; or why nothing can be judged. */
export type Message =
  { readonly withoutFaultMs: number } | { readonly isKilled: boolean } | { readonly broken: string }

const root = fileURLToPath(new URL('../../', import.meta.url))
const require = createRequire(import.meta.url)

/** Errors that reached nobody, since they were last looked at. */
const strays: unknown[] = []
process.on('unhandledRejection', (error) => strays.push(error))
process.on('uncaughtException', (error) => strays.push(error))

process.once('message', (job: Job) => {
  void judge(job)
    .catch((error: unknown) => tell({ broken: inspect(error) }))
    .then(() => process.exit())
})

function tell(message: Message): Promise<void> {
  return new Promise((resolve) => {
    process.send!(message, undefined, undefined, () => {
      resolve()
    })
  })
}

async function judge({ path, tests, mutants }: Job): Promise<void> {
  const source = readFileSync(root + path, 'utf8')
  const build = await bundler(path, tests)
  const begun = performance.now()
  const { ran, failure } = await runTests(await build(guarded(path, source)))
  if (failure !== null || strays.length > 0 || ran === 0)
    throw new Error(`The tests of ${path} fail without a fault: ${failure?.name ?? ''}`, {
      cause: failure?.error ?? strays[0],
    })
  await tell({ withoutFaultMs: performance.now() - begun })
  for (const [index, { start, end, replacement }] of mutants.entries()) {
    strays.length = 0
    const code = await build(guarded(path, source.slice(0, start) + replacement + source.slice(end)))
    const isFailed = (await runTests(code)).failure !== null
    // It may be the fault before this one that left an error behind: to be judged again, as the first of a process.
    if (!isFailed && strays.length > 0 && index > 0) return
    await tell({ isKilled: isFailed || strays.length > 0 })
  }
}

/** Gives the tests and all they import as one script, with `code` in the place of the file. */
async function bundler(path: string, tests: readonly string[]): Promise<(code: string) => Promise<string>> {
  let code = ''
  const files = ['.config/vitest.setup.ts', ...tests]
  const building = await context({
    stdin: {
      contents: files.map((file) => `import './${file}'`).join('\n'),
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    write: false,
    logLevel: 'silent',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    supported: { 'dynamic-import': false },
    // The package says that importing changes nothing; that holds for src.
    ignoreAnnotations: true,
    // Only asked by what starts threads, which these tests do not.
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(root).href) },
    plugins: [
      {
        name: 'put a fault in',
        setup: (plugin) => {
          plugin.onLoad({ filter: /\.ts$/ }, ({ path: loaded }) =>
            loaded === root + path ? { contents: code, loader: 'ts' } : undefined,
          )
          plugin.onResolve({ filter: GIVEN }, ({ path: name }) => ({ path: name, namespace: 'given' }))
          plugin.onLoad({ filter: /./, namespace: 'given' }, ({ path: name }) => ({
            contents: `module.exports = ${IMPORTED}(${JSON.stringify(name)})`,
          }))
        },
      },
    ],
  })
  return async (changed) => {
    code = changed
    return (await building.rebuild()).outputFiles[0]!.text
  }
}

/** What is not bundled, and made only once. */
const GIVEN = new RegExp(`^(vitest|fast-check|(node:)?(${builtinModules.join('|')}))$`)
/** Under which name the script asks for it. */
const IMPORTED = '__imported'

/** A body that may wait, as the top level of a module may. */
const { constructor: AsyncFunction } = Object.getPrototypeOf(async () => Promise.resolve()) as Record<
  'constructor',
  new (...code: readonly string[]) => (imported: (name: string) => unknown) => Promise<void>
>

async function runTests(script: string): Promise<Verdict> {
  const { api, run } = createTestRunner()
  const load = new AsyncFunction(IMPORTED, `'use strict'\n${script}`)
  let verdict: Verdict
  try {
    await load((name) => (name === 'vitest' ? { ...api, expect, vi } : require(name)))
    verdict = await run()
  } catch (error) {
    verdict = { ran: 0, failure: { name: 'loading', error } }
  }
  // A test that failed may have left a spy, and promises that are still to fail.
  vi.restoreAllMocks()
  await setImmediate()
  await setImmediate()
  return verdict
}
