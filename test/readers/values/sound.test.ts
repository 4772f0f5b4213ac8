import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from '../../../src/model/hash.ts'
import { parseInteraction } from '../../../src/readers/index.ts'
import { isSound } from '../../../src/readers/values/sound.ts'
import { canonical } from '../support.ts'

/** Mostly what the schema asks for, and beside it what it does not. */
const odd = fc.constantFrom<unknown>(
  undefined,
  null,
  '',
  'x',
  7,
  -1,
  NaN,
  Infinity,
  true,
  [],
  {},
  'x'.repeat(501),
)
const mostly = <T>(good: fc.Arbitrary<T>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 30, arbitrary: good }, { weight: 1, arbitrary: odd })
const maybe = <T>(good: fc.Arbitrary<T>): fc.Arbitrary<unknown> => mostly(fc.option(good, { nil: undefined }))

const id = fc.constantFrom('a', 'b', 'c', 't0', 't1', 'x'.repeat(500))
const instant = fc.constantFrom('2025-02-03T09:02:13Z', '2025-02-03 09:02', '2025-02-30T09:02:13', 'noon')
const ms = fc.constantFrom(0, 1.5, 7000, -0)
const extra = fc.constantFrom(
  {},
  {},
  {},
  {},
  {},
  {},
  {},
  {},
  { more: 1 },
  JSON.parse('{"__proto__":1}') as object,
)

/** A record of which any key may be missing, with perhaps one too many. */
const object = (fields: Record<string, fc.Arbitrary<unknown>>, needed: string[]): fc.Arbitrary<object> =>
  fc
    .tuple(fc.record(fields, { requiredKeys: needed }), extra)
    .map(([held, more]) =>
      Object.defineProperties(
        {},
        { ...Object.getOwnPropertyDescriptors(held), ...Object.getOwnPropertyDescriptors(more) },
      ),
    )

const participant = object(
  {
    id: mostly(id),
    role: mostly(fc.constantFrom('customer', 'agent', 'bot', 'system', 'unknown')),
    name: maybe(fc.constantFrom('', 'Maria')),
    group: maybe(fc.constantFrom('', 'Returns')),
  },
  ['id', 'role'],
)
const turn = object(
  {
    participantId: mostly(id),
    text: mostly(fc.constantFrom('', 'hello')),
    id: maybe(id),
    sentAt: maybe(instant),
    startMs: maybe(ms),
    endMs: maybe(ms),
    kind: maybe(fc.constantFrom('message', 'note', 'event')),
    provenance: maybe(
      object({ kind: mostly(fc.constantFrom('typed', 'macro', 'ai')), id: maybe(id), title: maybe(id) }, [
        'kind',
      ]),
    ),
  },
  ['participantId', 'text'],
)
const record = object(
  {
    schemaVersion: maybe(fc.constant(1)),
    id: mostly(id),
    channel: mostly(fc.constantFrom('chat', 'email')),
    language: maybe(fc.constantFrom('en', 'de-AT', 'x'.repeat(50))),
    startedAt: maybe(instant),
    participants: mostly(
      fc.uniqueArray(participant, { maxLength: 3, selector: (held) => (held as { id: string }).id }),
    ),
    turns: mostly(fc.array(turn, { maxLength: 3 })),
    ratings: maybe(object({ csat: maybe(ms), qaMax: maybe(ms) }, [])),
    metadata: maybe(fc.constantFrom({}, { a: [1] }, JSON.parse('{"__proto__":1}') as object)),
  },
  ['id', 'channel', 'participants', 'turns'],
)

describe('a sound interaction', () => {
  test('is one that the schema accepts whole, and no other', () => {
    let sound = 0
    fc.assert(
      fc.property(record, (value) => {
        const { interaction, problems } = parseInteraction(value)
        const isWhole =
          interaction !== null && problems.length === 0 && canonicalJson(interaction) === canonicalJson(value)
        expect(isSound(value)).toBe(isWhole)
        if (!isWhole) return
        sound++
        expect(interaction).toEqual(value)
      }),
      { numRuns: 3000 },
    )
    // Enough of both, or the property says nothing.
    expect(sound).toBeGreaterThan(100)
    expect(sound).toBeLessThan(2900)
  })

  test('is no value of another class, whatever it holds', () => {
    class Odd {
      readonly isOdd = true
    }
    for (const value of [null, 'x', [], Object.assign(new Odd(), canonical()), { ...canonical(), turns: {} }])
      expect(isSound(value)).toBe(false)
    expect(isSound(canonical())).toBe(true)
    expect(
      isSound({ ...canonical(), participants: [Object.assign(new Odd(), { id: 'c', role: 'agent' })] }),
    ).toBe(false)
  })
})
