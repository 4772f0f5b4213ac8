/** One figure on one corpus, with what it rests on. */
import type { Evaluation } from '../../src/evaluate/index.ts'

export interface Row {
  readonly corpus: string
  readonly what: string
  readonly figure: number
  /** 95 %; `null` where none can be given. */
  readonly interval: readonly [number, number] | null
  /** Things judged. */
  readonly n: number
  /** Which part of it nothing was fitted to and no rule written on, or that there is none. */
  readonly unseen: string
  /** The figure of the simplest method on the same labels. */
  readonly floor?: number
}

/** Normal quantile of a 95 % interval. */
const Z = 1.96

/** A share with the interval of Wilson 1927, which stays within 0 and 1 and holds for rare things. */
export function share(hits: number, n: number): Pick<Row, 'figure' | 'interval' | 'n'> {
  const p = hits / n
  const width = Z * Math.sqrt((p * (1 - p)) / n + (Z * Z) / (4 * n * n))
  const middle = p + (Z * Z) / (2 * n)
  const scale = 1 + (Z * Z) / n
  const bound = (value: number): number => Math.min(1, Math.max(0, value / scale))
  return { figure: p, interval: [bound(middle - width), bound(middle + width)], n }
}

/**
 * An area under the curve with the interval of Hanley & McNeil 1982, which takes each item for independent: rather too narrow
 * where items come from the same interactions.
 */
export function area(auc: number, positives: number, n: number): Pick<Row, 'figure' | 'interval' | 'n'> {
  const negatives = n - positives
  const both = auc / (2 - auc)
  const shared = (2 * auc * auc) / (1 + auc)
  const variance =
    (auc * (1 - auc) + (positives - 1) * (both - auc * auc) + (negatives - 1) * (shared - auc * auc)) /
    (positives * negatives)
  const width = Z * Math.sqrt(variance)
  return { figure: auc, interval: [Math.max(0, auc - width), Math.min(1, auc + width)], n }
}

/** A measure of an evaluation, whose interval draws whole interactions. */
export function measured(
  { measures }: Pick<Evaluation, 'measures'>,
  label: string,
  metric: string,
): Pick<Row, 'figure' | 'interval' | 'n'> {
  const found = measures.find((measure) => measure.label === label && measure.metric === metric)
  if (found?.estimate == null) throw new Error(`No figure "${metric}" of "${label}"`)
  const [low, high] = found.interval ?? [null, null]
  return { figure: found.estimate, interval: low === null ? null : [low, high], n: found.n }
}
