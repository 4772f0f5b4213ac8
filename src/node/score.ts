/** From inputs to reports: learn templates from the inputs, unless some are given, then score them. */
import { checkAnalyzerOptions, type AnalyzerOptions } from '../analyze.ts'
import type { Interaction } from '../model/interaction.ts'
import { isProblem, type Problem } from '../model/problem.ts'
import type { Report } from '../model/report.ts'
import { emptyTally, type Tally } from '../report/index.ts'
import type { TemplateIndex } from '../templates/template-index.ts'
import { batchesOf } from './batches.ts'
import { createCrew, type Batch, type Crew, type Packed } from './crew.ts'
import { createRecordRedaction } from './redaction.ts'
import { readInputs, type Input, type ReadInputsOptions } from './files.ts'
import { inOrder } from './in-order.ts'
import { isReported, reportOf, type Outcome } from './outcome.ts'

/** How the work is spread over threads, and how long one record may take. */
export interface WorkOptions {
  /**
   * Number of worker threads, from 0; default 0: all is done in this thread, and a record that hangs hangs the run. More than 0
   * needs the built package.
   */
  readonly workers?: number
  /**
   * Time one record may take, in ms; default 30,000; `Infinity`: as long as it takes. A thread that takes longer is ended, and the
   * record becomes a problem. Has no effect without worker threads.
   */
  readonly recordTimeoutMs?: number
  /** Aborting it stops the work with the signal's reason and ends the threads. */
  readonly signal?: AbortSignal
  /** Whether to recognise languages that no pack covers. Default: yes. */
  readonly detectLanguages?: boolean
  /** @internal Another worker file than the built one; for tests. */
  readonly entry?: URL
}

/** Options of `fitInputs`. */
export interface FitInputsOptions extends ReadInputsOptions, WorkOptions {
  /** Called with everything that could not be read. Absent: whatever reads the inputs next reports it. */
  readonly onProblem?: (problem: Problem) => void
  /** Language packs by code, as for the analyzer. Default: the built-in ones. */
  readonly languages?: AnalyzerOptions['languages']
}

/**
 * Learns templates from inputs. What cannot be read or analysed is passed to `onProblem` and left out. Rejects with a `TypeError`
 * for an option that does not fit or something that is no input, and with the signal's reason.
 */
export async function fitInputs(
  inputs: readonly Input[],
  options: FitInputsOptions = {},
): Promise<TemplateIndex> {
  const { onProblem, languages, workers, recordTimeoutMs, signal, detectLanguages, entry, ...read } = options
  const crew = await crewOf(
    {
      ...(languages && { languages }),
      ...(workers !== undefined && { workers }),
      ...(recordTimeoutMs !== undefined && { recordTimeoutMs }),
      ...(detectLanguages !== undefined && { detectLanguages }),
      ...(entry && { entry }),
    },
    false,
  )
  return await closing(crew, signal, () => learnFrom(crew, inputs, read, onProblem, signal))
}

/** Options of `scoreInputs`: those of an analyzer, how the work is spread, and whether to redact. */
export interface ScoreInputsOptions extends Omit<AnalyzerOptions, 'languageDetector'>, WorkOptions {
  /** Whether to take names and personal ids out of the reports. Default: no. */
  readonly redact?: boolean
  /** Called with the number of reports so far, after each. */
  readonly onProgress?: (done: number) => void
}

/**
 * Reports and problems in input order, whatever the number of threads. Without templates, they are first learned from the same
 * inputs; without a baseline of pace, that of the templates is used. Throws when the first record is asked for: a `TypeError` for
 * an option that is unknown or does not fit or something that is no input, or the signal's reason.
 */
export async function* scoreInputs(
  inputs: readonly Input[],
  { onProgress, ...options }: ScoreInputsOptions = {},
  readOptions: ReadInputsOptions = {},
): AsyncGenerator<Report | Problem, void, undefined> {
  const { templates, signal, ...work } = options
  const crew = await crewOf(work)
  let reports = 0
  try {
    signal?.throwIfAborted()
    crew.equip(templates ?? (await learnFrom(crew, inputs, readOptions, undefined, signal)))
    for await (const { outcomes } of scoreWith(crew, inputs, readOptions, 0, signal))
      for (const outcome of outcomes)
        if (!isReported(outcome)) yield outcome
        else {
          yield reportOf(outcome)
          onProgress?.(++reports)
        }
  } finally {
    await crew.close()
  }
}

