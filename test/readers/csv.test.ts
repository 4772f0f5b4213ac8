import { describe, expect, test } from 'vitest'
import type { Turn } from '../../src/model/interaction.ts'
import { readers, type ReadOptions } from '../../src/readers/index.ts'
import { interactions, only, problems, readAll, readAs, source, told } from './support.ts'

const read = (content: string, options?: ReadOptions) => readAs('csv', content, options)

describe('csv', () => {
  test('reads a row a message, grouped by conversation in order of first appearance and sorted by time', async () => {
    const stream = await read(
      [
        'Conversation ID,Message ID,Sent at,Sender type,Sender name,Channel,Is private,Body',
        'T2,m1,2025-02-03T09:02:13Z,customer,Maria,e-mail,false,"Hello,\r\nmy ""parcel"""',
        'T1,,2025-02-03T09:00:00Z,Agent,,Live chat,,Hi',
        'T2,m3,2025-02-03T10:00:00Z,agent,Ines,,TRUE,resend approved',
        'T2,m2,2025-02-03T09:30:00Z,agent,Tom,,no,"Dear Maria"',
      ].join('\r\n'),
    )
    expect(stream).toEqual([
      {
        id: 'T2',
        channel: 'email',
        participants: [
          { id: 'Maria', role: 'customer', name: 'Maria' },
          { id: 'Ines', role: 'agent', name: 'Ines' },
          { id: 'Tom', role: 'agent', name: 'Tom' },
        ],
        turns: [
          { id: 'm1', participantId: 'Maria', text: 'Hello,\r\nmy "parcel"', sentAt: '2025-02-03T09:02:13Z' },
          { id: 'm2', participantId: 'Tom', text: 'Dear Maria', sentAt: '2025-02-03T09:30:00Z' },
          {
            id: 'm3',
            participantId: 'Ines',
            text: 'resend approved',
            sentAt: '2025-02-03T10:00:00Z',
            kind: 'note',
          },
        ],
      },
      {
        id: 'T1',
        channel: 'chat',
        participants: [{ id: 'Agent', role: 'agent' }],
        turns: [{ participantId: 'Agent', text: 'Hi', sentAt: '2025-02-03T09:00:00Z' }],
      },
    ])
  })

  test.each([',', ';', '\t', '|'])('finds out that the delimiter is "%s"', async (mark) => {
    const rows = [
      ['\uFEFFTicket', 'Rolle', 'Text'],
      ['1', 'Kunde', 'a b'],
    ]
    const { turns, participants } = only(await read(rows.map((row) => row.join(mark)).join('\n')))
    expect([participants[0]!.role, turns[0]!.text]).toEqual(['customer', 'a b'])
  })

  test('takes the delimiter from an Excel sep= line', async () => {
    expect(
      only(
        await read('sep=|\nticket|role|text;note,more\n1|agent|a', { columns: { text: 'text;note,more' } }),
      ).id,
    ).toBe('1')
  })

  test('keeps the order of the file where a time is missing', async () => {
    const { turns } = only(
      await read(
        'ticket,role,time,text\n1,agent,2025-02-03T10:00Z,b\n1,agent,,a\n1,agent,2025-02-03T09:00Z,c',
      ),
    )
    expect(turns.map(({ text }) => text)).toEqual(['b', 'a', 'c'])
  })

  test('keeps the order of the file where only some times name their zone', async () => {
    const { turns } = only(
      await read('ticket,role,time,text\n1,agent,2025-02-03T10:00Z,b\n1,agent,2025-02-03T09:00,a'),
    )
    expect(turns.map(({ text }) => text)).toEqual(['b', 'a'])
  })

  test('is recognised by its headers', () => {
    const { sniff } = readers['csv']!
    expect(sniff('Ticket;Datum;Rolle;Text\n')).toBeGreaterThan(0.8)
    expect(sniff('sep=;\nTicket;Datum;Rolle;Text\n')).toBeGreaterThan(0.8)
    expect(sniff('id,agent,transcript\n')).toBe(0)
    expect(sniff('Agent: hello, text')).toBe(0)
  })
})

