import { expect, test } from 'vitest'
import { interactions, only, readAll, source, told } from './support.ts'

const parties = [
  { name: 'Maria', tel: '+1555', meta: { role: 'customer' } },
  { name: 'Tom', role: 'agent', dept: 'Care' },
  { name: 'Menu', role: 'ai' },
]
const text = (body: string, from: number, start: string, more: object = {}) => ({
  type: 'text',
  body,
  parties: [from, 0],
  start,
  ...more,
})
const container = (dialog: readonly object[], analysis: readonly object[] = []) => ({
  vcon: '0.4.0',
  uuid: 'v1',
  parties,
  dialog,
  analysis,
})
const read = (value: unknown) => readAll(source(JSON.stringify(value)))

test('text dialogs become this, in order of time', async () => {
  const dialog = [
    text('Hi Maria.', 1, '2025-02-03T09:30:00Z', { mediatype: 'text/plain; charset=UTF-8' }),
    text('SXQgaXMgc3R1Y2s', 0, '2025-02-03T09:02:13Z', { encoding: 'base64url' }),
    text('<p>One &amp;<br>two</p>', 2, '2025-02-03T09:03:00Z', { mimetype: 'text/html' }),
    { type: 'transfer', transferor: 1, start: '2025-02-03T09:31:00Z' },
  ]
  expect(only(await read(container(dialog)))).toEqual({
    id: 'v1',
    channel: 'chat',
    startedAt: '2025-02-03T09:02:13.000Z',
    participants: [
      { id: 'party 0', role: 'customer', name: 'Maria' },
      { id: 'party 2', role: 'bot', name: 'Menu' },
      { id: 'party 1', role: 'agent', name: 'Tom', group: 'Care' },
    ],
    turns: [
      { participantId: 'party 0', text: 'It is stuck', sentAt: '2025-02-03T09:02:13Z' },
      {
        participantId: 'party 2',
        text: 'One &\ntwo',
        sentAt: '2025-02-03T09:03:00Z',
        provenance: { kind: 'automation' },
      },
      { participantId: 'party 1', text: 'Hi Maria.', sentAt: '2025-02-03T09:30:00Z' },
      { participantId: 'party 1', text: '[transfer]', sentAt: '2025-02-03T09:31:00Z', kind: 'event' },
    ],
  })
})

test('a recording is read by its transcript: by party, by role word, by numbered voice', async () => {
  const recording = { type: 'recording', start: '2025-02-03T09:02:13Z', parties: [0, 1] }
  const body = [
    { parties: 1, start: '2025-02-03T09:02:14.5Z', duration: 2, text: 'Hello {{NAME}}.' },
    { speaker: 'Customer', message: 'It is stuck.' },
    { speaker: 5, text: 'Who?' },
  ]
  const stream = await read(
    container([recording], [{ type: 'transcript', dialog: 0, body: JSON.stringify(body), encoding: 'json' }]),
  )
  expect(told(stream)).toEqual(['warning unknown-role'])
  expect(interactions(stream)[0]).toMatchObject({
    channel: 'voice',
    turns: [
      { participantId: 'party 0', text: 'It is stuck.' },
      { participantId: '5', text: 'Who?' },
      { participantId: 'party 1', text: 'Hello [NAME].', startMs: 1500, endMs: 3500 },
    ],
  })
})

test('a mail of several parts is read by its plain text', async () => {
  const body =
    '--b\r\nContent-Type: text/html\r\n\r\n<b>no</b>\r\n--b\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nGr=C3=BC=\r\n=C3=9Fe\r\n--b--\r\n'
  const dialog = text(body, 0, '2025-02-03T09:02:13Z', {
    mediatype: 'multipart/alternative; boundary="b"',
    message_id: '<a@b>',
  })
  const interaction = only(await read(container([dialog])))
  expect(interaction.channel).toBe('email')
  expect(interaction.turns[0]!.text).toBe('Grüße')
})

test('a recording without a transcript is told, and alone it is no record', async () => {
  const recording = { type: 'recording', url: 'https://rec.example/a.wav' }
  expect(told(await read(container([recording])))).toEqual([
    'warning invalid-record /dialog/0',
    'error no-words',
  ])
})

test('an encrypted form is told, a signed one is read with a warning', async () => {
  expect(told(await read({ ciphertext: 'x', recipients: [], unprotected: {} }))).toEqual([
    'error encrypted-record',
  ])
  const payload = Buffer.from(JSON.stringify(container([text('Hé', 0, '2025-02-03T09:02:13Z')]))).toString(
    'base64url',
  )
  const signed = await read({ payload, signatures: [{}] })
  expect(told(signed)).toEqual(['warning unverified-signature'])
  expect(interactions(signed)[0]!.turns[0]!.text).toBe('Hé')
  expect(told(await read({ payload: '%%', signatures: [{}] }))).toEqual(['error invalid-record'])
})

test.each([
  { parties: null, dialog: null },
  { parties: 'x', dialog: [null, 3] },
  { parties: [], dialog: [{ type: 'text', body: 5 }] },
])('what is no vCon inside is told: %o', async (value) => {
  expect(told(await read(value)).at(-1)).toBe('error no-words')
})
