/** Random interactions, texts and files for the fuzzer. */
import fc from 'fast-check'
import { channels, provenanceKinds, roles, turnKinds, type Interaction } from '../../src/model/interaction.ts'

/** Pieces that mean something to some stage, glued together at random. */
const words = fc.constantFrom(
  'Hi',
  ' ',
  '\n',
  'Ann',
  'María López',
  'my name is ',
  '?',
  '!',
  '.',
  'sorry',
  ' thank you',
  '> ',
  '-- ',
  'On Mon, Ann wrote:',
  '{{name}}',
  '[NAME]',
  '#REF#',
  '%FNAME%',
  'https://a.co',
  'a@b.co',
  '10:02',
  '2025-02-03',
  '1,234.5',
  'é',
  'e\u0301',
  '\u200B',
  '\u202E',
  '\uFEFF',
  '\uD800',
  '🙂',
  '👩‍👩‍👧',
  'ß',
  'İ',
  'Καλημέρα',
  '你好',
  'ไทย',
  '"',
  "'",
  '’',
  '<b>',
  '&amp;',
  '[',
  '(',
  '\u0000',
  '\t',
  '\r\n',
  ',',
  ';',
  '{',
  '}',
  '[10:00] Ann: ',
  'From: a@b.co',
  'Subject: x',
  '--b',
  'WEBVTT',
  '00:00.000 --> 00:01.000',
  '__proto__',
  'Regards,',
  'Dear customer',
  'Where is my parcel',
  'I am furious',
  'you are an idiot',
  'and',
  'order',
  'not',
)

export const textArbitrary: fc.Arbitrary<string> = fc.oneof(
  fc.array(words, { maxLength: 40 }).map((parts) => parts.join('')),
  fc.array(words, { maxLength: 40 }).map((parts) => parts.join(' ')),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
)

const time = fc.option(
  fc.oneof(
    fc
      .date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString()),
    fc.constantFrom('2026-03-02T09:14:03Z', '2026-03-02T09:14:04', '2026-03-02T09:14:03+02:00'),
  ),
  { nil: undefined },
)

const ids = fc.constantFrom('a', 'b', 'c', 'd', '__proto__', 'constructor')
const language = fc.constantFrom('en', 'el', 'de', 'xx', 'en-GB', '\u0000')

interface Drawn {
  readonly channel: Interaction['channel']
  readonly language: string | undefined
  readonly participants: readonly Interaction['participants'][number][]
  readonly turns: readonly (Omit<Interaction['turns'][number], 'participantId'> & { readonly by: number })[]
}

/** Valid by construction: participants with ids of their own, turns that name one. */
export const interactionArbitrary: fc.Arbitrary<Interaction> = fc
  .record({
    channel: fc.constantFrom(...channels),
    language: fc.option(language, { nil: undefined }),
    participants: fc.uniqueArray(
      fc.record(
        { id: ids, role: fc.constantFrom(...roles), name: textArbitrary.map((text) => text.slice(0, 100)) },
        { requiredKeys: ['id', 'role'] },
      ),
      { minLength: 1, maxLength: 5, selector: ({ id }) => id },
    ),
    turns: fc.array(
      fc.record(
        {
          by: fc.nat(),
          text: textArbitrary,
          sentAt: time,
          startMs: fc.nat(1e9),
          endMs: fc.nat(1e9),
          kind: fc.constantFrom(...turnKinds),
          provenance: fc.record({ kind: fc.constantFrom(...provenanceKinds) }),
        },
        { requiredKeys: ['by', 'text'] },
      ),
      { maxLength: 12 },
    ),
  })
  .map((drawn) => built(drawn as Drawn))

function built({ channel, language: spoken, participants, turns }: Drawn): Interaction {
  return {
    id: 'i1',
    channel,
    ...(spoken !== undefined && { language: spoken }),
    participants,
    turns: turns.map(({ by, sentAt, ...turn }) => ({
      ...turn,
      ...(sentAt !== undefined && { sentAt }),
      participantId: participants[by % participants.length]!.id,
    })),
  }
}

type Edit = readonly [kind: number, at: number, length: number, value: number]

/** What a format may stumble over, wherever it stands. */
const tokens = [
  '"',
  '\n',
  '\r',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '\\',
  '\\u0000',
  'null',
  '-1',
  '1e999',
  '9007199254740993',
  '\uFEFF',
  '\u0000',
  '""',
  '__proto__',
  '<',
  '>',
  '&#xD800;',
  '=?utf-8?q?a?=',
  '--b',
  '\n\n',
  ' --> ',
  'From ',
  '2025-99-99T99:99:99Z',
  'x'.repeat(600),
  '\u2028',
  'true',
].map((token) => new TextEncoder().encode(token))

/** A file with some bytes changed, cut out, doubled, moved or put in. */
export function mutated(files: fc.Arbitrary<Uint8Array>): fc.Arbitrary<Uint8Array> {
  const edit = fc.tuple(fc.nat(5), fc.nat(), fc.nat(200), fc.nat())
  return fc
    .tuple(files, fc.array(edit, { minLength: 1, maxLength: 6 }))
    .map(([file, edits]) => edits.reduce(edited, file))
}

function edited(bytes: Uint8Array, [kind, where, length, value]: Edit): Uint8Array {
  const at = where % (bytes.length + 1)
  const [before, cut, after] = [
    bytes.subarray(0, at),
    bytes.subarray(at, at + length),
    bytes.subarray(at + length),
  ]
  if (kind === 0) return joined(before, Uint8Array.of(value & 255), bytes.subarray(at + 1))
  if (kind === 1) return joined(before, after)
  if (kind === 2) return joined(before, cut, cut, after)
  if (kind === 3) return joined(before, after, cut)
  if (kind === 4) return before
  return joined(before, tokens[value % tokens.length]!, bytes.subarray(at))
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
