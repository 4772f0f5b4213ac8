import { expect, test } from 'vitest'
import { collectOutcomes, outcomesWithin, type Outcomes } from '../../src/evaluate/collect.ts'
import { indexLabels } from '../../src/evaluate/outcomes.ts'
import { chat, clustersOf, label, scored } from './support.ts'

const runs = ['i1', 'i2'].map((id) =>
  scored(
    chat(id, ['customer: I am Eve', 'agent: Dear Eve, it left today.', 'agent: Bye']),
    {
      t0: { need: 0.1 },
      t1: {
        scripted: 0.7,
        rushed: 0.2,
        empathy: 0.3,
        passages: [{ start: 0, end: 24, origin: 'template', scripted: 0.7, templateId: 'T' }],
      },
      t2: { scripted: null },
    },
    'Eve',
  ),
)
const labels = ['i1', 'i2'].flatMap((id) => [
  label(id, 't0', 'need', false),
  ...(['scripted', 'rushed'] as const).map((name) => label(id, 't1', name, true)),
  label(id, 't2', 'scripted', false),
  label(id, 't1', 'empathy', 1),
  label(id, ['t1', 0, 24], 'template', 'x'),
  label(id, null, 'customerName', 'Eve'),
  label(id, null, 'authenticity', 40),
  label(id, null, 'friction', 'none'),
])
const clusters = clustersOf(runs)

/** The clusters an outcome of each kind is about. */
function clustersIn({ scripted, rushed, need, empathy, listed, findings, ...lists }: Outcomes): object {
  const of = (items: readonly { readonly cluster: number }[]): readonly number[] =>
    items.map(({ cluster }) => cluster)
  const turns = Object.entries({ scripted, rushed, need, empathy }).map(([name, { outcomes, untold }]) => [
    name,
    [of(outcomes), of(untold)],
  ])
  return Object.fromEntries([
    ...turns,
    ...Object.entries(lists).map(([name, items]) => [name, of(items)]),
    ...Object.entries(listed).map(([name, items]) => [`listed ${name}`, of(items)]),
    ...Object.entries(findings).map(([name, { found, listed: floor }]) => [
      `findings ${name}`,
      [of(found), of(floor)],
    ]),
  ]) as object
}

test('one interaction’s outcomes are those it has alone, of every kind', () => {
  const all = collectOutcomes(runs, indexLabels(labels), clusters)
  const each = [0, 1]
  expect(clustersIn(all)).toEqual({
    scripted: [each, each],
    ...Object.fromEntries(['rushed', 'need', 'empathy'].map((name) => [name, [each, []]])),
    ...Object.fromEntries(['floor', 'flags', 'words', 'templates', 'names'].map((name) => [name, each])),
    authenticity: [],
    'listed need': each,
    'listed empathy': each,
    ...Object.fromEntries(
      ['rushed', 'question', 'effort', 'discourtesy', 'friction', 'nameUse'].map((name) => [
        `findings ${name}`,
        name === 'rushed' || name === 'friction' ? [each, each] : [[], []],
      ]),
    ),
  })
  const second = outcomesWithin(all, new Set([1]))
  // The floor is still counted among all interactions: what is learned is not split.
  expect(second.floor).toEqual([{ cluster: 1, score: 1, positive: true }])
  expect({ ...second, floor: [] }).toEqual({
    ...collectOutcomes(runs.slice(1), indexLabels(labels), clusters),
    floor: [],
  })
})

test('no cluster has no outcomes', () => {
  const none = outcomesWithin(collectOutcomes(runs, indexLabels(labels), clusters), new Set())
  expect(Object.values(clustersIn(none)).flat(2)).toEqual([])
})
