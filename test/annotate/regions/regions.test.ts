import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { overlaps } from '../../../src/model/span.ts'
import { annotate, chat, inMail, mail, named, regions } from '../support.ts'

const inChat = (text: string): string[] =>
  regions(annotate({ ...chat('a: '), turns: [{ participantId: 'a', text }] }).turns[0]!)

describe('the greeting', () => {
  test.each([
    ['Hi Anna, how are you?', 'Hi Anna,'],
    ['Good morning Mrs. van der Berg!\nThank you.', 'Good morning Mrs. van der Berg!'],
    ['Dear customer,\n\nThank you.', 'Dear customer,'],
    ['Hello', 'Hello'],
    ['Hi Anna\nThank you.', 'Hi Anna'],
  ])('of “%s” ends with its comma, its line or the text', (text, greeting) => {
    expect(inChat(text)).toEqual([`greeting: ${greeting}`])
  })

  test('is the word alone where a sentence runs on', () => {
    expect(inChat('Hi I have a question about the order of last week.')).toEqual(['greeting: Hi'])
  })

  test('opens the turn or is none', () => {
    expect(inChat('He said hello.')).toEqual([])
  })
})

describe('the end of a mail', () => {
  test('is the closing line and the signature below it', () => {
    expect(inMail('Done.', '', 'Kind regards,', 'Priya', 'Returns Team')).toEqual([
      'closing: Kind regards,',
      'signature: Priya\nReturns Team',
    ])
  })

  test('is found in mails only', () => {
    expect(inChat('Done.\n\nKind regards,\nPriya')).toEqual([])
  })

  describe('without a closing', () => {
    const signed = (name: string, ...lines: readonly string[]): string[] =>
      regions(annotate(named(mail(lines.join('\n')), { a: name })).turns[0]!)
    const signature = ['Priya Raman (Pri)', 'Returns | Larkfield Home', 'Tel. 01632 960144, Mon-Fri 8.30-5']

    test('is what stands from the writer’s name on', () => {
      expect(signed('Priya Raman', 'It is done.', '', ...signature)).toEqual([
        `signature: ${signature.join('\n')}`,
      ])
      expect(signed('PRIYA', 'It is done.', '', 'Priya')).toEqual(['signature: Priya'])
    })

    test('is none where the name is another’s, or is in a sentence, or a sentence stands below it', () => {
      expect(signed('Ben Ali', 'It is done.', '', ...signature)).toEqual([])
      expect(signed('Priya Raman', 'It is done.', 'Priya from the depot will ring you at five.')).toEqual([])
      const reads = 'I would be glad to hear from you whether the chair arrived in one piece this time.'
      expect(signed('Priya Raman', 'It is done.', 'Priya', reads)).toEqual([])
    })

    test('is none where nobody knows who writes', () => {
      expect(inMail('It is done.', '', ...signature)).toEqual([])
    })
  })

  test('needs no signature', () => {
    expect(inMail('Done.', 'Best wishes')).toEqual(['closing: Best wishes'])
  })

  test('is the last of two closings', () => {
    expect(inMail('It is on its way.', '', 'Many thanks in advance!', '', 'Best regards,', 'Maria')).toEqual([
      'closing: Best regards,',
      'signature: Maria',
    ])
  })

  test('is not the thanks that a message opens with', () => {
    expect(
      inMail(
        'Hi Maria,',
        '',
        'Thanks for the photos.',
        '',
        'The workshop is making a new leg for your table now.',
      ),
    ).toEqual(['greeting: Hi Maria,'])
  })

  test('is not a sentence that opens like a closing', () => {
    expect(inMail('Done.', 'Best thing you can do now', 'Priya')).toEqual([])
    expect(inMail('Done.', 'Best from all of us', 'Priya')).toEqual([
      'closing: Best from all of us',
      'signature: Priya',
    ])
  })

  test('may be a team and its firm, but no sentence', () => {
    const team = 'Priya Raman, Returns Team of Larkfield Home'
    expect(inMail('Done.', 'Thanks,', team)).toEqual(['closing: Thanks,', `signature: ${team}`])
    expect(inMail('Done.', 'Thanks,', `${team}.`)).toEqual([])
  })

  test('may be a signature after two dashes, with or without a closing', () => {
    expect(inMail('Done.', '-- ', 'Priya', 'Larkfield Home')).toEqual(['signature: Priya\nLarkfield Home'])
    expect(inMail('Done.', 'Best,', 'Priya', '--', 'Larkfield Home')).toEqual([
      'closing: Best,',
      'signature: Priya\n--\nLarkfield Home',
    ])
    expect(inMail('Done.', '--')).toEqual([])
  })

  test('goes on below the quoted history', () => {
    expect(inMail('Done.', 'Best,', 'Priya', '> Is it done?', 'Sent from my phone')).toEqual([
      'closing: Best,',
      'signature: Priya',
      'quoted: > Is it done?',
      'signature: Sent from my phone',
    ])
  })
})

