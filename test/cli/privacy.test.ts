/** No text of an interaction leaves by another door than the reports. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readers } from '../../src/readers/index.ts'
import { cli, fileIn, problemsOf, reportsOf, temporaryFolder } from './support.ts'

const folder = temporaryFolder()
const CANARY = 'CANARY-7f3a'

/** In every field that takes a text. */
const good = {
  schemaVersion: 1,
  id: `${CANARY} 1`,
  channel: 'chat',
  language: 'en',
  participants: [
    { id: `${CANARY} c`, role: 'customer', name: `${CANARY} López`, group: CANARY },
    { id: `${CANARY} a`, role: 'agent', name: CANARY, group: CANARY },
  ],
  turns: [
    {
      id: `${CANARY} t0`,
      participantId: `${CANARY} c`,
      text: `I am ${CANARY}, I am so sad about ${CANARY}, my ${CANARY} died. Can you help ${CANARY}?`,
      sentAt: '2026-03-02T09:14:03Z',
    },
    {
      id: `${CANARY} t1`,
      participantId: `${CANARY} a`,
      text: `Dear Karen, ${CANARY} thank you for contacting ${CANARY}. {{${CANARY}}} Dear customer, we value ${CANARY}.`,
      sentAt: '2026-03-02T09:14:04Z',
      provenance: { kind: 'macro', id: CANARY, title: CANARY },
    },
  ],
  metadata: { [CANARY]: CANARY, deep: { [CANARY]: [CANARY] } },
  extra: CANARY,
}

const turn = good.turns[0]!
const changed = (changes: object): object => ({ ...good, ...changes })

/** Records with one thing wrong, mostly the canary itself. */
const bad: readonly object[] = [
  changed({ schemaVersion: CANARY }),
  changed({ id: { [CANARY]: CANARY } }),
  changed({ id: `${CANARY}${'x'.repeat(500)}` }),
  changed({ channel: CANARY }),
  changed({ language: { is: CANARY } }),
  changed({ language: CANARY.repeat(20) }),
  changed({ startedAt: CANARY }),
  changed({ participants: CANARY }),
  changed({ participants: [CANARY] }),
  changed({ participants: [{ id: CANARY, role: CANARY }] }),
  changed({ participants: [{ id: CANARY, role: 'agent', name: [CANARY] }] }),
  changed({ participants: [good.participants[0], good.participants[0]] }),
  changed({ turns: CANARY }),
  changed({ turns: [CANARY] }),
  changed({ turns: [{ ...turn, participantId: `${CANARY} nobody` }] }),
  changed({ turns: [turn, turn] }),
  changed({ turns: [{ ...turn, text: [CANARY] }] }),
  changed({ turns: [{ ...turn, sentAt: CANARY }] }),
  changed({ turns: [{ ...turn, startMs: CANARY }] }),
  changed({ turns: [{ ...turn, kind: CANARY }] }),
  changed({ turns: [{ ...turn, provenance: CANARY }] }),
  changed({ turns: [{ ...turn, provenance: { kind: CANARY } }] }),
  changed({ ratings: CANARY }),
  changed({ ratings: { csat: CANARY } }),
  changed({ metadata: CANARY }),
  good,
]

const rawLines = [
  CANARY,
  `"${CANARY}"`,
  `["${CANARY}"]`,
  `{"${CANARY}": "${CANARY}"}`,
  JSON.stringify(good).slice(0, -20),
  `{"id": ${CANARY}}`,
]

/** Where a report may repeat what it was given: ids, names, and what findings say. */
const allowed = [
  /^\/interactionId$/,
  /^\/agents\/\d+$/,
  /^\/customerName\/name$/,
  /^\/customerName\/knownFrom\/turnId$/,
  /^\/turns\/\d+\/turnId$/,
  /^\/turns\/\d+\/passages\/\d+\/templateId$/,
  /^\/findings\/\d+\/(?:turnId|message|data\/\w+)$/,
  /^\/findings\/\d+\/because\/\d+\/turnId$/,
]

/** Pointers of the strings and keys that hold the canary. */
function placesOf(value: unknown, pointer = ''): readonly string[] {
  if (typeof value === 'string') return value.includes(CANARY) ? [pointer] : []
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, held]) => [
    ...(key.includes(CANARY) ? [`${pointer}/KEY`] : []),
    ...placesOf(held, `${pointer}/${key}`),
  ])
}

let runs = 0

/** Scores the content and sees to it that nothing leaks; gives what was reported and told. */
async function expectPrivate(
  content: string | Uint8Array,
  ...options: readonly string[]
): Promise<{ readonly reports: number; readonly problems: number }> {
  const file = fileIn(folder, `${runs++}`, content)
  const kept = join(folder, `${runs}-problems`)
  const told = await cli(['score', file, ...options])
  const { stdout, stderr } = await cli(['score', file, '--problems', kept, ...options])
  expect(told.stdout).toBe(stdout)
  expect(told.stderr).not.toContain(CANARY)
  expect(stderr).not.toContain(CANARY)
  const problems = readFileSync(kept, 'utf8')
  expect(problems).not.toContain(CANARY)
  const reports = reportsOf(stdout)
  for (const report of reports)
    for (const place of placesOf(report))
      expect(
        allowed.some((path) => path.test(place)),
        place,
      ).toBe(true)
  return { reports: reports.length, problems: problemsOf(problems).length }
}

