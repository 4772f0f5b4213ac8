/** Figures of scores against labels, rounded for print. */
import { auc } from '../src/evaluate/metrics/index.ts'

export interface Scored {
  /** 0–1. */
  readonly score: number
  readonly positive: boolean
}

const short = (value: number): number => Number(value.toFixed(4))

export function aucOf(scored: readonly Scored[]): number {
  return short(auc(scored) ?? Number.NaN)
}

/** Of those scored a half or more: how many are right, and how many of all positives they are. */
export function atHalf(scored: readonly Scored[]): {
  readonly precision: number
  readonly recall: number
  readonly falseAlarms: number
} {
  const found = scored.filter(({ score }) => score >= 0.5)
  const right = found.filter(({ positive }) => positive).length
  const positives = scored.filter(({ positive }) => positive).length
  return {
    precision: short(right / found.length),
    recall: short(right / positives),
    falseAlarms: short((found.length - right) / (scored.length - positives)),
  }
}

export function shareAbove(scored: readonly Scored[]): number {
  return short(scored.filter(({ score }) => score >= 0.5).length / scored.length)
}

/** True positives by false positives, at every twentieth. */
export function rocOf(scored: readonly Scored[]): readonly (readonly [number, number])[] {
  const ranked = [...scored].sort((a, b) => b.score - a.score)
  const positives = scored.filter(({ positive }) => positive).length
  const negatives = scored.length - positives
  const points: [number, number][] = []
  let [hits, alarms, next] = [0, 0, 0]
  for (const { positive } of ranked) {
    if (positive) hits++
    else alarms++
    if (alarms / negatives >= next) {
      points.push([short(alarms / negatives), short(hits / positives)])
      next += 0.05
    }
  }
  return [...points, [1, 1]]
}

/** By tenths of the score: how many, their mean score, the share that is positive. */
export function calibration(scored: readonly Scored[]): readonly (readonly [number, number, number])[] {
  return Array.from({ length: 10 }, (_, tenth) => {
    const held = scored.filter(({ score }) => Math.min(9, Math.floor(score * 10)) === tenth)
    const mean = held.reduce((sum, { score }) => sum + score, 0) / held.length
    const share = held.filter(({ positive }) => positive).length / held.length
    return [held.length, short(mean), short(share)] as const
  }).filter(([count]) => count > 0)
}
