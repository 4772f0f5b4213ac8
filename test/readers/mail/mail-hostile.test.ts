/** Mail made to hurt is read, or told, and the work on it grows no faster than its size. */
import { describe, expect, test } from 'vitest'
import { mailFrameMatcher } from '../../../src/annotate/regions/mail-frames.ts'
import { endingOf } from '../../../src/text/mail/endings.ts'
import { mailLines, type MailLine } from '../../../src/text/mail/lines.ts'
import { quotedSegments } from '../../../src/text/mail/segments.ts'
import { scan } from '../../../src/text/scan.ts'
import { hostileMails } from './hostile-mails.ts'
import { readMail } from './mail-support.ts'
import { interactions, problems } from '../support.ts'

const beyond = ['parts', 'nested', 'mails in mails']

test.each(Object.entries(hostileMails))('%s are read, or told', async (name, make) => {
  const stream = await readMail('eml', make(300_000))
  if (beyond.includes(name)) expect(problems(stream).map(({ code }) => code)).toEqual(['record-too-large'])
  else expect(interactions(stream)).toHaveLength(1)
})

/** How often a line is looked at while the text of the mail is segmented. */
function looks(text: string): number {
  let count = 0
  const tokens = scan(text)
  const watched = (lines: readonly MailLine[]): readonly MailLine[] =>
    new Proxy(lines, {
      get(target, key: string) {
        if (/^\d+$/.test(key)) count++
        return Reflect.get(target, key) as unknown
      },
    })
  const lines = watched(mailLines(text, tokens, mailFrameMatcher().match(tokens)))
  quotedSegments(lines, text, tokens, true)
  endingOf(watched(lines.filter((line) => line.text !== '')))
  return count
}

describe('the lines of a mail', () => {
  const made = Object.entries(hostileMails).map(([name, make]) => [name, make] as const)

  test.each(made)('of %s are looked at in proportion to their number', async (_, make) => {
    const textOf = async (size: number): Promise<string> =>
      interactions(await readMail('eml', make(size)))[0]?.turns[0]?.text ?? ''
    const [small, large] = [await textOf(8_000), await textOf(32_000)]
    expect(looks(large)).toBeLessThan(looks(small) * 4 * 1.3 + 200)
  })
})