const lineOf = (value: unknown): string => `${JSON.stringify(value)}\n`

describe('the canary is seen in no message and no problem', () => {
  test('of a good record, whose report repeats ids, names and findings only', async () => {
    const { reports, problems } = await expectPrivate(lineOf(good))
    expect([reports, problems]).toEqual([1, 1])
  })

  test.each(bad.map((record, index) => [index, record] as const))('of bad record %d', async (_, record) => {
    const { reports, problems } = await expectPrivate(lineOf(good) + lineOf(record))
    expect(reports).toBe(1)
    expect(problems).toBeGreaterThan(1)
  })

  test.each(rawLines)('of the line %s', async (line) => {
    for (const format of ['jsonl', 'json', 'jsonl-rows']) await expectPrivate(`${line}\n`, '--format', format)
    expect((await expectPrivate(`${lineOf(good)}${line}\n`)).reports).toBe(1)
  })

  test('of a line that is not UTF-8', async () => {
    const bytes = Buffer.from(lineOf(good) + lineOf(changed({ id: `${CANARY} # 2` })))
    bytes[bytes.indexOf('#')] = 0xff
    expect(await expectPrivate(bytes)).toEqual({ reports: 1, problems: 2 })
  })

  test('of all of them at once, in one document', async () => {
    await expectPrivate(JSON.stringify([good, ...bad]))
    await expectPrivate(JSON.stringify({ interactions: [good, ...bad] }))
    await expectPrivate(`[${lineOf(good)}, ${CANARY}]`, '--format', 'json')
  })

  test.each([
    `ticket,role,name,text,time\n${CANARY},agent,${CANARY},${CANARY},${CANARY}\n`,
    `ticket,role,text\n1,${CANARY},${CANARY}\n`,
    `ticket,role,text\n1,${CANARY},${CANARY},${CANARY}\n,agent,${CANARY}\n`,
    `ticket,role,text\n1,agent,"${CANARY}\n2,agent,${CANARY}\n`,
    `ticket,role,text,${CANARY}\n1,agent,hi,${CANARY}\n`,
    `${CANARY},${CANARY},${CANARY}\n1,2,3\n`,
    `ticket,ticket_id,role,text\n${CANARY},1,agent,${CANARY}\n`,
  ])('of the rows %j', async (content) => {
    await expectPrivate(content, '--format', 'csv')
    await expectPrivate(content)
  })

  test.each([
    `[10:00:00] ${CANARY}: hello ${CANARY}\n[noon] Agent: ${CANARY}\n${CANARY}\n`,
    `${CANARY}\n${CANARY}: ${CANARY}\nAgent: hi\n***${CANARY}***\n`,
  ])('of the transcript %j', async (content) => {
    await expectPrivate(content, '--format', 'text')
    await expectPrivate(content)
  })

  test.each(Object.keys(readers))('of what is no %s', async (format) => {
    await expectPrivate(`${CANARY}\u0000${CANARY}\n{"${CANARY}\n`, '--format', format)
  })
})

test('an unknown key is named in a pointer, and nowhere else', async () => {
  const path = join(folder, 'keys')
  const file = fileIn(folder, 'keys.jsonl', lineOf({ ...good, [CANARY]: CANARY }))
  await cli(['score', file, '--problems', path])
  const problems = problemsOf(readFileSync(path, 'utf8'))
  expect(problems.map(({ code, origin }) => [code, origin.pointer])).toEqual([
    ['unknown-field', '/extra'],
    ['unknown-field', `/${CANARY}`],
  ])
  expect(problems.map((problem) => ({ ...problem, origin: {} })).flatMap((told) => placesOf(told))).toEqual(
    [],
  )
})

test('files that were to be JSON or an index are named, never quoted', async () => {
  const input = fileIn(folder, 'input', lineOf(good))
  const broken = fileIn(folder, 'broken', `{"a": ${CANARY}}`)
  for (const option of ['--policy', '--map', '--templates']) {
    const { code, stdout, stderr } = await cli(['score', input, option, broken])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).not.toContain(CANARY)
  }
})

test('learning tells nothing of what it learned from', async () => {
  const input = fileIn(folder, 'learn', [good, ...bad].map(lineOf).join('') + rawLines.join('\n'))
  const { code, stdout, stderr } = await cli(['fit', input, '--out', join(folder, 'index')])
  expect(code).toBe(0)
  expect(stdout + stderr).not.toContain(CANARY)
})
