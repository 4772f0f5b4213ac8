/**
 * The score again, from the report alone: as a waterfall that adds up, and as it would be without some of the findings. The
 * arithmetic is that of `scoring/score.ts`; a test holds the two together.
 */
import { clamp, round, sum } from '../../model/numbers.ts'
import { signalIds, type SignalId } from '../../model/signals.ts'
import { unitCosts } from '../../scoring/unit-cost.ts'
import type { Scored } from './exchange.ts'

/** What each signal costs, and the score that is left. */
export interface Replay {
  readonly score: number | null
  readonly costs: Readonly<Record<SignalId, number>>
}

/** One step of the waterfall from 100 down to the score. */
export interface Step {
  /**
   * A signal's cost (or what it earned); `limit`: what lay below 0 or above 100; `rounding`: the score has one decimal, the
   * costs have two.
   */
  readonly what: SignalId | 'limit' | 'rounding'
  /** Signed, in points with two decimals. */
  readonly points: number
  /** The running total before and after. */
  readonly from: number
  readonly to: number
}

/**
 * The score, 0–100, without the findings at these indexes; `null` where the report has none. Weights stay as they were, as they
 * do in `scoreDelta`: this follows the report's own arithmetic and is no new analysis.
 */
export function replay(scored: Scored, without: ReadonlySet<number>): Replay {
  return createReplay(scored)(without)
}

/** As `replay`, for many sets of findings of one report: each takes time linear in the set. */
export function createReplay({ score, signals, findings }: Scored): (without: ReadonlySet<number>) => Replay {
  const units = unitCosts(signals)
  const all = new Map<SignalId, number>()
  for (const { signal } of findings) all.set(signal, (all.get(signal) ?? 0) + 1)
  return (without) => {
    const gone = new Map<SignalId, { readonly count: number; readonly share: number }>()
    for (const index of without) {
      const finding = findings[index]
      if (finding === undefined) continue
      const { count, share } = gone.get(finding.signal) ?? { count: 0, share: 0 }
      gone.set(finding.signal, { count: count + 1, share: share + shareOf(finding) })
    }
    const costOf = (id: SignalId): number => {
      const { value, cost } = signals[id]
      const left = gone.get(id)
      if (left === undefined || value === null) return cost
      const isEmpty = left.count === all.get(id)
      return round(units[id] * (isEmpty ? 0 : round(clamp(value - left.share, 0, 1), 4)), 2)
    }
    const costs = Object.fromEntries(signalIds.map((id) => [id, costOf(id)])) as Record<SignalId, number>
    const total = round(100 - sum(Object.values(costs)), 1)
    return { score: score === null ? null : clamp(total, 0, 100), costs }
  }
}

/**
 * The steps from 100 to the score, in the order of the signals; empty where there is no score. Every number is exact in
 * hundredths of a point.
 */
export function waterfall({ score, costs }: Replay): readonly Step[] {
  if (score === null) return []
  const steps: Step[] = []
  let total = 10_000
  const add = (what: Step['what'], hundredths: number): void => {
    if (hundredths === 0) return
    steps.push({ what, points: hundredths / 100, from: total / 100, to: (total + hundredths) / 100 })
    total += hundredths
  }
  for (const id of signalIds) add(id, -Math.round(costs[id] * 100))
  add('limit', clamp(total, 0, 10_000) - total)
  add('rounding', Math.round(score * 100) - total)
  return steps
}

/** The part of its signal's value that a finding accounts for, 0–1. */
function shareOf({ data }: Scored['findings'][number]): number {
  const share = data['share']
  return typeof share === 'number' ? share : 0
}
