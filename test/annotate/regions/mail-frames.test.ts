import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mailFrameMatcher } from '../../../src/annotate/regions/mail-frames.ts'
import { opens, mailLines } from '../../../src/text/mail/lines.ts'
import { scan } from '../../../src/text/scan.ts'

/** Groups that tell something within a line as well. */
const WITHIN = ['attribution-verb', 'greeting', 'closing', 'disclaimer']

const pieces = [
  'On Monday Anna wrote:',
  'From: Ben',
  'To: anna@mail.example',
  'Subject: parcel',
  'Kind regards',
  'Hi there',
  'Sent from my iPhone',
  'this message is confidential',
  'schrieb',
  '-----Original Message-----',
  'on to from',
  '',
  '\n',
  '\n\n',
  ' ',
]

describe('what is looked for line by line', () => {
  test('is all that stands at the head of a line, and of the rest what tells something there', () => {
    const frames = mailFrameMatcher()
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 14 }), (held) => {
        const text = held.join(' ')
        const tokens = scan(text)
        const heads = new Set(
          mailLines(text, tokens, []).flatMap(({ firstToken, endToken }) =>
            endToken > firstToken ? [firstToken] : [],
          ),
        )
        expect(frames.matchLines(text, tokens)).toEqual(
          frames
            .match(tokens)
            .filter(({ group, firstToken }) => heads.has(firstToken) || WITHIN.includes(group)),
        )
      }),
    )
  })

  test('finds a field at the head of a line, and not within one', () => {
    const frames = mailFrameMatcher()
    const groupsIn = (text: string): readonly string[] => {
      const tokens = scan(text)
      return mailLines(text, tokens, frames.matchLines(text, tokens)).flatMap((line) =>
        opens(line, 'from') === undefined ? line.hits.map(({ group }) => group) : ['from'],
      )
    }
    expect(groupsIn('Hello\nFrom: Ben')).toContain('from')
    expect(groupsIn('Hello\nit came from: Ben')).not.toContain('from')
  })
})
