import { expect, test } from 'vitest'
import { interactions, only, readAll, source, told } from './support.ts'

const lines = [
  {
    id: 'u2',
    conversation_id: 'u1',
    text: 'Hi Maria.',
    speaker: 'tom',
    'reply-to': 'u1',
    timestamp: 1738573390,
  },
  {
    id: 'u1',
    conversation_id: 'u1',
    text: 'It is stuck',
    speaker: 'maria',
    'reply-to': null,
    timestamp: '1738573333',
  },
]
const content = lines.map((line) => `${JSON.stringify(line)}\n`).join('')
const bytes = (value: unknown): Uint8Array[] => [new TextEncoder().encode(JSON.stringify(value))]
const beside = (files: Readonly<Record<string, unknown>>) => (name: string) =>
  Object.hasOwn(files, name) ? bytes(files[name]) : null

test('a corpus becomes this, with roles and channel from the files beside it', async () => {
  const files = {
    'speakers.json': { maria: { meta: { role: 'customer' } }, tom: { role: 'agent', name: 'Tom' } },
    'conversations.json': { u1: { meta: { channel: 'chat' } } },
  }
  expect(only(await readAll({ ...source(content), beside: beside(files) }))).toEqual({
    id: 'u1',
    channel: 'chat',
    participants: [
      { id: 'maria', role: 'customer' },
      { id: 'tom', role: 'agent', name: 'Tom' },
    ],
    turns: [
      { id: 'u1', participantId: 'maria', text: 'It is stuck', sentAt: '2025-02-03T09:02:13.000Z' },
      { id: 'u2', participantId: 'tom', text: 'Hi Maria.', sentAt: '2025-02-03T09:03:10.000Z' },
    ],
  })
})

test('without the speakers’ file nobody has a role, and that is told once', async () => {
  expect(told(await readAll(source(content)))).toEqual(['warning unknown-role 1'])
  const broken = { ...source(content), beside: () => [Uint8Array.of(0x7b)] }
  expect(told(await readAll(broken))).toEqual(['warning unknown-role 1'])
})

test('the older names of the fields are read, and a document as well as lines', async () => {
  const old = [
    { id: 'a', root: 'r', text: 'x', user: 'm', reply_to: null },
    { id: 'b', root: 'r', text: 'y', user: '__proto__', reply_to: 'a' },
  ]
  const stream = await readAll(source(JSON.stringify(old)), { roles: { m: 'customer', '*': 'agent' } })
  expect(only(stream).participants.map(({ role }) => role)).toEqual(['customer', 'agent'])
})

test('a line that is no utterance is told, and the rest is read', async () => {
  const stream = await readAll(source(`${content}{"id":"u3","text":"x","reply-to":null,"speaker":"a"}\n`))
  expect(told(stream)).toEqual(['error invalid-record 3', 'warning unknown-role 1'])
  expect(interactions(stream)).toHaveLength(1)
})
