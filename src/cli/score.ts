import { resolve } from 'node:path'
import {
  defaultWorkers,
  readTemplatesFile,
  scoreToFile,
  scoreToStream,
  type Input,
  type RunOptions,
} from '../node/index.ts'
import type { ProblemCode } from '../model/problem.ts'
import { meanScore, summarize, type Tally } from '../report/index.ts'
import { toScore, toSeconds, toWorkers } from './arguments.ts'
import { reading, type Host } from './host.ts'
import { inputsOf, policyFrom, readRequestOf, type ReadFlags } from './inputs.ts'
import { Exit, Stopped, UsageError, type Io } from './io.ts'
import { macrosFrom } from './macros.ts'
import { refuseToOverwrite } from './outputs.ts'
import { adviceLines, createTeller } from './problems.ts'
import { createProgress } from './progress.ts'

interface ScoreFlags extends ReadFlags {
  readonly templates?: string
  readonly macros?: string
  readonly policy?: string
  readonly out?: string
  readonly problems?: string
  readonly failUnder?: number
  readonly strict?: boolean
  readonly quiet?: boolean
  readonly workers?: number
  /** In seconds. */
  readonly recordTimeout?: number
  readonly resume?: boolean
  readonly redact?: boolean
}

/** `unscripted score`: reports as JSONL, a summary on standard error. */
async function score(files: readonly string[], flags: ScoreFlags, io: Io): Promise<number> {
  const { out, problems, resume, quiet } = flags
  if (out !== undefined && problems !== undefined && resolve(out) === resolve(problems))
    throw new UsageError('--out and --problems name the same file')
  if (resume === true && out === undefined) throw new UsageError('--resume needs --out')
  const analysis = await analysisOf(flags, io)
  const request = await readRequestOf(flags)
  const inputs = await inputsOf(files, io, flags.templates !== undefined)
  await refuseToOverwrite({ '--out': out, '--problems': problems }, inputs)
  const total = totalBytes(inputs)
  const progress = createProgress(io, quiet === true)
  const advised = new Set<ProblemCode>()
  let scored = 0
  const stop = createStop(io, out !== undefined)
  const options: RunOptions = {
    ...analysis,
    signal: stop.signal,
    ...(problems !== undefined && { problems }),
    ...(quiet !== true &&
      problems === undefined && { onProblem: createTeller(io, { progress, more: MORE, advised }) }),
    onLearning(done) {
      progress.update('learning templates', done, total)
    },
    onProgress(done) {
      scored = done
    },
  }
  const readOptions = {
    ...request,
    onBytes(done: number) {
      progress.update(`${scored} scored`, done, total)
    },
  }
  let tally: Tally
  try {
    tally =
      out === undefined
        ? await scoreToStream(inputs, io.stdout, options, readOptions)
        : await scoreToFile(inputs, out, { ...options, resume: resume === true }, readOptions)
  } finally {
    stop.end()
    progress.clear()
  }
  if (quiet !== true)
    io.stderr.write(`${summarize(tally)}\n${adviceLines(Object.keys(tally.problems).sort(), advised)}`)
  return exitCodeOf(tally, flags)
}

const MORE = 'More problems follow; --problems FILE keeps them all.'

/** What is to be scored with, and by whom. */
async function analysisOf(flags: ScoreFlags, io: Io): Promise<RunOptions> {
  const { templates } = flags
  const policy = await policyFrom(flags.policy)
  const macros = flags.macros === undefined ? undefined : await macrosFrom(flags.macros, flags, io)
  return {
    policy,
    redact: flags.redact === true,
    workers: flags.workers ?? defaultWorkers(),
    ...(templates !== undefined && { templates: () => readTemplatesFile(templates) }),
    ...(macros && { macros }),
    ...(flags.recordTimeout !== undefined && { recordTimeoutMs: flags.recordTimeout * 1000 }),
  }
}

/** A signal that says to stop, once the surroundings do; what was written to a file is then kept. */
function createStop(io: Io, isKept: boolean): { readonly signal: AbortSignal; readonly end: () => void } {
  const stop = new AbortController()
  const end = io.onStop?.(({ message, exitCode }) => {
    const told = message === 'stopped' && isKept ? 'stopped; --resume goes on' : message
    stop.abort(new Stopped(told, exitCode))
  })
  return { signal: stop.signal, end: end ?? (() => undefined) }
}

function totalBytes(inputs: readonly Input[]): number | null {
  const sizes = inputs.map(({ bytes }) => bytes)
  return sizes.includes(null) ? null : sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0)
}

function exitCodeOf(tally: Tally, { failUnder, strict }: ScoreFlags): number {
  if (tally.reports === 0) return Exit.nothingRead
  if (strict === true && tally.refused > 0) return Exit.someRefused
  const mean = meanScore(tally)
  return failUnder !== undefined && (mean === null || mean < failUnder) ? Exit.belowThreshold : Exit.done
}

export function addScore({ program, io, finish }: Host): void {
  reading(program.command('score'))
    .description('score interactions: reports as JSONL on standard output, a summary on standard error')
    .argument('[files...]', 'files, folders, patterns, or - for standard input')
    .option('--templates <index>', 'template index; learned from the same files if absent')
    .option('--macros <file>', 'saved replies: JSON, CSV, TSV or a Zendesk export')
    .option('--policy <file>', 'JSON: weights, bands, mandated texts, laid over the default')
    .option('--out <file>', 'write the reports here instead')
    .option('--problems <file>', 'write the problems here, as JSONL')
    .option('--fail-under <score>', 'exit 1 if the mean score is lower', toScore)
    .option('--workers <count>', 'worker threads, or auto: as many as there are processors (1)', toWorkers)
    .option(
      '--record-timeout <seconds>',
      'time one interaction may take before it is refused (30)',
      toSeconds,
    )
    .option('--resume', 'go on with a run to --out that broke off')
    .option('--redact', 'no names, addresses or numbers of people; offsets are those of `redact`')
    .option('--strict', 'exit 4 if a record was refused')
    .action(async (files: string[], flags: ScoreFlags) => {
      finish(await score(files, flags, io))
    })
}
