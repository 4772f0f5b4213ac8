import { describe, expect, test } from 'vitest'
import { readers, type ReadOptions } from '../../src/readers/index.ts'
import { interactions, only, readAll, readAs, source, told } from './support.ts'

const read = (content: string, options?: ReadOptions) => readAs('text', content, options)
const said = async (content: string, options?: ReadOptions): Promise<string[]> =>
  interactions(await read(content, options)).flatMap(({ turns }) =>
    turns.map(
      ({ participantId, text, kind }) => `${participantId}|${text}${kind === undefined ? '' : `|${kind}`}`,
    ),
  )

describe('text', () => {
  test('reads clock times, events, continuation lines and what comes before the first turn', async () => {
    const transcript = `Chat 42
[23:59:50] *** Maria joined ***
[23:59:51] Shop Bot: Welcome!
[11:59:58 PM] Maria: It&#39;s stuck:

since Friday

[00:00:05] Anna: Oh no
[Anna put the customer on hold]
[00:00:09] Chat ended
`
    const stream = await read(transcript, { roles: { Anna: 'agent', maria: 'customer' }, channel: 'chat' })
    expect(stream).toEqual([
      {
        id: 'transcript',
        channel: 'chat',
        participants: [
          { id: 'system', role: 'system' },
          { id: 'Shop Bot', role: 'bot', name: 'Shop Bot' },
          { id: 'Maria', role: 'customer', name: 'Maria' },
          { id: 'Anna', role: 'agent', name: 'Anna' },
        ],
        turns: [
          { participantId: 'system', text: '*** Maria joined ***', startMs: 0, kind: 'event' },
          { participantId: 'Shop Bot', text: 'Welcome!', startMs: 1000 },
          { participantId: 'Maria', text: 'It&#39;s stuck:\n\nsince Friday', startMs: 8000 },
          { participantId: 'Anna', text: 'Oh no', startMs: 15000 },
          { participantId: 'system', text: '[Anna put the customer on hold]', kind: 'event' },
          { participantId: 'system', text: 'Chat ended', startMs: 19000, kind: 'event' },
        ],
        metadata: { preamble: 'Chat 42' },
      },
    ])
  })

  test('reads instants, and names and roles from either side of the brackets', async () => {
    const { participants, turns } = only(
      await read(
        '[2025-02-03T09:02:13] Maria Keller (Customer): Hi\n[2025-02-03 09:02:40Z] Agent (Ines): Hello',
      ),
    )
    expect(participants).toEqual([
      { id: 'Maria Keller (Customer)', role: 'customer', name: 'Maria Keller' },
      { id: 'Agent (Ines)', role: 'agent', name: 'Ines' },
    ])
    expect(turns.map(({ sentAt }) => sentAt)).toEqual(['2025-02-03T09:02:13', '2025-02-03 09:02:40Z'])
  })

  test('parts transcripts at a line of dashes or equals signs and names them after the file', async () => {
    const content = '---\nAgent: a\n---\n\n---\nAgent: b\n=====\nCustomer: c'
    const ids = async (name?: string) =>
      interactions(await readAll(source(content, name))).map(({ id }) => id)
    expect(await ids('folder/chat.txt')).toEqual(['chat.txt', 'chat.txt-2', 'chat.txt-3'])
    expect(await ids('C:\\chat.txt')).toEqual(['chat.txt', 'chat.txt-2', 'chat.txt-3'])
    expect(await ids()).toEqual(['transcript', 'transcript-2', 'transcript-3'])
  })

  test('is recognised by stamps and role words', () => {
    const { sniff } = readers['text']!
    expect(sniff('Agent: hi\nCustomer: hi')).toBeGreaterThan(0.5)
    expect(sniff('[10:02] Anna: hi')).toBeGreaterThan(0.3)
    expect(sniff('From: a@example.com\nSubject: hi')).toBe(0)
    // Names that take turns, whoever they are; not the fields of a record, nor a text with a note in it.
    expect(sniff('Rosa: hi\nBen: hello\nRosa: my card\nstill does not work\nBen: which?')).toBeGreaterThan(0)
    expect(sniff('Rosa: hi\nBen: hello\nRosa: my card')).toBe(0)
    expect(
      sniff(
        'Name: Rosa\nTown: Leeds\nName: Ben\nTown: York\nName: Ann\nnone\nof\nthis\nis\nsaid\nby\nanyone',
      ),
    ).toBe(0)
    expect(sniff('name: Rosa\ntown: Leeds\nname: Ben\ntown: York')).toBe(0)
    expect(sniff('id,transcript\n1,"Agent: hi\nCustomer: hi"')).toBe(0)
    expect(sniff('1\n00:00:00,560 --> 00:00:03,900\nAgent: hi')).toBe(0)
  })
})

