/**
 * What to talk about in one interaction: three moments, one strength, and the smallest change that helps. Worked out from the report
 * alone; it speaks of words, never of the person who wrote them.
 */
import { round } from '../../model/numbers.ts'
import { earningSignals, type SignalId } from '../../model/signals.ts'
import { metWell, tryNext, wentWell } from './coach-words.ts'
import type { ViewFinding, ViewReport } from './exchange.ts'
import { createReplay } from './replay.ts'

/** What to talk about in one interaction. */
export interface Coaching {
  /** At most three, in the order of the conversation. */
  readonly moments: readonly Moment[]
  /** `null`: nothing that these signals can see; it does not mean there was none. */
  readonly strength: Strength | null
  /** `null` where no single change would raise the score. */
  readonly change: Change | null
}

/** A finding worth talking about, with a sentence that says what to try. */
export interface Moment {
  /** Index into the report's findings. */
  readonly finding: number
  readonly tryNext: string
}

/** Something that went well, in a sentence of ours. */
export interface Strength {
  readonly text: string
  /** Where it shows; `null` where it is a matter of the whole. */
  readonly finding: number | null
  readonly turnId: string | null
}

/**
 * The single change that gains at least half of what the best one does, and touches the fewest characters. `finding` is an index
 * into the report's findings.
 */
export interface Change {
  readonly finding: number
  readonly tryNext: string
  /** The score without this finding, and what that gains. */
  readonly score: number
  readonly gain: number
}

const MOMENTS = 3
/** At most two moments of one signal, so that three are not the same remark three times. */
const MOST_OF_A_SIGNAL = 2
/** The smallest change is one that gains at least this share of what the best one gains. */
const WORTHWHILE = 0.5
/** The least empathy of a turn, 0–1, that counts as a strength. */
const WARM = 0.6

/** Chooses moments, a strength and a change by the findings of one report. Pure; it holds no words of the interaction. */
export function coach(report: ViewReport): Coaching {
  return { moments: momentsOf(report), strength: strengthOf(report), change: changeOf(report) }
}

function momentsOf({ findings }: ViewReport): readonly Moment[] {
  const ranked = findings
    .map((finding, index) => ({ finding, index }))
    .filter(({ finding }) => !earningSignals.has(finding.signal))
    .sort((a, b) => weightOf(a.finding) - weightOf(b.finding) || a.index - b.index)
  const chosen: number[] = []
  const held = new Map<SignalId, number>()
  for (const { finding, index } of ranked) {
    if (chosen.length === MOMENTS) break
    const before = held.get(finding.signal) ?? 0
    if (before === MOST_OF_A_SIGNAL) continue
    held.set(finding.signal, before + 1)
    chosen.push(index)
  }
  return chosen.sort((a, b) => a - b).map((finding) => ({ finding, tryNext: adviceFor(findings[finding]!) }))
}

/** Lower comes first: by points, and of equal points by level, so that a wrong name comes before a note. */
function weightOf({ scoreDelta, level }: ViewFinding): number {
  return scoreDelta - { error: 0.002, warning: 0.001, note: 0 }[level]
}

/** What was done well, as far as the report shows: effort first, then a warm reply, then the weightiest signal that was met. */
function strengthOf({ findings, turns, signals }: ViewReport): Strength | null {
  const effort = best(
    findings.map((_, index) => index),
    (index) => (earningSignals.has(findings[index]!.signal) ? findings[index]!.scoreDelta : 0),
  )
  if (effort !== null) {
    const { ruleId, turnId } = findings[effort]!
    return { text: wentWell[ruleId] ?? metWell['personal-effort'], finding: effort, turnId }
  }
  const warm = best(turns, ({ empathy }) => (empathy != null && empathy >= WARM ? empathy : 0))
  if (warm !== null)
    return { text: 'This reply took the customer’s trouble up.', finding: null, turnId: warm.turnId }
  const met = best(Object.keys(metWell) as SignalId[], (id) => {
    const { state, weight, confidence } = signals[id]
    return state === 'met' && !earningSignals.has(id) ? weight * confidence : 0
  })
  return met === null ? null : { text: metWell[met], finding: null, turnId: null }
}

/** The one with the highest value above 0; of equals the first. */
function best<T>(items: readonly T[], valueOf: (item: T) => number): T | null {
  let found: T | null = null
  let most = 0
  for (const item of items)
    if (valueOf(item) > most) {
      most = valueOf(item)
      found = item
    }
  return found
}

/** Of the changes that gain at least half as much as the best one, that with the fewest characters to change. */
function changeOf(report: ViewReport): Change | null {
  const { findings, score } = report
  if (score === null) return null
  const replayed = createReplay(report)
  const gains = findings.flatMap((finding, index) => {
    if (earningSignals.has(finding.signal) || finding.scoreDelta >= 0) return []
    const changed = replayed(new Set([index])).score!
    const gain = round(changed - score, 1)
    return gain <= 0 ? [] : [{ finding: index, score: changed, gain, length: finding.end - finding.start }]
  })
  const most = gains.reduce((held, { gain }) => Math.max(held, gain), 0)
  const [change] = gains
    .filter(({ gain }) => gain >= most * WORTHWHILE)
    .sort((a, b) => a.length - b.length || b.gain - a.gain || a.finding - b.finding)
  if (change === undefined) return null
  const { finding, gain } = change
  return { finding, tryNext: adviceFor(findings[finding]!), score: change.score, gain }
}

function adviceFor({ ruleId, message }: ViewFinding): string {
  return tryNext[ruleId] ?? message
}