describe('quoted history', () => {
  test('is every run of marked lines, in mail and chat alike', () => {
    expect(inChat('> One\n> Two\nYes.\n> Three\nNo.')).toEqual(['quoted: > One\n> Two', 'quoted: > Three'])
  })

  test('begins with the line that says who wrote it', () => {
    const attribution = 'On Mon, 2 Mar 2026 at 09:14, Jürgen Weiß <j@mail.example> wrote:'
    expect(inMail('Done.', '', attribution, '> Is it?', '>', '> Jürgen')).toEqual([
      `quoted: ${attribution}\n> Is it?\n>\n> Jürgen`,
    ])
  })

  test('does not begin with a line that only looks like it', () => {
    expect(inMail('On the second of March I said:', 'It is done.')).toEqual([])
  })

  test.each([
    ['quoted', '-----Original Message-----'],
    ['forward', '---------- Forwarded message ---------'],
  ])('(%s) is everything from “%s” on', (kind, line) => {
    expect(inMail('Done.', line, 'From: Anna', '', 'Is it?', '')).toEqual([
      `${kind}: ${line}\nFrom: Anna\n\nIs it?`,
    ])
  })

  test('is everything from an Outlook header on', () => {
    expect(inMail('Done.', 'From: Anna <a@mail.example>', 'Sent: Monday', 'To: Ben', '', 'Is it?')).toEqual([
      'quoted: From: Anna <a@mail.example>\nSent: Monday\nTo: Ben\n\nIs it?',
    ])
  })

  test('is not a line that only opens with “From:”', () => {
    expect(inMail('From: our warehouse', 'It left on Monday.')).toEqual([])
  })

  test('holds no greeting of its own', () => {
    expect(inMail('> Hello Ben,', '> is it done?', '', 'Yes.')).toEqual([
      'quoted: > Hello Ben,\n> is it done?',
    ])
  })
})

describe('regions', () => {
  const line = fc.constantFrom(
    'Hi Anna,',
    'Hello there',
    '> Hello Ben,',
    '>',
    '',
    'It is done.',
    'Kind regards,',
    'Thanks',
    '--',
    'Priya',
    'On 2 March 2026, Anna Weiß wrote:',
    '-----Original Message-----',
    'From: Anna',
    'Sent: Monday',
  )

  test('stand in order, hold something, and never overlap', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.constantFrom('email', 'chat'), (lines, channel) => {
        const turn = annotate({ ...mail(lines.join('\n')), channel }).turns[0]!
        for (const [index, region] of turn.regions.entries()) {
          expect(region.end).toBeGreaterThan(region.start)
          const next = turn.regions[index + 1]
          if (next === undefined) expect(region.end).toBeLessThanOrEqual(turn.text.length)
          else expect(overlaps(region, next) || next.start < region.start).toBe(false)
        }
      }),
    )
  })
})
