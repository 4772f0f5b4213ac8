/** What scores mean in the terms of those who judged: learned from some judgements, read off for others. */
import { clamp, logistic, mean } from '../../model/numbers.ts'

export interface Judged {
  readonly score: number
  /** 0–100 */
  readonly judged: number
}

/** The least judgements, 0–100, at which people call an interaction authentic, and mixed; below the second it is cold. */
export interface Cuts {
  readonly authentic: number
  readonly mixed: number
}

export interface Reading {
  /** The judgement to expect at a score, 0–100: the straight line of least squares. */
  readonly line: (score: number) => number
  /** The chance that people find it cold, 0–1, by a logistic curve; `null` where none, or all, of the judged were. */
  readonly coldChance: ((score: number) => number) | null
  /**
   * A judgement on the scale of the scores: as many standard deviations from the mean; `null` where all judged alike. Source:
   * linear equating, Kolen & Brennan 2014.
   */
  readonly onScale: ((judged: number) => number) | null
}

export function readingOf(items: readonly Judged[], cuts: Cuts): Reading {
  const score = mean(items.map((item) => item.score))
  const judged = mean(items.map((item) => item.judged))
  let ss = 0
  let jj = 0
  let sj = 0
  for (const item of items) {
    const [ds, dj] = [item.score - score, item.judged - judged]
    ss += ds * ds
    jj += dj * dj
    sj += ds * dj
  }
  const slope = ss > 0 ? sj / ss : 0
  const spread = jj > 0 ? Math.sqrt(ss / jj) : 0
  return {
    line: (at) => clamp(judged + slope * (at - score), 0, 100),
    coldChance: curveOf(items.map((item) => ({ x: item.score / 100, is: item.judged < cuts.mixed }))),
    onScale: jj > 0 ? (at) => score + spread * (at - judged) : null,
  }
}

const STEPS = 30
/** Keeps the curve finite where scores separate all judgements: a pull of the slope towards 0, worth one judgement. */
const RIDGE = 0.01

/** Logistic regression on one number by Newton's method; the ridge is on the slope. */
function curveOf(
  items: readonly { readonly x: number; readonly is: boolean }[],
): ((score: number) => number) | null {
  if (items.every(({ is }) => is) || !items.some(({ is }) => is)) return null
  const centre = mean(items.map(({ x }) => x))
  let level = 0
  let slope = 0
  for (let step = 0; step < STEPS; step++) {
    let [g0, g1, h00, h01, h11] = [0, -RIDGE * slope, RIDGE / 1000, 0, RIDGE]
    for (const { x, is } of items) {
      const p = logistic(level + slope * (x - centre))
      const [gap, weight] = [(is ? 1 : 0) - p, p * (1 - p)]
      g0 += gap
      g1 += gap * (x - centre)
      h00 += weight
      h01 += weight * (x - centre)
      h11 += weight * (x - centre) * (x - centre)
    }
    const determinant = h00 * h11 - h01 * h01
    // A step no longer than a jump from .5 to near certainty: far from the top Newton overshoots.
    level += clamp((h11 * g0 - h01 * g1) / determinant, -4, 4)
    slope += clamp((h00 * g1 - h01 * g0) / determinant, -10, 10)
  }
  return (score) => logistic(level + slope * (score / 100 - centre))
}
