import { describe, expect, test } from 'vitest'
import { createAnalyzer } from '../../src/analyze.ts'
import { channels } from '../../src/model/interaction.ts'
import { signalIds } from '../../src/model/signals.ts'
import { createPolicy, defaultPolicy, policySchema, weightOf } from '../../src/scoring/policy.ts'

describe('the default policy', () => {
  test('is what no policy gives', () => {
    expect(createPolicy()).toEqual(defaultPolicy)
    expect(createPolicy({})).toEqual(defaultPolicy)
    expect(policySchema.parse(defaultPolicy)).toEqual(defaultPolicy)
  })

  test('spreads a hundred points over the signals every exchange may be judged by', () => {
    const { discourtesy, 'personal-effort': earned, ...usual } = defaultPolicy.weights
    expect(Object.values(usual).reduce((sum, weight) => sum + weight)).toBe(100)
    // Discourtesy is counted only where it is found; what personal effort earns is in no sum of costs.
    expect([discourtesy, earned]).toEqual([25, 10])
  })

  test('begins each band above the next', () => {
    expect(defaultPolicy.bands.authentic).toBeGreaterThan(defaultPolicy.bands.mixed)
  })
})

describe('createPolicy', () => {
  test('lays weights over the default ones and leaves the others as they were', () => {
    const { weights, bands } = createPolicy({ weights: { 'rushed-turn': 5, friction: 3 } })
    expect(weights).toEqual({ ...defaultPolicy.weights, 'rushed-turn': 5, friction: 3 })
    expect(bands).toEqual(defaultPolicy.bands)
  })

  test('lays the weights of a channel over those it has', () => {
    const policy = createPolicy({ channels: { email: { 'missed-name': 0 }, sms: { 'rushed-turn': 1 } } })
    expect(policy.channels).toEqual({
      ...defaultPolicy.channels,
      email: { 'rushed-turn': 8, 'missed-name': 0 },
      sms: { 'rushed-turn': 1 },
    })
  })

  test('replaces what is no table', () => {
    const given = { bands: { authentic: 80, mixed: 40 }, minCoverage: 0.5, mandated: ['Calls are recorded.'] }
    expect(createPolicy(given)).toEqual({ ...defaultPolicy, ...given })
  })

  test('takes a part that is undefined as one that is absent', () => {
    expect(createPolicy({ weights: undefined, minCoverage: undefined })).toEqual(defaultPolicy)
  })

  test('leaves the default policy and what it was given as they were', () => {
    const before = structuredClone(defaultPolicy)
    const given = { channels: { email: { 'missed-name': 3 } } }
    createPolicy(given)
    expect(defaultPolicy).toEqual(before)
    expect(given).toEqual({ channels: { email: { 'missed-name': 3 } } })
  })

  test.each([
    [{ weight: {} }, 'weight'],
    [{ weights: { 'rushed-turns': 5 } }, 'weights.rushed-turns'],
    [{ weights: { 'rushed-turn': '5' } }, 'weights.rushed-turn'],
    [{ weights: { 'rushed-turn': -1 } }, 'weights.rushed-turn'],
    [{ weights: { 'rushed-turn': Number.NaN } }, 'weights.rushed-turn'],
    [{ channels: { fax: {} } }, 'channels.fax'],
    [{ channels: { email: { 'missed-name': 2000 } } }, 'channels.email.missed-name'],
    [{ bands: { authentic: 75, mixed: 50, poor: 10 } }, 'bands.poor'],
    [{ bands: { authentic: 75 } }, 'bands.mixed'],
    [{ minCoverage: 60 }, 'minCoverage'],
    [{ mandated: 'Calls are recorded.' }, 'mandated'],
    [{ mandated: [1] }, 'mandated.0'],
    [{ options: { 'missed-name': { minTurns: [] } } }, 'options.missed-name.minTurns'],
    [{ options: { names: {} } }, 'options.names'],
    ['strict', ''],
    [null, ''],
  ])('throws a TypeError that names the place in %o', (given, place) => {
    expect(() => createPolicy(given)).toThrow(TypeError)
    expect(() => createPolicy(given)).toThrow(`The policy does not fit at "${place}"`)
  })
})

describe('weightOf', () => {
  test('prefers the channel’s weight, then the general one, then none', () => {
    expect(weightOf(defaultPolicy, 'rushed-turn', 'chat')).toBe(16)
    expect(weightOf(defaultPolicy, 'rushed-turn', 'email')).toBe(8)
    expect(weightOf(defaultPolicy, 'missed-name', 'voice')).toBe(8)
    expect(weightOf({ ...defaultPolicy, weights: {}, channels: {} }, 'friction', 'email')).toBe(0)
  })

  test('honours a channel weight of nothing', () => {
    const policy = createPolicy({ channels: { chat: { 'missed-name': 0 } } })
    expect(weightOf(policy, 'missed-name', 'chat')).toBe(0)
  })

  test('is a number for every signal on every channel', () => {
    for (const channel of channels)
      for (const id of signalIds) expect(weightOf(defaultPolicy, id, channel)).toBeGreaterThanOrEqual(0)
  })
})

describe('detector options in a policy', () => {
  test('reach the detector, which knows them by name and type', () => {
    expect(() =>
      createAnalyzer({ policy: { options: { 'rushed-turn': { minTypedWords: 5 } } } }),
    ).not.toThrow()
    expect(() => createAnalyzer({ policy: { options: { 'rushed-turn': { minWords: 5 } } } })).toThrow(
      /Unknown option "minWords"/,
    )
    expect(() => createAnalyzer({ policy: { options: { 'rushed-turn': { tolerance: true } } } })).toThrow(
      'Option "tolerance" must be a number',
    )
  })
})
