import { expect, test } from 'vitest'
import { only, readAll, source, told } from './support.ts'

const roles = { Maria: 'customer', 'Shop Care': 'agent' } as const
const read = async (content: string) => only(await readAll(source(content, 'chat.txt'), { roles }))

test('an Android export becomes this: system lines and attachments are events, lines go on, the month comes first', async () => {
  const content = `2/3/25, 10:02 AM - Messages are end-to-end encrypted.
2/3/25, 10:02\u202FPM - Maria: Hi, parcel 4471
still stuck
2/3/25, 10:04 PM - Maria: IMG-1.jpg (file attached)
2/14/25, 12:00 AM - Shop Care: Hi Maria: checking <This message was edited>
2/14/25, 12:01 PM - Shop Care: <Media omitted>
`
  expect(await read(content)).toEqual({
    id: 'chat.txt',
    channel: 'chat',
    participants: [
      { id: 'system', role: 'system' },
      { id: 'Maria', role: 'customer', name: 'Maria' },
      { id: 'Shop Care', role: 'agent', name: 'Shop Care' },
    ],
    turns: [
      {
        participantId: 'system',
        text: 'Messages are end-to-end encrypted.',
        sentAt: '2025-02-03T10:02',
        kind: 'event',
      },
      { participantId: 'Maria', text: 'Hi, parcel 4471\nstill stuck', sentAt: '2025-02-03T22:02' },
      {
        participantId: 'Maria',
        text: 'IMG-1.jpg (file attached)',
        sentAt: '2025-02-03T22:04',
        kind: 'event',
      },
      { participantId: 'Shop Care', text: 'Hi Maria: checking', sentAt: '2025-02-14T00:00' },
      { participantId: 'Shop Care', text: '<Media omitted>', sentAt: '2025-02-14T12:01', kind: 'event' },
    ],
  })
})

test('an iOS export: marks of direction, seconds, dots', async () => {
  const { turns } = await read(
    '[03.02.25, 10:02:13] Maria: Guten Tag\r\n\u200E[03.02.25, 10:03:00] Shop Care: \u200EBild weggelassen\r\n[03.02.25, 10:03:10] Shop Care: Hallo \u200E<Diese Nachricht wurde bearbeitet.>\r\n',
  )
  expect(turns.map(({ text, sentAt, kind }) => [text, sentAt, kind])).toEqual([
    ['Guten Tag', '2025-02-03T10:02:13', undefined],
    ['Bild weggelassen', '2025-02-03T10:03:00', 'event'],
    ['Hallo', '2025-02-03T10:03:10', undefined],
  ])
})

test.each([
  ['3/2/25, 10:02 π.μ. - Maria: a\n14/2/25, 1:05 μ.μ. - Maria: b', ['2025-02-03T10:02', '2025-02-14T13:05']],
  ['2025-02-03, 10:02 - Maria: a\n', ['2025-02-03T10:02']],
  // Under the other order the second message would come before the first.
  ['1/2/25, 10:02 - Maria: a\n2/1/25, 10:02 - Maria: b', ['2025-01-02T10:02', '2025-02-01T10:02']],
  ['2/2/25, 10:02 - Maria: a\n', ['2025-02-02T10:02']],
])('dates as in %j', async (content, times) => {
  expect((await read(content)).turns.map(({ sentAt }) => sentAt)).toEqual(times)
})

test('dates that can be read two ways are left out, and so is an unknown half of the day; both are told', async () => {
  for (const content of ['1/2/25, 10:02 - Maria: a\n', '14/2/25, 10:02 zz - Maria: a\n']) {
    const stream = await readAll(source(content), { roles })
    expect(told(stream)).toEqual(['warning invalid-time'])
    expect(JSON.stringify(stream)).not.toContain('sentAt')
  }
})

test('nobody has a role until one is declared', async () => {
  expect(told(await readAll(source('2/2/25, 10:02 - Maria: a\n2/2/25, 10:03 - Tom: b\n')))).toEqual([
    'warning unknown-role',
  ])
})

test.each([
  [
    '03/02/2025 à 10:02 - Maria: a\n13/02/2025 à 10:05 - Shop Care: b',
    ['2025-02-03T10:02', '2025-02-13T10:05'],
  ],
  ['[3.2.2025 klo 10.02.13] Maria: a', ['2025-02-03T10:02:13']],
  ['13/2/25 a las 10:02 - Maria: a', ['2025-02-13T10:02']],
  [
    '[2025/2/3 上午10:02:13] Maria: a\n[2025/2/3 下午1:02:13] Maria: b',
    ['2025-02-03T10:02:13', '2025-02-03T13:02:13'],
  ],
])('what stands between date and time as in %j', async (content, times) => {
  expect((await read(content)).turns.map(({ sentAt }) => sentAt)).toEqual(times)
})

test('an unknown word before the hour is no half of the day, and that is told', async () => {
  const stream = await readAll(source('14/2/25 晚上8:02 - Maria: a\n'), { roles })
  expect(told(stream)).toEqual(['warning invalid-time'])
})

test('the tilde before a name that its owner chose is no part of it', async () => {
  expect((await read('[14.02.25, 10:02:13] ~\u202FShop Care: a\n')).participants).toEqual([
    { id: 'Shop Care', role: 'agent', name: 'Shop Care' },
  ])
})
