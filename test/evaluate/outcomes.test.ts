import { describe, expect, test } from 'vitest'
import type { Interaction, Passage } from '../../src/index.ts'
import type { Label } from '../../src/evaluate/index.ts'
import {
  clusterNumbers,
  exactRepeatOutcomes,
  indexLabels,
  nameOutcomes,
  templateGroups,
  turnOutcomes,
  type Scored,
} from '../../src/evaluate/outcomes.ts'
import { chat, label, scored } from './support.ts'

const clustersOf = (runs: readonly Scored[]): ReadonlyMap<string, number> =>
  clusterNumbers({ interactions: runs.map(({ interaction }) => interaction), labels: [] })

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
      untold: 0,
    })
    expect(outcomesOf(label('i', 't1', 'scripted', false)).outcomes[0]!.positive).toBe(false)
  })

  test('is untold where the analysis cannot tell, or has no such figure', () => {
    const { outcomes, untold } = outcomesOf(
      label('i', 't2', 'scripted', true),
      label('i', 't0', 'scripted', true),
    )
    expect([outcomes, untold]).toEqual([[], 2])
  })

  test('is left out where it is on a stretch, on no turn, on an unknown turn or on another interaction', () => {
    const { outcomes, untold } = outcomesOf(
      label('i', ['t1', 0, 3], 'scripted', true),
      label('i', null, 'scripted', true),
      label('i', 't9', 'scripted', true),
      label('other', 't1', 'scripted', true),
    )
    expect([outcomes, untold]).toEqual([[], 0])
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

describe('the template of a stretch', () => {
  const passage = (start: number, end: number, templateId?: string): Passage => ({
    start,
    end,
    origin: templateId === undefined ? 'own' : 'template',
    scripted: 0.5,
    ...(templateId !== undefined && { templateId }),
  })
  const run = scored(chat('i', ['agent: …', 'agent: …', 'customer: …']), {
    t0: {
      passages: [passage(0, 10, 'one'), passage(10, 20), passage(20, 36, 'two'), passage(36, 45, 'one')],
    },
    t1: { passages: [passage(0, 10)] },
    t2: { need: 0 },
  })
  const predicted = (place: Parameters<typeof label>[1]): readonly (string | null)[] =>
    templateGroups([run], indexLabels([label('i', place, 'template', 'L')]), clustersOf([run])).map(
      (item) => item.predicted,
    )

  test('is the one that covers most of the turn', () => {
    expect(predicted('t0')).toEqual(['one'])
  })

  test('is the one that covers most of the span, where there is one', () => {
    expect(predicted(['t0', 19, 36])).toEqual(['two'])
    expect(predicted(['t0', 0, 20])).toEqual(['one'])
  })

  test('is none where only own words stand, up to the very edge of the span', () => {
    expect(predicted('t1')).toEqual([null])
    expect(predicted(['t0', 10, 20])).toEqual([null])
    expect(predicted(['t0', 9, 20])).toEqual(['one'])
    expect(predicted(['t0', 10, 21])).toEqual(['two'])
  })

  test('is not asked of a customer’s turn, an unknown one, or the whole interaction', () => {
    expect([...predicted('t2'), ...predicted('t9'), ...predicted(null)]).toEqual([])
  })
})

describe('a customer’s name', () => {
  const verdictOf = (interaction: Interaction, value: string, found: string | null): readonly string[] => {
    const run = scored(interaction, {}, found)
    const labels = [label(interaction.id, null, 'customerName', value)]
    return nameOutcomes([run], indexLabels(labels), clustersOf([run])).map(({ verdict }) => verdict)
  }
  const stated = chat('i', ['customer: hello, this is josé garcía.'])

  test('is right where the first word is, whatever its case and accents', () => {
    expect(verdictOf(stated, 'José', 'José')).toEqual(['right'])
    expect(verdictOf(stated, 'José García', 'JOSE')).toEqual(['right'])
    expect(verdictOf(stated, 'José', 'José Pérez')).toEqual(['right'])
  })

  test('is wrong where the first word is another', () => {
    expect(verdictOf(stated, 'José', 'García')).toEqual(['wrong'])
    expect(verdictOf(stated, 'José', 'Joséphine')).toEqual(['wrong'])
  })

  test('is missed where the analysis has none', () => {
    expect(verdictOf(stated, 'José', null)).toEqual(['missed'])
  })

  test('is not asked where nobody stated it in words', () => {
    expect(verdictOf(stated, 'Maria', 'Maria')).toEqual([])
    expect(verdictOf(stated, 'Jos', 'Jos')).toEqual([])
    expect(verdictOf(stated, '[…]', null)).toEqual([])
  })

  test('is not asked where only the agent said it', () => {
    expect(verdictOf(chat('i', ['customer: Hi', 'agent: Hello José']), 'José', 'José')).toEqual([])
  })

  test('is not asked where the participant data holds a name', () => {
    expect(verdictOf(chat('i', ['customer: I am José'], 'a', 'José'), 'José', 'José')).toEqual([])
  })

  test('is not asked without a label', () => {
    const run = scored(stated, {}, 'José')
    expect(nameOutcomes([run], indexLabels([]), clustersOf([run]))).toEqual([])
  })
})
