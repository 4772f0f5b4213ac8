/** What a whole unit of each signal's value costs; the divisor is that of the score, told in `score.ts`. */
import { earningSignals, signalIds, type SignalId } from '../model/signals.ts'

/** Of one signal; `value` is `null` where it was not judged. */
export interface Weighed {
  readonly value: number | null
  readonly weight: number
  readonly confidence: number
}

/**
 * Share of the weight of all signals, judged or not, below which what was judged does not divide: where little was judged, one finding of
 * middling confidence took 75 points.
 */
export const LEAST_JUDGED = 0.25

/** Points one whole unit of each signal's value costs; negative for what earns points back, 0 where nothing was judged. */
export function unitCosts(signals: Readonly<Record<SignalId, Weighed>>): Readonly<Record<SignalId, number>> {
  let judged = 0
  let all = 0
  for (const id of signalIds) {
    if (earningSignals.has(id)) continue
    const { value, weight, confidence } = signals[id]
    all += weight
    if (value !== null) judged += weight * confidence
  }
  const divisor = Math.max(judged, LEAST_JUDGED * all)
  const unit = (id: SignalId): number => {
    const { weight, confidence } = signals[id]
    if (judged === 0) return 0
    return earningSignals.has(id) ? 0 - weight * confidence : (100 * weight * confidence) / divisor
  }
  return Object.fromEntries(signalIds.map((id) => [id, unit(id)])) as Record<SignalId, number>
}
