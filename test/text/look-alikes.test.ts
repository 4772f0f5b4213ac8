import { expect, test } from 'vitest'
import { enclosedLetter, lookAlikes, scriptOf, shapes } from '../../src/text/look-alikes.ts'

const isLatinSmall = (letter: string | undefined): boolean => /^[a-z]$/.test(letter ?? '')

test('every look-alike is of one Latin letter', () => {
  for (const [char, letter] of Object.entries(lookAlikes)) expect(isLatinSmall(letter), char).toBe(true)
  for (const [unit, letter] of shapes)
    expect(isLatinSmall(String.fromCharCode(letter)), String.fromCharCode(unit)).toBe(true)
})

test('no two letters of a script look alike, so that no two of its words become one', () => {
  const seen = new Map<string, string>()
  const met: string[] = []
  for (const [char, letter] of Object.entries(lookAlikes)) {
    const script = scriptOf(char.charCodeAt(0))
    // Latin letters of other forms, such as small capitals, are no letters of a word.
    if (script === scriptOf('a'.charCodeAt(0)) || script === 0) continue
    const other = seen.get(`${script}${letter}`)
    if (other !== undefined) met.push(other + char)
    seen.set(`${script}${letter}`, char)
  }
  // The one exception, said where the table is: Tatar and Kazakh `һ`.
  expect(met).toEqual(['нһ'])
})

test('the scripts that are confused are told apart, and others are not asked about', () => {
  const script = (char: string): number => scriptOf(char.charCodeAt(0))
  expect(new Set(['a', 'α', 'а', 'ԁ', 'ա', 'Ꭺ', 'ⲁ', 'ꓮ'].map(script)).size).toBe(8)
  for (const [one, other] of ['aÉ', 'aɑ', 'aᴀ', 'aạ', 'aａ', 'αἀ', 'Ꭺꭺ', 'аґ'].map((pair) =>
    Array.from(pair),
  ))
    expect(script(one!), one! + other!).toBe(script(other!))
  for (const char of ' 7-語خकกㄱ') expect(script(char)).toBe(0)
})

test('letters in circles, in squares and of flags are letters', () => {
  expect(enclosedLetter('🅐'.codePointAt(0)!)).toBe('a'.charCodeAt(0))
  expect(enclosedLetter('🇿'.codePointAt(0)!)).toBe('z'.charCodeAt(0))
  expect(enclosedLetter('🇿'.codePointAt(0)! + 1)).toBe(0)
  expect(enclosedLetter('😀'.codePointAt(0)!)).toBe(0)
})
