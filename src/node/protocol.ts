/** What a run and its worker threads say to one another: plain data only. */
import type { AnalyzerOptions } from '../analyze.ts'
import type { PaceBaseline } from '../annotate/pace/pace-baseline.ts'
import type { Tally } from '../report/index.ts'
import type { Knowledge } from '../templates/knowledge.ts'

export interface Setup {
  /** What was learned of templates comes later, in a message. */
  readonly analyzer: Omit<AnalyzerOptions, 'templates' | 'languageDetector'>
  readonly detectLanguages: boolean
  /** Whether to take the names out of the reports. */
  readonly redact: boolean
  /** Whether records are scored once templates are there, or templates are all that is asked for. */
  readonly willScore: boolean
}

export interface WorkerData {
  readonly setup: Setup
  /** Shared, written by the worker: number of the job, and of the record in it that is being worked on; see `Place`. */
  readonly place: Int32Array
}

/** The columns of `WorkerData.place`. The record is counted from 1; 0 = none is being worked on. */
export const Place = { job: 0, record: 1 } as const

/** What one stretch of interactions says about templates and pace; parts are merged in any order. */
export interface Counted {
  /** As `encodeBody` packs it. */
  readonly body: Uint8Array
  readonly pace: PaceBaseline
}

export interface Learned extends Counted {
  readonly knowledge: Knowledge
}

/** Interactions travel as JSON: its length bounds what is held, and it costs about what cloning them does. */
export type Work =
  | { readonly kind: 'fit' | 'score'; readonly records: readonly string[] }
  | { readonly kind: 'merge' | 'learn'; readonly parts: readonly Counted[] }

export type RecordWork = Extract<Work, { records: unknown }>

/** Comes before the first `score`; nothing is answered. */
export interface Equipment {
  readonly kind: 'equip'
  readonly knowledge: Knowledge
  readonly pace: PaceBaseline | undefined
}

/** Says that records are to be scored, so that what takes long to make of a language is made while there is time; nothing is answered. */
export interface WarmUp {
  readonly kind: 'warm-up'
}

export interface Request {
  readonly job: number
  readonly work: Work | Equipment | WarmUp
}

export interface Fitted extends Counted {
  /** Records, by number, that could not be analysed. */
  readonly failed: readonly number[]
}

export interface Scored {
  /** JSON of the reports, in order; `null` for an analysis that failed. */
  readonly lines: readonly (string | null)[]
  /** Of the reports. */
  readonly tally: Tally
}

export interface Results {
  readonly fit: Fitted
  readonly score: Scored
  readonly merge: Counted
  readonly learn: Learned
}

export interface Reply {
  readonly job: number
  readonly result: Results[keyof Results]
}
