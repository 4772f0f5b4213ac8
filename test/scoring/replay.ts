import { expect } from 'vitest'
import { clamp, round } from '../../src/model/numbers.ts'
import type { Report, SignalReport } from '../../src/model/report.ts'

/**
 * Redoes the arithmetic at the top of `src/scoring/score.ts` by hand, from nothing but the report, and holds the report
 * to it.
 */
export function expectReplays({ signals, findings, score, eligibility, interval }: Report): void {
  const judged = Object.values(signals).filter(({ state }) => state === 'met' || state === 'missed')
  const W = judged.reduce((sum, { weight, confidence }) => sum + weight * confidence, 0)
  const points = ({ weight, confidence }: SignalReport, part: number): number =>
    W === 0 ? 0 : round(((100 * weight * confidence) / W) * part, 2)

  for (const signal of Object.values(signals)) expect(signal.cost).toBe(points(signal, signal.value ?? 0))
  for (const { signal, data, scoreDelta } of findings)
    expect(scoreDelta).toBe(0 - points(signals[signal], data['share'] as number))

  const lost = judged.reduce((sum, { cost }) => sum + cost, 0)
  if (W === 0 || eligibility.status === 'not-scorable') {
    expect(score).toBeNull()
    expect(interval).toBeNull()
  } else expect(score).toBe(Math.max(0, round(100 - lost, 1)))

  for (const [id, { value, state }] of Object.entries(signals)) {
    const shares = findings.flatMap(({ signal, data }) => (signal === id ? [data['share'] as number] : []))
    const sum = shares.reduce((total, share) => total + share, 0)
    // The value is rounded to four decimals, each share to six.
    expect(Math.abs(clamp(value ?? 0, 0, 1) - sum)).toBeLessThanOrEqual(5.1e-5 + shares.length * 5e-7)
    expect(state === 'missed').toBe(value !== null && value > 0)
  }
}
