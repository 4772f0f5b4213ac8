import { expect, test } from 'vitest'
import { only, readAll, readAs, source, told } from './support.ts'

const body = {
  id: 'tx1',
  language_code: 'en_us',
  utterances: [
    { speaker: 'A', start: 560, end: 3900, text: 'Hello, this is Tom.' },
    { speaker: 'B', start: 4200, end: 9100, text: 'It is stuck.' },
  ],
}

test('utterances become this', async () => {
  expect(only(await readAll(source(JSON.stringify(body)), { roles: { A: 'agent', B: 'customer' } }))).toEqual(
    {
      id: 'tx1',
      channel: 'voice',
      language: 'en-us',
      participants: [
        { id: 'A', role: 'agent' },
        { id: 'B', role: 'customer' },
      ],
      turns: [
        { participantId: 'A', text: 'Hello, this is Tom.', startMs: 560, endMs: 3900 },
        { participantId: 'B', text: 'It is stuck.', startMs: 4200, endMs: 9100 },
      ],
    },
  )
})

test('without declared roles all are unknown, and that is told once', async () => {
  expect(told(await readAs('assemblyai', JSON.stringify(body)))).toEqual(['warning unknown-role'])
})

test('words without diarisation are one turn of one voice', async () => {
  const words = [
    { text: 'Hello', start: 500, end: 900 },
    { text: 'there', start: 900, end: 1200 },
  ]
  const stream = await readAs('assemblyai', JSON.stringify({ id: 'tx2', words }), { roles: { '*': 'agent' } })
  expect(only(stream).turns).toEqual([
    { participantId: 'unlabelled', text: 'Hello there', startMs: 500, endMs: 1200 },
  ])
})
