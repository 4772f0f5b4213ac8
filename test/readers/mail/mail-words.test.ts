/** Plain headers are read without the library, and as it reads them. */
import fc from 'fast-check'
import { addressParser, decodeWords } from 'postal-mime'
import { describe, expect, test } from 'vitest'
import type { Mailbox } from '../../../src/readers/mail/mail-message.ts'
import { decoded, mailboxes } from '../../../src/readers/mail/mail-words.ts'

const folded = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim()

function byLibrary(header: string): readonly Mailbox[] {
  return addressParser(header, { flatten: true })
    .map(({ name, address }) => ({
      address: (address ?? '').trim().toLowerCase().slice(0, 320),
      name: folded(name).slice(0, 500),
    }))
    .filter(({ name, address }) => address !== '' || name !== '')
}

const word = fc.constantFrom(
  ...['Anna', 'o’Neil', "O'Neil", 'Dr.', 'a@b.example', 'A.B+c@D.example', 'x', '1-2', 'Tom & Co', 'Grüße'],
)
const mark = fc.constantFrom(
  ...[
    ' ',
    '  ',
    '\t',
    ',',
    ', ',
    '"',
    '<',
    '>',
    ' <',
    '(',
    ')',
    ':',
    ';',
    '\\',
    '@',
    '.',
    '/',
    '=?utf-8?Q?=C3=A9?=',
  ],
)
const anyHeader = fc.array(fc.oneof(word, mark), { maxLength: 9 }).map((pieces) => pieces.join(''))
const address = fc.constantFrom('a@b.example', 'A.B+c@D.example', '@', 'a@b@c', 'a b@c', '_@-')
const name = fc.constantFrom(
  'Anna',
  ' Anna  Bell ',
  '"Anna"',
  '"Anna (home): x;"',
  '""',
  'a@b.example',
  '"a@b.example"',
  '',
)
const nearlyPlain = fc
  .array(fc.tuple(name, fc.constantFrom('', ' ', '  '), address, fc.boolean()), { maxLength: 3 })
  .map((all) => all.map(([who, gap, where, bare]) => (bare ? where : `${who}${gap}<${where}>`)).join(', '))

describe('mailboxes', () => {
  test('are those that the library finds, whether or not they are plain', () => {
    fc.assert(
      fc.property(fc.oneof(anyHeader, nearlyPlain), (header) => {
        expect(mailboxes(header)).toEqual(byLibrary(header))
      }),
      { numRuns: 3000 },
    )
  })

  test.each([
    ['Anna <A@b.example>', [{ address: 'a@b.example', name: 'Anna' }]],
    [
      '"Bell: Anna" <a@b.example>,c@d.example',
      [
        { address: 'a@b.example', name: 'Bell: Anna' },
        { address: 'c@d.example', name: '' },
      ],
    ],
    ['"Bell, Anna" <a@b.example>', [{ address: 'a@b.example', name: 'Bell, Anna' }]],
    ['a@b.example (Anna)', [{ address: 'a@b.example', name: 'Anna' }]],
  ])('of %s are told', (header, found) => {
    expect(mailboxes(header)).toEqual(found)
  })
})

describe('words', () => {
  test('are those that the library decodes, with single spaces between them', () => {
    fc.assert(
      fc.property(anyHeader, (header) => {
        expect(decoded(header)).toBe(folded(decodeWords(header)))
      }),
      { numRuns: 1000 },
    )
  })
})
