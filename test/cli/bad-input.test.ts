/** What strangers send, end to end: nothing crashes, nothing is dropped silently, and all else is scored. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { random } from '../../src/evaluate/metrics/index.ts'
import type { Interaction } from '../../src/index.ts'
import {
  chat,
  cli,
  countsOf,
  exampleLines,
  fileIn,
  jsonl,
  problemsOf,
  reportsOf,
  temporaryFolder,
} from './support.ts'

const folder = temporaryFolder()
const good = exampleLines.slice(0, 6)
const idsOf = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => (JSON.parse(line) as Interaction).id)

interface Told {
  readonly code: number
  readonly ids: readonly string[]
  /** Code, line and pointer of each problem. */
  readonly problems: readonly string[]
  readonly refused: number
}

let runs = 0

async function score(
  contents: string | Uint8Array | readonly (string | Uint8Array)[],
  ...options: string[]
): Promise<Told> {
  const run = runs++
  const files = (typeof contents === 'string' || contents instanceof Uint8Array ? [contents] : contents).map(
    (content, index) => fileIn(folder, `${run}-${index}`, content),
  )
  const path = join(folder, `${run}-problems`)
  const { code, stdout, stderr } = await cli(['score', ...files, '--problems', path, ...options])
  const ids = reportsOf(stdout).map(({ interactionId }) => interactionId)
  const { analysed, refused } = countsOf(stderr)
  expect(ids).toHaveLength(analysed)
  const problems = problemsOf(readFileSync(path, 'utf8')).map(({ code: name, level, origin, message }) => {
    expect(files).toContain(origin.file)
    expect(message).not.toBe('')
    return [level, name, origin.line, origin.pointer].filter((part) => part !== undefined).join(' ')
  })
  return { code, ids, problems, refused }
}

/** The good lines with one more in their middle, which is line 4. */
const around = (line: string): string => [...good.slice(0, 3), line, ...good.slice(3)].join('\n') + '\n'

const record = chat('extra')

describe('one bad line in the middle is refused, alone', () => {
  test.each<[string, string, readonly string[]]>([
    ['cut off', JSON.stringify(record).slice(0, 90), ['error invalid-json 4']],
    ['not JSON', 'Hello?', ['error invalid-json 4']],
    ['not an object', '[1, 2]', ['error invalid-record 4']],
    ['a number', '5', ['error invalid-record 4']],
    ['null', 'null', ['error invalid-record 4']],
    [
      'of a later schema',
      JSON.stringify({ ...record, schemaVersion: 2 }),
      ['error unsupported-schema-version 4 /schemaVersion'],
    ],
    [
      'of a schema of another type',
      JSON.stringify({ ...record, schemaVersion: '1' }),
      ['error unsupported-schema-version 4 /schemaVersion'],
    ],
    [
      'a turn of someone unknown',
      JSON.stringify({ ...record, turns: [{ participantId: 'who', text: 'Hi' }] }),
      ['error unknown-participant 4 /turns/0/participantId'],
    ],
    [
      'two turns of people unknown',
      JSON.stringify({
        ...record,
        turns: [
          { participantId: 'who', text: 'Hi' },
          { participantId: 'what', text: 'Ho' },
        ],
      }),
      [
        'error unknown-participant 4 /turns/0/participantId',
        'error unknown-participant 4 /turns/1/participantId',
      ],
    ],
    ['a record that came before', good[0]!, ['error duplicate-interaction 4']],
    [
      'a participant twice',
      JSON.stringify({ ...record, participants: [...record.participants, record.participants[0]] }),
      ['error duplicate-participant 4 /participants/2/id'],
    ],
    [
      'a turn twice',
      JSON.stringify({ ...record, turns: [...record.turns, record.turns[0]] }),
      ['error duplicate-turn 4 /turns/2/id'],
    ],
    [
      'of no known channel',
      JSON.stringify({ ...record, channel: 'fax' }),
      ['error invalid-record 4 /channel'],
    ],
    ['without turns', JSON.stringify({ ...record, turns: undefined }), ['error invalid-record 4']],
    ['nested too deep', '['.repeat(100_000), ['error invalid-json 4']],
    ['nested deep, and closed', '['.repeat(3000) + ']'.repeat(3000), ['error invalid-record 4']],
  ])('%s', async (_, line, problems) => {
    expect(await score(around(line))).toEqual({ code: 0, ids: idsOf(good), problems, refused: 1 })
    expect((await score(around(line), '--strict')).code).toBe(4)
  })

  test('bytes that are not UTF-8', async () => {
    const bytes = Buffer.from(around(JSON.stringify(chat('extra', 'caf# at the corner'))))
    bytes[bytes.indexOf('#')] = 0xe9
    expect(await score(bytes)).toEqual({
      code: 0,
      ids: idsOf(good),
      problems: ['error invalid-encoding 4'],
      refused: 1,
    })
  })

  test('too large, by the limit given', async () => {
    const map = fileIn(folder, 'limit.json', '{"maxRecordBytes": 20000}')
    const told = await score(around(JSON.stringify(chat('extra', 'x'.repeat(20_000)))), '--map', map)
    expect(told).toEqual({
      code: 0,
      ids: idsOf(good),
      problems: ['error record-too-large 4'],
      refused: 1,
    })
  })
})

