/** How well scores agree with people before and after a fit, on interactions the fit has not seen. */
import { clamp } from '../../model/numbers.ts'
import { bands } from '../../model/report.ts'
import { bandOf } from '../../scoring/score.ts'
import { bootstrapEach } from '../metrics/index.ts'
import { metricsFor, type Compared, type Metric, type Side } from './agreement-metrics.ts'
import type { FittedPolicy } from './fit-policy.ts'
import type { Observation } from './observation.ts'
import type { Cuts, Reading } from './reading.ts'
import { replay } from './replay.ts'

/** A policy, and what its scores mean by the judgements it was fitted to. */
export interface Read extends FittedPolicy {
  readonly reading: Reading
}

/** A figure with its interval; `null` where the data do not allow one. */
export interface Estimate {
  readonly estimate: number | null
  /** 95 % bootstrap interval, drawing whole agents or customers. */
  readonly interval: readonly [number, number] | null
}

/** One metric before the fit, after it, and the difference; `better` says which direction is the good one. */
export interface Figure {
  readonly metric: string
  readonly better: Metric['better']
  readonly before: Estimate
  readonly after: Estimate
  /** After minus before, on the same draws. */
  readonly change: Estimate
}

export function sideOf(observation: Observation, { policy, fit, reading }: Read): Side {
  const { score, interval } = replay(observation, policy, fit)
  const held = score ?? 0
  const said = reading.onScale?.(observation.judged)
  // A judgement beyond the scale is at its end.
  const onScale = clamp(said ?? 0, 0, 100)
  return {
    score: held,
    band: score === null ? 0 : bands.length - 1 - bands.indexOf(bandOf(score, policy)),
    expected: reading.line(held),
    coldChance: reading.coldChance?.(held) ?? null,
    isInside:
      said === undefined || interval === null ? null : onScale >= interval[0] && onScale <= interval[1],
  }
}

/** One figure a metric, each before, after and the difference, from the same draws. */
export function figuresOf(
  items: readonly Compared[],
  cuts: Cuts,
  options: { readonly replicates: number; readonly seed: string },
): readonly Figure[] {
  const metrics = metricsFor(cuts)
  const drawn = bootstrapEach(
    items,
    (held, weights) =>
      Object.fromEntries(
        metrics.flatMap(({ metric, of }) => {
          const before = of(held, (item) => item.before, weights)
          const after = of(held, (item) => item.after, weights)
          const change = before === null || after === null ? null : after - before
          return [
            [`${metric} before`, before],
            [`${metric} after`, after],
            [`${metric} change`, change],
          ] as const
        }),
      ),
    options,
  )
  const of = (name: string): Estimate => {
    const { estimate, interval } = drawn[name]!
    return { estimate, interval }
  }
  return metrics.map(({ metric, better }) => ({
    metric,
    better,
    before: of(`${metric} before`),
    after: of(`${metric} after`),
    change: of(`${metric} change`),
  }))
}
