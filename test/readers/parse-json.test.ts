import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRecord, parseJson } from '../../src/readers/parse-json.ts'

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