describe('a file without a record', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['empty', '', 'error empty-input'],
    ['of blank lines', '\n \n\r\n\t\n', 'error empty-input'],
    ['of a byte order mark', '\ufeff', 'error empty-input'],
  ])('%s', async (_, content, problem) => {
    expect(await score(content)).toEqual({ code: 3, ids: [], problems: [problem], refused: 1 })
  })

  const noise = random('binary')
  const binary = Uint8Array.from({ length: 300_000 }, () => noise.below(256))
  const images = {
    'random bytes': binary,
    'zero bytes': new Uint8Array(100_000),
    'a picture': Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), binary]),
    'an archive': Buffer.concat([Buffer.from('504b0304140000000800', 'hex'), binary]),
  }

  test.each(Object.entries(images))(
    'of %s is refused as a whole, and the next file is read',
    async (_, content) => {
      expect(await score(content)).toEqual({
        code: 3,
        ids: [],
        problems: ['error unknown-format'],
        refused: 1,
      })
      const told = await score([content, good.join('\n')])
      expect([told.code, told.ids]).toEqual([0, idsOf(good)])
    },
  )

  test('of UTF-16 is read like any other', async () => {
    const { code, ids } = await score(Buffer.from(`\ufeff${good.join('\n')}`, 'utf16le'))
    expect([code, ids]).toEqual([0, idsOf(good)])
  })

  test.each(['jsonl', 'json', 'csv', 'jsonl-rows', 'text'])(
    'of random bytes is refused even where it is said to be %s',
    async (format) => {
      const { code, ids, problems, refused } = await score(binary, '--format', format)
      expect([code, ids]).toEqual([3, []])
      expect(refused).toBeGreaterThan(0)
      expect(problems.length).toBeGreaterThanOrEqual(refused)
    },
  )
})

describe('a turn of five million characters', () => {
  const { below } = random('prose')
  const words = Array.from({ length: 4000 }, (_, index) => `word${index.toString(36)}`)
  const prose = Array.from(
    { length: 700_000 },
    (_, index) => `${words[below(4000)]!}${index % 17 === 0 ? '.' : ''}`,
  )
    .join(' ')
    .slice(0, 5_000_000)

  test.each([
    ['prose', prose],
    ['digits', '7'.repeat(5_000_000)],
  ])(
    'of %s is scored like any other',
    async (_, text) => {
      expect(text.length).toBeGreaterThan(4_900_000)
      const told = await score(around(JSON.stringify(chat('extra', text))))
      expect(told).toEqual({
        code: 0,
        ids: [...idsOf(good.slice(0, 3)), 'extra', ...idsOf(good.slice(3))],
        problems: [],
        refused: 0,
      })
    },
    120_000,
  )
})

describe('records in are reports and refused', () => {
  /** Every kind of fault, with how many of the records have it. */
  const lines = [
    ...good,
    '{',
    JSON.stringify({ ...record, schemaVersion: 9 }),
    JSON.stringify({
      ...record,
      turns: [
        { participantId: 'x', text: '' },
        { participantId: 'y', text: '' },
      ],
    }),
    good[1]!,
    JSON.stringify({ id: 5, channel: 'fax', participants: 'none' }),
    JSON.stringify({ ...record, id: 'odd', extra: 1, other: 2 }),
    'null',
  ]
  const refusedLines = 6

  test('in JSON Lines', async () => {
    const told = await score(lines.join('\n'))
    expect(told.ids).toEqual([...idsOf(good), 'odd'])
    expect(told.refused).toBe(refusedLines)
    expect(told.ids.length + told.refused).toBe(lines.length)
  })

  test('in a JSON document, and in one that wraps them', async () => {
    const values = lines.filter((line) => line !== '{').map((line) => JSON.parse(line) as unknown)
    for (const document of [values, { interactions: values }]) {
      const told = await score(JSON.stringify(document), '--format', 'json')
      expect(told.ids).toEqual([...idsOf(good), 'odd'])
      expect(told.ids.length + told.refused).toBe(values.length)
    }
  })

  test('over files, whatever is wrong with them', async () => {
    const told = await score([lines.join('\n'), '', jsonl(chat('last')), lines.join('\n')])
    expect(told.ids).toEqual([...idsOf(good), 'odd', 'last'])
    // The second time, all that was read before is a duplicate; and the empty file is one more.
    expect(told.refused).toBe(refusedLines + 1 + lines.length)
  })

  test('in rows, where the rows of an interaction are one record and every row that is none is another', async () => {
    const csv = [
      'ticket,role,text,time',
      '1,customer,Hello,2026-03-02 09:14',
      '1,agent,Hi,2026-03-02 09:15',
      ',agent,whose is this?,2026-03-02 09:15',
      '2,agent,too,many,columns',
      '3,agent,Bye,noon',
    ].join('\n')
    const told = await score(csv)
    expect(told.ids).toEqual(['1', '3'])
    expect(told.refused).toBe(2)
    expect(told.problems).toHaveLength(3)
  })
})
