import { expect, test } from 'vitest'
import { only, readAll, readAs, source, told } from './support.ts'

const phrase = (text: string, participantPurpose: string, startTimeMs: number) => ({
  text: text.toLowerCase(),
  decoratedText: text,
  participantPurpose,
  startTimeMs,
  duration: { milliseconds: 500 },
})
const call = {
  conversationId: 'c1',
  mediaType: 'call',
  conversationStartTime: 1738573333000,
  participants: [
    { participantPurpose: 'customer', startTimeMs: 1738573333000 },
    { participantPurpose: 'ivr', startTimeMs: 1738573333000, endTimeMs: 1738573334000 },
    { participantPurpose: 'agent', userId: 'u1', startTimeMs: 1738573334500, endTimeMs: 1738573340000 },
    { participantPurpose: 'agent', userId: 'u2', startTimeMs: 1738573340001 },
  ],
  transcripts: [
    {
      language: 'en-us',
      phrases: [
        phrase('Press one.', 'internal', 1738573333100),
        phrase('Hello.', 'internal', 1738573335000),
        phrase('It is stuck.', 'external', 1738573336000),
        phrase('Ines here.', 'internal', 1738573341000),
      ],
    },
  ],
}

test('a call becomes this: what the menu says is not taken for an agent, nor one agent for the next', async () => {
  expect(only(await readAll(source(JSON.stringify(call))))).toEqual({
    id: 'c1',
    channel: 'voice',
    language: 'en-us',
    startedAt: '2025-02-03T09:02:13.000Z',
    participants: [
      { id: 'ivr-1', role: 'bot' },
      { id: 'u1', role: 'agent' },
      { id: 'external', role: 'customer' },
      { id: 'u2', role: 'agent' },
    ],
    turns: [
      {
        participantId: 'ivr-1',
        text: 'Press one.',
        startMs: 100,
        endMs: 600,
        provenance: { kind: 'automation' },
      },
      { participantId: 'u1', text: 'Hello.', startMs: 2000, endMs: 2500 },
      { participantId: 'external', text: 'It is stuck.', startMs: 3000, endMs: 3500 },
      { participantId: 'u2', text: 'Ines here.', startMs: 8000, endMs: 8500 },
    ],
  })
})

test('without a list of participants, who is inside has to be declared', async () => {
  const content = JSON.stringify({ ...call, participants: undefined })
  expect(told(await readAs('genesys', content))).toEqual(['warning unknown-role'])
  const declared = await readAs('genesys', content, { roles: { internal: 'agent' } })
  expect(only(declared).participants).toContainEqual({ id: 'internal', role: 'agent' })
})
