import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { junit } from '../../../src/report/index.ts'
import { exampleReports, reportWith, textOf } from './support.ts'

const of = (reports: typeof exampleReports, failUnder?: number, name = 'a.jsonl'): Promise<string> =>
  textOf(junit([{ name, reports }], failUnder === undefined ? {} : { failUnder }))

const plain = reportWith({ score: 70, findings: [] })

describe('a case', () => {
  test.each([
    ['passes at the threshold', 70, '/>'],
    ['fails below it', 70.1, '><failure message="score 70 is below 70.1" type="score"></failure></testcase>'],
  ])('%s', async (_, failUnder, end) => {
    const text = await of([plain], failUnder)
    const [line] = text.split('\n').filter((each) => each.startsWith('<testcase'))
    expect(line!.endsWith(end)).toBe(true)
  })

  test('fails with a finding that is an error, whatever the score', async () => {
    const report = reportWith({ score: 100 })
    const text = await of([report])
    expect(text).toContain('failures="1" errors="0" skipped="0"')
    expect(text).toContain('type="finding"')
    for (const { ruleId, level } of report.findings) expect(text.includes(ruleId)).toBe(level === 'error')
  })

  test('is skipped where nothing could be scored, and says why', async () => {
    const eligibility = { status: 'not-scorable' as const, reasons: ['no-agent-words'] }
    const text = await of([reportWith({ score: null, findings: [], eligibility })], 50)
    expect(text).toContain('tests="1" failures="0" errors="0" skipped="1"')
    expect(text).toContain('<skipped message="no-agent-words"/>')
  })
})

test('a suite for each file, with its counts', async () => {
  const text = await textOf(
    junit([
      { name: 'a', reports: exampleReports.slice(0, 3) },
      { name: 'b', reports: [] },
    ]),
  )
  expect(text.match(/<testsuite [^>]*>/g)).toEqual([
    expect.stringMatching(/^<testsuite name="a" tests="3" /),
    '<testsuite name="b" tests="0" failures="0" errors="0" skipped="0">',
  ])
})

/** What opens and closes, by name. */
function tagsOf(text: string): readonly string[] {
  return text
    .split('<')
    .slice(1)
    .map((tag) => /^[/?]?(\w+)/.exec(tag)?.[1] ?? '')
}

test('nothing an id or a message holds can be markup, or what XML has no place for', async () => {
  const hostile = fc.string({ unit: 'binary', maxLength: 20 })
  const parts = fc.array(
    fc.constantFrom('<', '&', ']]>', '"', "'", '\0', '\u001b', '\uD800', '\uFFFF', '-->', '\n'),
  )
  await fc.assert(
    fc.asyncProperty(hostile, parts, async (id, signs) => {
      const interactionId = `${id}${signs.join('')}x`
      const text = await of(
        [reportWith({ interactionId }, { message: interactionId, level: 'error' })],
        99,
        interactionId,
      )
      // eslint-disable-next-line no-control-regex -- what XML 1.0 forbids
      expect(text).not.toMatch(/[\0-\x08\v\f\x0E-\x1F\uFFFE\uFFFF]/)
      expect(Buffer.from(text, 'utf8').toString('utf8')).toBe(text)
      expect(tagsOf(text)).toEqual([
        'xml',
        'testsuites',
        'testsuite',
        'testcase',
        'failure',
        'failure',
        'testcase',
        'testsuite',
        'testsuites',
      ])
      expect(text.replaceAll(/&(?:amp|lt|gt|quot|apos);/g, '')).not.toContain('&')
    }),
    { numRuns: 60 },
  )
})

test('an option it does not know is a TypeError', async () => {
  await expect(junit([], { failunder: 50 } as never).next()).rejects.toThrow(
    new TypeError('Unknown option "failunder"; known: failUnder'),
  )
})
