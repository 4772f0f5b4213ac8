/** Who does the work: threads where some are asked for, otherwise the calling thread. Both give the same results. */
import { existsSync } from 'node:fs'
import { createAnalyzer } from '../analyze.ts'
import { createLearningAnnotator } from '../annotate/annotate.ts'
import type { LanguageDetector } from '../annotate/language-detector.ts'
import { languages as builtIn } from '../language/index.ts'
import { createLanguageDetector } from '../linguistics/language-detector.ts'
import type { Interaction } from '../model/interaction.ts'
import { problem, type Origin, type Problem } from '../model/problem.ts'
import type { Report } from '../model/report.ts'
import { originOf } from '../readers/index.ts'
import { emptyTally, mergeTallies, tallyReport, type Tally } from '../report/index.ts'
import { TemplateFitter } from '../templates/fit.ts'
import { indexOf, type TemplateIndex } from '../templates/template-index.ts'
import type { BatchBounds } from './batches.ts'
import { digestBoth } from './digest-both.ts'
import type { Bounds } from './in-order.ts'
import { learnOnThreads } from './learn.ts'
import type { Outcome } from './outcome.ts'
import { createPool, type Pool } from './pool.ts'
import type { Setup } from './protocol.ts'
import { reportWords } from './report-words.ts'
import { sharedKnowledge } from './shared-knowledge.ts'
import type { ThreadOptions } from './thread.ts'

/** An interaction on its way to whoever analyses it. */
export interface Packed {
  readonly origin: Origin
  /** JSON where it goes to another thread. */
  readonly record: Interaction | string
  /** Characters held. */
  readonly weight: number
  /** Redaction: gives the report the ids it is to have. */
  readonly rename?: (report: Report) => Report
}

export interface Batch {
  /** By record. */
  readonly outcomes: readonly Outcome[]
  /** Of the reports. */
  readonly tally: Tally
}

export interface Crew {
  /** Whether reports come without what is personal, but for ids: those are numbered in the order of the input. */
  readonly redact: boolean
  readonly batches: BatchBounds
  readonly bounds: Bounds
  pack(interaction: Interaction): Packed
  /** To be called while templates are being read and not learned here: threads that will score prepare meanwhile. */
  warmUp(): void
  /** Learns templates; what fails is told. */
  learn(
    interactions: AsyncIterable<Interaction>,
    tell: (problem: Problem) => void,
    signal?: AbortSignal,
  ): Promise<TemplateIndex>
  /** Comes before `score`. */
  equip(templates: TemplateIndex): void
  score(records: readonly Packed[]): Promise<Batch>
  close(reason?: unknown): Promise<void>
}

export interface CrewOptions extends Omit<ThreadOptions, 'entry' | 'heapMegabytes'> {
  /** Threads beside this one; 0 = none. */
  readonly workers: number
  readonly entry?: URL
  readonly heapMegabytes?: number
}

const built = new URL('./worker.js', import.meta.url)

/**
 * One thread, so that a record that hangs can be ended; 0 where the package runs from its sources, as threads need the built
 * files.
 */
export function defaultWorkers(): number {
  return existsSync(built) ? 1 : 0
}

/**
 * Most heap of a thread: far above what a record takes, far below what a machine has. From 2 GB on the engine lets garbage grow to
 * three times what is held before it collects; below, to as much as is held, which halves what a long run takes.
 */
const HEAP_MEGABYTES = 1536

export async function createCrew({ workers, ...options }: CrewOptions): Promise<Crew> {
  // A mistake in the options is the caller's, so it is reported here, before anything is read, and not in a thread.
  createAnalyzer(options.setup.analyzer)
  return workers === 0
    ? await createLoneCrew(options.setup)
    : createThreadCrew(workers, {
        entry: built,
        heapMegabytes: HEAP_MEGABYTES,
        ...options,
      })
}

