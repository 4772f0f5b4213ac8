import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fitWeights, MIN_IN_CHANNEL } from '../../../src/evaluate/calibration/fit-weights.ts'
import type { Observation } from '../../../src/evaluate/calibration/observation.ts'
import { replay, unchanged } from '../../../src/evaluate/calibration/replay.ts'
import { random, spearman } from '../../../src/evaluate/metrics/index.ts'
import { signalIds } from '../../../src/model/signals.ts'
import { createPolicy } from '../../../src/scoring/policy.ts'
import { observation, population, usual } from './support.ts'

const base = createPolicy()
/** Nearly the priors turned round: this judge minds the name and being kept waiting, and pasted text hardly. */
const truth = createPolicy({
  weights: {
    'scripted-reply': 10,
    'rushed-turn': 8,
    'missing-empathy': 14,
    'missed-name': 24,
    'ignored-question': 30,
    friction: 18,
  },
})

function agreementOf(observations: readonly Observation[], fit: ReturnType<typeof fitWeights>): number {
  return spearman(
    observations.map((each) => replay(each, base, fit).score!),
    observations.map(({ judged }) => judged),
  )!
}

describe('weights that somebody judged by', () => {
  const { all } = fitWeights(population(truth, { count: 400 }))
  const fitted = usual.map((id) => base.weights[id]! * all[id])

  test('are found again in their order', () => {
    const order = spearman(
      fitted,
      usual.map((id) => truth.weights[id]!),
    )!
    const before = spearman(
      usual.map((id) => base.weights[id]!),
      usual.map((id) => truth.weights[id]!),
    )!
    expect(before).toBeLessThan(0)
    expect(order).toBeGreaterThan(0.9)
  })

  test('rank what was not fitted to better than the priors do', () => {
    const unseen = population(truth, { count: 200, seed: 'others' })
    const before = agreementOf(unseen, { all: unchanged, channels: {} })
    expect(agreementOf(unseen, { all, channels: {} })).toBeGreaterThan(before + 0.03)
  })
})

test('weights stay within two points of where they are when they are what was judged by', () => {
  const { all } = fitWeights(population(base, { count: 400, noise: 10 }))
  for (const id of usual) expect(Math.abs(all[id] - 1) * base.weights[id]!).toBeLessThanOrEqual(2)
})

test('weights hardly move after judgements that have nothing to do with the interactions', () => {
  const draw = random('whim')
  const whims = population(base, { count: 120 }).map((each) => ({ ...each, judged: draw.below(101) }))
  const { all } = fitWeights(whims)
  // The prior allows a move of one spread at the cost of half a nat; chance seldom offers more than two.
  for (const id of usual) expect(Math.abs(all[id] - 1)).toBeLessThanOrEqual(1)
})

test('a judge who turns everything round cannot turn a weight round', () => {
  const turned = population(base, { count: 200 }).map((each) => ({ ...each, judged: 100 - each.judged }))
  const { all } = fitWeights(turned)
  for (const id of signalIds) expect(all[id]).toBeGreaterThan(0)
})

test('a signal found in four interactions keeps its weight, in five it may move', () => {
  const rest = population(truth, { count: 100 })
  const factorWith = (found: number): number => {
    const rude = rest.map((each, index) => {
      const value = index < found ? 1 : 0
      const signals = {
        ...each.signals,
        discourtesy: { ...each.signals.discourtesy, state: 'missed' as const, value, confidence: 1 },
      }
      return { ...each, signals, judged: value === 1 ? 0 : each.judged }
    })
    return fitWeights(rude).all.discourtesy
  }
  expect(factorWith(4)).toBe(1)
  expect(factorWith(5)).toBeGreaterThan(1)
})

test('personal effort that people do not notice earns less, and effort they notice keeps earning', () => {
  const factorOf = (points: number): number => {
    const warm = population(base, { count: 300, noise: 2 }).map((each, index) => {
      const value = index % 3 === 0 ? 1 : 0
      const signals = {
        ...each.signals,
        'personal-effort': {
          ...each.signals['personal-effort'],
          state: 'met' as const,
          value,
          confidence: 1,
        },
      }
      return { ...each, signals, judged: Math.min(100, each.judged + value * points) }
    })
    return fitWeights(warm).all['personal-effort']
  }
  expect(factorOf(0)).toBeLessThan(0.5)
  expect(factorOf(10)).toBeGreaterThan(0.75)
})

describe('a channel', () => {
  const chats = population(base, { count: 200, channel: 'chat' })
  const calls = (count: number, agents = 8): readonly Observation[] =>
    population(truth, { count, agents, channel: 'voice', seed: 'calls' })

  test('has weights of its own from two hundred judged interactions on', () => {
    expect(Object.keys(fitWeights([...chats, ...calls(MIN_IN_CHANNEL - 1)]).channels)).toEqual(['chat'])
    const both = fitWeights([...chats, ...calls(MIN_IN_CHANNEL)])
    expect(Object.keys(both.channels).sort()).toEqual(['chat', 'voice'])
    const { chat, voice } = both.channels
    expect(voice!['ignored-question']).toBeGreaterThan(chat!['ignored-question'])
  })

  test('has none where two agents had all of them', () => {
    expect(Object.keys(fitWeights([...chats, ...calls(MIN_IN_CHANNEL, 2)]).channels)).toEqual(['chat'])
  })
})

test('missing more never raises a score under a fitted policy, and more effort never lowers one', () => {
  const fit = fitWeights(population(truth, { count: 200 }))
  const value = fc.integer({ min: 0, max: 1e4 }).map((n) => n / 1e4)
  const values = fc.dictionary(fc.constantFrom(...signalIds), value)
  fc.assert(
    fc.property(values, fc.constantFrom(...signalIds), value, (held, id, more) => {
      const least = Math.min(held[id] ?? 0, more)
      const most = Math.max(held[id] ?? 0, more)
      const scoreAt = (at: number): number | null =>
        replay(observation('x', { ...held, [id]: at }, 50), base, fit).score
      const [low, high] = [scoreAt(least), scoreAt(most)]
      if (low === null || high === null) expect(low).toBe(high)
      else if (id === 'personal-effort') expect(high).toBeGreaterThanOrEqual(low)
      else expect(high).toBeLessThanOrEqual(low)
    }),
  )
})
