import { describe, expect, test } from 'vitest'
import { findingOutcomes, listedOutcomes, type FindingLabel } from '../../src/evaluate/finding-outcomes.ts'
import type { Label } from '../../src/evaluate/index.ts'
import { indexLabels, type Scored } from '../../src/evaluate/outcomes.ts'
import type { Finding, SignalId } from '../../src/index.ts'
import { chat, clustersOf, label, scored } from './support.ts'

const run = scored(
  chat('i', [
    'customer: I am furious. When does it come? Why was it late?',
    'agent: Calm down, my good man.',
    'customer: And the parcel?',
    'agent: Your parcel comes tomorrow.',
  ]),
)

function finding(
  signal: SignalId,
  turnId: string,
  start: number,
  end: number,
  because: Finding['because'] = [],
): Finding {
  return {
    ...{
      ruleId: `${signal}/x`,
      signal,
      level: 'warning',
      turnId,
      start,
      end,
      message: 'X.',
      data: {},
      because,
    },
    ...{ scoreDelta: 0, fingerprint: '' },
  }
}

function outcomesOf(
  name: FindingLabel,
  labels: readonly Label[],
  findings: Finding[],
): readonly (readonly [found: number, listed: number, positive: boolean])[] {
  const held: Scored = { ...run, report: { ...run.report, findings: [...findings] } }
  const { found, listed } = findingOutcomes([held], indexLabels(labels), clustersOf([held]), name)
  return found.map(({ score, positive }, index) => [score, listed[index]!.score, positive])
}

describe('findings of a turn', () => {
  const labels = [label('i', 't1', 'discourtesy', true), label('i', 't3', 'discourtesy', false)]

  test('answer the labels of that turn, and no other signal’s do', () => {
    expect(outcomesOf('discourtesy', labels, [finding('discourtesy', 't1', 0, 9)])).toEqual([
      [1, 1, true],
      [0, 0, false],
    ])
    expect(
      outcomesOf('discourtesy', labels, [
        finding('friction', 't1', 0, 9),
        finding('discourtesy', 't3', 0, 4),
      ]),
    ).toEqual([
      [0, 1, true],
      [1, 0, false],
    ])
  })

  test('count once, however many labels and findings there are', () => {
    const twice = [
      label('i', ['t1', 0, 4], 'discourtesy', false),
      label('i', ['t1', 5, 9], 'discourtesy', true),
    ]
    const both = [finding('discourtesy', 't1', 0, 4), finding('discourtesy', 't1', 5, 9)]
    expect(outcomesOf('discourtesy', twice, both)).toEqual([[1, 1, true]])
  })
})

describe('an ignored question', () => {
  const labels = [
    label('i', ['t0', 14, 32], 'question', 'ignored'),
    label('i', ['t0', 33, 49], 'question', 'answered'),
  ]

  test('is found by a finding on it, or on its reply because of it', () => {
    const yes = [
      [1, 1, true],
      [0, 1, false],
    ]
    expect(outcomesOf('question', labels, [finding('ignored-question', 't0', 14, 32)])).toEqual(yes)
    const onReply = finding('ignored-question', 't1', 0, 30, [{ turnId: 't0', start: 20, end: 32 }])
    expect(outcomesOf('question', labels, [onReply])).toEqual(yes)
  })

  test('is not found by a finding that stops short of it', () => {
    expect(outcomesOf('question', labels, [finding('ignored-question', 't0', 0, 14)])[0]![0]).toBe(0)
  })

  test('is, to the simple rule, one whose words do not come again', () => {
    const last = [label('i', ['t2', 0, 15], 'question', 'answered')]
    expect(outcomesOf('question', last, [])).toEqual([[0, 0, false]])
  })
})

test('what concerns the whole interaction is answered by any finding of the signal', () => {
  const labels = [
    label('i', null, 'friction', 'hand-off'),
    label('i', ['t1', 0, 4], 'friction', 'asked-again'),
  ]
  expect(outcomesOf('friction', labels, [finding('friction', 't3', 0, 4)])).toEqual([[1, 0, true]])
  expect(outcomesOf('friction', [label('i', null, 'friction', 'none')], [])).toEqual([[0, 0, false]])
  expect(outcomesOf('friction', [], [finding('friction', 't3', 0, 4)])).toEqual([])
})

test('a word list hears the words it holds, and no part of a word', () => {
  const labels = [label('i', 't0', 'need', true), label('i', 't2', 'need', false)]
  const heard = listedOutcomes(
    [run],
    indexLabels(labels),
    clustersOf([run]),
    'need',
    (value) => value === true,
  )
  expect(heard).toEqual([
    { cluster: 0, score: 1, positive: true },
    { cluster: 0, score: 0, positive: false },
  ])
})

test('the simple rule for haste counts characters a second since the message before', () => {
  const at = (seconds: number): string => new Date(Date.UTC(2026, 2, 1, 9, 0, seconds)).toISOString()
  const timed = (seconds: number): Scored => ({
    ...run,
    interaction: {
      ...run.interaction,
      turns: run.interaction.turns.map((turn, index) => ({ ...turn, sentAt: at(index === 0 ? 0 : seconds) })),
    },
  })
  const labels = indexLabels([label('i', 't1', 'rushed', true)])
  const listed = (seconds: number): number =>
    findingOutcomes([timed(seconds)], labels, clustersOf([run]), 'rushed').listed[0]!.score
  // 23 characters.
  expect([listed(1), listed(3)]).toEqual([1, 0])
})

test('the simple rule for names asks whether the first name was ever written', () => {
  const named = (name: string): Scored =>
    scored(chat('i', ['customer: Hello', 'agent: Hello Anna, it is on its way.'], 'a', name))
  const listed = (name: string): number =>
    findingOutcomes(
      [named(name)],
      indexLabels([label('i', null, 'nameUse', 'correct')]),
      clustersOf([run]),
      'nameUse',
    ).listed[0]!.score
  expect([listed('Anna Berg'), listed('Berta Berg')]).toEqual([0, 1])
})
