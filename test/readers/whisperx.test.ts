import { expect, test } from 'vitest'
import { only, readAll, readAs, source, told } from './support.ts'

const body = {
  language: 'en',
  segments: [
    { start: 0.56, end: 3.9, text: ' Hello, this is Tom.', speaker: 'SPEAKER_00' },
    {
      start: 4.2,
      end: 9.1,
      text: ' It is stuck.',
      words: [{ speaker: 'SPEAKER_01' }, { speaker: 'SPEAKER_01' }],
    },
    { start: 9.2, end: 9.9, text: ' Yes.', words: [{ speaker: 'SPEAKER_00' }, { speaker: 'SPEAKER_01' }] },
  ],
}

test('segments become this; one whose words disagree has no speaker', async () => {
  const roles = { SPEAKER_00: 'agent', SPEAKER_01: 'customer', unlabelled: 'system' } as const
  expect(only(await readAll(source(JSON.stringify(body), 'x/call.json'), { roles }))).toEqual({
    id: 'call.json',
    channel: 'voice',
    language: 'en',
    participants: [
      { id: 'SPEAKER_00', role: 'agent' },
      { id: 'SPEAKER_01', role: 'customer' },
      { id: 'unlabelled', role: 'system' },
    ],
    turns: [
      { participantId: 'SPEAKER_00', text: 'Hello, this is Tom.', startMs: 560, endMs: 3900 },
      { participantId: 'SPEAKER_01', text: 'It is stuck.', startMs: 4200, endMs: 9100 },
      { participantId: 'unlabelled', text: 'Yes.', startMs: 9200, endMs: 9900 },
    ],
  })
})

test('without declared roles all are unknown, and that is told once', async () => {
  expect(told(await readAs('whisperx', JSON.stringify(body)))).toEqual(['warning unknown-role'])
})

test('a segment without a speaker is cut where the speakers of its words change', async () => {
  const words = [
    { word: 'Ready?', start: 1, end: 1.5, speaker: 'SPEAKER_00' },
    { word: 'Yes,', start: 2, end: 2.2, speaker: 'SPEAKER_01' },
    { word: '4471.' },
  ]
  const segments = [{ start: 1, end: 3, text: ' Ready? Yes, 4471.', words }]
  const roles = { SPEAKER_00: 'agent', SPEAKER_01: 'customer' } as const
  expect(only(await readAll(source(JSON.stringify({ segments })), { roles })).turns).toEqual([
    { participantId: 'SPEAKER_00', text: 'Ready?', startMs: 1000, endMs: 1500 },
    { participantId: 'SPEAKER_01', text: 'Yes, 4471.', startMs: 2000, endMs: 2200 },
  ])
})
