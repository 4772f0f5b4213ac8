import { describe, expect, test } from 'vitest'
import { MIN_IN_PERIOD, trendOf } from '../../../src/report/insight/trend.ts'
import type { Digest } from '../../../src/report/insight/digest.ts'
import { digest } from './support.ts'

const on = (day: string, score: number | null = 80): Digest =>
  digest({ startMs: Date.parse(`${day}T10:00:00Z`), score })
const days = (...given: readonly string[]): readonly string[] | undefined =>
  trendOf(given.map((day) => on(day)))?.periods.map(({ from }) => from)

describe('the trend', () => {
  test('is by day up to three weeks, by week up to forty, then by month', () => {
    expect(trendOf([on('2026-03-02'), on('2026-03-22')])!.by).toBe('day')
    expect(trendOf([on('2026-03-02'), on('2026-03-23')])!.by).toBe('week')
    expect(trendOf([on('2026-01-01'), on('2026-10-07')])!.by).toBe('week')
    expect(trendOf([on('2026-01-01'), on('2026-10-08')])!.by).toBe('month')
  })

  test('shows periods in which nothing happened', () => {
    expect(days('2026-03-02', '2026-03-04')).toEqual(['2026-03-02', '2026-03-03', '2026-03-04'])
  })

  test('has weeks that begin on Monday and months that begin on the first', () => {
    expect(days('2026-03-01', '2026-03-25')).toEqual([
      '2026-02-23',
      '2026-03-02',
      '2026-03-09',
      '2026-03-16',
      '2026-03-23',
    ])
    expect(days('2025-11-30', '2026-12-01')!.slice(0, 3)).toEqual(['2025-11-01', '2025-12-01', '2026-01-01'])
  })

  test('has a point from five scores on', () => {
    const five = Array.from({ length: MIN_IN_PERIOD }, () => on('2026-03-02'))
    const four = Array.from({ length: MIN_IN_PERIOD - 1 }, () => on('2026-03-03'))
    expect(trendOf([...five, ...four])!.periods.map(({ n, score }) => [n, score?.mean])).toEqual([
      [5, 80],
      [4, undefined],
    ])
  })

  test('leaves out what has no score, and says what has no time', () => {
    const trend = trendOf([on('2026-03-02'), on('2026-03-03'), on('2026-03-09', null), digest()])!
    expect([trend.periods.length, trend.untimed]).toEqual([2, 1])
  })

  test('is none of one period, and none of a wrong year that would make a thousand', () => {
    expect(trendOf([])).toBe(null)
    expect(trendOf([on('2026-03-02'), on('2026-03-02')])).toBe(null)
    expect(trendOf([on('1970-01-01'), on('2026-03-02')])).toBe(null)
  })
})
