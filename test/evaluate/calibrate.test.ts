import { describe, expect, test } from 'vitest'
import { createAnalyzer, fitTemplates } from '../../src/index.ts'
import {
  calibrate,
  CalibrationError,
  formatCalibration,
  formatCalibrationWarning,
  type Corpus,
  type Figure,
} from '../../src/evaluate/index.ts'
import { createPolicy, defaultPolicy, policySchema } from '../../src/scoring/policy.ts'
import { label } from './support.ts'
import { both, chats } from './calibration/support.ts'

const few = { replicates: 20 }
const corpus = both(chats(64, 'train'), chats(30, 'test'))
const onTrain = await calibrate(corpus, { ...few, part: 'train', test: 'test' })

const figure = (figures: readonly Figure[], metric: string): Figure =>
  figures.find((each) => each.metric.startsWith(metric))!

describe('a calibration', () => {
  test('is fitted to the part that was named, and judged on the other', () => {
    expect(onTrain).toMatchObject({
      target: 'authenticity',
      part: 'train',
      interactions: 64,
      judged: 64,
      agents: 8,
      cuts: { authentic: 75, mixed: 50 },
    })
    expect(onTrain.heldOut.map(({ by, groups, folds, n }) => [by, groups, folds, n])).toEqual([
      ['agent', 8, 5, 64],
      ['customer', 26, 5, 64],
    ])
    expect(onTrain.test).toMatchObject({ by: 'agent', groups: 8, folds: 1, n: 30, cold: 15 })
  })

  test('has every figure before, after and as a difference, with intervals', () => {
    for (const { figures } of [...onTrain.heldOut, onTrain.test!]) {
      expect(figures.map(({ metric }) => metric)).toEqual([
        'spearman',
        'mean absolute error',
        'auc: cold or not',
        'calibration error: cold',
        'kappa of the bands',
        'lift: cold in the worst 10 %',
        'lift: cold in the worst 20 %',
        'judged within the interval',
      ])
      for (const { before, after, change } of figures) {
        expect(change.estimate).toBeCloseTo(after.estimate! - before.estimate!, 12)
        expect(before.interval).not.toBeNull()
        expect(change.interval).not.toBeNull()
      }
    }
  })

  test('puts pasted replies into the lowest band, as the judges did', () => {
    const kappa = figure(onTrain.test!.figures, 'kappa')
    expect(kappa.after.estimate).toBeGreaterThan(0.8)
    expect(figure(onTrain.test!.figures, 'auc').after.estimate).toBe(1)
    // All cold ones stand first; half of the queue is cold, so twice as many as at random.
    expect(figure(onTrain.test!.figures, 'lift').after.estimate).toBeCloseTo(2, 12)
  })

  test('is a policy that an analyzer takes, and that says what it was fitted to', () => {
    const { policy } = onTrain
    expect(policySchema.parse(policy)).toEqual(policy)
    expect(createPolicy(JSON.parse(JSON.stringify(policy)))).toEqual(policy)
    expect(createAnalyzer({ policy }).provenance.policy).not.toBe(createAnalyzer().provenance.policy)
    expect(policy.calibration).toMatchObject({
      target: 'authenticity',
      interactions: 64,
      agents: 8,
      folds: 5,
    })
    const { before, after } = figure(onTrain.heldOut[0]!.figures, 'spearman')
    const told = policy.calibration!.figures[0]!
    expect(told.metric).toBe('spearman')
    expect([told.before, told.after]).toEqual([
      Math.round(before.estimate! * 1000) / 1000,
      Math.round(after.estimate! * 1000) / 1000,
    ])
  })

  test('says which signals it could not weigh, and leaves them as they were', () => {
    const kept = onTrain.warnings.flatMap((warning) => ('signal' in warning ? [warning.signal] : []))
    expect(kept).toContain('discourtesy')
    expect(onTrain.policy.calibration!.kept).toEqual(kept)
    for (const id of kept) expect(onTrain.policy.weights[id]).toBe(defaultPolicy.weights[id])
    expect(onTrain.warnings.map(formatCalibrationWarning)).toContain(
      'discourtesy was never found in the judged interactions: its weight stays as it was.',
    )
  })

  test('is the same whatever the order of interactions and labels', async () => {
    const turned = {
      interactions: [...corpus.interactions].reverse(),
      labels: [...corpus.labels].reverse(),
    }
    const again = await calibrate(turned, { ...few, part: 'train', test: 'test' })
    expect(JSON.stringify(again)).toBe(JSON.stringify(onTrain))
  })

  test('of one part does not know of the other', async () => {
    const alone = await calibrate(chats(64, 'train'), { ...few, part: 'train' })
    expect(alone.policy).toEqual(onTrain.policy)
    expect(alone).toMatchObject({ heldOut: onTrain.heldOut, test: null })
  })

  test('is told as tables', () => {
    const text = formatCalibration(onTrain)
    expect(text).toMatch(/^the part "train" alone; 64 of 64 interactions .* of 8 agents \(seed 1\)\.$/m)
    expect(text).toMatch(/^scripted-reply +28 +[\d.]+$/m)
    expect(text).toMatch(/^64 interactions held out by agent, 8 in 5 folds; 32 judged cold\./m)
    expect(text).toMatch(/^30 interactions set aside, of 8 agents; 15 judged cold\./m)
    expect(text).toMatch(/^spearman \(higher is better\) +\d\.\d{3} \(\S+ to \S+\)/m)
    expect(text.endsWith('\n')).toBe(true)
  })
})

