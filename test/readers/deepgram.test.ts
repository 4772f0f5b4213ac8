import { expect, test } from 'vitest'
import { interactions, only, readAll, readAs, source, told } from './support.ts'

const utterances = {
  metadata: { request_id: 'r1', created: '2025-02-03T09:10:00Z' },
  results: {
    channels: [{ alternatives: [{}] }],
    utterances: [
      { start: 0.56, end: 3.9, transcript: 'Hello, this is Tom.', speaker: 0, id: 'u1' },
      { start: 4.2, end: 9.1, transcript: 'It is stuck.', speaker: 1, id: 'u2' },
    ],
  },
}

test('utterances become this; the time of the file is not the time of the call', async () => {
  expect(
    only(
      await readAll(source(JSON.stringify(utterances)), { roles: { '0': 'agent', 'speaker 1': 'customer' } }),
    ),
  ).toEqual({
    id: 'r1',
    channel: 'voice',
    participants: [
      { id: '0', role: 'agent' },
      { id: '1', role: 'customer' },
    ],
    turns: [
      { id: 'u1', participantId: '0', text: 'Hello, this is Tom.', startMs: 560, endMs: 3900 },
      { id: 'u2', participantId: '1', text: 'It is stuck.', startMs: 4200, endMs: 9100 },
    ],
  })
})

test('without declared roles all are unknown, and that is told once', async () => {
  const stream = await readAll(source(JSON.stringify(utterances)))
  expect(told(stream)).toEqual(['warning unknown-role'])
  expect(interactions(stream)[0]!.participants.map(({ role }) => role)).toEqual(['unknown', 'unknown'])
})

test('words alone become a turn whenever the speaker changes', async () => {
  const words = [
    { punctuated_word: 'Hello.', word: 'hello', start: 0.5, end: 0.9, speaker: 0 },
    { punctuated_word: 'It', word: 'it', start: 1, end: 1.2, speaker: 1 },
    { word: 'broke', start: 1.2, end: 1.6, speaker: 1 },
  ]
  const body = { results: { channels: [{ alternatives: [{ transcript: 'x', words }] }] } }
  const [interaction] = interactions(await readAs('deepgram', JSON.stringify(body)))
  expect(interaction!.turns).toEqual([
    { participantId: '0', text: 'Hello.', startMs: 500, endMs: 900 },
    { participantId: '1', text: 'It broke', startMs: 1000, endMs: 1600 },
  ])
})

test('channels are kept apart', async () => {
  const alternative = (transcript: string) => ({ alternatives: [{ transcript }] })
  const body = { results: { channels: [alternative('Hello.'), alternative('It broke.')] } }
  const stream = await readAs('deepgram', JSON.stringify(body), {
    roles: { 'channel 0': 'agent', 'channel 1': 'customer' },
  })
  expect(only(stream).participants.map(({ role }) => role)).toEqual(['agent', 'customer'])
})

test('words of two channels, without utterances and paragraphs, take turns by their times', async () => {
  const channel = (...words: [string, number][]): object => ({
    alternatives: [
      {
        transcript: words.map(([word]) => word).join(' '),
        words: words.map(([word, start]) => ({ word, start, end: start + 0.5 })),
      },
    ],
  })
  const channels = [channel(['ready', 1], ['fine', 4]), channel(['yes', 2], ['yes', 3])]
  const roles = { 'channel 0': 'agent', 'channel 1': 'customer' } as const
  const stream = await readAll(source(JSON.stringify({ results: { channels } })), { roles })
  expect(only(stream).turns).toEqual([
    { participantId: 'channel 0', text: 'ready', startMs: 1000, endMs: 1500 },
    { participantId: 'channel 1', text: 'yes yes', startMs: 2000, endMs: 3500 },
    { participantId: 'channel 0', text: 'fine', startMs: 4000, endMs: 4500 },
  ])
})
