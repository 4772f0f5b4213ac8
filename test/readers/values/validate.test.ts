import { describe, expect, test } from 'vitest'
import { interactionSchema } from '../../../src/model/interaction.ts'
import { isProblem } from '../../../src/model/problem.ts'
import { originOf, parseInteraction } from '../../../src/readers/index.ts'
import { toInteraction } from '../../../src/readers/values/validate.ts'
import { canonical, told, type Stream } from '../support.ts'

const secret = 'SECRET-4471'
const check = (value: unknown): Stream => [...toInteraction(value, { file: 'a.jsonl', line: 7 })]
const places = (value: unknown): string[] => told(check(value)).map((line) => line.replace(' 7', ''))

describe('a canonical interaction', () => {
  test('comes out as it went in, and its origin can be asked for', () => {
    const full = canonical({
      schemaVersion: 1,
      startedAt: '2025-02-03T09:02:13',
      ratings: { csat: 4, csatMax: 5 },
      metadata: { queue: { any: ['thing'] } },
    })
    const [record] = check(full)
    expect(record).toEqual(full)
    expect(isProblem(record!)).toBe(false)
    expect(originOf(record as never)).toEqual({ file: 'a.jsonl', line: 7 })
  })

  test('is parsed from a value at hand', () => {
    expect(parseInteraction(canonical())).toEqual({ interaction: canonical(), problems: [] })
    const { interaction, problems } = parseInteraction(canonical({ extra: 1 }))
    expect(interaction?.id).toBe('i1')
    expect(problems).toMatchObject([{ code: 'unknown-field', origin: { pointer: '/extra' } }])
    expect(parseInteraction(null)).toMatchObject({
      interaction: null,
      problems: [{ code: 'invalid-record' }],
    })
  })
})

describe('a record with faults', () => {
  test('that has no participants or no turns is told at once, with all that it lacks', () => {
    const told = (value: unknown): readonly unknown[] => [
      ...toInteraction(value, { file: 'a', pointer: '/3' }),
    ]
    const lacks = (fields: string): readonly object[] => [
      {
        code: 'invalid-record',
        level: 'error',
        origin: { file: 'a', pointer: '/3' },
        message: `Not an interaction; missing: ${fields}.`,
      },
    ]
    expect(told({})).toEqual(lacks('id, channel, participants, turns'))
    expect(told({ subject: secret })).toEqual(told({}))
    expect(told({ id: 'i1', turns: [] })).toEqual(lacks('channel, participants'))
    // Where both are there, the schema itself says what is wrong with each field.
    expect(told({ id: 'i1', turns: [], participants: [] })).toMatchObject([
      { origin: { pointer: '/3/channel' } },
    ])
  })

  test.each([
    [canonical({ schemaVersion: 2 }), 'error unsupported-schema-version /schemaVersion'],
    [canonical({ schemaVersion: secret }), 'error unsupported-schema-version /schemaVersion'],
    [canonical({ id: '' }), 'error invalid-record /id'],
    [canonical({ channel: secret }), 'error invalid-record /channel'],
    [canonical({ turns: [{ participantId: 'c' }] }), 'error invalid-record /turns/0/text'],
    [
      canonical({ turns: [{ participantId: 'c', text: '', sentAt: secret }] }),
      'error invalid-record /turns/0/sentAt',
    ],
    [
      canonical({ turns: [{ participantId: 'c', text: '', startMs: -1 }] }),
      'error invalid-record /turns/0/startMs',
    ],
    [
      canonical({ turns: [{ participantId: secret, text: '' }] }),
      'error unknown-participant /turns/0/participantId',
    ],
    [
      canonical({ participants: [...['c', 'a', 'c'].map((id) => ({ id, role: 'customer' }))] }),
      'error duplicate-participant /participants/2/id',
    ],
    [[], 'error invalid-record'],
    [secret, 'error invalid-record'],
    [null, 'error invalid-record'],
  ])('is refused with its place and without quoting it (%#)', (value, expected) => {
    expect(places(value)).toEqual([expected])
    expect(JSON.stringify(check(value).map((record) => isProblem(record) && record.message))).not.toContain(
      'SECRET',
    )
  })

  test('says what was expected', () => {
    const [missing, wrong, few] = [
      canonical({ turns: [{ participantId: 'c' }] }),
      canonical({ channel: secret }),
      canonical({ id: '' }),
    ].map((value) => check(value)[0])
    expect(missing).toHaveProperty('message', 'Missing; expected string.')
    expect(wrong).toHaveProperty('message', 'Expected one of chat, email, voice, sms, social, other.')
    expect(few).toHaveProperty('message', 'Expected at least 1 characters.')
  })

  test('has two turns with one id, the id of the place included', () => {
    const turns = [
      { participantId: 'c', text: '' },
      { participantId: 'c', text: '', id: 't2' },
      { participantId: 'c', text: '' },
    ]
    expect(places(canonical({ turns }))).toEqual(['error duplicate-turn /turns/2'])
    expect(places(canonical({ turns: turns.slice(0, 2) }))).toEqual([])
  })

  test('is told by its first ten faults', () => {
    const turns = Array.from({ length: 1000 }, () => ({ participantId: 'nobody', text: '' }))
    expect(places(canonical({ turns }))).toHaveLength(10)
    expect(places(canonical({ turns: turns.map(() => 1) }))).toHaveLength(10)
  })
})

describe('an unknown field', () => {
  test('is set aside with one warning for each key and place, pointing at the first', () => {
    const at = { participantId: 'c', text: '', at: 'noon' }
    const value = canonical({ at: 1, 'a/b~c': 1, turns: [{ participantId: 'c', text: '' }, at, at] })
    expect(places(value)).toEqual([
      'warning unknown-field /at',
      'warning unknown-field /a~1b~0c',
      'warning unknown-field /turns/1/at',
    ])
    expect(check(value).at(-1)).not.toHaveProperty('at')
  })

  test('is told in provenance and ratings as well', () => {
    const turn = { participantId: 'c', text: '', provenance: { kind: 'macro', folder: secret } }
    const value = canonical({ ratings: { csat: 4, nps: 9 }, turns: [turn, turn] })
    expect(places(value)).toEqual([
      'warning unknown-field /ratings/nps',
      'warning unknown-field /turns/0/provenance/folder',
    ])
    expect(check(value).at(-1)).toMatchObject({ ratings: { csat: 4 }, turns: [{}, {}] })
    expect(JSON.stringify(check(value))).not.toContain(secret)
  })

  test('may be called __proto__ and changes nothing', () => {
    const value: unknown = JSON.parse(
      JSON.stringify(
        canonical({ KEY: { polluted: 1 }, metadata: { KEY: { polluted: 1 }, kept: 2 } }),
      ).replaceAll('KEY', '__proto__'),
    )
    expect(places(value)).toEqual([
      'warning unknown-field /__proto__',
      'warning unknown-field /metadata/__proto__',
    ])
    const record = check(value).at(-1)!
    expect(record).toMatchObject({ metadata: { kept: 2 } })
    expect('polluted' in record || 'polluted' in {}).toBe(false)
  })
})

test('what is no object is told as the schema tells it, without asking it', () => {
  for (const value of [null, 1, 'x', true, [], [1], undefined]) {
    expect(interactionSchema.safeParse(value).error?.issues).toMatchObject([
      { code: 'invalid_type', expected: 'object', path: [] },
    ])
    expect(toInteraction(value, { file: 'a' })).toMatchObject([
      { code: 'invalid-record', level: 'error', origin: { file: 'a' }, message: 'Expected object.' },
    ])
  }
})
