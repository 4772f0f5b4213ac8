import { expect, test } from 'vitest'
import { only, readAll, readAs, source, told } from './support.ts'

const call = {
  JobName: 'call-42',
  LanguageCode: 'en-US',
  Transcript: [
    {
      Id: 'j2',
      ParticipantRole: 'CUSTOMER',
      Content: 'It is stuck.',
      BeginOffsetMillis: 1800,
      EndOffsetMillis: 3200,
    },
    {
      Id: 'j1',
      ParticipantRole: 'AGENT',
      Content: 'Hi, this is [PII].',
      BeginOffsetMillis: 440,
      EndOffsetMillis: 1400,
    },
  ],
}

test('a call becomes this, in order of time', async () => {
  expect(only(await readAll(source(JSON.stringify(call))))).toEqual({
    id: 'call-42',
    channel: 'voice',
    language: 'en-US',
    participants: [
      { id: 'AGENT', role: 'agent' },
      { id: 'CUSTOMER', role: 'customer' },
    ],
    turns: [
      { id: 'j1', participantId: 'AGENT', text: 'Hi, this is [PII].', startMs: 440, endMs: 1400 },
      { id: 'j2', participantId: 'CUSTOMER', text: 'It is stuck.', startMs: 1800, endMs: 3200 },
    ],
  })
})

test('ids that occur twice are dropped, not the turns', async () => {
  const [first, second] = call.Transcript
  const twice = { ...call, Transcript: [first, { ...second, Id: 'j2' }] }
  expect(only(await readAs('call-analytics', JSON.stringify(twice))).turns.map(({ id }) => id)).toEqual([
    undefined,
    undefined,
  ])
})

test('a role nobody knows stays unknown, and is told once', async () => {
  const other = {
    ...call,
    Transcript: [
      ...call.Transcript,
      { ParticipantRole: 'X', Content: 'a' },
      { ParticipantRole: 'Y', Content: 'b' },
    ],
  }
  expect(told(await readAs('call-analytics', JSON.stringify(other)))).toEqual(['warning unknown-role'])
})
