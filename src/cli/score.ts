import { resolve } from 'node:path'
import { isProblem, type Problem } from '../model/problem.ts'
import type { Report } from '../model/report.ts'
import { createPolicy } from '../scoring/policy.ts'
import type { TemplateIndex } from '../templates/template-index.ts'
import {
  fileOutput,
  fitInputs,
  readTemplatesFile,
  resumableOutput,
  scoreInputs,
  streamOutput,
  type Input,
  type Output,
} from '../node/index.ts'
import {
  emptyTally,
  meanScore,
  mergeTallies,
  summarize,
  tallyProblem,
  tallyReport,
  type Tally,
} from '../report/index.ts'
import { inputsOf, readJsonFile, readRequestOf, type ReadFlags } from './inputs.ts'
import { Exit, UsageError, type Io } from './io.ts'
import { macrosFrom } from './macros.ts'
import { createProgress } from './progress.ts'

export interface ScoreFlags extends ReadFlags {
  readonly templates?: string
  readonly macros?: string
  readonly policy?: string
  readonly out?: string
  readonly problems?: string
  readonly failUnder?: number
  readonly strict?: boolean
  readonly quiet?: boolean
  readonly workers?: number
  readonly resume?: boolean
  readonly redact?: boolean
}

/** Problems shown one by one; the rest are counted. */
export const SHOWN_PROBLEMS = 10

/** `unscripted score`: reports as JSONL, a summary on standard error. */
export async function score(files: readonly string[], flags: ScoreFlags, io: Io): Promise<number> {
  if (
    flags.out !== undefined &&
    flags.problems !== undefined &&
    resolve(flags.out) === resolve(flags.problems)
  )
    throw new UsageError('--out and --problems name the same file')
  if (flags.resume === true && flags.out === undefined) throw new UsageError('--resume needs --out')
  const policy = createPolicy(flags.policy === undefined ? {} : await readJsonFile(flags.policy))
  const request = await readRequestOf(flags)
  const macros = flags.macros === undefined ? undefined : await macrosFrom(flags.macros, flags, io)
  const given = flags.templates === undefined ? undefined : await readTemplatesFile(flags.templates)
  const inputs = await inputsOf(files, io, given !== undefined)
  const total = totalBytes(inputs)
  const progress = createProgress(io, flags.quiet === true)
  const resumable =
    flags.out === undefined ? undefined : await resumableOutput(flags.out, flags.resume === true)
  const output = resumable ?? streamOutput(io.stdout)
  let toSkip = resumable?.earlierCount ?? 0
  let problems: Output | undefined
  let lastError: Problem | undefined

  let tally = emptyTally
  try {
    if (flags.problems !== undefined) problems = await fileOutput(flags.problems)
    const learning = (done: number): void => {
      progress.update('learning templates', done, total)
    }
    const templates: TemplateIndex = given ?? (await fitInputs(inputs, { ...request, onBytes: learning }))
    const scoring = (done: number): void => {
      progress.update(`${tally.reports} scored`, done, total)
    }
    const options = {
      templates,
      policy,
      ...(macros && { macros }),
      redact: flags.redact === true,
      ...(flags.workers !== undefined && { threads: flags.workers }),
      ...(resumable && { earlier: resumable.earlier }),
    }
    for await (const record of scoreInputs(inputs, options, { ...request, onBytes: scoring }))
      tally = mergeTallies(tally, await (isProblem(record) ? tell(record, tally) : hand(record)))
    await output.close()
    await problems?.close()
  } catch (error) {
    await output.discard()
    await problems?.discard()
    throw error
  } finally {
    progress.clear()
  }
  if (flags.quiet !== true) io.stderr.write(`${summarize(tally)}\n`)
  return exitCode(tally, flags)

  /** What an earlier run wrote already is counted again, not written again. */
  async function hand(report: Report): Promise<Tally> {
    if (toSkip > 0) toSkip--
    else await output.write(`${JSON.stringify(report)}\n`)
    return tallyReport(report)
  }

  async function tell(record: Problem, sofar: Tally): Promise<Tally> {
    const before = Object.values(sofar.problems).reduce((sum, count) => sum + count, 0)
    await problems?.write(`${JSON.stringify(record)}\n`)
    if (flags.quiet !== true && problems === undefined) {
      progress.clear()
      if (before < SHOWN_PROBLEMS) io.stderr.write(`${problemLine(record)}\n`)
      else if (before === SHOWN_PROBLEMS)
        io.stderr.write('More problems follow; --problems FILE keeps them all.\n')
    }
    const counted = tallyProblem(record, lastError)
    if (record.level === 'error') lastError = record
    return counted
  }
}

function totalBytes(inputs: readonly Input[]): number | null {
  const sizes = inputs.map(({ bytes }) => bytes)
  return sizes.includes(null) ? null : sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0)
}

/** `chat.jsonl:12 error unknown-participant /turns/3: A turn names …`; a key in the pointer may not steer the terminal. */
export function problemLine({ code, level, origin, message }: Problem): string {
  const line = origin.line === undefined ? '' : `:${origin.line}`
  const pointer = origin.pointer === undefined ? '' : ` ${origin.pointer}`
  return `${origin.file ?? 'input'}${line} ${level} ${code}${pointer}: ${message}`.replaceAll(/\p{Cc}/gu, ' ')
}

function exitCode(tally: Tally, { failUnder, strict }: ScoreFlags): number {
  if (tally.reports === 0) return Exit.nothingRead
  if (strict === true && tally.refused > 0) return Exit.someRefused
  const mean = meanScore(tally)
  return failUnder !== undefined && (mean === null || mean < failUnder) ? Exit.belowThreshold : Exit.done
}
