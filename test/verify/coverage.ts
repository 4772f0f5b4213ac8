/** How much of src the tests run, as V8 counts it; told, not judged. Language packs are data and left out. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { finish } from './promise.ts'

const root = new URL('../../', import.meta.url)

interface Count {
  readonly total: number
  readonly pct: number
}

const { status } = spawnSync('npm', ['run', 'coverage', '--', '--reporter=dot'], {
  cwd: fileURLToPath(root),
  stdio: ['ignore', 'ignore', 'inherit'],
  shell: process.platform === 'win32',
})
const { total } = JSON.parse(readFileSync(new URL('coverage/coverage-summary.json', root), 'utf8')) as {
  readonly total: Readonly<Record<'statements' | 'branches' | 'functions' | 'lines', Count>>
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
  },
  limit: 'told, not judged',
  ok: status === 0,
})
