import { expect } from 'vitest'
import { clamp, round } from '../../src/model/numbers.ts'
import type { Report, SignalReport } from '../../src/model/report.ts'
import { earningSignals, type SignalId } from '../../src/model/signals.ts'

/**
 * Redoes the arithmetic at the top of `src/scoring/score.ts` by hand, from nothing but the report, and holds the report
 * to it.
 */
export function expectReplays({ signals, findings, score, eligibility, interval }: Report): void {
  const listed = Object.entries(signals) as [SignalId, SignalReport][]
  const judged = listed.flatMap(([id, signal]) =>
    !earningSignals.has(id) && (signal.state === 'met' || signal.state === 'missed') ? [signal] : [],
  )
  const all = listed.reduce((sum, [id, { weight }]) => sum + (earningSignals.has(id) ? 0 : weight), 0)
  const weighed = judged.reduce((sum, { weight, confidence }) => sum + weight * confidence, 0)
  const W = weighed === 0 ? 0 : Math.max(weighed, all / 4)
  const points = (id: SignalId, part: number): number => {
    const { weight, confidence } = signals[id]
    if (W === 0) return 0
    return round((earningSignals.has(id) ? -weight * confidence : (100 * weight * confidence) / W) * part, 2)
  }

  for (const [id, { cost, value }] of listed) expect(cost).toBe(points(id, value ?? 0))
  for (const { signal, data, scoreDelta } of findings)
    expect(scoreDelta).toBe(0 - points(signal, data['share'] as number))

  const lost = listed.reduce((sum, [, { cost }]) => sum + cost, 0)
  if (W === 0 || eligibility.status === 'not-scorable') {
    expect(score).toBeNull()
    expect(interval).toBeNull()
  } else expect(score).toBe(clamp(round(100 - lost, 1), 0, 100))

  for (const [id, { value, state }] of listed) {
    const shares = findings.flatMap(({ signal, data }) => (signal === id ? [data['share'] as number] : []))
    const sum = shares.reduce((total, share) => total + share, 0)
    // The value is rounded to four decimals, each share to six.
    expect(Math.abs(clamp(value ?? 0, 0, 1) - sum)).toBeLessThanOrEqual(5.1e-5 + shares.length * 5e-7)
    expect(state === 'missed').toBe(value !== null && value > 0 !== earningSignals.has(id))
  }
}