describe('csv columns', () => {
  test('are declared where the header does not say', async () => {
    const columns = { interactionId: 'Fall', text: '__proto__', name: 'Wer' }
    const options: ReadOptions = { columns, roles: { tom: 'agent' }, channel: 'chat' }
    const { id, channel, participants, turns } = only(await read('Fall,Wer,__proto__\n7,Tom,hi', options))
    expect({ id, channel, participants, text: turns[0]!.text }).toEqual({
      id: '7',
      channel: 'chat',
      participants: [{ id: 'Tom', role: 'agent', name: 'Tom' }],
      text: 'hi',
    })
  })

  test('that are needed and cannot be told are asked for', async () => {
    expect(told(await read('a,b\n1,2'))).toEqual(Array(3).fill('error missing-column 1'))
    const [ambiguous] = await read('ticket,role,text,body\n1,agent,a,b')
    expect(ambiguous).toHaveProperty('message', 'Columns 3 and 4 could hold the text; declare columns.text.')
    const stream = await read('ticket,role,text,body\n1,agent,a,b', { columns: { text: 'body' } })
    expect(only(stream).turns[0]!.text).toBe('b')
  })

  test('are told among thousands without a name, and two of one kind are named in the question', async () => {
    const blanks = ',x, ,'.repeat(2000)
    const empty = ','.repeat(blanks.length - blanks.replaceAll(',', '').length)
    const found = only(
      await read(`ticket,${blanks} TS ,role,${blanks}text\n1,${empty}2025-02-03T09:00Z,agent,${empty}Hi`),
    )
    expect(found.turns.map(({ text }) => text)).toEqual(['Hi'])
    const [asked] = problems(await read(`ticket,x,role,,text,Body\n1,,agent,,Hi,Ho`))
    expect(asked!.message).toContain('Columns 5 and 6 could hold the text')
  })

  test.each([
    [
      'ticket,role,text',
      { text: 'Nachricht' },
      'error: No column has the header "Nachricht", which columns.text names.',
    ],
    [
      'ticket,role,text',
      { sentAt: 'Wann' },
      'warning: No column has the header "Wann", which columns.sentAt names.',
    ],
    [
      'ticket,role,text',
      { name: 'Wer' },
      'warning: No column has the header "Wer", which columns.name names.',
    ],
    ['ticket,wer,text', { role: 'Wen' }, 'error: No column has the header "Wen", which columns.role names.'],
    [
      'ticket,role,a,a',
      { text: 'A' },
      'error: Columns 3 and 4 have the header "A", which columns.text names; give it to one of them.',
    ],
  ])('of %s, declared as %o and not there, are named', async (header, columns, message) => {
    const found = problems(await read(`${header}\n1,agent,a,b`, { columns }))
    expect(found.map((one) => `${one.level}: ${one.message}`)).toContain(message)
    expect(found.filter(({ code }) => code === 'missing-column')).toHaveLength(1)
  })

  test('that are not needed are left out where two could hold them', async () => {
    const stream = await read('ticket,role,text,date,created\n1,agent,a,2025-02-03T09:00Z,2025-02-03T09:00Z')
    expect(told(stream)).toEqual(['warning missing-column 1'])
    expect(interactions(stream)[0]!.turns[0]).not.toHaveProperty('sentAt')
  })
})

