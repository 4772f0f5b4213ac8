import { expect, test } from 'vitest'
import { interactions, only, readAll, source, told } from './support.ts'

test('cues become this: voices, classes, markup, entities; a turn goes on over cues without a pause', async () => {
  const content = `WEBVTT - Call
Language: en

STYLE
::cue { color: red }

NOTE not said

1
00:00.560 --> 00:03.900 align:start
<v Tom Baker>Hello, this
is Tom

2
00:04.000 --> 00:05.000
<v Tom Baker>from Shop.</v>

00:00:06.000 --> 00:00:09.100
<v.customer Maria Keller>It is <i>stuck</i> &amp; late.

00:00:08.700 --> 00:00:12.100
<v Tom Baker>Right.</v> <v Maria Keller>1 < 2
`
  expect(only(await readAll(source(content, 'call.vtt'), { roles: { 'Tom Baker': 'agent' } }))).toEqual({
    id: 'call.vtt',
    channel: 'voice',
    language: 'en',
    participants: [
      { id: 'Tom Baker', role: 'agent', name: 'Tom Baker' },
      { id: 'Maria Keller', role: 'customer', name: 'Maria Keller' },
    ],
    turns: [
      { participantId: 'Tom Baker', text: 'Hello, this is Tom from Shop.', startMs: 560, endMs: 5000 },
      { participantId: 'Maria Keller', text: 'It is stuck & late.', startMs: 6000, endMs: 9100 },
      { participantId: 'Tom Baker', text: 'Right.', startMs: 8700, endMs: 12100 },
      { participantId: 'Maria Keller', text: '1 < 2', startMs: 8700, endMs: 12100 },
    ],
  })
})

test('a meeting tool’s "Last, First", mark and line endings', async () => {
  const content =
    '\uFEFFWEBVTT\r\n\r\nx/15-0\r\n00:00:03.530 --> 00:00:05.120\r\n<v Baker, Tom (Guest)>Hello.</v>\r\n'
  const stream = await readAll(source(content), { roles: { 'Tom Baker': 'agent' } })
  expect(only(stream).participants).toEqual([{ id: 'Baker, Tom (Guest)', role: 'agent', name: 'Tom Baker' }])
})

test('names before a colon are speakers where most cues have one', async () => {
  const cue = (second: number, text: string): string => `00:0${second}.000 --> 00:0${second}.500\n${text}\n\n`
  const named = `WEBVTT\n\n${cue(1, 'Tom Baker: Hello.')}${cue(3, 'Maria: Note: it broke.')}`
  const stream = await readAll(source(named))
  expect(told(stream)).toEqual(['warning unknown-role'])
  expect(interactions(stream)[0]!.turns.map(({ participantId, text }) => [participantId, text])).toEqual([
    ['Tom Baker', 'Hello.'],
    ['Maria', 'Note: it broke.'],
  ])
  const plain = `WEBVTT\n\n${cue(1, 'Hello.')}${cue(3, 'It came.')}${cue(5, 'Note: it broke.')}`
  expect(interactions(await readAll(source(plain)))[0]!.turns.at(-1)!.text).toBe('Note: it broke.')
})

test('a cue whose times cannot be read keeps its words and is told', async () => {
  const stream = await readAll(source('WEBVTT\n\n00:01 -> x\nlost\n\nab --> cd\n<v Agent>Hello.'))
  expect(told(stream)).toEqual(['warning invalid-time'])
  expect(interactions(stream)[0]!.turns).toEqual([{ participantId: 'Agent', text: 'Hello.' }])
})
