/** What each signal costs whose value is 1; the arithmetic is explained in `score.ts`. */
import { earningSignals, signalIds, type SignalId } from '../model/signals.ts'

/** What is known of one signal; `value` is `null` where it was not judged. */
export interface Weighed {
  readonly value: number | null
  readonly weight: number
  readonly confidence: number
}

/**
 * What was judged is divided as though it were at least this share of the weight of all signals. Without the limit, one finding
 * of middling confidence took 75 points where little was judged.
 */
export const LEAST_JUDGED = 0.25

/** Points that each signal costs whose value is 1: negative for one that earns points back, 0 for one that was not judged. */
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
