import { describe, expect, test } from 'vitest'
import { compileLexicon } from '../../../src/annotate/lexicon.ts'
import { givenNameOf, isMark } from '../../../src/annotate/names/participant-name.ts'
import { en } from '../../../src/language/en/index.ts'
import { annotate, chat, named, names } from '../support.ts'

const lexicon = compileLexicon(en)
const given = (name: string): string | undefined =>
  givenNameOf({ id: 'c', role: 'customer', name }, lexicon)?.name

describe('a name in participant data or a header', () => {
  test.each([
    ['María López', 'María López'],
    ['López, María', 'María López'],
    ['van der Berg, Anneke', 'Anneke van der Berg'],
    ['Smith, Jr.', 'Smith'],
    ['Dr. Anna Weber', 'Anna Weber'],
    ['Mr John Smith', 'John Smith'],
    ['"María López" <maria@mail.example>', 'María López'],
    ['López, María <m@mail.example>', 'María López'],
    ['Nguyen Van', 'Nguyen Van'],
    ['王伟', '王伟'],
    ['[NAME]', '[NAME]'],
    ['XXXX', 'XXXX'],
    ['Yiannis Kosta (Johnny)', 'Yiannis Kosta (Johnny)'],
    ['Sam (he/him) Reed', 'Sam Reed'],
    ['Reed, Sam (they)', 'Sam Reed'],
    ['Anna Weber [Acme Ltd]', 'Anna Weber'],
    ['Anna Weber (ext 204)', 'Anna Weber'],
    ['Maria Sales', 'Maria Sales'],
  ])('“%s” is %s', (written, name) => {
    expect(given(written)).toBe(name)
  })

  test.each([
    'Weber GmbH',
    'Acme Ltd',
    'Customer Support',
    'Accounts Payable',
    'Buchhaltung',
    'Λογιστήριο',
    'Blue Door Café',
    'Green Lane Surgery',
    'Guest',
    'anna_84',
    'maria@mail.example',
    'x',
  ])('“%s” is nobody’s', (written) => {
    expect(given(written)).toBeUndefined()
  })

  test('read off an address is uncertain, and gives way to what is said', () => {
    const known = (script: string): unknown =>
      annotate(named(chat(script), { c: 'maria.lopez2@mail.example' })).customerName
    expect(known('c: Hello')).toMatchObject({ name: 'Maria Lopez', uncertain: true, knownAt: -1 })
    expect(known('c: Hello, this is Anna.')).toMatchObject({ name: 'Anna', uncertain: false, knownAt: 0 })
  })

  test('read off an address makes no other name wrong', () => {
    const uses = (text: string): string[] =>
      names(annotate(named(chat(`c: Hello\na: ${text}`), { c: 'maria.lopez@mail.example' })))
    expect(uses('Hi Maria, it is done.')).toEqual(['correct: Maria'])
    expect(uses('Hi Karen, it is done.')).toEqual([])
  })
})

test.each([
  ['[NAME]', true],
  ['<PERSON>', true],
  ['xxx', true],
  ['XXXX', true],
  ['xx', false],
  ['Xavier', false],
])('“%s” is a mark for a name: %s', (text, expected) => {
  expect(isMark(text)).toBe(expected)
})
