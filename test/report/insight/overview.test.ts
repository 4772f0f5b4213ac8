import { describe, expect, test } from 'vitest'
import { overviewOf } from '../../../src/report/insight/overview.ts'
import { digest as digestOf } from '../../../src/report/insight/digest.ts'
import { example } from './example.ts'
import { digest } from './support.ts'

describe('the overview', () => {
  test('counts every interaction once, wherever it counts', () => {
    const overview = overviewOf(example.map(digestOf))
    const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)
    expect(overview.interactions).toBe(40)
    expect(sum(overview.decades)).toBe(overview.scored)
    expect(sum(overview.bands.map(({ count }) => count))).toBe(overview.scored)
    expect(sum(overview.coverage.quarters)).toBe(overview.scored)
    for (const { states } of overview.signals) expect(sum(states.map(({ count }) => count))).toBe(40)
  })

  test('has the mean and the points that the reports have', () => {
    const overview = overviewOf(example.map(digestOf))
    const scores = example.flatMap(({ report }) => report.score ?? [])
    const mean = scores.reduce((total, score) => total + score, 0) / scores.length
    expect(overview.score!.mean).toBeCloseTo(mean, 1)
    const costs = example.map(({ report }) => report.signals['missed-name'].cost)
    const named = overview.signals.find(({ signal }) => signal === 'missed-name')!
    expect(named.meanCost).toBeCloseTo(costs.reduce((total, cost) => total + cost, 0) / costs.length, 2)
  })

  test('puts a score of 100 into the last ten, 10 into the second, and 9.9 into the first', () => {
    const { decades } = overviewOf([100, 90, 10, 9.9].map((score) => digest({ score })))
    expect([decades[9], decades[1], decades[0]]).toEqual([2, 1, 1])
  })

  test('puts a coverage of three quarters into the last part, and just less into the one before', () => {
    const { coverage } = overviewOf([0.75, 0.7499, 1, 0].map((held) => digest({ coverage: held })))
    expect(coverage.quarters).toEqual([1, 0, 1, 2])
  })

  test('of nothing has no figure', () => {
    const overview = overviewOf([])
    expect([overview.score, overview.coverage.mean, overview.trend]).toEqual([null, null, null])
    expect(overview.signals[0]!.meanCost).toBe(null)
  })
})

describe('a digest', () => {
  test('begins when the interaction says, else with its first message that has a time', () => {
    const [{ report, interaction }] = example as [(typeof example)[number]]
    expect(digestOf({ report, interaction }).startMs).toBe(Date.parse('2026-03-02T09:14:03Z'))
    const { id, channel, participants, turns } = interaction
    expect(digestOf({ report, interaction: { id, channel, participants, turns } }).startMs).toBe(
      Date.parse('2026-03-02T09:14:03Z'),
    )
    expect(digestOf({ report, interaction: null }).startMs).toBe(null)
  })

  test('knows team, queue and origin from the interaction alone, and no team of a customer', () => {
    const [{ report, interaction }] = example as [(typeof example)[number]]
    expect(digestOf({ report, interaction }).groups).toEqual({
      agent: ['a1'],
      team: ['billing'],
      queue: ['billing'],
      channel: ['chat'],
      origin: [],
    })
    expect(digestOf({ report, interaction: null }).groups).toMatchObject({
      agent: ['a1'],
      team: [],
      queue: [],
    })
    const people = interaction.participants.map((each) => ({ ...each, group: each.role }))
    expect(digestOf({ report, interaction: { ...interaction, participants: people } }).groups.team).toEqual([
      'agent',
    ])
  })
})
