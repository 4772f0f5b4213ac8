import { describe, expect, test } from 'vitest'
import type { Label } from '../../src/evaluate/index.ts'
import {
  clusterNumbers,
  exactRepeatOutcomes,
  indexLabels,
  turnOutcomes,
  type Scored,
} from '../../src/evaluate/outcomes.ts'
import { chat, clustersOf, label, scored } from './support.ts'

test('labels are found by interaction and name, in their order, and nothing runs together', () => {
  const labels = [
    label('i', 't0', 'scripted', true),
    label('i', 't1', 'scripted', false),
    label('i', 't0', 'rushed', true),
    label('__proto__', 't0', 'scripted', true),
  ]
  const labelsOf = indexLabels(labels)
  expect(labelsOf('i', 'scripted')).toEqual(labels.slice(0, 2))
  expect(labelsOf('__proto__', 'scripted')).toEqual([labels[3]])
  expect(labelsOf('constructor', 'scripted')).toEqual([])
  expect(labelsOf('i', 'need')).toEqual([])
})

test('clusters are numbered by id, whatever the order of the interactions', () => {
  const ids = ['b', 'a', 'B', 'i10', 'i2']
  const numbers = (order: readonly string[]): ReadonlyMap<string, number> =>
    clusterNumbers({ interactions: order.map((id) => chat(id, [])), labels: [] })
  expect(Object.fromEntries(numbers(ids))).toEqual({ B: 0, a: 1, b: 2, i10: 3, i2: 4 })
  expect(Object.fromEntries(numbers([...ids].reverse()))).toEqual(Object.fromEntries(numbers(ids)))
})

describe('a label on a turn', () => {
  const run = scored(chat('i', ['customer: Hi', 'agent: Hello', 'agent: Bye']), {
    t0: { need: 0.2 },
    t1: { scripted: 0.9 },
    t2: { scripted: null },
  })
  const outcomesOf = (...labels: readonly Label[]): ReturnType<typeof turnOutcomes> =>
    turnOutcomes(
      [run],
      indexLabels(labels),
      clustersOf([run]),
      'scripted',
      ({ scripted }) => scripted,
      (value) => value === true,
    )

  test('stands beside the figure of the analysis', () => {
    expect(outcomesOf(label('i', 't1', 'scripted', true))).toEqual({
      outcomes: [{ cluster: 0, score: 0.9, positive: true }],
      untold: [],
    })
    expect(outcomesOf(label('i', 't1', 'scripted', false)).outcomes[0]!.positive).toBe(false)
  })

  test('is untold where the analysis cannot tell, or has no such figure', () => {
    const { outcomes, untold } = outcomesOf(
      label('i', 't2', 'scripted', true),
      label('i', 't0', 'scripted', true),
    )
    expect([outcomes, untold]).toEqual([[], [{ cluster: 0 }, { cluster: 0 }]])
  })

  test('is left out where it is on a stretch, on no turn, on an unknown turn or on another interaction', () => {
    const { outcomes, untold } = outcomesOf(
      label('i', ['t1', 0, 3], 'scripted', true),
      label('i', null, 'scripted', true),
      label('i', 't9', 'scripted', true),
      label('other', 't1', 'scripted', true),
    )
    expect([outcomes, untold]).toEqual([[], []])
  })
})

describe('the floor', () => {
  const scriptedTurns = { t0: { scripted: 0.9 }, t1: { scripted: 0.1 } }
  const told = (id: string, texts: readonly string[], group = 0): Scored =>
    scored(
      chat(
        id,
        texts.map((text) => `agent: ${text}`),
      ),
      scriptedTurns,
      null,
      group,
    )
  const floorOf = (runs: readonly Scored[], labels?: readonly Label[]): readonly number[] =>
    exactRepeatOutcomes(
      runs,
      indexLabels(labels ?? runs.map(({ interaction }) => label(interaction.id, 't0', 'scripted', true))),
      clustersOf(runs),
    ).map(({ score }) => score)

  test('counts the other interactions with the very same text', () => {
    expect(floorOf([told('a', ['x']), told('b', ['x']), told('c', ['x']), told('d', ['y'])])).toEqual([
      2, 2, 2, 0,
    ])
  })

  test('takes an edited text for another', () => {
    expect(floorOf([told('a', ['x']), told('b', ['X']), told('c', ['x '])])).toEqual([0, 0, 0])
  })

  test('does not count a repetition within the interaction', () => {
    expect(floorOf([told('a', ['x', 'x']), told('b', ['x'])])).toEqual([1, 1])
  })

  test('counts within its own group only', () => {
    expect(floorOf([told('a', ['x'], 0), told('b', ['x'], 1), told('c', ['x'], 1)])).toEqual([0, 1, 1])
    // Group 1 with the text "1 x" is not group "1 1" with the text "x".
    expect(floorOf([told('a', ['1 x'], 1), told('b', ['x'], 11)])).toEqual([0, 0])
  })

  test('does not count what a customer says', () => {
    const customer = scored(chat('b', ['customer: x']))
    expect(floorOf([told('a', ['x']), customer])).toEqual([0])
  })

  test('is taken only where the analysis, too, gave a figure', () => {
    const untold = scored(chat('b', ['agent: x']), { t0: { scripted: null } })
    expect(floorOf([told('a', ['x']), untold])).toEqual([1])
  })

  test('leaves out labels on stretches and on whole interactions', () => {
    const labels = [label('a', ['t0', 0, 1], 'scripted', true), label('a', null, 'scripted', true)]
    expect(floorOf([told('a', ['x'])], labels)).toEqual([])
  })
})
