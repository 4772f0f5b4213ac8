/** A whole run from inputs to a file or a stream, and what it came to. */
import type { Writable } from 'node:stream'
import type { Problem } from '../model/problem.ts'
import { emptyTally, mergeTallies, tallyProblem, type Tally } from '../report/index.ts'
import type { TemplateIndex } from '../templates/template-index.ts'
import { version } from '../version.ts'
import type { Batch, Crew } from './crew.ts'
import { digestInputs, digestOptions } from './digests.ts'
import type { Input, ReadInputsOptions } from './files.ts'
import { isReported, jsonOf } from './outcome.ts'
import { requireInputs, requirePath, requireStream } from './require-inputs.ts'
import { openRunFolder, type Progress, type RunFolder, type RunPlan } from './run-folder.ts'
import { crewOf, learnFrom, scoreWith, type ScoreInputsOptions } from './score.ts'
import { fileOutput, streamOutput } from './write.ts'

/** Options of `scoreToStream`, and of `scoreToFile` as well. */
export interface RunOptions extends Omit<ScoreInputsOptions, 'templates'> {
  /** Templates to score against, or a function that reads them while threads get ready. Absent: learned from the inputs. */
  readonly templates?: TemplateIndex | (() => Promise<TemplateIndex>)
  /** A file for the problems. */
  readonly problems?: string
  /** Called with each problem, in order; with those of earlier runs not again. */
  readonly onProblem?: (problem: Problem) => void
  /** Called with the bytes read so far to learn templates. */
  readonly onLearning?: (bytes: number) => void
}

/** Options of `scoreToFile`. */
export interface FileRunOptions extends RunOptions {
  /** Whether to go on with a run that broke off; without it, there must be none. */
  readonly resume?: boolean
  /** Least time between two points a later run can go on from, in ms; default 1000. */
  readonly checkpointMs?: number
}

/**
 * Scores into a file, which is there only when the run is complete. One that breaks off, or is killed, leaves `FILE.partial`,
 * and a later one goes on with it: the bytes are those of a run that was left in peace. Rejects with a `TypeError` where there is
 * such a folder and `resume` is not set, where another process holds it, where input, options or version are others, and where
 * something in `inputs` is no input, or `out` no path, or that of a device or a pipe.
 */
export function scoreToFile(
  inputs: readonly Input[],
  out: string,
  { resume = false, checkpointMs = 1000, problems, ...options }: FileRunOptions = {},
  readOptions: ReadInputsOptions = {},
): Promise<Tally> {
  const plan = { out, problems: problems ?? null, resume, checkpointMs }
  return withTemplates(options, (known, crew) => scoreIntoFolder(inputs, plan, known, readOptions, crew))
}

async function scoreIntoFolder(
  inputs: readonly Input[],
  { checkpointMs, ...plan }: Pick<RunPlan, 'out' | 'problems' | 'resume'> & { readonly checkpointMs: number },
  options: KnownOptions,
  readOptions: ReadInputsOptions,
  crew: Crew | undefined,
): Promise<Tally> {
  requireInputs(inputs)
  requirePath(plan.out)
  const folder = await openRunFolder({
    ...plan,
    library: version,
    options: digestOptions(options, readOptions, plan.problems !== null),
    inputs: await digestInputs(inputs, options.signal),
  })
  let progress: Progress = folder.done ?? { records: 0, tally: emptyTally, lastError: null }
  let isWhole = false
  let last = Date.now()
  try {
    if (!folder.isComplete) {
      const known = options.templates ?? (await folder.templates())
      const kept = { ...options, ...(known && { templates: known }) }
      for await (const now of running(inputs, kept, readOptions, progress, folder, crew)) {
        progress = now
        isWhole = true
        if (Date.now() - last < checkpointMs) continue
        await folder.checkpoint(progress)
        last = Date.now()
      }
    }
    await folder.finish(progress)
    return progress.tally
  } catch (error) {
    // Stopped between two batches: what was written is whole, and need not be done again.
    if (isWhole && error === options.signal?.reason) await folder.checkpoint(progress).catch(() => undefined)
    await folder.leave()
    throw error
  }
}

/**
 * Scores to a stream such as standard output, and gives what the run came to. Rejects once the stream has failed, and with a
 * `TypeError` where something in `inputs` is no input, or `stream` nothing to write to.
 */
