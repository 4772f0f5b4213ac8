import { expect, test } from 'vitest'
import { interactions, only, readAll, readAs, source, told } from './support.ts'

test('cues become this', async () => {
  const content =
    '1\r\n00:00:00,560 --> 00:00:03,900\r\nAgent: Hello, this\r\nis Tom.\r\n\r\n2\r\n00:00:04,200 --> 00:00:09,100\r\n[SPEAKER_01]: <i>It</i> is stuck.\r\n'
  expect(only(await readAll(source(content, 'call.srt'), { roles: { SPEAKER_01: 'customer' } }))).toEqual({
    id: 'call.srt',
    channel: 'voice',
    participants: [
      { id: 'Agent', role: 'agent' },
      { id: 'SPEAKER_01', role: 'customer', name: 'SPEAKER_01' },
    ],
    turns: [
      { participantId: 'Agent', text: 'Hello, this is Tom.', startMs: 560, endMs: 3900 },
      { participantId: 'SPEAKER_01', text: 'It is stuck.', startMs: 4200, endMs: 9100 },
    ],
  })
})

test('a lost blank line does not make the next number a word', async () => {
  const content =
    '1\n00:00:00,000 --> 00:00:01,000\nAgent: one\n2\n00:00:05,000 --> 00:00:06,000\nAgent: two\n'
  expect(only(await readAll(source(content))).turns.map(({ text }) => text)).toEqual(['one', 'two'])
})

test('captions that name nobody are one unknown voice', async () => {
  const stream = await readAll(source('1\n00:00:00,000 --> 00:00:01,000\nhello\n'))
  expect(told(stream)).toEqual(['warning unknown-role'])
  expect(interactions(stream)[0]!.participants).toEqual([{ id: 'unlabelled', role: 'unknown' }])
})

test('times are read however they are written', async () => {
  const usual = ['00:00:01,000 --> 00:00:02,500', '01:02:03.004 --> 01:02:05.000 align:start']
  const unusual = ['0:00:01,0 --> 00:02,5', '62:03.004  -->\t1:02:05']
  const timesOf = async (times: readonly string[]): Promise<unknown> => {
    const text = times.map((line, index) => `${index + 1}\n${line}\nAgent: x\n\n`).join('')
    return only(await readAs('srt', text)).turns.map(({ startMs, endMs }) => [startMs, endMs])
  }
  expect(await timesOf(usual)).toEqual([
    [1000, 2500],
    [3_723_004, 3_725_000],
  ])
  expect(await timesOf(unusual)).toEqual(await timesOf(usual))
})

test('a clause with a colon is nobody’s name, even where cues have labels', async () => {
  const cue = (at: number, text: string): string => `${at}\n00:00:0${at},000 --> 00:00:0${at},900\n${text}\n`
  const content = [
    cue(1, 'Agent: hi'),
    cue(2, 'Customer: it broke.'),
    cue(3, 'And it smells: bad.'),
    cue(5, '>> Agent: oh'),
  ]
  const turns = only(await readAll(source(content.join('\n')))).turns
  expect(turns.map(({ participantId, text }) => `${participantId}|${text}`)).toEqual([
    'Agent|hi',
    'Customer|it broke. And it smells: bad.',
    'Agent|oh',
  ])
})
