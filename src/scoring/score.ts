/**
 * Verdicts → costs → score. The arithmetic is meant to be redone by hand from the report:
 *
 *     W     = Σ weight × confidence over the signals that are met or missed, at least ¼ of Σ weight over all
 *     unit  = 100 × weight × confidence / W, what a signal costs that is wholly missed
 *     cost  = unit × value                (two decimals)
 *     score = 100 − Σ cost, from 0 to 100 (one decimal)
 *     delta = − unit × share              (two decimals), share = `data.share` of a finding
 *
 * The lower limit on W keeps a single finding from taking everything where little was judged. A signal that earns points back
 * (`personal-effort`) is not in W: its unit is − weight × confidence, so its cost is negative, its deltas are positive, and its
 * weight is the most points it can earn. Where it is missed it costs nothing. A signal that could not be judged, or had no
 * opportunity, is in none of these sums but the last.
 */
import type { Verdict } from '../detectors/index.ts'
import type { Channel } from '../model/interaction.ts'
import { mapped } from '../model/lists.ts'
import { clamp, round, sum } from '../model/numbers.ts'
import type { Band, Report, SignalReport } from '../model/report.ts'
import { earningSignals, signalIds, type SignalId } from '../model/signals.ts'
import type { Contact } from './contact.ts'
import { weightOf, type Policy } from './policy.ts'
import { unitCosts } from './unit-cost.ts'

export interface Score {
  readonly score: number | null
  readonly interval: readonly [number, number] | null
  readonly band: Band | null
  /** Weight of the judged signals as a share of the weight of all signals that had an opportunity, 0–1. */
  readonly coverage: number
  readonly signals: Report['signals']
  /** Points that a signal costs whose value is 1; negative for one that earns points back. */
  readonly unitCost: Readonly<Record<SignalId, number>>
}

/** Half the width, in standard deviations, of the 80 % interval of a normal distribution. */
const INTERVAL_DEVIATIONS = 1.2816
/** Standard deviation of a value nothing is known about: that of a uniform one on 0–1, √(1/12). */
const UNKNOWN_DEVIATION = 0.2887

export function score(
  verdicts: ReadonlyMap<SignalId, Verdict | undefined>,
  policy: Policy,
  channel: Channel,
  contact: Contact | null = null,
): Score {
  const drafts = mapped(signalIds, (id) =>
    draftOf(id, verdicts.get(id), weightOf(policy, id, channel, contact)),
  )
  const coverage = coverageOf(drafts)
  const byId = Object.fromEntries(drafts.map((draft) => [draft.id, draft])) as Record<SignalId, Draft>
  const unitCost = unitCosts(byId)
  const signals = {} as Record<SignalId, SignalReport>
  for (const draft of drafts)
    signals[draft.id] = signalOf(draft, round(unitCost[draft.id] * (draft.value ?? 0), 2))
  const isJudged = ({ id, value, weight, confidence }: Draft): boolean =>
    value !== null && weight * confidence > 0 && !earningSignals.has(id)
  if (!drafts.some(isJudged)) return { score: null, interval: null, band: null, coverage, signals, unitCost }

  const total = clamp(round(100 - sum(Object.values(signals).map(({ cost }) => cost)), 1), 0, 100)
  const interval = intervalOf(total, drafts, unitCost, coverage, policy.weightsDeviation)
  // Where too little was judged and the interval spans two bands, no band is given.
  const isOpen = coverage < policy.minCoverage && bandOf(interval[0], policy) !== bandOf(interval[1], policy)
  return {
    score: total,
    interval,
    band: isOpen ? null : bandOf(total, policy),
    coverage,
    signals,
    unitCost,
  }
}

/** What the policy calls a score of so many points. */
export function bandOf(points: number, { bands }: Policy): Band {
  if (points >= bands.authentic) return 'authentic'
  return points >= bands.mixed ? 'mixed' : 'going-through-the-motions'
}

type Draft = Omit<SignalReport, 'cost'> & { readonly id: SignalId }

function draftOf(id: SignalId, verdict: Verdict | undefined, weight: number): Draft {
  if (verdict === undefined)
    return { id, state: 'not-scorable', value: null, weight: 0, confidence: 0, reason: 'not-yet-built' }
  if (verdict.state !== 'judged')
    return { id, state: verdict.state, value: null, weight, confidence: 0, reason: verdict.reason }
  const value = round(clamp(sum(verdict.remarks.map(({ share }) => share)), 0, 1), 4)
  const isMissed = earningSignals.has(id) ? value === 0 : value > 0
  return { id, state: isMissed ? 'missed' : 'met', value, weight, confidence: round(verdict.confidence, 4) }
}

/** Written out: to spread all but one field takes longer than the rest of the score. */
function signalOf({ state, value, weight, confidence, reason }: Draft, cost: number): SignalReport {
  return reason === undefined
    ? { state, value, weight, confidence, cost }
    : { state, value, weight, confidence, reason, cost }
}

/**
 * Signals without an opportunity leave no gap in what was judged, so they count on neither side; nor do signals that only earn
 * points back.
 */
function coverageOf(all: readonly Draft[]): number {
  const drafts = all.filter(({ id }) => !earningSignals.has(id))
  const judged = sum(drafts.map(({ value, weight }) => (value === null ? 0 : weight)))
  const unjudged = sum(drafts.map(({ state, weight }) => (state === 'not-scorable' ? weight : 0)))
  return judged + unjudged === 0 ? 0 : round(judged / (judged + unjudged), 4)
}

/**
 * The 80 % interval of a score, in points: each value may be off by as much as its confidence leaves open, what could not be
 * judged may be anything, and the weights may be a little different. A model, not a measurement, until the policy is calibrated.
 */
function intervalOf(
  total: number,
  drafts: readonly Draft[],
  unitCost: Score['unitCost'],
  coverage: number,
  weightsDeviation: number,
): readonly [number, number] {
  const spreads = mapped(drafts, ({ id, value, confidence }) =>
    value === null ? 0 : Math.abs(unitCost[id]) * (1 - confidence) * UNKNOWN_DEVIATION,
  )
  const unseen = 100 * (1 - coverage) * UNKNOWN_DEVIATION
  const half =
    INTERVAL_DEVIATIONS *
    Math.sqrt(sum([...spreads, unseen, weightsDeviation].map((spread) => spread * spread)))
  return [round(clamp(total - half, 0, 100), 1), round(clamp(total + half, 0, 100), 1)]
}
