/** How much of src the tests run, as V8 counts it; told, not judged. Language packs are data and left out. */
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { finish, say } from './promise.ts'

const root = new URL('../../', import.meta.url)

interface Count {
  readonly total: number
  readonly pct: number
}

/** How often each thing is run, and what became of the tests, go here. */
const folder = new URL('coverage/', root)
const [counts, tests] = [new URL('coverage-summary.json', folder), new URL('tests.json', folder)]
rmSync(folder, { recursive: true, force: true })
// Where a test fails the share is told all the same, and the test.
const { status } = spawnSync(
  'npm',
  [
    'run',
    'coverage',
    '--',
    '--coverage.reportOnFailure',
    '--reporter=json',
    `--outputFile=${fileURLToPath(tests)}`,
  ],
  { cwd: fileURLToPath(root), stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' },
)
const { total } = readJson(counts) as {
  readonly total: Readonly<Record<'statements' | 'branches' | 'functions' | 'lines', Count>>
}
const { numPassedTests, testResults } = readJson(tests) as {
  readonly numPassedTests: number
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[]
  }[]
}
const failed = testResults
  .filter(({ status }) => status === 'failed')
  .flatMap(({ name, assertionResults }) => {
    const titles = assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName }) => fullName)
    const file = name.slice(fileURLToPath(root).length)
    return titles.length === 0 ? [file] : titles.map((title) => `${file}: ${title}`)
  })
for (const one of failed) say(`failed: ${one}`)

function readJson(from: URL): unknown {
  return JSON.parse(readFileSync(from, 'utf8'))
}

finish({
  promise: 'the tests run what they say they do',
  command: 'npm run coverage',
  figures: {
    'statements in %': total.statements.pct,
    'branches in %': total.branches.pct,
    'functions in %': total.functions.pct,
    'lines in %': total.lines.pct,
    'lines in all': total.lines.total,
    'tests passed': numPassedTests,
    failed,
  },
  limit: 'told, not judged; every test passes',
  ok: status === 0 && numPassedTests > 0 && failed.length === 0,
})