/** One record after the other, as they come. */
async function createLoneCrew(setup: Setup): Promise<Crew> {
  const { detectLanguages, analyzer: options } = setup
  const detector: LanguageDetector | undefined = detectLanguages ? await createLanguageDetector() : undefined
  const finish = reportWords(setup)
  let analyze = unequipped
  return {
    redact: setup.redact,
    warmUp: () => undefined,
    batches: { records: 1, weight: 1, waitMs: 0 },
    bounds: { pieces: 1, weight: Infinity },
    pack: (interaction) => ({ origin: originOf(interaction) ?? {}, record: interaction, weight: 1 }),
    async learn(interactions, tell, signal) {
      const annotate = createLearningAnnotator(options.languages ?? builtIn, options.linguistics, detector)
      const fitter = new TemplateFitter()
      for await (const interaction of interactions) {
        signal?.throwIfAborted()
        try {
          fitter.add(annotate(interaction))
        } catch {
          tell(problem('failed-analysis', originOf(interaction) ?? {}))
        }
      }
      return indexOf(fitter.state(), fitter.pace(), digestBoth)
    },
    equip(templates) {
      const analyzer = createAnalyzer({
        pace: templates.pace,
        ...options,
        templates,
        ...(detector && { languageDetector: detector }),
      })
      analyze = (interaction) => finish(interaction, analyzer.analyze(interaction))
    },
    score: (records) => Promise.resolve(scoreHere(records, (interaction) => analyze(interaction))),
    close: () => Promise.resolve(),
  }
}

type Analyze = ReturnType<typeof createAnalyzer>['analyze']

const unequipped: Analyze = () => {
  throw new Error('Nothing was said of templates')
}

function scoreHere(records: readonly Packed[], analyze: Analyze): Batch {
  let tally = emptyTally
  const outcomes = records.map(({ record, origin }) => {
    try {
      const report = analyze(record as Interaction)
      tally = mergeTallies(tally, tallyReport(report))
      return report
    } catch {
      return problem('failed-analysis', origin)
    }
  })
  return { outcomes, tally }
}

/** Characters of records to a batch, and held for each thread: reports are about three times that. */
const BATCH_WEIGHT = 256 * 1024
const WEIGHT_PER_THREAD = 4 * BATCH_WEIGHT

function createThreadCrew(workers: number, options: ThreadOptions): Crew {
  const given = options.setup.analyzer
  if (given.linguistics !== undefined)
    throw new TypeError(
      'Option "linguistics" is functions, which cannot go to other threads; leave workers at 0',
    )
  const pool = createPool(workers, options)
  return {
    redact: options.setup.redact,
    batches: { records: 32, weight: BATCH_WEIGHT, waitMs: 50 },
    bounds: { pieces: workers * 4, weight: workers * WEIGHT_PER_THREAD },
    pack(interaction) {
      const record = JSON.stringify(interaction)
      return { origin: originOf(interaction) ?? {}, record, weight: record.length }
    },
    warmUp: () => {
      pool.warmUp()
    },
    learn: (interactions, tell, signal) => learnOnThreads(pool, options, workers, interactions, tell, signal),
    equip(templates) {
      pool.equip({
        kind: 'equip',
        knowledge: sharedKnowledge(templates.knowledge),
        pace: given.pace ?? templates.pace,
      })
    },
    score: (records) => scoreOn(pool, records),
    close: (reason) => pool.close(reason),
  }
}

async function scoreOn(pool: Pool, records: readonly Packed[]): Promise<Batch> {
  const outcomes: Outcome[] = []
  let tally = emptyTally
  for (const part of await pool.run(
    'score',
    records.map(({ record }) => record as string),
  ))
    if ('death' in part)
      outcomes[part.records[0]] = problem(part.death.code, records[part.records[0]]!.origin)
    else {
      tally = mergeTallies(tally, part.result.tally)
      for (const [index, line] of part.result.lines.entries()) {
        const record = part.records[index]!
        outcomes[record] = line ?? problem('failed-analysis', records[record]!.origin)
      }
    }
  return { outcomes, tally }
}
