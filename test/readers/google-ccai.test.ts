import { expect, test } from 'vitest'
import { interactions, only, readAll, source, told } from './support.ts'

test('an uploaded file becomes this: microseconds to dates, one id on both sides to two people', async () => {
  const upload = {
    entries: [
      { start_timestamp_usec: 1738573390250000, text: 'Hi Maria.', role: 'AGENT', user_id: 1 },
      { start_timestamp_usec: 1738573333000000, text: 'It is stuck', role: 'CUSTOMER', user_id: 1 },
      {
        start_timestamp_usec: 1738573335500000,
        text: 'I am the assistant.',
        role: 'AUTOMATED_AGENT',
        user_id: 3,
      },
    ],
  }
  expect(only(await readAll(source(JSON.stringify(upload), 'up.json')))).toEqual({
    id: 'up.json',
    channel: 'chat',
    participants: [
      { id: '1', role: 'customer' },
      { id: '3', role: 'bot' },
      { id: '1-2', role: 'agent' },
    ],
    turns: [
      { participantId: '1', text: 'It is stuck', sentAt: '2025-02-03T09:02:13.000Z' },
      {
        participantId: '3',
        text: 'I am the assistant.',
        sentAt: '2025-02-03T09:02:15.500Z',
        provenance: { kind: 'automation' },
      },
      { participantId: '1-2', text: 'Hi Maria.', sentAt: '2025-02-03T09:03:10.250Z' },
    ],
  })
})

test('a resource becomes this: names and teams by agent id, roles by channel where the segment names none', async () => {
  const resource = {
    name: 'projects/p/locations/us/conversations/123',
    medium: 'PHONE_CALL',
    languageCode: 'en-US',
    startTime: '2025-02-03T09:02:13Z',
    callMetadata: { customerChannel: 1, agentChannel: 2 },
    qualityMetadata: { agentInfo: [{ agentId: '7', displayName: 'Tom', team: 'care' }] },
    transcript: {
      transcriptSegments: [
        {
          messageTime: '2025-02-03T09:02:13Z',
          text: 'Hello',
          segmentParticipant: { role: 'HUMAN_AGENT', userId: '7' },
        },
        { messageTime: '2025-02-03T09:02:17.2Z', text: 'It is stuck.', channelTag: 1 },
      ],
    },
  }
  expect(only(await readAll(source(JSON.stringify(resource))))).toEqual({
    id: '123',
    channel: 'voice',
    language: 'en-US',
    startedAt: '2025-02-03T09:02:13Z',
    participants: [
      { id: '7', role: 'agent', name: 'Tom', group: 'care' },
      { id: 'CUSTOMER', role: 'customer' },
    ],
    turns: [
      { participantId: '7', text: 'Hello', sentAt: '2025-02-03T09:02:13Z' },
      { participantId: 'CUSTOMER', text: 'It is stuck.', sentAt: '2025-02-03T09:02:17.2Z' },
    ],
  })
})

test('a page of conversations is read one by one, each with its place', async () => {
  const conversation = (id: string, role: string): object => ({
    name: `projects/p/conversations/${id}`,
    transcript: { transcriptSegments: [{ text: 'hi', segmentParticipant: { role } }] },
  })
  const page = {
    conversations: [conversation('1', 'END_USER'), conversation('2', 'PILOT')],
    nextPageToken: 'x',
  }
  const stream = await readAll(source(JSON.stringify(page)))
  expect(told(stream)).toEqual(['warning unknown-role /conversations/1'])
  expect(interactions(stream).map(({ id }) => id)).toEqual(['1', '2'])
})

test('a segment without a time has that of its words', async () => {
  const words = [
    { startOffset: '1.5s', endOffset: '2s' },
    { startOffset: '2s', endOffset: '2.250s' },
  ]
  const transcriptSegments = [{ text: 'hi there', words, segmentParticipant: { role: 'END_USER' } }]
  expect(only(await readAll(source(JSON.stringify({ transcript: { transcriptSegments } })))).turns).toEqual([
    { participantId: 'END_USER', text: 'hi there', startMs: 1500, endMs: 2250 },
  ])
})
