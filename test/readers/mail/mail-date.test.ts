import { describe, expect, test } from 'vitest'
import { mailDate } from '../../../src/readers/mail/mail-date.ts'

describe('the date of a mail', () => {
  test.each([
    ['Mon, 3 Feb 2025 10:02:13 +0100', '2025-02-03T10:02:13+01:00'],
    ['3 Feb 2025 10:02 GMT', '2025-02-03T10:02Z'],
    ['Mon, 03 Feb 2025 10:02:13 -0500 (EST)', '2025-02-03T10:02:13-05:00'],
    ['Mon,3 Feb 2025 1:02:13 EST', '2025-02-03T01:02:13-05:00'],
    ['Thu, 22 Aug 02 18:26:25 +0700', '2002-08-22T18:26:25+07:00'],
    ['Fri, 1 Jan 99 00:00:00 GMT', '1999-01-01T00:00:00Z'],
    ['Sat, 29 Feb 2020 10:00:00', '2020-02-29T10:00:00'],
    ['Mon, 3 Feb 2025 10:02:13 GMT +0100', '2025-02-03T10:02:13+01:00'],
  ])('%j is %j', (header, iso) => {
    expect(mailDate(header)).toBe(iso)
  })

  test.each([
    '',
    'yesterday',
    'Mon, 31 Feb 2025 10:02:13 +0100',
    'Mon, 3 Feb 2025 25:02:13 +0100',
    'Mon, 3 Feb 2025 10:02:13 IST',
    'Mon, 3 Feb 2025',
    '2025-02-03T10:02:13Z',
    'Mon, 3 Foo 2025 10:02:13 +0100',
    `Mon, 3 Feb 2025 10:02:13 +0100${' '.repeat(80)}`,
  ])('%j is none', (header) => {
    expect(mailDate(header)).toBeNull()
  })
})
