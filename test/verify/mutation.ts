/**
 * Mutation testing of scoring, spans and what goes on after a kill: a small fault is put into the source, and the tests of that
 * file must fail. A fault that no test sees survives; `survivors.json` explains those that change nothing, and any other breaks the
 * promise. Files are never written: the faults are put in as the tests load them. Names after the command choose files.
 */
import { fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import process from 'node:process'
import { mutantsOf, type Mutant } from './mutants.ts'
import type { Job, Message } from './mutation-worker.ts'
import { finish, say } from './promise.ts'

/** Files by the tests that are to see their faults. */
const TARGETS: Readonly<Record<string, readonly string[]>> = {
  'src/model/span.ts': ['test/model/span.test.ts'],
  'src/scoring/score.ts': ['test/scoring/score.test.ts'],
  'src/scoring/unit-cost.ts': ['test/scoring/score.test.ts'],
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
const LEAST_PATIENCE_MS = 10_000
/** Until the tests have run without a fault, in ms, on a machine that is busy as well. */
const START_MS = 600_000

const root = new URL('../../', import.meta.url)
const explained = JSON.parse(readFileSync(new URL('survivors.json', import.meta.url), 'utf8')) as Readonly<
  Record<string, string>
>
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const chosen = Object.keys(TARGETS).filter(
  (path) => wanted.length === 0 || wanted.some((part) => path.includes(part)),
)

/** What became of the faults of a file, each by what names it to a reader. */
class Judged {
  readonly killed: string[] = []
  readonly timedOut: string[] = []
  readonly equivalent: string[] = []
  readonly survived: string[] = []
  /** Keys of `survivors.json` that are of no fault any more, or of one that a test sees by now. */
  readonly stale: Set<string>

  readonly path: string

  constructor(path: string) {
    this.path = path
    this.stale = new Set(Object.keys(explained).filter((key) => key.startsWith(`${path} | `)))
  }

  note({ line, what, key }: Mutant, verdict: 'killed' | 'timedOut' | 'survived'): void {
    const place = `${this.path}:${line} ${what}`
    const full = `${this.path} | ${key}`
    if (verdict !== 'survived') this[verdict].push(place)
    else if (explained[full] !== undefined) {
      this.equivalent.push(place)
      this.stale.delete(full)
    } else {
      this.survived.push(place)
      say(`survived: ${place}\n  ${JSON.stringify(full)}: "",`)
    }
  }
}

async function judge(path: string): Promise<Judged> {
  const begun = performance.now()
  const tests = TARGETS[path]!
  const mutants = mutantsOf(path, readFileSync(new URL(path, root), 'utf8'))
  const judged = new Judged(path)
  let next = 0
  const note = (isKilled: boolean): void => {
    judged.note(mutants[next++]!, isKilled ? 'killed' : 'survived')
  }
  let asked = -1
  while (next < mutants.length) {
    const end = await runFrom({ path, tests, mutants: mutants.slice(next) }, note)
    const mutant = mutants[next]
    // Whether the fault before it or a busy machine was to blame is seen when it comes first in a process.
    if (mutant === undefined || asked !== next) asked = next
    else {
      say(`${end === 'hung' ? 'given up' : 'ended the process'}: ${path}:${mutant.line} ${mutant.what}`)
      judged.note(mutant, end === 'hung' ? 'timedOut' : 'killed')
      next++
    }
  }
  for (const key of judged.stale) say(`explained, though it does not survive: ${key}`)
  say(`${told(judged)}, in ${((performance.now() - begun) / 1000).toFixed(0)} s`)
  return judged
}

function told({ path, killed, timedOut, equivalent, survived }: Judged): string {
  const seen = killed.length + timedOut.length
  return `${path}: ${seen} of ${seen + equivalent.length + survived.length}`
}

/** Judges mutants in a process of its own, up to the first that hangs or leaves; a verdict is noted when it is known. */
function runFrom(job: Job, note: (isKilled: boolean) => void): Promise<'hung' | 'left'> {
  const child = fork(fileURLToPath(new URL('mutation-worker.ts', import.meta.url)), [], {
    cwd: fileURLToPath(root),
    execArgv: ['--import', 'tsx'],
    // What is said there of a file left open, or by the bundler when its parent is killed, is of no interest.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  return new Promise((resolve, reject) => {
    let end: 'hung' | 'left' = 'left'
    let patience: number | null = null
    const stop = (): void => {
      end = 'hung'
      child.kill('SIGKILL')
    }
    let timer = setTimeout(stop, START_MS)
    child.on('message', (message: Message) => {
      clearTimeout(timer)
      if ('isKilled' in message) note(message.isKilled)
      else if ('broken' in message) {
        say(message.broken)
        patience = null
      } else patience = Math.max(LEAST_PATIENCE_MS, PATIENCE * message.withoutFaultMs)
      timer = setTimeout(stop, patience ?? START_MS)
    })
    const finished = (): void => {
      clearTimeout(timer)
      if (patience === null) reject(new Error(`${job.path} cannot be judged`))
      else resolve(end)
    }
    child.once('exit', () => {
      // Messages may still be on their way.
      if (child.connected) child.once('disconnect', finished)
      else finished()
    })
    child.send(job)
  })
}

const found: Judged[] = []
const open = [...chosen]
async function work(): Promise<void> {
  for (let path = open.shift(); path !== undefined; path = open.shift()) found.push(await judge(path))
}
const workers = Number(process.env['UNSCRIPTED_TEST_WORKERS'] ?? availableParallelism())
await Promise.all(Array.from({ length: workers }, work))

const all = chosen.map((path) => found.find((judged) => judged.path === path)!)
const each = (kind: 'killed' | 'timedOut' | 'equivalent' | 'survived'): readonly string[] =>
  all.flatMap((judged) => judged[kind])
const counts = {
  killed: each('killed').length,
  timedOut: each('timedOut').length,
  equivalent: each('equivalent').length,
}
const survived = each('survived')
const stale = [
  ...all.flatMap((judged) => [...judged.stale]),
  ...Object.keys(explained).filter(
    (key) => !Object.keys(TARGETS).some((path) => key.startsWith(`${path} | `)),
  ),
]
const mutants = counts.killed + counts.timedOut + counts.equivalent + survived.length
finish({
  promise: 'the tests of scoring, spans and resuming see small faults',
  command: 'npm run verify:mutation',
  figures: { mutants, ...counts, byFile: all.map(told), survived, stale },
  limit: 'every fault is seen, or explained as one that changes nothing',
  ok: mutants > 0 && survived.length === 0 && stale.length === 0,
})
