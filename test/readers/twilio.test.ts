import { expect, test } from 'vitest'
import { interactions, only, readAll, readAs, source, told } from './support.ts'

const messages = {
  messages: [
    {
      conversation_sid: 'CH1',
      sid: 'IM1',
      author: '+1555',
      body: 'It is stuck',
      date_created: '2025-02-03T09:02:13Z',
      participant_sid: 'MB1',
    },
    {
      conversation_sid: 'CH1',
      sid: 'IM2',
      author: 'tom',
      body: 'Hi Maria.',
      date_created: '2025-02-03T09:03:13Z',
      participant_sid: 'MB2',
    },
    {
      conversation_sid: 'CH1',
      sid: 'IM3',
      author: 'tom',
      body: '',
      media: [{}],
      date_created: '2025-02-03T09:03:14Z',
      participant_sid: 'MB2',
    },
  ],
  participants: [
    { sid: 'MB1', messaging_binding: { type: 'sms', address: '+1555' }, attributes: '{}' },
    { sid: 'MB2', identity: 'tom', attributes: '{"role":"agent"}' },
  ],
}

test('messages become this; who is not declared anywhere is unknown', async () => {
  const stream = await readAll(source(JSON.stringify(messages)))
  expect(told(stream)).toEqual(['warning unknown-role'])
  expect(interactions(stream)).toEqual([
    {
      id: 'CH1',
      channel: 'sms',
      participants: [
        { id: '+1555', role: 'unknown' },
        { id: 'tom', role: 'agent', name: 'tom' },
      ],
      turns: [
        { id: 'IM1', participantId: '+1555', text: 'It is stuck', sentAt: '2025-02-03T09:02:13Z' },
        { id: 'IM2', participantId: 'tom', text: 'Hi Maria.', sentAt: '2025-02-03T09:03:13Z' },
        { id: 'IM3', participantId: 'tom', text: '[media]', sentAt: '2025-02-03T09:03:14Z', kind: 'event' },
      ],
    },
  ])
})

test.each([{ '+1555': 'customer' }, { MB1: 'customer' }, { '*': 'customer' }] as const)(
  'roles declared as %o',
  async (roles) => {
    const { participants } = only(await readAs('twilio', JSON.stringify(messages), { roles }))
    expect(participants.map(({ role }) => role)).toEqual(['customer', 'agent'])
  },
)

test('sentences become this: strings of seconds to milliseconds', async () => {
  const sentences = {
    transcript: {
      sid: 'GT1',
      language_code: 'en-US',
      media_start_time: '2025-02-03T09:02:13Z',
      channel: {
        participants: [
          { channel_participant: 1, role: 'Agent', full_name: 'Tom' },
          { channel_participant: 2, role: 'Customer' },
        ],
      },
    },
    sentences: [
      { media_channel: 2, sid: 'GX2', start_time: '4.200', end_time: '9.100', transcript: 'It is stuck.' },
      { media_channel: 1, sid: 'GX1', start_time: '0.560', end_time: '3.900', transcript: 'Hello.' },
    ],
  }
  expect(only(await readAll(source(JSON.stringify(sentences))))).toEqual({
    id: 'GT1',
    channel: 'voice',
    language: 'en-US',
    startedAt: '2025-02-03T09:02:13Z',
    participants: [
      { id: '1', role: 'agent', name: 'Tom' },
      { id: '2', role: 'customer' },
    ],
    turns: [
      { id: 'GX1', participantId: '1', text: 'Hello.', startMs: 560, endMs: 3900 },
      { id: 'GX2', participantId: '2', text: 'It is stuck.', startMs: 4200, endMs: 9100 },
    ],
  })
})

test('pages of one conversation are one interaction, and problems are told where they are', async () => {
  const said = (sid: string, author: string, body: string): object => ({
    conversation_sid: 'CH1',
    sid,
    author,
    body,
  })
  const pages = [
    { messages: [said('IM1', '+1555', 'It is stuck')], participants: messages.participants },
    { messages: [said('IM2', 'tom', 'Hi'), said('IM3', 'tom', '')] },
    {
      messages: [
        said('IM4', '+1555', 'Thanks'),
        { ...said('IM5', '+1555', 'Other'), conversation_sid: 'CH2' },
      ],
    },
  ]
  const stream = await readAll(source(JSON.stringify(pages)), { roles: { tom: 'agent', '*': 'customer' } })
  expect(told(stream)).toEqual(['warning invalid-record /1/messages/1'])
  expect(interactions(stream).map(({ id, turns }) => [id, ...turns.map(({ text }) => text)])).toEqual([
    ['CH1', 'It is stuck', 'Hi', 'Thanks'],
    ['CH2', 'Other'],
  ])
})

test.each([
  ['as the API spells them', 'conversation_sid', 'participant_sid', 'date_created'],
  ['as its client for JavaScript does', 'conversationSid', 'participantSid', 'dateCreated'],
])('messages alone are read, %s', async (_, conversation, participant, date) => {
  const said = (sid: string, author: string): object => ({
    sid,
    author,
    body: sid,
    [conversation]: 'CH1',
    [participant]: `MB ${author}`,
    [date]: '2025-02-03T09:02:13Z',
  })
  const list = [said('IM1', '+1555'), said('IM2', 'ShopBot')]
  const roles = { 'MB +1555': 'customer' } as const
  for (const text of [JSON.stringify(list), list.map((held) => JSON.stringify(held)).join('\n')])
    expect(only(await readAll(source(text), { roles })).turns).toEqual([
      { id: 'IM1', participantId: '+1555', text: 'IM1', sentAt: '2025-02-03T09:02:13Z' },
      {
        id: 'IM2',
        participantId: 'ShopBot',
        text: 'IM2',
        sentAt: '2025-02-03T09:02:13Z',
        provenance: { kind: 'automation' },
      },
    ])
})
