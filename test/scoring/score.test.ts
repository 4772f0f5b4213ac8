import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assemble } from '../../src/assemble.ts'
import type { Detector, Judged, Verdict } from '../../src/detectors/index.ts'
import { noOpportunity, notScorable } from '../../src/detectors/types.ts'
import { channels, type Channel } from '../../src/model/interaction.ts'
import { reportSchema, type Report } from '../../src/model/report.ts'
import { earningSignals, signalIds, type SignalId } from '../../src/model/signals.ts'
import { createChecklist } from '../../src/scoring/checklist.ts'
import { createPolicy, type Policy } from '../../src/scoring/policy.ts'
import { bandOf, score, type Score } from '../../src/scoring/score.ts'
import { trace } from '../detectors/support.ts'
import { expectReplays } from './replay.ts'

/** The signals that cost points; the others only earn some back. */
const costing = signalIds.filter((id) => !earningSignals.has(id))

type Verdicts = ReadonlyMap<SignalId, Verdict | undefined>

const traced = await trace({ in: `customer: Where is it?\nagent: In Leeds.\nagent: It comes at noon.` })
const provenance = { library: '0', policy: '', templates: null, macros: null, languages: '' }

/** A judged verdict with remarks of these shares on the agent's turns. */
function judged(shares: readonly number[], confidence = 1): Judged {
  const remarks = shares.map((share, index) => ({
    rule: 'slip',
    turnId: `t${1 + (index % 2)}`,
    start: index % 3,
    end: 5,
    data: {},
    because: [],
    share,
  }))
  return { state: 'judged', confidence, remarks }
}

const share = fc.double({ min: 0, max: 1, noNaN: true })
const weight = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.double({ min: 0, max: 1000, noNaN: true }))
const verdict: fc.Arbitrary<Verdict | undefined> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(fc.array(share, { maxLength: 5 }), share).map((made) => judged(...made)) },
  { weight: 1, arbitrary: fc.constant(noOpportunity('no-need')) },
  { weight: 1, arbitrary: fc.constant(notScorable('no-timestamps')) },
  { weight: 1, arbitrary: fc.constant(undefined) },
)
const verdicts: fc.Arbitrary<Verdicts> = fc
  .tuple(...signalIds.map(() => verdict))
  .map((each) => new Map(signalIds.map((id, index) => [id, each[index]])))
const policies = (weights: fc.Arbitrary<number>): fc.Arbitrary<Policy> =>
  fc
    .tuple(...signalIds.map(() => weights))
    .map((each) =>
      createPolicy({ weights: Object.fromEntries(signalIds.map((id, index) => [id, each[index]])) }),
    )
const channel = fc.constantFrom<Channel>(...channels)

function report(given: Verdicts, scored: Score, policy: Policy): Report {
  const detectors = signalIds.map((id): Detector => ({
    id,
    rules: { slip: { level: 'note', message: 'A slip.' } },
    detect: () => given.get(id)!,
  }))
  return assemble(traced, given, detectors, scored, policy, createChecklist(policy), provenance)
}

describe('score', () => {
  test('can be replayed from the finished report alone', () => {
    fc.assert(
      fc.property(verdicts, policies(weight), channel, (given, policy, on) => {
        const finished = JSON.parse(JSON.stringify(report(given, score(given, policy, on), policy))) as Report
        expectReplays(finished)
        expect(reportSchema.parse(finished)).toEqual(finished)
      }),
      { numRuns: 500 },
    )
  })

  test('lies in its interval, and both between 0 and 100', () => {
    fc.assert(
      fc.property(verdicts, policies(weight), channel, (given, policy, on) => {
        const { score: total, interval, band, coverage } = score(given, policy, on)
        expect(interval === null).toBe(total === null)
        // A band is told wherever enough was judged.
        if (total === null) expect(band).toBeNull()
        else if (coverage >= policy.minCoverage) expect(band).toBe(bandOf(total, policy))
        else expect([null, bandOf(total, policy)]).toContain(band)
        const [low, high] = interval ?? [0, 100]
        expect([0, low, total ?? 50, high, 100]).toEqual(
          [0, low, total ?? 50, high, 100].sort((a, b) => a - b),
        )
      }),
      { numRuns: 500 },
    )
  })

  test('leaves the other costs in proportion when one signal turns out not to be scorable', () => {
    const whole = policies(fc.integer({ min: 1, max: 100 }))
    fc.assert(
      fc.property(verdicts, whole, fc.constantFrom(...costing), (given, policy, id) => {
        fc.pre(given.get(id)?.state === 'judged')
        const before = score(given, policy, 'chat')
        const after = score(new Map(given).set(id, notScorable('no-timestamps')), policy, 'chat')
        expect(after.coverage).toBeLessThan(before.coverage)
        expect(after.signals[id]).toMatchObject({ value: null, cost: 0 })
        const weightOfAll = ({ signals }: Score): number =>
          costing.reduce((sum, each) => sum + signals[each].weight * signals[each].confidence, 0)
        const [more, less] = [weightOfAll(before), weightOfAll(after)]
        // What each of the others costs, times the weight it was divided by: the same, but for the two decimals.
        for (const other of costing.filter((one) => one !== id && less > 0))
          expect(
            Math.abs(before.signals[other].cost * more - after.signals[other].cost * less),
          ).toBeLessThanOrEqual(0.0051 * (more + less))
      }),
    )
  })

  test('never falls when a remark is taken away, nor rises when it earned points back', () => {
    fc.assert(
      fc.property(verdicts, policies(weight), fc.constantFrom(...signalIds), (given, policy, id) => {
        const held = given.get(id)
        fc.pre(held?.state === 'judged' && held.remarks.length > 0)
        const fewer = { ...held, remarks: held.remarks.slice(1) }
        const before = score(given, policy, 'chat').score
        const after = score(new Map(given).set(id, fewer), policy, 'chat').score
        if (before === null) return
        if (earningSignals.has(id)) expect(after).toBeLessThanOrEqual(before)
        else expect(after).toBeGreaterThanOrEqual(before)
      }),
    )
  })

  test('does not depend on the order in which verdicts came in', () => {
    fc.assert(
      fc.property(verdicts, policies(weight), (given, policy) => {
        const reversed = new Map([...given].reverse())
        expect(score(reversed, policy, 'email')).toEqual(score(given, policy, 'email'))
      }),
    )
  })
})

