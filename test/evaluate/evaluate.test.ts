import { describe, expect, test } from 'vitest'
import type { Interaction } from '../../src/index.ts'
import { calibrate, evaluate, type Corpus, type Evaluation, type Measure } from '../../src/evaluate/index.ts'
import { chat, label } from './support.ts'

const FLOOR = 'auc (floor: same text in other interactions)'

function measureOf({ measures }: Evaluation, labelName: string, metric: string): Measure {
  const found = measures.find((each) => each.label === labelName && each.metric === metric)
  expect(found, `${labelName} ${metric}`).toBeDefined()
  return found!
}

const paste = (order: number): string =>
  `agent: Your order ${order} has been handed to the courier and will arrive within three days.`

/**
 * Four chats. t1 was pasted in all four, word for word in the first three, with another order number in the last; t3
 * was written anew each time. Three customers say their names: the analysis gets one right, takes one for another and
 * overlooks one; the fourth has hers in the data.
 */
const tiny: Corpus = {
  interactions: [
    chat('i1', [
      'customer: My name is Anna.',
      paste(1001),
      'customer: Thanks',
      'agent: Lovely, enjoy the lamp!',
    ]),
    chat('i2', [
      'customer: Where is it? Please ask for bob at the door.',
      paste(1001),
      'customer: Thanks',
      'agent: I told the driver about your bell.',
    ]),
    chat('i3', [
      'customer: My name is Carla. The parcel is for dora.',
      paste(1001),
      'customer: Thanks',
      'agent: Sorry about yesterday’s mess.',
    ]),
    chat(
      'i4',
      ['customer: I am Eve', paste(2002), 'customer: Thanks', 'agent: Happy birthday to your son.'],
      'a',
      'Eve',
    ),
  ],
  labels: [
    ...['i1', 'i2', 'i3', 'i4'].flatMap((id) => [
      label(id, 't1', 'scripted', true),
      label(id, 't3', 'scripted', false),
      label(id, 't1', 'template', 'courier'),
    ]),
    label('i1', null, 'customerName', 'Anna'),
    label('i2', null, 'customerName', 'Bob'),
    label('i3', null, 'customerName', 'Dora'),
    label('i4', null, 'customerName', 'Eve'),
  ],
}

describe('a corpus small enough to work out by hand', async () => {
  const evaluation = await evaluate(tiny, { replicates: 20 })

  test('is described', () => {
    expect(evaluation).toMatchObject({
      mode: 'whole',
      perAgent: null,
      seed: '1',
      interactions: 4,
      agents: 1,
      labels: 16,
    })
  })

  test('is told apart fully by the analysis, which sees through the order number', () => {
    // Every pasted turn scores above every other: 16 pairs won of 16.
    const found = measureOf(evaluation, 'scripted', 'auc')
    expect(found).toMatchObject({ n: 8, positives: 4, estimate: 1 })
    expect(found.interval).toEqual([1, 1])
    expect(measureOf(evaluation, 'scripted', 'not told')).toMatchObject({ n: 8, estimate: 0, interval: null })
  })

  test('is told apart less well by the floor, which does not', () => {
    // Three pasted turns are in two other chats, the fourth in none, like the four others: 12 pairs won and 4 tied, of 16.
    expect(measureOf(evaluation, 'scripted', FLOOR)).toMatchObject({
      n: 8,
      positives: 4,
      estimate: (12 + 4 / 2) / 16,
    })
  })

  test('has one template, found in all its places', () => {
    expect(measureOf(evaluation, 'template', 'pairwise f1')).toMatchObject({ n: 4, estimate: 1 })
  })

  test('is flagged turn by turn and word by word, all of it rightly', () => {
    for (const part of ['precision', 'recall', 'f1'])
      expect(measureOf(evaluation, 'scripted', `any passage: ${part}`)).toMatchObject({
        n: 8,
        positives: 4,
        estimate: 1,
      })
    expect(measureOf(evaluation, 'scripted', 'free replies flagged')).toMatchObject({ n: 4, estimate: 0 })
  })

  test('has no figures on words, since its labels mark no stretches', () => {
    expect(evaluation.measures.filter(({ metric }) => metric.startsWith('words'))).toEqual([])
  })

  test('has three names to find: one right, one wrong, one missed', () => {
    for (const verdict of ['right', 'wrong', 'missed'])
      expect(measureOf(evaluation, 'customerName', verdict)).toMatchObject({ n: 3, estimate: 1 / 3 })
  })

  test('has no figure for what nobody labelled', () => {
    const labels = new Set(evaluation.measures.map((each) => each.label))
    expect([...labels]).toEqual(['scripted', 'template', 'customerName'])
  })

  test('gives the same figures whatever the order of its interactions and labels', async () => {
    const turned = {
      interactions: [...tiny.interactions].reverse(),
      labels: [...tiny.labels].reverse(),
    }
    expect(await evaluate(turned, { replicates: 20 })).toEqual(evaluation)
  })
})

