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
import type { Message } from './mutation-worker.ts'
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
    'test/text/mapped-view.test.ts',
    'test/text/view.test.ts',
    'test/text/combining.test.ts',
    'test/text/genuine.test.ts',
  ],
  'src/templates/cover.ts': ['test/templates/cover.test.ts'],
  'src/node/journal.ts': ['test/node/journal.test.ts', 'test/node/run.test.ts'],
}

/** A fault may make something wait for ever: it is given up when it takes so many times as long as the tests without one … */
const PATIENCE = 10
/** … and this long, in ms. Loops without an end throw by themselves. */
const LEAST_PATIENCE_MS = 15_000
/** Until the tests have run without a fault, in ms, on a machine that is busy as well. */
const START_MS = 600_000

const root = new URL('../../', import.meta.url)
const explained = JSON.parse(readFileSync(new URL('survivors.json', import.meta.url), 'utf8')) as Readonly<
  Record<string, string>
>
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const counts = { mutants: 0, killed: 0, timedOut: 0, equivalent: 0 }
const survived: string[] = []
/** Keys of `survivors.json` that are of no fault any more, or of one that a test sees by now. */
const stale: string[] = []
const byFile: string[] = []

for (const [path, tests] of Object.entries(TARGETS)) {
  if (wanted.length > 0 && !wanted.some((part) => path.includes(part))) continue
  if (!existsSync(new URL(path, root))) {
    say(`${path} is not here`)
    continue
  }
  const mutants = mutantsOf(path, readFileSync(new URL(path, root), 'utf8'))
  const before = counts.killed + counts.timedOut
  const open = new Set(Object.keys(explained).filter((key) => key.startsWith(`${path} | `)))
  await judgeFile(path, tests, mutants, open)
  stale.push(...open)
  for (const key of open) say(`explained, though it does not survive: ${key}`)
  const seen = counts.killed + counts.timedOut - before
  byFile.push(`${path}: ${seen} of ${mutants.length}`)
  say(byFile.at(-1)!)
}

async function judgeFile(
  path: string,
  tests: readonly string[],
  mutants: readonly Mutant[],
  open: Set<string>,
): Promise<void> {
  const note = (mutant: Mutant, isKilled: boolean): void => {
    noteOf(path, mutant, isKilled, open)
  }
  for (let next = 0; next < mutants.length;) {
    const done = await runFrom(path, tests, mutants, next, note)
    next += done
    if (next >= mutants.length) return
    counts.mutants++
    counts.timedOut++
    say(`given up: ${path}:${mutants[next]!.line} ${mutants[next]!.what}`)
    next++
  }
}

/** Judges mutants from `next` on in a process of its own; resolves with how many it did before it hung or was done. */
function runFrom(
  path: string,
  tests: readonly string[],
  mutants: readonly Mutant[],
  next: number,
  note: (mutant: Mutant, isKilled: boolean) => void,
): Promise<number> {
  const child = fork(fileURLToPath(new URL('mutation-worker.ts', import.meta.url)), [], {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  return new Promise((resolve) => {
    let done = 0
    let patience = START_MS
    let timer = setTimeout(stop, patience)
    function stop(): void {
      child.kill('SIGKILL')
    }
    child.on('message', (message: Message) => {
      clearTimeout(timer)
      if ('withoutFaultMs' in message)
        patience = Math.max(LEAST_PATIENCE_MS, PATIENCE * message.withoutFaultMs)
      else note(mutants[next + done++]!, message.isKilled)
      timer = setTimeout(stop, patience)
    })
    child.once('exit', () => {
      clearTimeout(timer)
      resolve(done)
    })
    child.send({ path, tests, mutants: mutants.slice(next) })
  })
}

/** Takes an explanation that is used out of those that are `open`. */
function noteOf(path: string, { line, what, key }: Mutant, isKilled: boolean, open: Set<string>): void {
  counts.mutants++
  const full = `${path} | ${key}`
  if (isKilled) counts.killed++
  else if (explained[full] !== undefined) {
    counts.equivalent++
    open.delete(full)
  } else {
    survived.push(`${path}:${line} ${what}`)
    say(`survived: ${survived.at(-1)!}\n  ${JSON.stringify(full)}: "",`)
  }
}

finish({
  promise: 'the tests of scoring, spans and resuming see small faults',
  command: 'npm run verify:mutation',
  figures: { ...counts, byFile, survived, stale },
  limit: 'every fault is seen, or explained as one that changes nothing',
  ok: counts.mutants > 0 && survived.length === 0 && stale.length === 0,
})