describe('csv roles', () => {
  test('are told by unambiguous labels only, and each unknown one is warned of once', async () => {
    const stream = await read(
      'ticket,role,name,text\n1,end-user,Maria,a\n1,member,Tom,b\n1,member,Tom,c\n1,,Shop Bot,d\n1,,Kunde,e',
    )
    expect(told(stream)).toEqual(['warning unknown-role 3'])
    expect(interactions(stream)[0]!.participants).toEqual([
      { id: 'Maria', role: 'customer', name: 'Maria' },
      { id: 'Tom', role: 'unknown', name: 'Tom' },
      { id: 'Shop Bot', role: 'bot', name: 'Shop Bot' },
      { id: 'Kunde', role: 'customer' },
    ])
  })

  test.each([{ Member: 'agent' }, { tom: 'agent' }, { 'u-9': 'agent' }] as const)(
    'may be declared by label, name or id: %o',
    async (roles) => {
      const { participants } = only(
        await read('ticket,role,user_id,name,text\n1,member,u-9,Tom,b', { roles }),
      )
      expect(participants).toEqual([{ id: 'u-9', role: 'agent', name: 'Tom' }])
    },
  )

  test('part two people of one name', async () => {
    const { participants } = only(await read('ticket,role,name,text\n1,customer,Alex,a\n1,agent,Alex,b'))
    expect(participants.map(({ id, role }) => [id, role])).toEqual([
      ['Alex', 'customer'],
      ['Alex-2', 'agent'],
    ])
  })

  test('are kept apart from notes, and a flag we cannot read makes a note', async () => {
    const kinds = async (header: string, cells: readonly string[]): Promise<Turn['kind'][]> => {
      const rows = cells.map((cell) => `1,agent,hi,${cell}`)
      return only(await read([`ticket,role,text,${header}`, ...rows].join('\n'))).turns.map(
        ({ kind }) => kind,
      )
    }
    expect(await kinds('privat', ['FALSCH', '', 'nein', 'WAHR', 'ja', '?'])).toEqual([
      undefined,
      undefined,
      undefined,
      'note',
      'note',
      'note',
    ])
    expect(await kinds('public', ['true', '', 'ja', 'false', '0', '?'])).toEqual([
      undefined,
      undefined,
      undefined,
      'note',
      'note',
      'note',
    ])
  })
})