describe('a single signal', () => {
  const alone = (value: number, confidence = 1): Score =>
    score(new Map([['missed-name', judged([value], confidence)]]), createPolicy(), 'chat')

  test.each([
    [0, 100, 'authentic'],
    [0.05, 95, 'authentic'],
    [0.051, 94.9, 'mixed'],
    [0.18, 82, 'mixed'],
    [0.181, 81.9, 'going-through-the-motions'],
    [1, 0, 'going-through-the-motions'],
  ])('with the value %d gives the score %d and the band "%s"', (value, total, band) => {
    expect(alone(value)).toMatchObject({ score: total, band })
  })

  test('begins the bands where the policy says', () => {
    const policy = createPolicy({ bands: { authentic: 90, mixed: 80 } })
    const bandOf = (value: number): string | null =>
      score(new Map([['missed-name', judged([value])]]), policy, 'chat').band
    expect([0.1, 0.101, 0.2, 0.201].map(bandOf)).toEqual([
      'authentic',
      'mixed',
      'mixed',
      'going-through-the-motions',
    ])
  })

  test('is as wide as doubt leaves open, and exact where none is left', () => {
    const exact = createPolicy({ weightsDeviation: 0 })
    for (const [value, total] of [
      [0, 100],
      [0.5, 50],
      [1, 0],
    ] as const)
      expect(score(new Map([['missed-name', judged([value])]]), exact, 'chat').interval).toEqual([
        total,
        total,
      ])
    expect(alone(0.5).interval).toEqual([44.9, 55.1]) // the weights might be others: 4 points either way, at 80 %
    const [low, high] = alone(0.5, 0.4).interval!
    expect(high - low).toBeGreaterThan(20)
    // 100 × .6 × √(1/12), four times in five: 22.2 points either way.
    const doubted = new Map([['missed-name', judged([0.5], 0.4)]] as const)
    expect(score(doubted, exact, 'chat').interval).toEqual([27.8, 72.2])
  })

  test('has its value and confidence to four decimals', () => {
    const given = new Map([['missed-name', judged([0.12345], 0.98765)]] as const)
    expect(score(given, createPolicy(), 'chat').signals['missed-name']).toMatchObject({
      value: 0.1235,
      confidence: 0.9877,
    })
  })

  test('caps its value at 1', () => {
    const given = new Map([['missed-name', judged([0.8, 0.8])]] as const)
    expect(score(given, createPolicy(), 'chat').signals['missed-name']).toMatchObject({ value: 1, cost: 100 })
  })
})

describe('personal effort', () => {
  const scoreOf = (effort: Verdict, weight = 10): Score =>
    score(
      new Map<SignalId, Verdict>([
        ['missed-name', judged([0.2])],
        ['personal-effort', effort],
      ]),
      createPolicy({ weights: { 'personal-effort': weight } }),
      'chat',
    )

  test('earns back as many points as it weighs, by its value and confidence', () => {
    expect(scoreOf(judged([0.5], 0.8))).toMatchObject({
      score: 84, // 100 − 20 + 10 × .8 × .5
      coverage: 1,
      signals: {
        'missed-name': { state: 'missed', cost: 20 },
        'personal-effort': { state: 'met', value: 0.5, cost: -4, weight: 10, confidence: 0.8 },
      },
      unitCost: { 'missed-name': 100, 'personal-effort': -8 },
    })
  })

  test('earns no more than was lost', () => {
    expect(scoreOf(judged([1]), 19.9).score).toBe(99.9)
    expect(scoreOf(judged([1]), 50).score).toBe(100)
  })

  test('is never required: where it is missed, or there was no occasion, nothing is lost', () => {
    const { score: without, coverage } = scoreOf(noOpportunity('nothing-personal'))
    expect(scoreOf(judged([]))).toMatchObject({
      score: without,
      coverage,
      signals: { 'personal-effort': { state: 'missed', value: 0, cost: 0 } },
    })
  })

  test('makes no score by itself', () => {
    expect(score(new Map([['personal-effort', judged([1])]]), createPolicy(), 'chat').score).toBeNull()
  })
})

