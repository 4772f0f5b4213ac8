/** The score an interaction would have had under other weights, by the arithmetic of the score itself. */
import type { Remark, Verdict } from '../../detectors/index.ts'
import { round } from '../../model/numbers.ts'
import type { SignalReport } from '../../model/report.ts'
import { signalIds, type SignalId } from '../../model/signals.ts'
import type { Policy } from '../../scoring/policy.ts'
import { score, type Score } from '../../scoring/score.ts'
import type { Observation } from './observation.ts'

/** How many times its weight in the policy begun with each signal weighs: 1 leaves it. */
export type Factors = Readonly<Record<SignalId, number>>

/** For every channel, and apart where a channel has enough of its own. */
export interface Fit {
  readonly all: Factors
  readonly channels: Readonly<Partial<Record<Observation['channel'], Factors>>>
}

export const unchanged: Factors = Object.fromEntries(signalIds.map((id) => [id, 1])) as Record<
  SignalId,
  number
>

const LEAST = 0.01

/** Two decimals are finer than any fit can tell, and what a person reads. What weighed something still does. */
export function weighed(weight: number, factor: number): number {
  return weight === 0 ? 0 : Math.max(LEAST, round(weight * factor, 2))
}

/**
 * What a report says is enough: its weights are those of the interaction's channel, whatever the policy reckons with, so they
 * are scaled as they stand. Bands and the width of the interval are the policy's.
 */
export function replay(observation: Observation, policy: Policy, fit: Fit): Score {
  const factors = fit.channels[observation.channel] ?? fit.all
  const verdicts = new Map(signalIds.map((id) => [id, verdictOf(observation.signals[id])]))
  const weights = Object.fromEntries(
    signalIds.map((id) => [id, weighed(observation.signals[id].weight, factors[id])]),
  )
  return score(verdicts, { ...policy, weights, channels: {} }, observation.channel)
}

function verdictOf({ state, value, confidence, reason = '' }: SignalReport): Verdict {
  if (state === 'no-opportunity' || state === 'not-scorable') return { state, reason }
  // One remark for all of them: the score adds their shares up.
  const remark: Remark = {
    rule: '',
    turnId: '',
    start: 0,
    end: 0,
    data: {},
    because: [],
    share: value ?? 0,
  }
  return { state: 'judged', confidence, remarks: [remark] }
}
