import { describe, expect, test } from 'vitest'
import { createAnalyzer } from '../../../src/analyze.ts'
import {
  deviationOf,
  fitPolicy,
  INTERVAL_SHARE,
  scoresOf,
  unfitted,
} from '../../../src/evaluate/calibration/fit-policy.ts'
import { fitWeights } from '../../../src/evaluate/calibration/fit-weights.ts'
import type { Observation } from '../../../src/evaluate/calibration/observation.ts'
import { observe } from '../../../src/evaluate/calibration/observation.ts'
import { replay, unchanged, weighed } from '../../../src/evaluate/calibration/replay.ts'
import type { Interaction } from '../../../src/index.ts'
import { createPolicy, policySchema } from '../../../src/scoring/policy.ts'
import { exampleLines } from '../../cli/support.ts'
import { observation, population } from './support.ts'

const base = createPolicy()
const cuts = { authentic: 75, mixed: 50 }
const truth = createPolicy({ weights: { 'missed-name': 40, 'scripted-reply': 5 } })
const people = population(truth, { count: 200 })
const { policy, fit } = fitPolicy(people, base, cuts, fitWeights)

describe('a replay', () => {
  const examples = exampleLines.map((line) => JSON.parse(line) as Interaction)
  const observed = examples.flatMap((interaction): readonly Observation[] => {
    const seen = observe(interaction, createAnalyzer().analyze(interaction), 50)
    return seen === null ? [] : [seen]
  })

  test.each([
    ['nothing changed', base, unfitted(base).fit],
    ['a fitted policy', policy, fit],
  ])('of %s is what an analyzer with that policy reports', (_, under, how) => {
    const analyzer = createAnalyzer({ policy: under })
    const reports = examples.map((interaction) => analyzer.analyze(interaction))
    expect(observed.length).toBeGreaterThan(30)
    expect(
      observed.map((each) => {
        const { score, interval, band, coverage } = replay(each, under, how)
        return { score, interval, band, coverage }
      }),
    ).toEqual(
      reports.flatMap(({ score, interval, band, coverage }) =>
        score === null ? [] : [{ score, interval, band, coverage }],
      ),
    )
  })
})

test('a weight that was something stays something, and nothing stays nothing', () => {
  expect([weighed(28, 0.75), weighed(6, 0.05), weighed(0.01, 0.05), weighed(0, 4)]).toEqual([
    21, 0.3, 0.01, 0,
  ])
})

describe('a fitted policy', () => {
  test('is one, and keeps what is no weight, band or deviation', () => {
    expect(policySchema.parse(policy)).toEqual(policy)
    expect(createPolicy(policy)).toEqual(policy)
    const { minCoverage, mandated, options } = base
    expect(policy).toMatchObject({ minCoverage, mandated, options })
  })

  test('scales what a channel has of its own like the rest', () => {
    const name = policy.weights['missed-name']! / base.weights['missed-name']!
    expect(name).toBeGreaterThan(1.5)
    expect(policy.channels.email!['missed-name']).toBeCloseTo(16 * name, 1)
    expect(Object.keys(policy.channels).sort()).toEqual(['chat', 'email', 'voice'])
  })

  test('gives a channel that was fitted by itself all of its weights', () => {
    expect(Object.keys(policy.channels.chat!).sort()).toEqual(Object.keys(base.weights).sort())
  })

  test('begins its bands where as many scores lie below as judgements below the cuts', () => {
    const scores = scoresOf(people, policy, fit).map(({ score }) => score)
    const share = (holds: (at: number) => boolean, all: readonly number[]): number =>
      all.filter(holds).length / all.length
    const judged = people.map((each) => each.judged)
    for (const [band, cut] of [
      [policy.bands.authentic, cuts.authentic],
      [policy.bands.mixed, cuts.mixed],
    ] as const)
      expect(share((at) => at < band, scores)).toBeCloseTo(
        share((at) => at < cut, judged),
        1,
      )
  })

  test('keeps a band on whose one side fewer than five were judged', () => {
    const beside = (cold: number): typeof policy.bands => {
      const some = people.map((each, index) => ({
        ...each,
        judged: index < cold ? 10 : 60 + (each.judged % 40),
      }))
      return fitPolicy(some, base, cuts, fitWeights).policy.bands
    }
    expect(beside(4).mixed).toBe(base.bands.mixed)
    expect(beside(5).mixed).not.toBe(base.bands.mixed)
  })

  test('has intervals that hold four in five of what it was fitted to', () => {
    const noisy = population(truth, { count: 200, noise: 40 })
    const wide = fitPolicy(noisy, base, cuts, fitWeights).policy.weightsDeviation
    expect(wide).toBeGreaterThan(policy.weightsDeviation)
  })
})

test('the deviation is that which four in five need', () => {
  expect(INTERVAL_SHARE).toBe(0.8)
  expect(deviationOf([0, 0, 0, 0, 0, 10])).toBe(0)
  expect(deviationOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])).toBe(9)
  expect(deviationOf([400, 400])).toBe(50)
  expect(deviationOf([])).toBeNull()
})

test('an interaction with one judged signal has a score under every fit', () => {
  const least = { ...unchanged, 'scripted-reply': 0.05 }
  expect(replay(observation('x', { 'scripted-reply': 1 }, 0), base, { all: least, channels: {} }).score).toBe(
    // 1.4 of least 24.65.
    94.3,
  )
})