describe('what could not be judged', () => {
  test('costs nothing, earns nothing, and lowers coverage where there was an opportunity', () => {
    const given = new Map<SignalId, Verdict>([
      ['scripted-reply', judged([0.5])],
      ['rushed-turn', notScorable('no-timestamps')],
      ['missing-empathy', noOpportunity('no-need')],
      ['missed-name', judged([])],
    ])
    const weights = { 'scripted-reply': 35, 'rushed-turn': 20, 'missing-empathy': 30, 'missed-name': 15 }
    expect(score(given, createPolicy({ weights }), 'chat')).toMatchObject({
      score: 65,
      coverage: 0.7143,
      signals: {
        'scripted-reply': { state: 'missed', value: 0.5, cost: 35, weight: 35, confidence: 1 },
        'rushed-turn': { state: 'not-scorable', value: null, cost: 0, weight: 20, reason: 'no-timestamps' },
        'missing-empathy': { state: 'no-opportunity', value: null, cost: 0, weight: 30, reason: 'no-need' },
        'missed-name': { state: 'met', value: 0, cost: 0, weight: 15 },
        friction: {
          state: 'not-scorable',
          value: null,
          cost: 0,
          weight: 0,
          confidence: 0,
          reason: 'not-yet-built',
        },
      },
    })
  })

  test('is half of the coverage where it weighs as much as what was judged, and widens the interval', () => {
    const given = new Map<SignalId, Verdict>([
      ['rushed-turn', notScorable('no-timestamps')],
      ['missed-name', judged([0.5])],
    ])
    const policy = createPolicy({ weights: { 'rushed-turn': 20, 'missed-name': 20 }, weightsDeviation: 0 })
    // 100 × .5 × √(1/12), four times in five: 18.5 points either way.
    expect(score(given, policy, 'chat')).toMatchObject({ coverage: 0.5, interval: [31.5, 68.5] })
  })

  test('leaves no score where it is everything', () => {
    expect(score(new Map(), createPolicy(), 'chat')).toMatchObject({
      score: null,
      interval: null,
      band: null,
      coverage: 0,
    })
  })

  test('leaves no score where all that was judged weighs nothing', () => {
    const policy = createPolicy({ weights: { 'missed-name': 0 } })
    expect(score(new Map([['missed-name', judged([1])]]), policy, 'chat').score).toBeNull()
  })

  test('leaves a score where it weighs ever so little', () => {
    const nothing = Object.fromEntries(signalIds.map((id) => [id, 0]))
    const policy = createPolicy({ weights: { ...nothing, 'missed-name': 0.5 } })
    expect(score(new Map([['missed-name', judged([0.5])]]), policy, 'chat').score).toBe(50)
  })

  test('makes the score partial below the least coverage of the policy', () => {
    const given = new Map<SignalId, Verdict>([
      ['rushed-turn', notScorable('no-timestamps')],
      ['missing-empathy', judged([])],
    ])
    const statusAt = (minCoverage: number): Report['eligibility'] => {
      const weights = { 'rushed-turn': 20, 'missing-empathy': 30 }
      const policy = createPolicy({ minCoverage, weights })
      return report(given, score(given, policy, 'chat'), policy).eligibility
    }
    expect(statusAt(0.6)).toEqual({ status: 'scorable', reasons: ['no-timestamps'] })
    expect(statusAt(0.61)).toEqual({ status: 'partial', reasons: ['low-coverage', 'no-timestamps'] })
  })

  test('leaves the band open below the least coverage, where the interval reaches into another band', () => {
    const bandAt = (value: number, minCoverage: number): string | null => {
      const given = new Map<SignalId, Verdict>([
        ['rushed-turn', notScorable('no-timestamps')],
        ['missed-name', judged([value])],
      ])
      const weights = { 'rushed-turn': 20, 'missed-name': 20 }
      return score(given, createPolicy({ minCoverage, weights, weightsDeviation: 0 }), 'chat').band
    }
    // Half was judged: 18.5 points either way.
    expect(bandAt(0.35, 0.5)).toBe('going-through-the-motions')
    expect(bandAt(0.35, 0.51)).toBeNull()
    expect(bandAt(0.2, 0.51)).toBeNull()
    // From 0 to 18.5 it is the same.
    expect(bandAt(1, 0.51)).toBe('going-through-the-motions')
  })
})
