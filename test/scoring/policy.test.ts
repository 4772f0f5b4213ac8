import { describe, expect, test } from 'vitest'
import { createAnalyzer } from '../../src/analyze.ts'
import { channels } from '../../src/model/interaction.ts'
import { signalIds } from '../../src/model/signals.ts'
import type { Contact } from '../../src/scoring/contact.ts'
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

  test('weighs by channel and by kind of exchange as its page says', () => {
    const weights = (channel: (typeof channels)[number], contact?: Contact): readonly number[] =>
      signalIds.map((id) => weightOf(defaultPolicy, id, channel, contact))
    expect(Object.fromEntries(signalIds.map((id, at) => [id, weights('chat')[at]]))).toEqual(
      defaultPolicy.weights,
    )
    const told = (values: readonly number[]): unknown =>
      Object.fromEntries(
        signalIds.flatMap((id, at) => (values[at] === weights('chat')[at] ? [] : [[id, values[at]]])),
      )
    expect(told(weights('email'))).toEqual({ 'rushed-turn': 8, 'missed-name': 16 })
    expect(told(weights('voice'))).toEqual({ 'missed-name': 8 })
    expect(told(weights('chat', 'standardised'))).toEqual({
      'scripted-reply': 21,
      'missed-name': 9,
      'ignored-question': 16.25,
    })
    expect(told(weights('chat', 'personal'))).toEqual({ 'scripted-reply': 30.8, 'missing-empathy': 27.5 })
    const factored = createPolicy({ weights: { friction: 1 }, contacts: { personal: { friction: 1.23456 } } })
    expect(weightOf(factored, 'friction', 'chat', 'personal')).toBe(1.2346)
    expect(defaultPolicy).toMatchObject({
      checklist: { minQa: 0.8 },
      bands: { authentic: 95, mixed: 82 },
      minCoverage: 0.75,
      weightsDeviation: 4,
    })
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

  test.each<[string, number, (value: number) => object]>([
    ['weights.friction', 1000, (friction) => ({ weights: { friction } })],
    ['channels.sms.friction', 1000, (friction) => ({ channels: { sms: { friction } } })],
    ['contacts.personal.friction', 10, (friction) => ({ contacts: { personal: { friction } } })],
    ['checklist.minQa', 1, (minQa) => ({ checklist: { minQa } })],
    ['bands.mixed', 100, (mixed) => ({ bands: { authentic: 100, mixed } })],
    ['bands.authentic', 100, (authentic) => ({ bands: { authentic, mixed: 0 } })],
    ['minCoverage', 1, (minCoverage) => ({ minCoverage })],
    ['weightsDeviation', 50, (weightsDeviation) => ({ weightsDeviation })],
  ])('takes for %s anything from 0 to %d, both among them, and nothing beyond', (place, most, give) => {
    for (const value of [0, most / 2, most]) expect(() => createPolicy(give(value))).not.toThrow()
    for (const value of [-0.01, most + 0.01])
      expect(() => createPolicy(give(value))).toThrow(`The policy does not fit at "${place}"`)
  })

  test('says what does not fit', () => {
    expect(() => createPolicy({ minCoverage: 60 })).toThrow(/at "minCoverage": expected at most 1/)
  })

  test('takes bands that begin at the same score, and none in the wrong order', () => {
    expect(createPolicy({ bands: { authentic: 70, mixed: 70 } }).bands).toEqual({ authentic: 70, mixed: 70 })
    expect(() => createPolicy({ bands: { authentic: 70, mixed: 70.1 } })).toThrow('mixed is above authentic')
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
    // The first of several: their names in a row would be no place.
    [{ weight: {}, band: {} }, 'weight'],
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