test('words are measured where labels mark stretches', async () => {
  // The label marks all but the last three words of each paste: 14 words a paste, 11 of them marked.
  const text = paste(1001).slice('agent: '.length)
  const marked = ['i1', 'i2', 'i3', 'i4'].map((id) =>
    label(id, ['t1', 0, text.indexOf(' within')], 'template', 'courier'),
  )
  const labels = [...tiny.labels.filter((each) => each.label === 'scripted'), ...marked]
  const evaluation = await evaluate({ ...tiny, labels }, { replicates: 5 })
  expect(measureOf(evaluation, 'template', 'words: precision')).toMatchObject({
    positives: 4 * 12,
    estimate: 12 / 15,
  })
  expect(measureOf(evaluation, 'template', 'words: recall').estimate).toBe(1)
})

describe('two halves', async () => {
  // By the hash of their names, "bank" and "doctor" are in half a, "plane" is in half b.
  const interactions = tiny.interactions.map((interaction, index) => ({
    ...interaction,
    metadata: { domains: [['bank'], ['doctor'], ['plane'], ['bank', 'plane']][index] },
  }))
  const corpus = { ...tiny, interactions }
  const { halves, split, measures } = await evaluate(corpus, { replicates: 20, split: 'domain' })

  test('are told apart, and what is in both is in neither', () => {
    expect(split).toBe('domain')
    expect(halves.map(({ half, interactions: held }) => [half, held])).toEqual([
      ['a', 2],
      ['b', 1],
    ])
  })

  test('have the figures of the whole, on their own labels', () => {
    const n = (half: 0 | 1, metric: string): number | undefined =>
      halves[half]!.measures.find((each) => each.metric === metric)?.n
    expect([n(0, 'auc'), n(1, 'auc'), n(0, 'pairwise f1'), n(1, 'right')]).toEqual([4, 2, 2, 1])
  })

  test('are learned from the whole: alone, nothing would repeat in half b', () => {
    expect(halves[1]!.measures.find(({ metric }) => metric === 'auc')?.estimate).toBe(1)
  })

  test('leave the whole as it is', async () => {
    const alone = await evaluate(corpus, { replicates: 20 })
    expect(alone).toMatchObject({ split: null, halves: [] })
    expect(measures).toEqual(alone.measures)
  })

  test('of agents hold every interaction of an agent', async () => {
    const byAgent = await evaluate(corpus, { replicates: 2, split: 'agent' })
    expect(byAgent.halves.map((half) => half.interactions).sort()).toEqual([0, 4])
  })
})

test('authenticity is compared by rank, with interactions that have a score', async () => {
  const interactions = tiny.interactions
  const labels = interactions.map(({ id }, index) => label(id, null, 'authenticity', 10 * index))
  const found = measureOf(
    await evaluate({ interactions, labels }, { replicates: 5 }),
    'authenticity',
    'spearman',
  )
  expect(found.n).toBe(4)
})

test('a policy reaches the score', async () => {
  const labels = tiny.interactions.map(({ id }) => label(id, null, 'authenticity', 50))
  await expect(
    evaluate({ interactions: tiny.interactions, labels }, { policy: { minCoverage: 2 } }),
  ).rejects.toThrow(/minCoverage/)
})

test('no interactions and no labels are no figures', async () => {
  expect(await evaluate({ interactions: [], labels: [] })).toMatchObject({
    interactions: 0,
    agents: 0,
    labels: 0,
    measures: [],
  })
})

