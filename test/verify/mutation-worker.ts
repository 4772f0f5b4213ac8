/** Runs the tests of a file once for each fault put into it; tells its parent whether they failed. */
import { readFileSync } from 'node:fs'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { createVitest } from 'vitest/node'
import { guarded, type Mutant } from './mutants.ts'

interface Job {
  readonly path: string
  readonly tests: readonly string[]
  readonly mutants: readonly Mutant[]
}

/** What it tells its parent: how long the tests take, then fault by fault whether they failed. */
export type Message = { readonly withoutFaultMs: number } | { readonly isKilled: boolean }

const root = fileURLToPath(new URL('../../', import.meta.url))

process.once('message', (job: Job) => {
  void judge(job).then(() => process.exit(0))
})

async function judge({ path, tests, mutants }: Job): Promise<void> {
  const file = root + path
  const source = readFileSync(file, 'utf8')
  let code = guarded(path, source)
  const vitest = await createVitest(
    'test',
    {
      root,
      config: `${root}.config/vitest.config.ts`,
      watch: false,
      bail: 1,
      maxWorkers: 1,
      isolate: false,
      reporters: [{}],
    },
    {
      plugins: [
        {
          name: 'put a fault in',
          enforce: 'pre',
          transform: (_: string, id: string) => (id.split('?')[0] === file ? { code, map: null } : null),
        },
      ],
    },
  )
  const specifications = await vitest.globTestSpecifications(tests.map((test) => root + test))
  const fails = async (): Promise<boolean> => {
    vitest.invalidateFile(file)
    const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications)
    return (
      unhandledErrors.length > 0 || testModules.length === 0 || testModules.some((module) => !module.ok())
    )
  }
  const tell = (message: Message): void => {
    process.send?.(message)
  }
  const begun = performance.now()
  if (await fails()) throw new Error(`The tests of ${path} fail without a fault`)
  tell({ withoutFaultMs: performance.now() - begun })
  for (const { start, end, replacement } of mutants) {
    code = guarded(path, source.slice(0, start) + replacement + source.slice(end))
    tell({ isKilled: await fails() })
  }
  await vitest.close()
}
