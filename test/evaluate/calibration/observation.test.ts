import { describe, expect, test } from 'vitest'
import { judgementsOf, observe } from '../../../src/evaluate/calibration/observation.ts'
import { createAnalyzer, type Interaction } from '../../../src/index.ts'
import { chat, label } from '../support.ts'

const plain = chat('1', ['customer: Where is it?', 'agent: On its way.'])
const rated = (ratings: Interaction['ratings']): Interaction => ({ ...plain, ratings: ratings! })

describe('what people said', () => {
  test('is the label of the whole interaction, averaged where several judged', () => {
    const labels = [
      label('1', null, 'authenticity', 40),
      label('1', null, 'authenticity', 70),
      label('2', null, 'authenticity', 10),
      label('3', 't1', 'authenticity', 90),
      label('1', 't1', 'scripted', true),
    ]
    expect(judgementsOf([], labels, 'authenticity')).toEqual(
      new Map([
        ['1', 55],
        ['2', 10],
      ]),
    )
    expect(judgementsOf([], [...labels].reverse(), 'authenticity').get('1')).toBe(55)
  })

  test('is the rating as a share of its maximum', () => {
    expect(judgementsOf([rated({ csat: 4, csatMax: 5 })], [], 'csat')).toEqual(new Map([['1', 80]]))
    expect(judgementsOf([rated({ qa: 88, qaMax: 100 })], [], 'qa')).toEqual(new Map([['1', 88]]))
    expect(judgementsOf([rated({ csat: 0, csatMax: 1 })], [], 'csat')).toEqual(new Map([['1', 0]]))
  })

  test.each<[string, Interaction['ratings']]>([
    ['without a maximum', { csat: 4 }],
    ['above its maximum', { csat: 6, csatMax: 5 }],
    ['below nought', { csat: -1, csatMax: 5 }],
    ['of nothing', { csat: 0, csatMax: 0 }],
    ['of something else', { qa: 4, qaMax: 5 }],
  ])('is not a rating %s', (_, ratings) => {
    expect(judgementsOf([rated(ratings)], [], 'csat').size).toBe(0)
  })
})

describe('an observation', () => {
  const report = createAnalyzer().analyze(plain)

  test('names who spoke most first, and leaves out who did not speak', () => {
    const two: Interaction = {
      ...chat('1', ['customer: Hello?', 'agent: One moment.', 'customer: Yes?', 'agent: Here I am.']),
      participants: [
        { id: 'c', role: 'customer', name: ' Ann Lee ' },
        { id: 'silent', role: 'agent' },
        { id: 'b', role: 'agent' },
        { id: 'a', role: 'agent' },
      ],
    }
    const more = {
      ...two,
      turns: [...two.turns, { participantId: 'b', text: 'Hello.' }, { participantId: 'b', text: 'Ben.' }],
    }
    expect(observe(two, report, 50)).toMatchObject({ agents: ['a'], customer: 'ann lee' })
    expect(observe({ ...more, turns: more.turns.slice(0, -1) }, report, 50)?.agents).toEqual(['a', 'b'])
    expect(observe({ ...more, turns: [...more.turns, more.turns.at(-1)!] }, report, 50)?.agents).toEqual([
      'b',
      'a',
    ])
  })

  test('has no customer where none is named', () => {
    expect(observe(plain, report, 50)).toMatchObject({ id: '1', judged: 50, customer: null })
  })

  test('is none without a score or without an agent', () => {
    expect(observe(plain, { ...report, score: null }, 50)).toBeNull()
    expect(observe({ ...plain, turns: plain.turns.slice(0, 1) }, report, 50)).toBeNull()
  })
})
