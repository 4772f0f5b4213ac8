import { describe, expect, test } from 'vitest'
import type { Report } from '../../../src/index.ts'
import { gapCase } from '../../../src/evaluate/index.ts'
import { dimensions, measure, measuredBy } from '../../../src/evaluate/gap/dimensions.ts'
import { findings, report } from '../../report/support.ts'

const signals = (values: Readonly<Record<string, number | null>>, confidence = 0.5): Report['signals'] =>
  Object.fromEntries(
    Object.entries(report().signals).map(([id, signal]) => [
      id,
      { ...signal, value: values[id] ?? null, confidence },
    ]),
  ) as Report['signals']

describe('an interaction as measured', () => {
  test('meets the expectation where its band is authentic', () => {
    expect(measure(report({ band: 'authentic' })).expectation).toBe(true)
    expect(measure(report({ band: 'mixed' })).expectation).toBe(false)
    expect(measure(report({ band: null })).expectation).toBeNull()
  })

  test('shows empathy where less than a quarter of the need was passed over', () => {
    expect(measure(report({ signals: signals({ 'missing-empathy': 0.2499 }) })).empathy).toBe(true)
    expect(measure(report({ signals: signals({ 'missing-empathy': 0.25 }) })).empathy).toBe(false)
    expect(measure(report({ signals: signals({}) })).empathy).toBeNull()
  })

  test('is authentic where neither script nor rush reaches a quarter; rush may be unknown, the script may not', () => {
    const of = (script: number | null, rush: number | null) =>
      measure(report({ signals: signals({ 'scripted-reply': script, 'rushed-turn': rush }) })).authenticity
    expect([of(0.2, 0.2), of(0.25, 0), of(0, 0.25), of(0.2, null), of(null, 0)]).toEqual([
      true,
      false,
      false,
      true,
      null,
    ])
  })

  test('is fast where a clock shows no slow first reply and no long wait, and unknown without a clock', () => {
    const timed = signals({ friction: 0 }, 0.8)
    expect(measure(report({ signals: timed })).speed).toBe(true)
    const slow = findings('friction/long-wait')
    expect(measure(report({ signals: timed, findings: slow })).speed).toBe(false)
    expect(measure(report({ signals: timed, findings: findings('friction/hand-off') })).speed).toBe(true)
    expect(measure(report({ signals: signals({ friction: 0 }, 0.5) })).speed).toBeNull()
  })

  test('is explained for every dimension', () => {
    for (const dimension of dimensions) expect(measuredBy[dimension].length).toBeGreaterThan(20)
  })
})

describe('a case', () => {
  const facts = {
    id: 'i',
    startedAt: '2026-03-02T09:14:03.000Z',
    endedAt: null,
    queue: 'billing',
    origin: 'mystery-shop',
    groups: [],
    turns: [],
    ratings: { csat: 4, csatMax: 5, agentSelf: 90, qa: 80, qaMax: 100 },
  }

  test('holds ratings as shares, and none without its maximum', () => {
    const held = gapCase(report(), facts)
    expect(held.rated).toEqual({ customers: 0.8, staff: null, quality: 0.8 })
    expect([held.isMysteryShop, held.at, held.queue]).toEqual([
      true,
      Date.UTC(2026, 2, 2, 9, 14, 3),
      'billing',
    ])
    expect(gapCase(report(), { ...facts, ratings: { csat: 6, csatMax: 5 } }).rated.customers).toBeNull()
  })

  test('without the interaction knows the quality mark of the report', () => {
    const checklist = { ...report().checklist, qa: 0.9, passed: true }
    const held = gapCase(report({ checklist }), null)
    expect(held.rated).toEqual({ customers: null, staff: null, quality: 0.9 })
    expect([held.at, held.isMysteryShop]).toEqual([null, false])
  })
})
