import { describe, expect, test } from 'vitest'
import { compareResults, FLOOR, formatComparison } from '../../bench/whole/compare.ts'
import { costOf, type Result, type Text } from '../../bench/whole/result.ts'

const text: Text = { corpus: 'generated', interactions: 50, replies: 100, turns: 200, bytes: 10_000 }

/** A run whose whole took so many times JSON.parse, round by round. */
function run(timesParse: readonly number[], f1 = 0.9, given = text): Result {
  const took = timesParse.map((times) => ({ cpuMs: 10 * times, wallMs: 10 * times }))
  const parse = timesParse.map(() => ({ cpuMs: 10, wallMs: 10 }))
  const rightness = { f1, auc: null, freeFlagged: 0, wordF1: null }
  return {
    bench: 'whole',
    node: 'v20.0.0',
    cores: 2,
    load: [0, 0],
    seconds: 1,
    stages: {
      text: given,
      costs: [costOf('parse', parse, parse, given), costOf('whole', took, parse, given)],
      rightness,
      indexBytesPerReply: null,
    },
    peers: { text: given, methods: [] },
    growth: { sizes: [], steps: [] },
    workers: null,
  }
}

const steady = [30, 31, 29, 30, 30.5]
const times = (factor: number): readonly number[] => steady.map((value) => value * factor)
const verdictOf = (before: Result, after: Result): string | undefined =>
  compareResults(before, after).drifts[0]?.verdict

describe('two runs', () => {
  test('of the same rounds show no drift and say so', () => {
    const comparison = compareResults(run(steady), run(steady))
    expect(comparison.drifts).toMatchObject([{ ratio: 1, verdict: 'no drift' }])
    expect(formatComparison(comparison)).toBe(
      'No drift beyond noise in 1 costs.\nNo figure of accuracy changed.',
    )
  })

  test('drift where the whole interval lies beyond what runs of the same code differ by, either way', () => {
    expect(verdictOf(run(steady), run(times(1 + FLOOR + 0.1)))).toBe('slower')
    expect(verdictOf(run(times(1 + FLOOR + 0.1)), run(steady))).toBe('faster')
    expect(verdictOf(run(steady), run(times(1 + FLOOR - 0.05)))).toBe('no drift')
  })

  test('do not drift where the rounds scatter as much as the runs differ', () => {
    const scattered = [20, 45, 28, 60, 30]
    expect(verdictOf(run(scattered), run(scattered.map((value) => value * 1.25)))).toBe('no drift')
  })

  test('of two rounds are not judged', () => {
    expect(verdictOf(run([30, 30]), run([90, 90]))).toBe('too few rounds')
  })

  test('show any change of accuracy, which has no noise', () => {
    const comparison = compareResults(run(steady, 0.9), run(steady, 0.9001))
    expect(comparison.changes).toMatchObject([{ before: 0.9, after: 0.9001 }])
    expect(formatComparison(comparison)).toContain('0.9000 → 0.9001')
  })

  test('on another text are not compared', () => {
    const comparison = compareResults(run(steady), run(steady, 0.9, { ...text, bytes: 10_001 }))
    expect(comparison).toMatchObject({ drifts: [], changes: [] })
    expect(comparison.apart).toHaveLength(4)
  })
})

test('a cost is the median of its rounds, beside JSON.parse of the same round', () => {
  const cost = costOf(
    'whole',
    [10, 40, 20].map((cpuMs) => ({ cpuMs, wallMs: 2 * cpuMs })),
    [1, 1, 4].map((cpuMs) => ({ cpuMs, wallMs: cpuMs })),
    text,
  )
  expect(cost).toMatchObject({
    cpuMs: 20,
    wallMs: 40,
    usPerReply: 200,
    timesParse: 10,
    timesParseSpread: 5,
    interactionsPerSecond: 2500,
    megabytesPerSecond: 0.5,
  })
})