describe('a speaker', () => {
  test('is not every word before a colon', async () => {
    expect(
      await said('Agent: Hi. Note: today\nNote: it arrives Thursday\nCustomer: at 10:30: ok\nhttps://a.b: c'),
    ).toEqual(['Agent|Hi. Note: today\nNote: it arrives Thursday', 'Customer|at 10:30: ok\nhttps://a.b: c'])
  })

  test('comes twice where there are no stamps, and not in lower case', async () => {
    expect(await said('Anna: a\nMaria: b\nAnna: c\norder: 1\norder: 2\nMaria: d')).toEqual([
      'Anna|a',
      'Maria|b',
      'Anna|c\norder: 1\norder: 2',
      'Maria|d',
    ])
  })

  test('has a stamp where there are stamps, there or elsewhere', async () => {
    expect(await said('[10:00] Anna: a\nStreet: 1\nStreet: 2\nAnna: b')).toEqual([
      'Anna|a\nStreet: 1\nStreet: 2',
      'Anna|b',
    ])
  })

  test('has a short label', async () => {
    const [short, long] = ['x'.repeat(40), 'y'.repeat(41)]
    expect(await said(`[10:00] ${short}: a\n[10:01] ${long}: b`)).toEqual([
      `${short}|a`,
      `system|${long}: b|event`,
    ])
    expect(await said('[10:00] One two three four: a\n[10:01] One two three four five: b')).toEqual([
      'One two three four|a',
      'system|One two three four five: b|event',
    ])
  })

  test('is the same in capitals', async () => {
    expect(await said('Agent: a\nAGENT: b')).toEqual(['Agent|a', 'Agent|b'])
  })

  test('of unknown role is warned of once', async () => {
    const stream = await read('[10:00] Anna: a\n[10:01] Talbot: b\n[10:02] Anna: c')
    expect(told(stream)).toEqual(['warning unknown-role 1', 'warning unknown-role 2'])
    expect(interactions(stream)[0]!.participants.map(({ role }) => role)).toEqual(['unknown', 'unknown'])
  })

  test.each([
    ['Agent 2', 'agent'],
    ['Kundin', 'customer'],
    ['ShopBot', 'bot'],
    ['Helper Chatbot', 'bot'],
    ['Visitor 81234567', 'customer'],
    ['Service client', 'agent'],
    ['Ada (Chatbot)', 'bot'],
    ['Shop AI Agent', 'bot'],
    ['Zoé | Virtual Assistant', 'bot'],
    ['Assistant virtuel', 'bot'],
    ['system', 'system'],
    ['Πελάτης', 'customer'],
  ])('called %s is %s', async (label, role) => {
    expect(only(await read(`${label}: hi`)).participants[0]!.role).toBe(role)
  })
})