test('a rating is a target as well, with cuts of its own', async () => {
  const onCsat = await calibrate({ ...chats(64), labels: [] }, { ...few, target: 'csat' })
  expect(onCsat).toMatchObject({ target: 'csat', judged: 64, cuts: { authentic: 80, mixed: 60 } })
  // One and two of five are cold, three is not: of the 32 pasted ones, 11 were given a three.
  expect(onCsat.heldOut[0]!.cold).toBe(21)
})

test('weights that rank held-out agents no better are not taken; bands are', async () => {
  // Judged by the score itself: nothing can be better.
  const { interactions } = chats(64)
  const templates = await fitTemplates(interactions)
  const analyzer = createAnalyzer({ templates })
  const labels = interactions.map(({ id }, index) =>
    label(id, null, 'authenticity', Math.max(0, analyzer.analyze({ ...interactions[index]! }).score! - 20)),
  )
  const { verdict, rejected, policy, heldOut } = await calibrate({ interactions, labels }, few)
  expect(verdict).toBe('no-better')
  expect(rejected).toMatchObject({ metric: 'spearman' })
  expect(policy.weights).toEqual(defaultPolicy.weights)
  expect(figure(heldOut[0]!.figures, 'spearman').change.estimate).toBe(0)
  expect(policy.bands).not.toEqual(defaultPolicy.bands)
})

test('a policy to begin with is what the weights start from', async () => {
  const policy = { weights: { 'scripted-reply': 60 }, mandated: ['Calls are recorded.'] }
  const { weights, policy: fitted } = await calibrate(chats(64), { ...few, policy })
  expect(weights.find(({ signal }) => signal === 'scripted-reply')?.before).toBe(60)
  expect(fitted.mandated).toEqual(policy.mandated)
})

describe('a calibration is refused', () => {
  const refusal = async (given: Corpus): Promise<readonly string[]> => {
    try {
      await calibrate(given, few)
      return []
    } catch (error) {
      if (!(error instanceof CalibrationError)) throw error
      return error.lacks.map(({ code }) => code)
    }
  }

  test('where too few were judged', async () => {
    expect(await refusal(chats(58))).toEqual(['too-few-interactions'])
    const { interactions, labels } = chats(64)
    expect(await refusal({ interactions, labels: labels.slice(5) })).toEqual(['too-few-interactions'])
  })

  test('where lines are repeated to make it look like more', async () => {
    const { interactions, labels } = chats(40)
    const again = interactions.map((each) => ({ ...each, id: `${each.id} again` }))
    const judged = labels.map((each) => ({ ...each, interactionId: `${each.interactionId} again` }))
    expect(
      await refusal({ interactions: [...interactions, ...interactions], labels: [...labels, ...labels] }),
    ).toEqual(['duplicate-interactions'])
    expect(
      await refusal({ interactions: [...interactions, ...again], labels: [...labels, ...judged] }),
    ).toEqual(['duplicate-interactions'])
  })

  test('where everybody judged alike', async () => {
    const { interactions, labels } = chats(64)
    const alike = labels.map((each) => ({ ...each, value: 70 }))
    expect(await refusal({ interactions, labels: alike })).toEqual(['no-variation'])
  })
})

test.each([
  [{ test: 'test' as const }, /needs another part/],
  [{ part: 'test' as const, test: 'test' as const }, /needs another part/],
  [{ part: 'train' as const, test: 'dev' as const }, /Nothing in the part "dev"/],
  [{ cuts: { authentic: 40, mixed: 50 } }, /cuts/],
  [{ cuts: { authentic: 101, mixed: 50 } }, /cuts/],
  [{ cuts: { authentic: NaN, mixed: 50 } }, /cuts/],
  [{ target: 'nps' as 'csat' }, /target/],
])('%o makes no sense', async (given, message) => {
  await expect(calibrate(corpus, { ...few, ...given })).rejects.toThrow(message)
  await expect(calibrate(corpus, { ...few, ...given })).rejects.toBeInstanceOf(RangeError)
})

test('an option it does not know is a TypeError', async () => {
  await expect(calibrate(corpus, { ...few, targets: 'csat' } as never)).rejects.toThrow(
    new TypeError(
      'Unknown option "targets"; known: target, part, test, cuts, policy, templates, macros, seed, replicates',
    ),
  )
})

test('agents in both parts are told of', async () => {
  const shared = both(chats(64, 'train'), {
    ...chats(10, 'test'),
    interactions: chats(10, 'test').interactions.map((each) => ({
      ...each,
      participants: each.participants.map((who) => (who.role === 'agent' ? { ...who, id: 'train0' } : who)),
      turns: each.turns.map((turn) =>
        turn.participantId === 'c' ? turn : { ...turn, participantId: 'train0' },
      ),
    })),
  })
  const { warnings } = await calibrate(shared, { ...few, part: 'train', test: 'test' })
  expect(warnings.map(({ code }) => code)).toContain('agents-in-both-parts')
})
