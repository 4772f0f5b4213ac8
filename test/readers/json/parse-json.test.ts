import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRecord, parseJson, parseLines } from '../../../src/readers/json/parse-json.ts'

/** What the engine says of it, without a look at it before. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

test('a text is taken for JSON where the engine takes it for that, and gives the same value', () => {
  const piece = fc.constantFrom(
    ...['{', '}', '[', ']', '"', '":', ',', '1', '-1.5e+7', 'true', 'false', 'null', '"a"', '"a":', 'x', '>'],
    ...[' ', '\t', '\n', '\r', '\u00a0', '\ufeff', '\\', '\u2028', '0', '.'],
  )
  const pieces = fc.array(piece, { maxLength: 6 }).map((parts) => parts.join(''))
  const blank = fc.constantFrom('', ' ', '\r\n\t', ' '.repeat(40))
  const written = fc
    .tuple(blank, fc.json(), fc.constantFrom('', ' ', ','), blank)
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(fc.oneof(pieces, written), (text) => {
      expect(parseJson(text)).toEqual(parsed(text))
    }),
    { numRuns: 2000 },
  )
})

test.each([
  '',
  ' ',
  '{',
  '"',
  '[',
  '}',
  '{}',
  ' [ ] ',
  '{ "a" : 1 }',
  '""',
  'null',
  '-0',
  '1.',
  'nul',
  '> a',
  '\ufeff{}',
])('so it is with %j', (text) => {
  expect(parseJson(text)).toEqual(parsed(text))
})

test('only an object that is no array has fields', () => {
  expect([{}, [], null, 'a', undefined].map(isRecord)).toEqual([true, false, false, false, false])
})

/** What lines may be broken into so that neighbours mend one another. */
const PIECES = [
  ...['{', '}', '[', ']', '"', ',', ':', '{}', '"a":', '1', ' ', '\t', '\r', '\\'],
  ...['{"a":[', '{"a":[{}', ']}', '{"c":2}]}', '{},{}', '{},0,{}', '{"a":"x', 'y"}'],
  ...['{"a":{"b":1}', '{"a":1}', '{"a":"},{"}', '{"a":1} , {"b":2}'],
]

test('lines parsed together are the objects they are one by one, or are not taken together', () => {
  const piece = fc.constantFrom(...PIECES)
  const line = fc.oneof(
    { weight: 2, arbitrary: fc.json().map((text) => `{"a":${text}}`) },
    fc.array(piece, { maxLength: 3 }).map((parts) => parts.join('')),
  )
  let taken = 0
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
      const objects = parseLines(`${lines.join('\n')}\n`)
      if (objects === null) return
      taken++
      expect(objects).toEqual(lines.map(parsed))
      expect(objects.every(isRecord)).toBe(true)
    }),
    { numRuns: 3000 },
  )
  expect(taken).toBeGreaterThan(100)
})

test.each([
  ['that opens what the next one closes, beside one that holds two', '{"a":[{}\n{"c":2}]}\n{},{}\n'],
  ['that opens a text', '{"a":"x\ny"}\n{},{}\n'],
  ['that holds the end of an old Macintosh', '{"a":1,\r"b":2}\n'],
  ['that is blank', '{"a":1}\n\n{"b":2}\n'],
  ['that is no object', '{"a":1}\n[1]\n'],
  ['that begins with a mark', '\uFEFF{"a":1}\n'],
])('a line %s is not taken together with others', (_, text) => {
  expect(parseLines(text)).toBeNull()
})

test('lines with a comma between two objects, and long lines, are parsed one by one', () => {
  const long = 'x'.repeat(400)
  expect(parseLines('{"a":"}, {"}\n{"b":[{},{}]}\n')).toEqual([{ a: '}, {' }, { b: [{}, {}] }])
  expect(parseLines(`{"a":"${long}"}\n{"b":1}\n`)).toEqual([{ a: long }, { b: 1 }])
  expect(parseLines(`{"a":"${long}"}\n{"b":1}x\n`)).toBeNull()
  expect(parseLines(`{"a":"${long}"}\n\n{"b":1}\n`)).toBeNull()
})

test('flat objects a line are taken together', () => {
  expect(parseLines('{"a":"x\\ny"}\n{"b":[1,{"c":null}]} \n')).toEqual([
    { a: 'x\ny' },
    { b: [1, { c: null }] },
  ])
})
