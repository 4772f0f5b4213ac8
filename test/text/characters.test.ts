import { expect, test } from 'vitest'
import { CharClass, characterTables, expansionOf, foldAstral } from '../../src/text/characters.ts'

const { classOf, fold } = characterTables()
const everyUnit = Array.from({ length: 0x10000 }, (_, unit) => unit)
const unitOf = (char: string): number => char.charCodeAt(0)
const classOfEach = (chars: string): number[] => Array.from(chars, (char) => classOf[fold[unitOf(char)]!]!)

test('letters, digits, currencies, apostrophes, spaces and line ends are what they are, folded', () => {
  const classes: Partial<Record<keyof typeof CharClass, string>> = {
    letter: 'aZéßøñΩжשعहक한ǆ',
    digit: '09７',
    currency: '$€£¥₹#',
    apostrophe: "'’‘ʼ＇`´",
    unspaced: '語いカไ',
    space: ' \t\u00a0\u2028\u3000',
    newline: '\n\r',
    separator: '.,!?-–_@/()[]{}…。',
  }
  for (const [name, chars] of Object.entries(classes))
    for (const held of classOfEach(chars)) expect(held, name).toBe(CharClass[name as keyof typeof CharClass])
})

test('folding twice changes no single unit', () => {
  expect(everyUnit.filter((unit) => fold[fold[unit]!] !== fold[unit])).toEqual([])
})

test('no unit folds to half a character', () => {
  expect(everyUnit.filter((unit) => fold[unit]! >= 0xd800 && fold[unit]! <= 0xdfff)).toEqual([])
})

test('a small letter and its capital fold alike in every script', () => {
  const apart = everyUnit
    .filter((unit) => unit < 0xd800 || unit > 0xdfff)
    .map((unit) => String.fromCharCode(unit))
    .filter((char) => {
      const capital = char.toUpperCase()
      const pair = capital.length === 1 && capital.toLowerCase() === char
      return pair && fold[unitOf(capital)] !== fold[unitOf(char)]
    })
  expect(apart).toEqual([])
})

test('a letter stays a letter and a digit a digit when it folds', () => {
  const changed = everyUnit.filter((unit) => {
    const held = classOf[unit]
    return (
      fold[unit] !== 0 &&
      (held === CharClass.letter || held === CharClass.digit || held === CharClass.unspaced) &&
      /[\p{Ll}\p{Lu}\p{Lo}\p{Nd}]/u.test(String.fromCharCode(unit)) &&
      classOf[fold[unit]!]! !== held
    )
  })
  expect(changed.map((unit) => String.fromCharCode(unit))).toEqual([])
})

test('only ligatures expand', () => {
  const expanded = everyUnit.flatMap((unit) => expansionOf(unit) ?? [])
  expect(expanded).toEqual(['ff', 'fi', 'fl', 'ffi', 'ffl', 'st', 'st'])
})

test('mathematical letters and digits have a plain form, emoji and rare ideographs have none', () => {
  const plain = (char: string): string => String.fromCharCode(foldAstral(char.codePointAt(0)!))
  expect(Array.from('𝐀𝒜𝔞𝟗', plain)).toEqual(['a', 'a', 'a', '9'])
  for (const char of '😀𠮷') expect(foldAstral(char.codePointAt(0)!)).toBe(0)
})
