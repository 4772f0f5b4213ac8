import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expectFixture, hasSamples, outline, readSample, sampleTitle } from './fixture.ts'
import { interactions, only, readAll, readAs, source, told } from './support.ts'

describe('salesforce', () => {
  test('joins the mails of a case and tells machines, templates and help from an agent’s words', async () => {
    expect(outline(await expectFixture('salesforce.csv'))).toEqual([
      'customer "The lamp is broken 🙂"',
      'agent automation "We have your mail."',
      'agent ai-assisted "Drafted with help"',
      'agent macro "Hi Zoé,"',
      'agent ai "Written by itself"',
    ])
  })

  test('reads the body of a chat, with the agents it announces and its own clock', async () => {
    const stream = await expectFixture('salesforce-chat.json')
    expect(outline(stream)).toEqual([
      'system event "Chat Started: Saturday,"',
      'system event "Agent Shop Bot"',
      'bot automation "Hello!"',
      'unknown "the lamp <3 is broken 🙂"',
      'system event "Chat Transferred From Sh"',
      'agent "Hi Zoé!"',
      'unknown "thanks"',
    ])
    expect(interactions(stream)[0]!.turns.map(({ startMs }) => startMs)).toEqual([
      undefined,
      undefined,
      2000,
      9000,
      undefined,
      73_000,
      3_723_000,
    ])
  })

  test('knows the customer whom the record names, and reads the heading where it has no start', async () => {
    const stream = await expectFixture('salesforce-chat.json')
    expect(outline(stream, 1).at(-1)).toBe('customer "hello"')
    expect(interactions(stream)[1]!.startedAt).toBe('2025-03-01T09:00:00+0100')
  })

  test('reads a line the same whether or not other tags and line feeds stand in it', async () => {
    const said = ['hi', 'see: 4471', 'a &amp; b', '&#39;x&#39;', 'x  ', '', '&bogus; & more', '–']
    const name = fc.constantFrom('Tom B', 'Maria', 'A &amp; B', 'A & B', ' Zoé ', 'x'.repeat(201), '')
    const stamp = fc.constantFrom(
      '( 9s ) ',
      '( 1m 13s ) ',
      '( 1h 2m 3s ) ',
      ' ( 4s ) ',
      '( s ) ',
      '(9s) ',
      '',
    )
    const end = fc.constantFrom('<br>', '<br />', '<BR/>', '<p align="center">', '</p>')
    const line = fc.tuple(stamp, name, fc.constantFrom(...said), end)
    const turnsOf = async (Body: string): Promise<unknown> => {
      const stream = await readAs('salesforce', JSON.stringify([{ Id: '1', ChatKey: 'k', Body }]))
      return interactions(stream).map(({ turns, participants }) => ({ turns, participants }))
    }
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 8 }), async (lines) => {
        const body = (more: string): string =>
          lines.map(([at, who, words, tag]) => `${at}${who}: ${words}${more}${tag}`).join('')
        const plain = await turnsOf(body(''))
        expect(await turnsOf(body('<i></i>'))).toEqual(plain)
        expect(await turnsOf(body('\n'))).toEqual(plain)
      }),
    )
  })

  test('takes a record a line and the rows of a table alike', async () => {
    const row = { Id: '1', ParentId: 'c', Incoming: true, FromAddress: 'a@b.example', TextBody: 'Hi' }
    const lines = only(
      await readAs('salesforce', `${JSON.stringify(row)}\n${JSON.stringify({ ...row, Id: '2' })}`),
    )
    const table = only(
      await readAs(
        'salesforce',
        'Id;ParentId;Incoming;FromAddress;TextBody\n1;c;1;a@b.example;Hi\n2;c;1;a@b.example;Hi',
      ),
    )
    expect(table).toEqual(lines)
    expect(lines.turns).toHaveLength(2)
  })

  test('reads headers in capitals, as the Data Loader writes them', async () => {
    const table =
      'ID,PARENTID,INCOMING,FROMNAME,TEXTBODY,HTMLBODY,STATUS\n1,5,true,Zoé,The lamp,,1\n2,5,false,Ana,,<p>Sorry</p>,3'
    const stream = await readAll(source(table))
    expect(told(stream)).toEqual([])
    expect(outline(stream)).toEqual(['customer "The lamp"', 'agent "Sorry"'])
  })

  test('reads a case with its mails in it', async () => {
    const mail = (Id: string, Incoming: boolean, TextBody: string): object => ({
      Id,
      Incoming,
      TextBody,
      FromName: Id,
    })
    const EmailMessages = { done: true, records: [mail('1', true, 'The lamp'), mail('2', false, 'Sorry')] }
    const stream = await readAll(source(JSON.stringify({ records: [{ Id: '5', EmailMessages }] })))
    expect(told(stream)).toEqual([])
    expect(interactions(stream)[0]!.id).toBe('5')
    expect(outline(stream)).toEqual(['customer "The lamp"', 'agent "Sorry"'])
  })

  test('says of a chat that nobody answered that it holds no words', async () => {
    const missed = { Id: '5', ChatKey: 'k', Body: null }
    expect(told(await readAs('salesforce', JSON.stringify({ records: [missed] })))).toEqual([
      'error no-words /records/0',
    ])
  })
})

describe.skipIf(!hasSamples)(sampleTitle, () => {
  test('emailmessage.csv', async () => {
    const stream = await readSample('salesforce/emailmessage.csv')
    expect(told(stream)).toEqual([])
    expect(outline(stream)).toEqual([
      'customer "where is it?"',
      'agent ai-assisted "Hi Maria, new box is out"',
    ])
    expect(interactions(stream)[0]!.id).toBe('500xx0')
  })

  test('livechattranscript.json, whose customer has to be declared', async () => {
    const name = 'salesforce/livechattranscript.json'
    expect(told(await readSample(name))).toEqual(['warning unknown-role /Body'])
    const stream = await readSample(name, { roles: { 'Maria Keller': 'customer' } })
    expect(told(stream)).toEqual([])
    expect(outline(stream).filter((line) => !line.startsWith('system'))).toEqual([
      'agent "Hello Maria, I\'m Tom. Ho"',
      'customer "my parcel is stuck: see"',
      'agent "Let me check."',
      'agent "Hi Maria, a new one is o"',
      'customer "thanks"',
    ])
    const { turns, startedAt } = interactions(stream)[0]!
    expect(startedAt).toBe('2025-02-03T09:02:13.000+0000')
    expect(turns.at(-1)!.startMs).toBe(3_723_000)
  })
})
