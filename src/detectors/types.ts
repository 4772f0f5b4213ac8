import type { AnnotatedTurn, Traced } from '../annotate/types.ts'
import type { Level } from '../model/report.ts'
import type { SignalId } from '../model/signals.ts'
import type { TurnSpan } from '../model/span.ts'

/** One remark, with its evidence. */
export interface Remark extends TurnSpan {
  /** Key into the detector's `rules`. */
  readonly rule: string
  /** Fills the placeholders of the rule's message. */
  readonly data: Readonly<Record<string, string | number>>
  /** What else the remark rests on. */
  readonly because: readonly TurnSpan[]
  /** The part of the signal's value this remark accounts for, 0–1. A signal's value is the sum of its remarks' shares. */
  readonly share: number
}

export interface Rule {
  readonly level: Level
  /** `{placeholder}`s are filled from the remark's data. */
  readonly message: string
}

/** What a detector found. */
export type Verdict = Judged | Abstention

export interface Judged {
  readonly state: 'judged'
  /** 0–1: how far the verdict itself can be trusted. */
  readonly confidence: number
  readonly remarks: readonly Remark[]
  /** The detector's own figure for single turns, 0–1, by turn id. */
  readonly turns?: ReadonlyMap<string, number>
}

export interface Abstention {
  readonly state: 'no-opportunity' | 'not-scorable'
  /** A word for programs: `no-timestamps`, `unsupported-language`. */
  readonly reason: string
  /** What is worth a second look all the same; of no share. */
  readonly remarks?: readonly Remark[]
  readonly turns?: ReadonlyMap<string, number>
}

/** Pure and synchronous: the same traced interaction gives the same verdict. */
export interface Detector {
  readonly id: SignalId
  readonly rules: Readonly<Record<string, Rule>>
  detect(traced: Traced): Verdict
}

export function noOpportunity(reason: string, turns?: ReadonlyMap<string, number>): Abstention {
  return { state: 'no-opportunity', reason, ...(turns && { turns }) }
}

export function notScorable(reason: string, turns?: ReadonlyMap<string, number>): Abstention {
  return { state: 'not-scorable', reason, ...(turns && { turns }) }
}

/** The turns that say anything: a picture alone leaves an empty text, which quotes nothing. */
export function withText(turns: readonly AnnotatedTurn[]): readonly AnnotatedTurn[] {
  // Asked by every detector of every run, and nearly always all of them do.
  return turns.every(saysAnything) ? turns : turns.filter(saysAnything)
}

function saysAnything({ text }: AnnotatedTurn): boolean {
  // A letter at its head is enough.
  return text.charCodeAt(0) > SPACE && text.charCodeAt(0) < DELETE ? true : text.trim() !== ''
}

const SPACE = 0x20
const DELETE = 0x7f
