import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createMailThreads } from '../../src/readers/mail/mail-threads.ts'
import { parseMail } from '../../src/readers/mail/mail-parse.ts'
import { isProblem } from '../../src/model/problem.ts'
import { agents, box, from, mail, readMail, threads } from './mail/mail-support.ts'
import { interactions, only, told, type Stream } from './support.ts'

const a = mail(
  from('maria', 'a', '10:00:00', 'Subject: Parcel'),
  'Where is it?',
  'From the depot I hear nothing.',
)
const b = mail(
  from('tom', 'b', '11:00:00', 'Subject: Re: Parcel', 'References: <x> <a>'),
  'It is on its way.',
)

test('a box is one interaction for each thread, its turns in order of time', async () => {
  expect(only(await readMail('mbox', box(b, a)))).toEqual({
    id: 'a',
    channel: 'email',
    participants: [
      { id: 'support@shop.example', role: 'agent', name: 'Bäcker, Tom' },
      { id: 'maria@mail.example', role: 'customer', name: 'Maria Keller' },
    ],
    turns: [
      {
        id: 'a',
        participantId: 'maria@mail.example',
        text: 'Where is it?\nFrom the depot I hear nothing.',
        sentAt: '2025-02-03T10:00:00+01:00',
      },
      {
        id: 'b',
        participantId: 'support@shop.example',
        text: 'It is on its way.',
        sentAt: '2025-02-03T11:00:00+01:00',
      },
    ],
    metadata: { subject: 'Parcel' },
  })
})

describe('a new mail', () => {
  test('begins at a From line with a day, and nowhere else', async () => {
    const content = `From a@b Mon Feb  3 10:02:13 2025\n${mail(from('maria', 'a', '10:00:00'), 'From Monday on', 'From me Monday', 'From x  Tue', 'no')}`
    const stream = await readMail('mbox', content)
    expect(interactions(stream).map(({ turns }) => turns[0]!.text)).toEqual([
      'From Monday on\nFrom me Monday',
    ])
    expect(told(stream)).toEqual(['error invalid-record 9'])
  })

  test('loses one mark before “From ”, however many there are', async () => {
    const quoted = `From - Mon Feb  3\n${mail(from('maria', 'a', '10:00:00'), '>From me', '>>From you', '> From', '>Fromage')}`
    expect(only(await readMail('mbox', quoted)).turns[0]!.text).toBe('From me\n>From you\n> From\n>Fromage')
  })

  test('comes after nothing: what stands before the first is told', async () => {
    expect(told(await readMail('mbox', `hello\n${box(a)}`))).toEqual(['error invalid-record 1'])
  })

  test('may be too large, and then only that one is lost', async () => {
    const big = mail(from('ines', 'c', '09:00:00'), 'x'.repeat(2000))
    const stream = await readMail('mbox', box(big, a), { ...agents, maxRecordBytes: 1000 })
    expect(told(stream)).toEqual(['error record-too-large 1'])
    expect(threads(stream)).toBe('a')
  })
})