export function scoreToStream(
  inputs: readonly Input[],
  stream: Writable,
  { problems, ...options }: RunOptions = {},
  readOptions: ReadInputsOptions = {},
): Promise<Tally> {
  return withTemplates(options, (known, crew) =>
    scoreIntoStream(inputs, stream, problems, known, readOptions, crew),
  )
}

async function scoreIntoStream(
  inputs: readonly Input[],
  stream: Writable,
  problemsPath: string | undefined,
  options: KnownOptions,
  readOptions: ReadInputsOptions,
  crew: Crew | undefined,
): Promise<Tally> {
  requireInputs(inputs)
  requireStream(stream)
  const reports = streamOutput(stream)
  const problems = problemsPath === undefined ? null : await fileOutput(problemsPath)
  let progress: Progress = { records: 0, tally: emptyTally, lastError: null }
  const sink: Sink = {
    async write(ofReports, ofProblems) {
      if (ofReports !== '') await reports.write(ofReports)
      if (ofProblems !== '') await problems?.write(ofProblems)
    },
  }
  try {
    for await (const now of running(inputs, options, readOptions, progress, sink, crew)) progress = now
    await reports.close()
    await problems?.close()
    return progress.tally
  } catch (error) {
    await problems?.discard()
    throw error
  }
}

/** With the templates at hand, if any are given. */
type KnownOptions = Omit<RunOptions, 'problems' | 'templates'> & { readonly templates?: TemplateIndex }

/** Reads the templates, where that is still to be done, while threads make ready; these are handed on, and ended. */
async function withTemplates<T>(
  { templates, ...options }: Omit<RunOptions, 'problems'>,
  work: (options: KnownOptions, crew?: Crew) => Promise<T>,
): Promise<T> {
  if (typeof templates !== 'function') return await work({ ...options, ...(templates && { templates }) })
  const crew = await crewOf(split(options).work)
  try {
    crew.warmUp()
    return await work({ ...options, templates: await templates() }, crew)
  } finally {
    await crew.close()
  }
}

/** What those who work are told, apart from what the run keeps to itself: functions cannot be sent to a thread. */
function split({ signal, onProblem, onProgress, onLearning, ...work }: Omit<KnownOptions, 'templates'>) {
  return { work, signal, onProblem, onProgress, onLearning }
}

type Sink = Pick<RunFolder, 'write'> & Partial<Pick<RunFolder, 'keepTemplates'>>

/** Learns where nothing is given, scores what is not done, writes; yields how far it is whenever what was written is whole. */
async function* running(
  inputs: readonly Input[],
  { templates, ...options }: KnownOptions,
  readOptions: ReadInputsOptions,
  done: Progress,
  sink: Sink,
  given: Crew | undefined,
): AsyncGenerator<Progress, void, undefined> {
  const { work, signal, onProblem, onProgress, onLearning } = split(options)
  const crew = given ?? (await crewOf(work))
  let progress = done
  try {
    crew.equip(templates ?? (await learn()))
    for await (const batch of scoreWith(crew, inputs, readOptions, done.records, signal)) {
      const { reports, problems } = sorted(batch)
      await sink.write(linesOf(reports), linesOf(problems.map((problem) => JSON.stringify(problem))))
      progress = advance(progress, batch, problems)
      for (const problem of problems) onProblem?.(problem)
      onProgress?.(progress.tally.reports)
      yield progress
    }
  } finally {
    await crew.close()
  }

  async function learn(): Promise<TemplateIndex> {
    signal?.throwIfAborted()
    const reading = { ...readOptions, ...(onLearning && { onBytes: onLearning }) }
    const index = await learnFrom(crew, inputs, reading, undefined, signal)
    await sink.keepTemplates?.(index)
    return index
  }
}

function sorted({ outcomes }: Batch): {
  readonly reports: readonly string[]
  readonly problems: readonly Problem[]
} {
  return {
    reports: outcomes.filter(isReported).map(jsonOf),
    problems: outcomes.filter((outcome): outcome is Problem => !isReported(outcome)),
  }
}

function linesOf(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('')
}

function advance(
  { records, tally, lastError }: Progress,
  batch: Batch,
  problems: readonly Problem[],
): Progress {
  let before = lastError
  let counted = mergeTallies(tally, batch.tally)
  for (const problem of problems) {
    counted = mergeTallies(counted, tallyProblem(problem, before ?? undefined))
    if (problem.level === 'error') before = problem
  }
  return { records: records + batch.outcomes.length, tally: counted, lastError: before }
}
