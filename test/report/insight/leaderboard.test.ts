import { describe, expect, test } from 'vitest'
import type { Interaction, Passage, Report } from '../../../src/index.ts'
import { leaderboardOf, type Exchange } from '../../../src/report/index.ts'
import { report, template } from '../support.ts'
import { example } from './example.ts'
import { finding } from './support.ts'

const pasted = (
  start: number,
  end: number,
  templateId: string,
  origin: Passage['origin'] = 'template',
): Passage => ({
  start,
  end,
  origin,
  templateId,
  scripted: 0.9,
})

function exchange(
  id: string,
  passages: readonly Passage[],
  findings: readonly Partial<Report['findings'][number]>[] = [],
  agent = 'ann',
): Exchange {
  const interaction: Interaction = {
    id,
    channel: 'chat',
    participants: [{ id: agent, role: 'agent' }],
    turns: [
      { id: 't1', participantId: agent, text: '0123456789'.repeat(3), sentAt: `2026-03-0${id}T10:00:00Z` },
    ],
  }
  return {
    interaction,
    report: report({
      interactionId: id,
      agents: [agent],
      turns: [{ turnId: 't1', names: [], passages: [...passages] }],
      findings: findings.map((each) => ({
        ...finding(),
        signal: 'scripted-reply',
        fingerprint: '',
        ...each,
      })),
    }),
  }
}

describe('the leaderboard', () => {
  test('adds up what a text cost, who used it, how often and when', () => {
    const [first, second] = leaderboardOf([
      exchange(
        '1',
        [pasted(0, 10, 'A'), pasted(10, 30, 'B')],
        [{ scoreDelta: -1.25 }, { start: 12, scoreDelta: -3 }],
        'bob',
      ),
      exchange('2', [pasted(0, 10, 'A')], [{ scoreDelta: -2 }]),
    ])
    expect(first).toMatchObject({ id: 'A', uses: 2, interactions: 2, agents: ['ann', 'bob'], cost: 3.25 })
    expect([first!.firstSeen, first!.lastSeen]).toEqual([
      '2026-03-01T10:00:00.000Z',
      '2026-03-02T10:00:00.000Z',
    ])
    expect(second).toMatchObject({ id: 'B', uses: 1, cost: 3, isExample: true, text: '01234567890123456789' })
  })

  test('counts a text once in a turn, however many pieces of it stand there', () => {
    const [only] = leaderboardOf([exchange('1', [pasted(0, 10, 'A'), pasted(20, 30, 'A')])])
    expect([only!.uses, only!.interactions]).toEqual([1, 1])
  })

  test('blames no text for a remark of another signal, or for one that earned points', () => {
    const [only] = leaderboardOf([
      exchange('1', [pasted(0, 30, 'A')], [{ signal: 'missed-name', scoreDelta: -9 }, { scoreDelta: 2 }]),
    ])
    expect(only!.cost).toBe(0)
  })

  test('has the template’s words from the index, and says which macro it comes from or that it comes from none', () => {
    const known = [
      template({ id: 'A', text: 'Of a macro {…}' }),
      template({ id: 'B', text: 'Shadow' }),
    ] as const
    const macroOf = new Map([
      [known[0], 'M-1'],
      [known[1], null],
    ])
    const texts = leaderboardOf(
      [exchange('1', [pasted(0, 10, 'A'), pasted(10, 20, 'B'), pasted(20, 30, 'C')])],
      {
        templates: known,
        macroOf,
      },
    )
    expect(texts.map(({ id, macro, text, slots }) => [id, macro, text, slots])).toEqual([
      ['A', 'M-1', 'Of a macro {…}', 1],
      ['B', null, 'Shadow', 1],
      ['C', undefined, '0123456789', null],
    ])
  })

  test('keeps a macro and a template of the same id apart, and a macro without an id', () => {
    const nameless: Passage = { start: 20, end: 30, origin: 'macro', scripted: 0.9 }
    const texts = leaderboardOf(
      [exchange('1', [pasted(0, 10, 'A'), pasted(10, 20, 'A', 'macro'), nameless])],
      {
        macros: [{ id: 'A', text: 'The macro.' }],
      },
    )
    expect(texts.map(({ id, origin, text }) => [id, origin, text])).toEqual([
      ['', 'macro', '0123456789'],
      ['A', 'template', '0123456789'],
      ['A', 'macro', 'The macro.'],
    ])
  })

  test('without the interactions names the one agent there is, and nobody where there are several', () => {
    const alone = exchange('1', [pasted(0, 10, 'A')])
    const two = { ...alone.report, agents: ['ann', 'bob'] }
    const agents = (each: Report): readonly string[] =>
      leaderboardOf([{ report: each, interaction: null }])[0]!.agents
    expect([agents(alone.report), agents(two)]).toEqual([['ann'], []])
  })

  test('of the example costs what its remarks on pasted words cost, to the hundredth', () => {
    const cost = leaderboardOf(example).reduce((sum, text) => sum + Math.round(text.cost * 100), 0)
    const rules = ['recurring-passage', 'pasted-where-personal', 'macro'].map(
      (rule) => `scripted-reply/${rule}`,
    )
    const others = example.flatMap(({ report: { findings } }) =>
      findings.filter(({ signal, ruleId }) => signal === 'scripted-reply' && !rules.includes(ruleId)),
    )
    const remarks = example.flatMap(({ report: { findings } }) =>
      findings.filter(({ ruleId }) => rules.includes(ruleId)),
    )
    const least = remarks.reduce((sum, { scoreDelta }) => sum - Math.round(scoreDelta * 100), 0)
    const most = others.reduce((sum, { scoreDelta }) => sum - Math.round(scoreDelta * 100), least)
    expect(remarks.length).toBeGreaterThan(10)
    expect(cost).toBeGreaterThanOrEqual(least)
    expect(cost).toBeLessThanOrEqual(most)
  })
})
