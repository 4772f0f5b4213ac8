import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createKeyedRows } from '../../../src/readers/tables/keyed-rows.ts'
import { createRowGroups } from '../../../src/readers/tables/rows.ts'

type Row = Readonly<Record<string, unknown>>

/** All that is told of the rows; `header`: rows after which no new key counts. */
function read(rows: readonly Row[], header = Infinity, held = Infinity): readonly unknown[] {
  const source = { name: 'a.jsonl', chunks: [] }
  const keyed = createKeyedRows(source, {}, header, createRowGroups(source, {}, held))
  const told = rows.flatMap((object, index) => [...(keyed.take({ line: index + 1, units: 1, object }) ?? [])])
  return [...told, ...keyed.finish()]
}

/** The same rows, each with every key that any of the first so many has. */
function withAllKeys(rows: readonly Row[], header: number): readonly Row[] {
  const keys = new Set(rows.slice(0, header).flatMap((row) => Object.keys(row)))
  const none = Object.fromEntries(Array.from(keys, (key) => [key, null]))
  return rows.map((row) => ({ ...none, ...row }))
}

const row = (fields: Row): Row => ({ ticket: 1, text: 'a', role: 'agent', ...fields })

describe('rows with keys', () => {
  it('are read by a key that only a later row has', () => {
    expect(read([row({}), row({ time: '2025-02-03 10:00' })])).toMatchObject([
      { turns: [{ text: 'a' }, { text: 'a', sentAt: '2025-02-03 10:00' }] },
    ])
  })

  it('take a field back that a later key could hold as well, of all rows', () => {
    const rows = [
      row({ sender_id: '7', time: '13/1/2025 10:00', is_private: 'yes', channel: 'mail' }),
      row({ sender_id: '8', time: '1/2/2025 10:00' }),
    ]
    expect(read(rows)).toMatchObject([
      { channel: 'email', turns: [{ participantId: '7', sentAt: '2025-01-13T10:00', kind: 'note' }, {}] },
    ])
    const late = row({ user_id: '9', date: '2025-01-01 10:00', internal: 'yes', kanal: 'mail' })
    expect(read([...rows, late])).toMatchObject([
      { code: 'missing-column' },
      { code: 'missing-column' },
      { code: 'missing-column' },
      { code: 'missing-column' },
      {
        channel: 'other',
        participants: [{ id: 'agent', role: 'agent' }],
        turns: [
          { participantId: 'agent', text: 'a' },
          { participantId: 'agent', text: 'a' },
          { participantId: 'agent', text: 'a' },
        ],
      },
    ])
  })

  it('are not read where a later key could be the text as well', () => {
    expect(read([row({}), row({ message: 'b' })])).toMatchObject([{ code: 'missing-column', level: 'error' }])
  })

  const keys = [
    'ticket',
    'text',
    'role',
    'time',
    'date',
    'sender_id',
    'user_id',
    'name',
    'author',
    'private',
    'public',
    'x',
  ]
  const cell = fc.constantFrom(
    '1',
    '2',
    'agent',
    'customer',
    'Tom',
    'yes',
    '13/1/2025 10:00',
    '1/2/2025 10:00',
    '2025-02-03 10:00',
    '',
  )
  const anyRow = fc
    .tuple(
      fc.constantFrom('c1', 'c2', 'c3', ''),
      fc.dictionary(fc.constantFrom(...keys), cell, { maxKeys: 5 }),
    )
    .map(([ticket, fields]) => ({ ticket, text: 'a', role: 'agent', ...fields }))

  it('are what they are where every row has every key', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 12 }), (rows) => {
        expect(read(rows)).toEqual(read(withAllKeys(rows, Infinity)))
      }),
    )
  })

  it('are that too where keys are looked for, or rows held, only so far', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 20 }), fc.nat(20), fc.nat(3000), (rows, header, held) => {
        expect(read(rows, header, held)).toEqual(read(withAllKeys(rows, header + 1), header, held))
      }),
    )
  })

  it('with more keys than are looked into by the row are read once all are known', () => {
    const many = Object.fromEntries(Array.from({ length: 150 }, (_, n) => [`k${n}`, n]))
    const rows = [row({}), row(many), row({ sender: 'Tom' }), row({ ...many, time: '2025-02-03 10:00' })]
    expect(read(rows)).toEqual(read(withAllKeys(rows, Infinity)))
    expect(read(rows)).toMatchObject([{ turns: [{}, {}, {}, { sentAt: '2025-02-03 10:00' }] }])
  })
})