describe('text of stamps in no square brackets', () => {
  test.each([
    ['10:02:13 Anna: hi\n10:02:20 Agent 2: yo', ['Anna|hi', 'Agent 2|yo'], [0, 7000]],
    ['10:02 - Anna: hi\n10:03 - Agent 2: yo', ['Anna|hi', 'Agent 2|yo'], [0, 60_000]],
    ['(09:02:13 AM) Anna: hi\n(09:02:20 AM) Agent 2: yo', ['Anna|hi', 'Agent 2|yo'], [0, 7000]],
    ['Anna (10:02 AM): hi\nAgent 2 (10:03 AM): yo', ['Anna|hi', 'Agent 2|yo'], [0, 60_000]],
    ['Anna [10:02]: hi\nAgent 2 [10:03]: yo', ['Anna|hi', 'Agent 2|yo'], [0, 60_000]],
  ])('%j', async (content, turns, times) => {
    const stream = await readAll(source(content), { roles: { Anna: 'customer' } })
    expect(told(stream)).toEqual([])
    expect(only(stream).turns.map(({ participantId, text }) => `${participantId}|${text}`)).toEqual(turns)
    expect(only(stream).turns.map(({ startMs }) => startMs)).toEqual(times)
  })

  test('may be of a day', async () => {
    const stream = await read('2025-02-03 10:02:13 Ana (Agent): hi\n2025-02-03T10:03:00Z Customer: yo')
    expect(only(stream).turns.map(({ sentAt }) => sentAt)).toEqual([
      '2025-02-03 10:02:13',
      '2025-02-03T10:03:00Z',
    ])
  })

  test('tells events and the lines above the chat from what was said', async () => {
    const content = `Timestamp: 2025-02-03T09:00:00Z
Visitor Name: Zoé
Visitor Email: zoe@example.com
Country: Greece

(09:02:13 AM) *** Zoé joined the chat ***
(09:02:20 AM) Zoé: lamp
(09:03:00 AM) Agent Ana: hi
(09:04:00 AM) *** Zoé left the chat ***`
    const stream = await read(content, { roles: { Zoé: 'customer' } })
    expect(
      only(stream).turns.map(({ participantId, text, kind }) => [participantId, text, kind ?? '']),
    ).toEqual([
      ['system', '*** Zoé joined the chat ***', 'event'],
      ['Zoé', 'lamp', ''],
      ['Agent Ana', 'hi', ''],
      ['system', '*** Zoé left the chat ***', 'event'],
    ])
    expect(only(stream).metadata).toMatchObject({
      preamble: expect.stringMatching(/^Timestamp.*Greece$/s) as string,
    })
  })

  test('goes on in lines of other shapes', async () => {
    expect(
      await said('10:02 Agent: hours are\nMonday (9:00 till 18:00)\n10:30 is free\n10:04 Customer: ok'),
    ).toEqual(['Agent|hours are\nMonday (9:00 till 18:00)\n10:30 is free', 'Customer|ok'])
  })

  test('is none where the others have labels alone', async () => {
    const content = 'Agent: our hours:\n9:00 Monday: yes\n9:00 Sunday: no\nCustomer: thanks\nAgent: bye'
    expect(await said(content)).toEqual([
      'Agent|our hours:\n9:00 Monday: yes\n9:00 Sunday: no',
      'Customer|thanks',
      'Agent|bye',
    ])
  })
})

test.each(['**Agent:** hi: yo\n**Customer:** ok', '**Agent**: hi: yo\n**Customer**: ok'])(
  'labels in bold are read without the asterisks: %j',
  async (content) => {
    expect(await said(content)).toEqual(['Agent|hi: yo', 'Customer|ok'])
  },
)

describe('text problems', () => {
  test('are texts in which no one speaks', async () => {
    expect(told(await read('just words\n---\nAgent: a'))).toEqual(['error invalid-record 1'])
  })

  test('are clocks that go back to before the first turn; later disorder is kept', async () => {
    const stream = await read('[10:05] Agent: a\n[10:04] Agent: b\n[10:07] Agent: c\n[10:06] Agent: d')
    expect(told(stream)).toEqual(['warning invalid-time 2'])
    expect(interactions(stream)[0]!.turns.map(({ startMs }) => startMs)).toEqual([
      0,
      undefined,
      120_000,
      60_000,
    ])
  })

  test('are lines that cannot be read', async () => {
    const bytes = new TextEncoder().encode('Agent: a\n?\nAgent: b\nAgent: long long long')
    bytes[bytes.indexOf(0x3f)] = 0xff
    const stream = await readAs('text', bytes, { maxRecordBytes: 10 })
    expect(told(stream)).toEqual(['error invalid-encoding 2', 'error record-too-large 4'])
    expect(interactions(stream)[0]!.turns).toHaveLength(2)
  })
})

test('a role before a name gives the role, and the name without it', async () => {
  const [interaction] = interactions(
    await readAll(
      source(
        'Agent Ruth: a\nCustomer Lee Okoro: b\nCustomer Care: c\nCaller ID: d\nPatient Services: e\nAgent notes: f',
      ),
    ),
  )
  expect(interaction?.participants.slice(0, 2)).toEqual([
    { id: 'Agent Ruth', role: 'agent', name: 'Ruth' },
    { id: 'Customer Lee Okoro', role: 'customer', name: 'Lee Okoro' },
  ])
  for (const { id, role } of interaction?.participants.slice(2) ?? [])
    expect([id, role]).toEqual([id, id === 'Customer Care' ? 'agent' : 'unknown'])
})
