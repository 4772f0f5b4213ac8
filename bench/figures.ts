/** Figures of an evaluation, as tables show them. */
import type { Evaluation, Measure } from '../src/evaluate/index.ts'
import { share } from './tables.ts'

export function figureOf({ measures }: Evaluation, label: string, metric: string): Measure | undefined {
  return measures.find((each) => each.label === label && each.metric === metric)
}

/** To two places; a dash where there is none. */
export function point(measure: Measure | undefined): string {
  return measure?.estimate == null ? '–' : share(measure.estimate, 2)!
}

/** The same, with the interval where it has one. */
export function withInterval(measure: Measure | undefined): string {
  const [low, high] = measure?.interval ?? [null, null]
  return low === null ? point(measure) : `${point(measure)} (${share(low, 2)!}–${share(high, 2)!})`
}