describe('the small team', () => {
  type Team = readonly [agent: string, size: number]

  /** Interactions that note when somebody looks at their turns: that is who was drawn. */
  function watched(...teams: readonly Team[]): {
    readonly corpus: Corpus
    readonly drawn: () => readonly string[]
  } {
    const seen = new Set<string>()
    const interactions = teams.flatMap(([agent, size]) =>
      Array.from({ length: size }, (_, index): Interaction => {
        const id = `${agent}-${String(index).padStart(2, '0')}`
        const { turns, ...rest } = chat(id, ['customer: Hi', `agent: Hello number ${index}`], agent)
        return {
          ...rest,
          get turns() {
            seen.add(id)
            return turns
          },
        }
      }),
    )
    return { corpus: { interactions, labels: [] }, drawn: () => [...seen].sort() }
  }

  const draw = async (
    teams: readonly Team[],
    options: { perAgent: number; seed?: string },
    agent = '',
  ): Promise<readonly string[]> => {
    const { corpus, drawn } = watched(...teams)
    await evaluate(corpus, options)
    return drawn().filter((id) => id.startsWith(agent))
  }

  test('draws as many of each agent as asked, and all of one who has fewer', async () => {
    const { corpus, drawn } = watched(['ann', 5], ['bob', 3], ['cem', 2])
    const { mode, perAgent, interactions, agents } = await evaluate(corpus, { perAgent: 3 })
    expect({ mode, perAgent, interactions, agents }).toEqual({
      mode: 'per-agent',
      perAgent: 3,
      interactions: 8,
      agents: 3,
    })
    const by = (agent: string): number => drawn().filter((id) => id.startsWith(agent)).length
    expect([by('ann'), by('bob'), by('cem')]).toEqual([3, 3, 2])
  })

  test('draws the same with the same seed, and otherwise with another', async () => {
    const teams: readonly Team[] = [['ann', 30]]
    const first = await draw(teams, { perAgent: 5, seed: 'x' })
    expect(await draw(teams, { perAgent: 5, seed: 'x' })).toEqual(first)
    expect(await draw(teams, { perAgent: 5, seed: 'y' })).not.toEqual(first)
  })

  test('draws of one agent as if there were no other', async () => {
    const alone = await draw([['ann', 30]], { perAgent: 5 }, 'ann')
    expect(alone).toHaveLength(5)
    expect(
      await draw(
        [
          ['ann', 30],
          ['bob', 20],
        ],
        { perAgent: 5 },
        'ann',
      ),
    ).toEqual(alone)
    expect(
      await draw(
        [
          ['aaa', 9],
          ['bob', 3],
          ['ann', 30],
        ],
        { perAgent: 5 },
        'ann',
      ),
    ).toEqual(alone)
  })

  test('draws the same whatever the order of the corpus', async () => {
    const { corpus, drawn } = watched(['ann', 30])
    await evaluate({ ...corpus, interactions: [...corpus.interactions].reverse() }, { perAgent: 5 })
    expect(drawn()).toEqual(await draw([['ann', 30]], { perAgent: 5 }))
  })

  test('learns from the agent’s own interactions alone', async () => {
    const interactions = [
      ...['i1', 'i2'].map((id) => chat(id, ['customer: Hi', paste(1)], 'ann')),
      chat('i3', ['customer: Hi', 'agent: It comes in green and in blue only.'], 'bob'),
      chat('i4', ['customer: Hi', 'agent: I rang our workshop about your chair.'], 'bob'),
      chat('i5', ['customer: Hi', paste(1)], 'cem'),
      chat('i6', ['customer: Hi', 'agent: We have no such lamp left, I am afraid.'], 'cem'),
    ]
    const labels = interactions.map(({ id }) => label(id, 't1', 'scripted', ['i1', 'i2', 'i5'].includes(id)))
    const evaluation = await evaluate({ interactions, labels }, { perAgent: 2, replicates: 5 })
    // Cem pasted, too, but only others show it: a tie with the three honest turns. 6 pairs won and 3 tied, of 9.
    const estimate = (6 + 3 / 2) / 9
    expect(measureOf(evaluation, 'scripted', 'auc').estimate).toBe(estimate)
    expect(measureOf(evaluation, 'scripted', FLOOR).estimate).toBe(estimate)
  })

  test.each([1, 0, -2, 2.5, NaN, Infinity])('cannot be of %d interactions', async (perAgent) => {
    await expect(evaluate(tiny, { perAgent })).rejects.toThrow(RangeError)
  })

  test('can be of two', async () => {
    expect((await evaluate(tiny, { perAgent: 2, replicates: 5 })).interactions).toBe(2)
  })
})

test('a part is evaluated as though the rest were not there', async () => {
  const marked = (split: string, ids: readonly string[]): readonly Interaction[] =>
    tiny.interactions
      .filter(({ id }) => ids.includes(id))
      .map((interaction) => ({ ...interaction, metadata: { split } }))
  const parted: Corpus = {
    ...tiny,
    interactions: [...marked('train', ['i1', 'i2']), ...marked('test', ['i3', 'i4'])],
  }
  const alone: Corpus = {
    interactions: marked('test', ['i3', 'i4']),
    labels: tiny.labels.filter(({ interactionId }) => interactionId === 'i3' || interactionId === 'i4'),
  }
  const test = await evaluate(parted, { replicates: 5, part: 'test' })
  expect(test).toEqual({ ...(await evaluate(alone, { replicates: 5 })), part: 'test' })
  expect(await evaluate(parted, { replicates: 5, part: 'dev' })).toMatchObject({
    interactions: 0,
    measures: [],
  })
})

test('an option it does not know is a TypeError', async () => {
  await expect(evaluate(tiny, { peragent: 2 } as never)).rejects.toThrow(
    new TypeError('Unknown option "peragent"; known: perAgent, seed, policy, replicates, split, part'),
  )
})

test.each([null, 'corpora/gold', {}, { interactions: [] }])('%o is no corpus', async (given) => {
  const refusal = new TypeError(
    'Expected a corpus: { interactions, labels }; readCorpus reads one from a folder',
  )
  await expect(evaluate(given as never)).rejects.toThrow(refusal)
  await expect(calibrate(given as never)).rejects.toThrow(refusal)
})