describe('threads', () => {
  const thread = async (...mails: string[]): Promise<string> => threads(await readMail('mbox', box(...mails)))
  const one = (who: 'maria' | 'tom' | 'ines', id: string, at: string, ...more: string[]): string =>
    mail(from(who, id, at, ...more), id)

  test('are joined by references to mails that are not there', async () => {
    expect(
      await thread(
        one('maria', 'a', '10:00:00', 'In-Reply-To: <lost>'),
        one('tom', 'b', '11:00:00', 'References: <lost>'),
      ),
    ).toBe('a b')
  })

  test('are joined by the thread id of Gmail', async () => {
    const id = 'X-GM-THRID: 182'
    expect(
      await thread(
        one('maria', 'a', '10:00:00', id),
        one('tom', 'b', '11:00:00', id),
        one('tom', 'c', '12:00:00', 'X-GM-THRID: 183'),
      ),
    ).toBe('a b | c')
  })

  test.each(['Re: Parcel', 'AW: parcel', 'ΑΠ: Re: Parcel', 'SV: AW: Parcel', 'Re[2]: Parcel'])(
    'are joined by subject, as in “%s”, between the same two people',
    async (subject) => {
      expect(
        await thread(
          one('maria', 'a', '10:00:00', 'Subject: Parcel'),
          one('tom', 'b', '11:00:00', `Subject: ${subject}`),
        ),
      ).toBe('a b')
    },
  )

  test.each([
    ['the answer is to somebody else', one('ines', 'a', '10:00:00', 'Subject: Parcel'), 'Re: Parcel'],
    ['it is no answer', one('maria', 'a', '10:00:00', 'Subject: Parcel'), 'Parcel'],
    ['it is a forward', one('maria', 'a', '10:00:00', 'Subject: Parcel'), 'Fwd: Parcel'],
    ['the subject is empty', one('maria', 'a', '10:00:00', 'Subject:'), 'Re:'],
    ['the question comes later', one('maria', 'a', '12:00:00', 'Subject: Parcel'), 'Re: Parcel'],
    [
      'a month has passed',
      one('maria', 'a', '10:00:00', 'Subject: Parcel').replace('3 Feb', '3 Jan'),
      'Re: Parcel',
    ],
  ])('are not joined by subject where %s', async (_, first, subject) => {
    expect(await thread(first, one('tom', 'b', '11:00:00', `Subject: ${subject}`))).toMatch(/ \| /)
  })

  test('hold a mail once, however often the box does', async () => {
    const stream = await readMail('mbox', box(a, b, a))
    expect(threads(stream)).toBe('a b')
    expect(told(stream)).toEqual(['warning duplicate-turn 21'])
  })

  test('are let go where more is held than the limit, the quietest first, and a later mail says so', () => {
    const held = createMailThreads(3000)
    const stream: Stream = []
    const add = (text: string): void => {
      const parsed = parseMail(new TextEncoder().encode(text), {})
      if (!isProblem(parsed)) stream.push(...held.add(parsed.message, 'box', agents))
    }
    for (let i = 0; i < 6; i++) add(one('maria', `m${i}`, `10:0${i}:00`))
    expect(threads(stream)).toBe('m0 | m1 | m2 | m3')
    add(one('tom', 'r', '11:00:00', 'In-Reply-To: <m0>'))
    const rest = [...held.finish(agents)]
    expect(threads(rest)).toBe('r | m4 | m5')
    expect(told(rest)).toEqual(['warning record-too-large'])
  })

  test('are joined by the ids of the last mails, and that earlier ones are forgotten is told once', () => {
    /** Each mail is let go at once: its thread is known by ids alone. */
    const read = (mostIds: number, texts: readonly string[]): string[] => {
      const held = createMailThreads(1, mostIds)
      return texts.flatMap((text) => {
        const parsed = parseMail(new TextEncoder().encode(text), {})
        return isProblem(parsed) ? [] : told([...held.add(parsed.message, 'box', agents)])
      })
    }
    const some = Array.from({ length: 5 }, (_, i) => one('maria', `m${i}`, `10:0${i}:00`))
    const answer = (id: string): string => one('tom', `r-${id}`, '11:00:00', `In-Reply-To: <${id}>`)
    const cut = 'warning record-too-large'
    // Five ids are not more than five; of six, the last three are kept.
    expect(read(6, [...some, answer('m0'), answer('m4')])).toEqual([cut, cut])
    expect(read(4, [...some, answer('m0')])).toEqual(['warning forgotten-ids'])
    expect(read(4, [...some, answer('m4'), answer('m3')])).toEqual(['warning forgotten-ids', cut, cut])
    // The same mail again.
    expect(read(4, [...some, some[4]!])).toEqual(['warning forgotten-ids', 'warning duplicate-turn'])
    expect(read(4, [...some, some[0]!])).toEqual(['warning forgotten-ids'])
  })

  test('come all, each once, however few ids are remembered', () => {
    const mails = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 25 })
    fc.assert(
      fc.property(
        mails,
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 6000 }),
        (given, half, units) => {
          const held = createMailThreads(units, half * 2)
          const stream: Stream = []
          for (const [index, [to, other]] of given.entries()) {
            const text = one('maria', `m${index}`, '10:00:00', `References: <m${to}> <m${index - other}>`)
            const parsed = parseMail(new TextEncoder().encode(text), {})
            if (!isProblem(parsed)) stream.push(...held.add(parsed.message, 'box', agents))
          }
          stream.push(...held.finish(agents))
          const all = threads(stream).split(/ \| | /)
          expect(all.filter((id) => id !== '').toSorted()).toEqual(given.map((_, i) => `m${i}`).toSorted())
          expect(told(stream).filter((line) => line.includes('forgotten')).length).toBeLessThanOrEqual(1)
        },
      ),
    )
  })
})

test('colleagues at one address are told apart by name, and a customer is one however named', async () => {
  const tom = (id: string, name: string): string =>
    mail(
      from('tom', id, '11:00:00', 'References: <a>').map((line) =>
        line.replace('"Bäcker, Tom" <s', `${name} <s`),
      ),
      id,
    )
  const maria = a.replace('Maria Keller', 'M. Keller').replace('<a>', '<a2>\nReferences: <a>')
  const { participants, turns } = only(
    await readMail('mbox', box(a, maria, tom('b', 'Tom'), tom('c', 'Ines'), tom('d', ''))),
  )
  expect(participants.map(({ id, name }) => `${id} ${name!}`)).toEqual([
    'maria@mail.example Maria Keller',
    'support@shop.example Tom',
    'support@shop.example (2) Ines',
  ])
  expect(turns.map(({ participantId }) => participants.findIndex(({ id }) => id === participantId))).toEqual([
    0, 0, 1, 2, 1,
  ])
})

test('a draft was never sent, and is a note', async () => {
  const draft = mail(
    from('tom', 'd', '11:00:00', 'X-Gmail-Labels: Support,=?UTF-8?Q?Entw=C3=BCrfe?='),
    'unsent',
  )
  expect(only(await readMail('mbox', box(draft))).turns[0]!.kind).toBe('note')
})
