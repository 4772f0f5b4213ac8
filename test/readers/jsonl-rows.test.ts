import { describe, expect, test } from 'vitest'
import { readers } from '../../src/readers/index.ts'
import { interactions, only, readAll, readAs, source, told } from './support.ts'

const lines = (...rows: unknown[]): string => rows.map((row) => JSON.stringify(row)).join('\n')

describe('jsonl-rows', () => {
  test('reads a message a line, its keys told apart like CSV headers', async () => {
    const stream = await readAs(
      'jsonl-rows',
      lines(
        { conversation_id: 42, role: 'customer', text: 'parcel stuck', ts: 1738573333 },
        {
          conversation_id: 42,
          role: 'agent',
          text: 'a new one\nis out',
          ts: 1738573393,
          sender_name: 'Tom',
          is_private: false,
        },
        {
          conversation_id: 42,
          role: 'agent',
          text: 'resend',
          ts: null,
          sender_name: 'Tom',
          is_private: true,
        },
      ),
    )
    expect(stream).toEqual([
      {
        id: '42',
        channel: 'other',
        participants: [
          { id: 'customer', role: 'customer' },
          { id: 'Tom', role: 'agent', name: 'Tom' },
        ],
        turns: [
          { participantId: 'customer', text: 'parcel stuck', sentAt: '2025-02-03T09:02:13.000Z' },
          { participantId: 'Tom', text: 'a new one\nis out', sentAt: '2025-02-03T09:03:13.000Z' },
          { participantId: 'Tom', text: 'resend', kind: 'note' },
        ],
      },
    ])
  })

  test('takes declared keys, even __proto__', async () => {
    const columns = { text: '__proto__' }
    const row = '{"ticket":"1","role":"agent","__proto__":"hi"}'
    expect(only(await readAs('jsonl-rows', row, { columns })).turns[0]!.text).toBe('hi')
  })

  test('tells broken lines, lines that are no row and keys it misses', async () => {
    const row = lines({ ticket: 1, role: 'agent', text: 'a' })
    const stream = await readAs('jsonl-rows', `{"a\n[1]\n${row}\n\n${lines({ role: 'agent', text: 'b' })}`)
    expect(told(stream)).toEqual(['error invalid-json 1', 'error invalid-row 2', 'error invalid-row 5'])
    expect(interactions(stream)).toHaveLength(1)
    expect(told(await readAs('jsonl-rows', '{"text":"a"}'))).toEqual([
      'error missing-column',
      'error missing-column',
    ])
  })

  test('is recognised by its keys', () => {
    const { sniff } = readers['jsonl-rows']!
    expect(sniff(lines({ ticket: 1, role: 'agent', text: 'a' }))).toBeGreaterThan(0.8)
    expect(sniff(lines({ role: 'agent', text: 'a' }))).toBe(0)
    expect(sniff('ticket,role,text')).toBe(0)
  })
})

describe('rows in a list', () => {
  const rows = [
    { conversation_id: 'a', role: 'customer', text: 'stuck' },
    { conversation_id: 'b', role: 'customer', text: 'broken' },
    { conversation_id: 'a', role: 'agent', text: 'sorry', sender_name: 'Tom' },
  ]

  test.each([0, 2])('are read as rows a line are, with an indent of %i', async (indent) => {
    const list = await readAll(source(JSON.stringify(rows, null, indent)))
    expect(list).toEqual(await readAll(source(lines(...rows))))
    expect(list).toHaveLength(2)
  })

  test('are told by their places in it', async () => {
    const stream = await readAll(
      source(
        JSON.stringify([rows[0], 'x', { ...rows[1], role: 'owner' }, { ...rows[2], conversation_id: '' }]),
      ),
    )
    expect(told(stream)).toEqual(['error invalid-row /1', 'error invalid-row /3', 'warning unknown-role /2'])
  })

  test('are not known by keys of objects inside them', () => {
    const nested = [{ conversation_id: 'a', author: { role: 'x' }, body: 'b' }]
    expect(readers['jsonl-rows']!.sniff(JSON.stringify([{ id: 'a', held: nested[0] }]))).toBe(0)
  })
})