describe('csv times', () => {
  const sentAt = async (...times: string[]): Promise<(string | undefined)[]> => {
    const stream = await read(
      ['ticket,role,text,time', ...times.map((time, n) => `${n},agent,a,"${time}"`)].join('\n'),
    )
    return interactions(stream).map(({ turns }) => turns[0]!.sentAt)
  }

  test.each([
    ['2025-02-03T09:02:13+01:00', '2025-02-03T09:02:13+01:00'],
    ['2025-02-03 09:02:13 UTC', '2025-02-03 09:02:13Z'],
    ['2025-02-03 09:02:13 +0100', '2025-02-03 09:02:13+0100'],
    ['03.02.2025 10:02:13', '2025-02-03T10:02:13'],
    ['3.2.2025 9:02', '2025-02-03T09:02'],
    ['2025/02/03 10:02:13', '2025-02-03T10:02:13'],
    ['13/02/2025, 1:02:13 pm', '2025-02-13T13:02:13'],
    ['2/13/2025 12:02 AM', '2025-02-13T00:02'],
    ['1738573333', '2025-02-03T09:02:13.000Z'],
    ['1738573333.25', '2025-02-03T09:02:13.250Z'],
    ['1738573333250', '2025-02-03T09:02:13.250Z'],
    ['1738573333250000', '2025-02-03T09:02:13.250Z'],
  ])('read %s', async (written, expected) => {
    expect(await sentAt(written)).toEqual([expected])
  })

  test.each([
    'yesterday',
    '31.02.2025 10:00',
    '2025-02-03',
    '2/3/2025 10:00',
    '2/3/25 10:00',
    '13/13/2025 10:00',
    '12',
    '2/13/2025 13:02 PM',
  ])('leave out %s', async (written) => {
    expect(await sentAt(written)).toEqual([undefined])
  })

  test('with slashes are read by what other rows show of the order of day and month', async () => {
    expect(await sentAt('2/3/2025 10:00', '13/3/2025 10:00')).toEqual([
      '2025-03-02T10:00',
      '2025-03-13T10:00',
    ])
    expect(await sentAt('2/3/2025 10:00', '3/13/2025 10:00')).toEqual([
      '2025-02-03T10:00',
      '2025-03-13T10:00',
    ])
    expect(await sentAt('2/3/2025 10:00', '3/13/2025 10:00', '13/3/2025 10:00')).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  test('left out are warned of once an interaction', async () => {
    expect(told(await read('ticket,role,text,time\n1,agent,a,\n1,agent,a,noon\n1,agent,a,noon'))).toEqual([
      'warning invalid-time 3',
    ])
  })
})

describe('csv rows that cannot be read', () => {
  test('have another number of columns than the header, or no interaction', async () => {
    const stream = await read('ticket,role,text\n1,agent,a\n1,agent\n1,agent,b,c\n,agent,d\n,,\n1,agent,e')
    expect(told(stream)).toEqual(['error invalid-row 3', 'error invalid-row 4', 'error invalid-row 5'])
    expect(interactions(stream)[0]!.turns.map(({ text }) => text)).toEqual(['a', 'e'])
  })

  test.each([
    ['before a row with quotes', '1,agent,"b\n', '1,agent,"c"\n1,agent,d\n'],
    ['before rows without quotes', '1,agent,"b\nmore\n', '1,agent,c\n1,agent,d\n'],
    ['in the middle of a field', '1,agent,"b "quoted" b"\n', '1,agent,"c"\n1,agent,d\n'],
    ['before a row with line breaks', '1,agent,"b\n', '1,agent,"c"\n1,agent,"d"\n1,agent,"x\ny"\n'],
  ])('with an open quote %s are left out with their bytes', async (_where, broken, rest) => {
    const before = 'ticket,role,text\n1,agent,a\n'
    const stream = await read(before + broken + rest)
    expect(told(stream)).toEqual(['error unclosed-quote 3'])
    expect(problems(stream)[0]!.origin.bytes).toEqual([before.length, before.length + broken.length])
    expect(
      interactions(stream)[0]!
        .turns.slice(0, 3)
        .map(({ text }) => text),
    ).toEqual(['a', 'c', 'd'])
  })

  test('with an open quote do not take later rows with line breaks along', async () => {
    const stream = await read(`ticket,role,text\n1,agent,"a\n${'1,agent,"b\n\nc"\n'.repeat(3)}`)
    expect(told(stream)).toEqual(['error unclosed-quote 2'])
    expect(interactions(stream)[0]!.turns.map(({ text }) => text)).toEqual(
      Array.from({ length: 3 }, () => 'b\n\nc'),
    )
  })

  test('at the end of the file end there', async () => {
    const stream = await read('ticket,role,text\n1,agent,a\n1,agent,"b\nc')
    expect(told(stream)).toEqual(['error unclosed-quote 3'])
    expect(problems(stream)[0]!.origin.bytes).toEqual([27, 39])
    expect(interactions(stream)).toHaveLength(1)
  })

  test('are longer than the limit', async () => {
    const row = '1,agent,"b\n12345"'
    expect(told(await read(`ticket,role,text\n${row}`, { maxRecordBytes: row.length }))).toEqual([])
    const stream = await read(`ticket,role,text\n${row}\n1,agent,c`, { maxRecordBytes: row.length - 1 })
    expect(told(stream)).toEqual(['error unclosed-quote 2'])
  })

  test('hold bytes that are not UTF-8, in whichever line of the row', async () => {
    const bytes = new TextEncoder().encode('ticket,role,text\n1,agent,"a\n?\nb"\n1,agent,c')
    bytes[bytes.indexOf(0x3f)] = 0xff
    const stream = await readAs('csv', bytes)
    expect(told(stream)).toEqual(['error invalid-encoding 3'])
    expect(interactions(stream)[0]!.turns.map(({ text }) => text)).toEqual(['c'])
  })

  test('share a message id', async () => {
    expect(told(await read('ticket,role,message_id,text\n1,agent,m,a\n1,agent,m,b'))).toEqual([
      'error duplicate-turn 2 /turns/1/id',
    ])
  })
})

test.each([
  'ID de conversación;Fecha y hora;Remitente;Tipo de remitente;Mensaje',
  'Numéro de ticket;Date d’envoi;Auteur;Type d’auteur;Message',
])('headers as in %s say what they hold', async (header) => {
  const table = `${header}\n1;23/02/2025 10:02;Ana;cliente;hola\n1;24/02/2025 10:05;Luis;agent;hi\n`
  const { turns, participants } = only(await readAll(source(table)))
  expect(participants.map(({ role }) => role)).toEqual(['customer', 'agent'])
  expect(turns.map(({ sentAt }) => sentAt)).toEqual(['2025-02-23T10:02', '2025-02-24T10:05'])
})

test('a column of visibility tells notes from what the customer saw', async () => {
  const rows = ['1,agent,a,public', '1,agent,b,Internal', '1,customer,c,all', '1,agent,d,']
  const { turns } = only(await readAll(source(`ticket_id,role,text,visibility\n${rows.join('\n')}\n`)))
  expect(turns.map(({ text, kind }) => `${text} ${kind ?? 'message'}`)).toEqual([
    'a message',
    'b note',
    'c message',
    'd message',
  ])
})