const RECORD_TIMEOUT_MS = 30_000
const OWN_OPTIONS = ['workers', 'recordTimeoutMs', 'detectLanguages', 'redact', 'signal', 'onProgress']

/** Throws a `TypeError` for an option that is unknown or does not fit. */
export async function crewOf(
  {
    workers = 0,
    recordTimeoutMs = RECORD_TIMEOUT_MS,
    detectLanguages = true,
    redact = false,
    entry,
    ...analyzer
  }: Omit<ScoreInputsOptions, 'signal' | 'templates' | 'onProgress'>,
  willScore = true,
): Promise<Crew> {
  if (!Number.isInteger(workers) || workers < 0)
    throw new TypeError('Option "workers" must be a whole number from 0')
  if (!(recordTimeoutMs > 0)) throw new TypeError('Option "recordTimeoutMs" must be a positive number')
  checkAnalyzerOptions(analyzer, OWN_OPTIONS)
  const setup = { analyzer, detectLanguages, redact, willScore }
  return await createCrew({ workers, recordTimeoutMs, setup, ...(entry && { entry }) })
}

/** Learns from the inputs; what cannot be read or analysed is told where somebody listens. */
export function learnFrom(
  crew: Crew,
  inputs: readonly Input[],
  options: ReadInputsOptions,
  tell: (problem: Problem) => void = () => undefined,
  signal?: AbortSignal,
): Promise<TemplateIndex> {
  const interactions = async function* (): AsyncGenerator<Interaction, void, undefined> {
    for await (const record of readInputs(inputs, options))
      if (isProblem(record)) tell(record)
      else yield record
  }
  return crew.learn(interactions(), tell, signal)
}

/** What came of the records of the inputs behind the first `skip`, in order and in batches. */
export function scoreWith(
  crew: Crew,
  inputs: readonly Input[],
  options: ReadInputsOptions,
  skip: number,
  signal?: AbortSignal,
): AsyncGenerator<Batch, void, undefined> {
  const redaction = crew.redact ? createRecordRedaction() : null
  const items = async function* (): AsyncGenerator<Item, void, undefined> {
    let skipped = 0
    for await (const given of readInputs(inputs, options)) {
      const record = redaction === null ? given : redaction.noted(given)
      if (skipped < skip) skipped++
      else
        yield isProblem(record)
          ? record
          : redaction === null
            ? crew.pack(record)
            : redaction.packed(record, crew)
    }
    if (skipped < skip) throw new TypeError('The run to resume had other input')
  }
  const weightOf = (item: Item): number => ('weight' in item ? item.weight : PROBLEM_WEIGHT)
  const batches = batchesOf(items(), weightOf, crew.batches)
  const weightOfAll = (batch: readonly Item[]): number => batch.reduce((sum, item) => sum + weightOf(item), 0)
  return inOrder(batches, (batch) => settle(crew, batch), weightOfAll, crew.bounds, signal)
}

type Item = Packed | Problem

/** Weight of a problem, in characters, about. */
const PROBLEM_WEIGHT = 300

async function settle(crew: Crew, batch: readonly Item[]): Promise<Batch> {
  const packed = batch.filter((item) => 'weight' in item)
  const { outcomes, tally }: { outcomes: Batch['outcomes']; tally: Tally } =
    packed.length === 0 ? { outcomes: [], tally: emptyTally } : await crew.score(packed)
  let next = 0
  return {
    outcomes: batch.map((item) => ('weight' in item ? finished(item, outcomes[next++]!) : item)),
    tally,
  }
}

/** Under the ids that redaction gives it. */
function finished({ rename }: Packed, outcome: Outcome): Outcome {
  return rename === undefined || !isReported(outcome) ? outcome : rename(reportOf(outcome))
}

/** The crew ends with the work, and the work with the signal. */
async function closing<T>(crew: Crew, signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
  signal?.throwIfAborted()
  try {
    return await work()
  } finally {
    await crew.close()
  }
}
