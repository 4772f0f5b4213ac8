import { expect, test } from 'vitest'
import {
  CharClass,
  characterTables,
  expansionOf,
  foldAstral,
  isTonalLetter,
} from '../../src/text/characters.ts'
import { shapes } from '../../src/text/look-alikes.ts'

const { classOf, fold, skeleton } = characterTables()
/** Hangul fillers: letters by law, blanks to the eye. */
const BLANK = '\u3164\uffa0'
const everyUnit = Array.from({ length: 0x10000 }, (_, unit) => unit)
const unitOf = (char: string): number => char.charCodeAt(0)
const classOfEach = (chars: string): number[] =>
  Array.from(chars, (char) => classOf[skeleton[unitOf(char)]!]!)

test('letters, digits, currencies, apostrophes, spaces and line ends are what they are, folded', () => {
  const classes: Partial<Record<keyof typeof CharClass, string>> = {
    letter: 'aZéøñΩжשعहक한ǆ',
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
  expect(everyUnit.filter((unit) => skeleton[skeleton[unit]!] !== skeleton[unit])).toEqual([])
})

test('no unit folds to half a character', () => {
  expect(everyUnit.filter((unit) => skeleton[unit]! >= 0xd800 && skeleton[unit]! <= 0xdfff)).toEqual([])
})

test('a small letter and its capital fold alike in every script', () => {
  const apart = everyUnit
    .filter((unit) => unit < 0xd800 || unit > 0xdfff)
    .map((unit) => String.fromCharCode(unit))
    .filter((char) => {
      const capital = char.toUpperCase()
      const pair = capital.length === 1 && capital.toLowerCase() === char
      return pair && skeleton[unitOf(capital)] !== skeleton[unitOf(char)]
    })
  expect(apart).toEqual([])
})

test('a letter stays a letter and a digit a digit when it folds', () => {
  const changed = everyUnit.filter((unit) => {
    const held = classOf[unit]
    return (
      skeleton[unit] !== 0 &&
      !BLANK.includes(String.fromCharCode(unit)) &&
      (held === CharClass.letter || held === CharClass.digit || held === CharClass.unspaced) &&
      /[\p{Ll}\p{Lu}\p{Lo}\p{Nd}]/u.test(String.fromCharCode(unit)) &&
      classOf[skeleton[unit]!]! !== held
    )
  })
  expect(changed.map((unit) => String.fromCharCode(unit))).toEqual([])
})

test('only ligatures, sharp s and letters in brackets expand', () => {
  const expanded = everyUnit.flatMap((unit) => expansionOf(unit) ?? [])
  const bracketed = Array.from('abcdefghijklmnopqrstuvwxyz')
  const lamAlef = [...Array<string>(2).fill('لآ'), ...Array<string>(2).fill('لأ'), 'لإ', 'لإ', 'لا', 'لا']
  expect(expanded.sort()).toEqual(
    ['ss', 'ss', ...bracketed, ...lamAlef, 'ff', 'fi', 'fl', 'ffi', 'ffl', 'st', 'st'].sort(),
  )
})

test('a unit that folds by its neighbours is one whose shape, or whose tone, may say otherwise', () => {
  const undecided = everyUnit.filter((unit) => fold[unit] === 0 && skeleton[unit] !== 0)
  for (const unit of undecided)
    expect(isTonalLetter(unit) || shapes.get(unit) !== skeleton[unit], String.fromCharCode(unit)).toBe(true)
  expect(undecided.map((unit) => String.fromCharCode(unit))).toEqual(
    expect.arrayContaining(['ν', 'η', 'и', 'г', 'ạ', 'ư']),
  )
  // Everything else folds alone, and as it does anywhere.
  expect(everyUnit.filter((unit) => fold[unit] !== 0 && fold[unit] !== skeleton[unit])).toEqual([])
})

test('mathematical letters and digits have a plain form, emoji and rare ideographs have none', () => {
  const plain = (char: string): string => String.fromCharCode(foldAstral(char.codePointAt(0)!))
  expect(Array.from('𝐀𝒜𝔞𝟗', plain)).toEqual(['a', 'a', 'a', '9'])
  expect(Array.from('🅐🅰🇦🄰', plain)).toEqual(['a', 'a', 'a', 'a'])
  expect(Array.from('🅩🆉🇿', plain)).toEqual(['z', 'z', 'z'])
  for (const char of '😀𠮷🆊') expect(foldAstral(char.codePointAt(0)!)).toBe(0)
})
