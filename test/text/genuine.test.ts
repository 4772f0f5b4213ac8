/** Genuine text in scripts that look-alikes are taken from: folding must not make its words one. */
import { describe, expect, test } from 'vitest'
import { scan } from '../../src/text/scan.ts'
import { foldText } from '../../src/text/view.ts'
import { genuineTexts, genuineWords } from './genuine.ts'

const wordsOf = (list: string): readonly string[] => [...new Set(list.split(/\s+/))]

/** The price of reading words whose accents were left out: the Greek for “the” and “or”. */
const MEETING: Readonly<Record<string, readonly string[]>> = { Greek: ['ή'] }

describe('words that differ in small letters', () => {
  test.each(Object.entries(genuineWords))('of %s differ in their tokens', (language, list) => {
    const words = [...new Set(wordsOf(list).map((word) => word.toLowerCase()))]
    expect(words.length).toBeGreaterThanOrEqual(100)
    // As in a letter, where what a word is shows by its neighbours.
    const { count, hash } = scan(words.join(' '))
    expect(count).toBe(words.length)
    const met = words.filter((_, index) => hash.indexOf(hash[index]!) !== index)
    expect(met).toEqual(MEETING[language] ?? [])
  })
})

test('pairs that only an accent or a dot tells apart do meet outside Vietnamese: people leave them out', () => {
  for (const [one, other] of [
    ['πότε', 'ποτέ'],
    ['sınır', 'sinir'],
    ['все', 'всё'],
    ['schon', 'schön'],
  ] as const)
    expect(foldText(one)).toBe(foldText(other))
})

test('letters that an accent makes another letter stay apart, composed or not', () => {
  for (const [one, other] of [
    ['мой', 'мои'],
    ['їх', 'іх'],
    ['राज़', 'राज'],
    ['أن', 'ان'],
    ['ガ', 'カ'],
  ] as const) {
    expect(foldText(one)).not.toBe(foldText(other))
    expect(foldText(one.normalize('NFD'))).toBe(foldText(one))
  }
})

test('signs that readers do without are left out: vowels of Arabic and Hebrew, and a drawn-out line', () => {
  expect(foldText('شُكْرًا')).toBe(foldText('شكرا'))
  expect(foldText('شكـــرا')).toBe(foldText('شكرا'))
  expect(foldText('שָׁלוֹם')).toBe(foldText('שלום'))
})

describe('a text is the same to the scanner', () => {
  for (const [language, text] of Object.entries(genuineTexts))
    test.each([
      ['in capitals', (held: string) => held.toUpperCase()],
      ['decomposed', (held: string) => held.normalize('NFD')],
      ['composed', (held: string) => held.normalize('NFC')],
      [
        'with zero-width characters in it',
        (held: string) => held.replaceAll(/(?<=\p{L})(?=\p{L})/gu, '\u200b'),
      ],
    ])(`in ${language} %s`, (_how, change) => {
      expect(scan(change(text)).hash).toEqual(scan(text).hash)
    })
})
