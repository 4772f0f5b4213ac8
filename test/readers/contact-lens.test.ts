import { expect, test } from 'vitest'
import { interactions, only, readAll, readAs, source, told } from './support.ts'

const chat = {
  Channel: 'CHAT',
  LanguageCode: 'en-US',
  CustomerMetadata: { ContactId: 'c1' },
  Participants: [
    { ParticipantId: 'p1', ParticipantRole: 'CUSTOMER', DisplayName: 'Maria' },
    { ParticipantId: 'p2', ParticipantRole: 'SYSTEM', DisplayName: 'SYSTEM_MESSAGE' },
    { ParticipantId: 'p3', ParticipantRole: 'AGENT', DisplayName: 'Tom' },
  ],
  Transcript: [
    {
      Id: 'i3',
      ParticipantId: 'p3',
      Type: 'MESSAGE',
      Content: 'Hi [PII], Tom here.',
      AbsoluteTime: '2025-02-03T09:02:43Z',
    },
    {
      Id: 'i1',
      ParticipantId: 'p2',
      ParticipantRole: 'SYSTEM',
      Type: 'MESSAGE',
      Content: 'Welcome.',
      AbsoluteTime: '2025-02-03T09:02:14Z',
    },
    {
      Id: 'i2',
      ParticipantId: 'p1',
      Type: 'MESSAGE',
      Content: 'My parcel is stuck',
      AbsoluteTime: '2025-02-03T09:02:20Z',
    },
    {
      Id: 'i4',
      Type: 'EVENT',
      ContentType: 'application/vnd.amazonaws.connect.event.chat.ended',
      AbsoluteTime: '2025-02-03T09:06:00Z',
    },
  ],
}

test('a chat becomes this, in order of time', async () => {
  expect(only(await readAll(source(JSON.stringify(chat))))).toEqual({
    id: 'c1',
    channel: 'chat',
    language: 'en-US',
    participants: [
      { id: 'p2', role: 'bot' },
      { id: 'p1', role: 'customer', name: 'Maria' },
      { id: 'p3', role: 'agent', name: 'Tom' },
      { id: 'system', role: 'system' },
    ],
    turns: [
      {
        id: 'i1',
        participantId: 'p2',
        text: 'Welcome.',
        sentAt: '2025-02-03T09:02:14Z',
        provenance: { kind: 'automation' },
      },
      { id: 'i2', participantId: 'p1', text: 'My parcel is stuck', sentAt: '2025-02-03T09:02:20Z' },
      { id: 'i3', participantId: 'p3', text: 'Hi [PII], Tom here.', sentAt: '2025-02-03T09:02:43Z' },
      {
        id: 'i4',
        participantId: 'system',
        text: '[chat.ended]',
        sentAt: '2025-02-03T09:06:00Z',
        kind: 'event',
      },
    ],
  })
})

test('a call keeps its offsets, and what was measured on it as metadata', async () => {
  const call = {
    Channel: 'VOICE',
    Participants: [{ ParticipantId: 'AGENT', ParticipantRole: 'AGENT' }],
    ConversationCharacteristics: {
      Interruptions: { InterruptionsByInterrupter: { AGENT: [{}, {}] } },
      TalkSpeed: { DetailsByParticipant: { AGENT: { AverageWordsPerMinute: 168 } } },
      NonTalkTime: { TotalTimeMillis: 5200 },
    },
    Transcript: [{ ParticipantId: 'AGENT', Content: 'Hello', BeginOffsetMillis: 0, EndOffsetMillis: 3900 }],
  }
  expect(only(await readAll(source(JSON.stringify(call), 'a/call.json')))).toEqual({
    id: 'call.json',
    channel: 'voice',
    participants: [{ id: 'AGENT', role: 'agent' }],
    turns: [{ participantId: 'AGENT', text: 'Hello', startMs: 0, endMs: 3900 }],
    metadata: { interruptions: { agent: 2 }, wordsPerMinute: { agent: 168 }, nonTalkMs: 5200 },
  })
})

test('an item without words is told and left out; a record with none is refused', async () => {
  const broken = { ...chat, Transcript: [...chat.Transcript, { ParticipantId: 'p1', Type: 'MESSAGE' }] }
  const stream = await readAs('contact-lens', JSON.stringify([broken, { ...chat, Transcript: [] }]))
  expect(told(stream)).toEqual(['warning invalid-record /0/Transcript/4', 'error no-words /1'])
  expect(interactions(stream)).toHaveLength(1)
})

test('a chat as Connect itself keeps it is a chat with the id of its contact', async () => {
  const item = (ParticipantRole: string, Content: string): object => ({
    Id: Content,
    AbsoluteTime: '2025-02-03T09:02:13Z',
    ParticipantId: ParticipantRole,
    ParticipantRole,
    Type: 'MESSAGE',
    Content,
  })
  const read = { Id: 'x', AbsoluteTime: '2025-02-03T09:02:14Z', Type: 'MESSAGEMETADATA', MessageMetadata: {} }
  const record = {
    ContactId: 'c1',
    Participants: [{ ParticipantId: 'CUSTOMER' }],
    Transcript: [item('SYSTEM', 'Welcome'), item('CUSTOMER', 'Hi'), read, item('AGENT', 'Hello')],
  }
  const interaction = only(await readAll(source(JSON.stringify(record))))
  expect([interaction.id, interaction.channel]).toEqual(['c1', 'chat'])
  expect(interaction.participants.map(({ role }) => role)).toEqual(['bot', 'customer', 'agent'])
  expect(interaction.turns).toHaveLength(3)
})
