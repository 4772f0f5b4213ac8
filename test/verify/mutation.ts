/**
 * Mutation testing of scoring, spans and what goes on after a kill: a small fault is put into the source, and the tests of that
 * file must fail. A fault that no test sees survives; `survivors.json` explains those that change nothing, and any other breaks the
 * promise. Files are never written: the faults are put in as the tests load them. Names after the command choose files.
 */
import { fork } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import process from 'node:process'
import { mutantsOf, type Mutant } from './mutants.ts'
import { finish, say } from './promise.ts'

/** Files by the tests that are to see their faults. */
const TARGETS: Readonly<Record<string, readonly string[]>> = {
  'src/model/span.ts': ['test/model/span.test.ts'],
  'src/scoring/score.ts': ['test/scoring/score.test.ts'],
  'src/scoring/policy.ts': ['test/scoring/policy.test.ts'],
  'src/scoring/contact.ts': ['test/scoring/contact.test.ts'],
  'src/scoring/checklist.ts': ['test/scoring/checklist.test.ts'],
  'src/text/view.ts': ['test/text/view.test.ts'],
  'src/text/mapped-view.ts': [
    'test/text/view.test.ts',
    'test/text/combining.test.ts',
    'test/text/genuine.test.ts',
  ],
  'src/templates/cover.ts': ['test/templates/cover.test.ts'],
  'src/node/journal.ts': ['test/node/run.test.ts'],
}

/** A fault may make a loop endless. */
const PATIENCE_MS = 15_000

const root = new URL('../../', import.meta.url)
const explained = JSON.parse(readFileSync(new URL('survivors.json', import.meta.url), 'utf8')) as Readonly<
  Record<string, string>
>
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const counts = { mutants: 0, killed: 0, timedOut: 0, equivalent: 0 }
const survived: string[] = []
const byFile: string[] = []

for (const [path, tests] of Object.entries(TARGETS)) {
  if (wanted.length > 0 && !wanted.some((part) => path.includes(part))) continue
  if (!existsSync(new URL(path, root))) {
    say(`${path} is not here`)
    continue
  }
  const mutants = mutantsOf(path, readFileSync(new URL(path, root), 'utf8'))
  const before = counts.killed + counts.timedOut
  await judgeFile(path, tests, mutants)
  const seen = counts.killed + counts.timedOut - before
  byFile.push(`${path}: ${seen} of ${mutants.length}`)
  say(byFile.at(-1)!)
}

async function judgeFile(path: string, tests: readonly string[], mutants: readonly Mutant[]): Promise<void> {
  for (let next = 0; next < mutants.length;) {
    const done = await runFrom(path, tests, mutants, next)
    next += done
    if (next >= mutants.length) return
    counts.mutants++
    counts.timedOut++
    next++
  }
}

/** Judges mutants from `next` on in a process of its own; resolves with how many it did before it hung or was done. */
function runFrom(
  path: string,
  tests: readonly string[],
  mutants: readonly Mutant[],
  next: number,
): Promise<number> {
  const child = fork(fileURLToPath(new URL('mutation-worker.ts', import.meta.url)), [], {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  return new Promise((resolve) => {
    let done = 0
    let timer = setTimeout(stop, PATIENCE_MS * 4)
    function stop(): void {
      child.kill('SIGKILL')
    }
    child.on('message', (isKilled: boolean) => {
      clearTimeout(timer)
      timer = setTimeout(stop, PATIENCE_MS)
      note(path, mutants[next + done]!, isKilled)
      done++
    })
    child.once('exit', () => {
      clearTimeout(timer)
      resolve(done)
    })
    child.send({ path, tests, mutants: mutants.slice(next) })
  })
}

function note(path: string, { line, what }: Mutant, isKilled: boolean): void {
  counts.mutants++
  const key = `${path} ${what}`
  if (isKilled) counts.killed++
  else if (explained[key] !== undefined) counts.equivalent++
  else {
    survived.push(`${path}:${line} ${what}`)
    say(`survived: ${survived.at(-1)!}`)
  }
}

finish({
  promise: 'the tests of scoring, spans and resuming see small faults',
  command: 'npm run verify:mutation',
  figures: { ...counts, byFile, survived },
  limit: 'every fault is seen, or explained as one that changes nothing',
  ok: counts.mutants > 0 && survived.length === 0,
})
