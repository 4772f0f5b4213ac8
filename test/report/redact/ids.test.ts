import { describe, expect, test } from 'vitest'
import type { Interaction } from '../../../src/index.ts'
import { createPseudonyms, createRedactor } from '../../../src/report/redact.ts'

function withIds(id: string, customer: string, agent: string, agentName = 'Ben Carter'): Interaction {
  return {
    id,
    channel: 'chat',
    participants: [
      { id: customer, role: 'customer', name: 'María López' },
      { id: agent, role: 'agent', name: agentName },
    ],
    turns: [
      { id: 'm1', participantId: customer, text: 'Hi' },
      { participantId: agent, text: 'Hello' },
    ],
  }
}

function idsOf({ id, participants }: Interaction): readonly string[] {
  return [id, ...participants.map((participant) => participant.id)]
}

describe('ids', () => {
  test.each([
    [['T-1042', 'c1', 'a7']],
    [['4f0c2a', 'customer', 'agent']],
    [['2026/77', '1042', '360012345678']],
  ])('of the caller stay: %j', (ids) => {
    const [id, customer, agent] = ids as [string, string, string]
    expect(idsOf(createRedactor().interaction(withIds(id, customer, agent)).interaction)).toEqual(ids)
  })

  test.each([
    ['maria@mail.example', 'maria@mail.example', 'ben@shop.example'],
    ['Chat with María', '+44 7700 900123', 'Ben Carter'],
    ['case-lopez-7', '447700900123', 'ben'],
    ['case_carter', 'marialopez', 'carter.2'],
  ])('that are personal give way: %s, %s, %s', (id, customer, agent) => {
    const { interaction } = createRedactor().interaction(withIds(id, customer, agent))
    expect(idsOf(interaction)).toEqual(['redacted-i1', 'redacted-c1', 'redacted-a1'])
    expect(interaction.turns.map(({ participantId }) => participantId)).toEqual([
      'redacted-c1',
      'redacted-a1',
    ])
  })

  test('an agent has one number in a run, a customer a new one in each interaction, and no two interactions one', () => {
    const redactor = createRedactor()
    const [first, second] = ['a@x.example', 'b@x.example'].map((customer) =>
      idsOf(redactor.interaction(withIds(customer, customer, 'ben@shop.example')).interaction),
    )
    const third = idsOf(redactor.interaction(withIds('T-3', 'a@x.example', 'amy@shop.example')).interaction)
    expect([first, second, third]).toEqual([
      ['redacted-i1', 'redacted-c1', 'redacted-a1'],
      ['redacted-i2', 'redacted-c1', 'redacted-a1'],
      ['T-3', 'redacted-c1', 'redacted-a2'],
    ])
  })

  test('turns are called by their place where their id is personal, and by none that is taken', () => {
    const interaction: Interaction = {
      ...withIds('x', 'c', 'a'),
      turns: [
        { id: 't1', participantId: 'c', text: 'x' },
        { id: 'mail@x.example', participantId: 'c', text: 'x' },
        { id: 'maría', participantId: 'c', text: 'x' },
        { participantId: 'c', text: 'x' },
      ],
    }
    const { turns } = createRedactor().interaction(interaction).interaction
    expect(turns.map(({ id }) => id)).toEqual(['t1', 'redacted-t1', 't2', undefined])
  })

  test('what an earlier run numbered is numbered again, so that two runs do not meet', () => {
    const pseudonyms = createPseudonyms()
    pseudonyms.of(withIds('a@x.example', 'c', 'ben@x.example'))
    const ids = pseudonyms.of(withIds('redacted-i1', 'redacted-c5', 'redacted-a1'))
    expect([ids.interaction, ...ids.participants.values()]).toEqual([
      'redacted-i2',
      'redacted-c1',
      'redacted-a2',
    ])
  })
})

describe('metadata', () => {
  const metadata = {
    subject: 'Order KX48812 of María López',
    queue: 'billing',
    requester: 'María',
    plan: 'gold',
    domains: ['bank', { name: 'María' }],
    split: true,
  }
  const interaction = { ...withIds('x', 'c', 'a'), metadata }

  test('that this library reads stays, redacted; the rest is left out', () => {
    expect(createRedactor().interaction(interaction).interaction.metadata).toEqual({
      subject: 'Order [ORDER] of [NAME]',
      queue: 'billing',
      domains: ['bank'],
      split: true,
    })
  })

  test('that is asked for stays as well', () => {
    const redactor = createRedactor({ keepMetadata: ['plan', 'requester'] })
    expect(redactor.interaction(interaction).interaction.metadata).toMatchObject({
      plan: 'gold',
      requester: '[NAME]',
    })
  })

  test('an option nobody knows is the caller’s mistake', () => {
    expect(() => createRedactor({ keep: [] } as object)).toThrow(
      new TypeError('Unknown option "keep"; known: keepMetadata, languages'),
    )
  })
})

test('a problem tells no key and no message id', () => {
  const redactor = createRedactor()
  const origin = { file: 'f', line: 3, pointer: '/turns/0/María', messageId: 'maria@x' }
  expect(redactor.problem({ code: 'unknown-field', level: 'warning', message: 'm', origin }).origin).toEqual({
    file: 'f',
    line: 3,
    pointer: '/turns/0/[KEY]',
    messageId: '[ID]',
  })
})
