/** Texts that do not fold unit by unit: what is left out, what reaches how far, and which letters are taken for what they look like. */
import { describe, expect, test } from 'vitest'
import { createView, foldText } from '../../src/text/view.ts'

/** Each folded unit with the stretch of the text it came from: `a 0-2`. */
function told(text: string): readonly string[] {
  const view = createView(text)
  return Array.from({ length: view.length }, (_, index) => {
    const { start, end } = view.toOriginal(index, index + 1)
    return `${String.fromCharCode(view.units[index]!)} ${start}-${end}`
  })
}

describe('what is left out', () => {
  test.each([
    ['the first half of a pair', '\ud800', '\udbff'],
    ['the second half of one', '\udc00', '\udfff'],
    ['a tag', '\u{e0000}', '\u{e0041}'],
    ['a variation selector above the BMP', '\u{e0100}', '\u{e0fff}'],
  ])('is %s, and nothing beside it', (_, first, last) => {
    for (const char of [first, last]) {
      const end = 1 + char.length
      expect(told(`x${char}yz`)).toEqual(['x 0-1', `y ${end}-${end + 1}`, `z ${end + 1}-${end + 2}`])
    }
  })

  test('is nothing that stands just outside of them', () => {
    for (const char of ['\ud7ff', '\ue000', '\u{10000}', '\u{dffff}', '\u{e1000}'])
      // A ligature makes sure that the text does not fold unit by unit.
      expect(foldText(`ﬁ${char}a`), char.codePointAt(0)!.toString(16)).toBe(`fi${char}a`)
  })
})

describe('a mark', () => {
  test('reaches back to a pair, to the last letter of a ligature and to a letter in brackets', () => {
    expect(told('𝐚\u0301x')).toEqual(['a 0-3', 'x 3-4'])
    expect(told('ﬁ\u0301x')).toEqual(['f 0-1', 'i 0-2', 'x 2-3'])
    expect(told('⒜\u0301x')).toEqual(['a 0-2', 'x 2-3'])
  })

  test('reaches back to nothing where the character before it was left out, or is not there', () => {
    expect(told('a\u200b\u0301x')).toEqual(['a 0-1', 'x 3-4'])
    expect(told('\u0301x')).toEqual(['x 1-2'])
  })

  test('makes another letter up to the third, and is only adornment behind it', () => {
    expect(told('и\u0323\u0331\u0306')).toEqual(['й 0-4'])
    expect(told('и\u0323\u0331\u0324\u0306')).toEqual(['и 0-5'])
  })
})

describe('a letter that looks like a Latin one', () => {
  test('is taken for it beside a Latin letter, but not beside one of its own script', () => {
    expect(told('гaн')).toEqual(['r 0-1', 'a 1-2', 'h 2-3'])
    expect(told('νar')).toEqual(['v 0-1', 'a 1-2', 'r 2-3'])
    expect(foldText('ﬁ где')).toBe('fi гдe')
    expect(foldText('ﬁ νδ')).toBe('fi nδ')
  })

  test('is taken for it beside a mathematical letter, whichever half of the pair comes first in its block', () => {
    for (const [text, folded] of [
      ['𝐀г', 'ar'],
      ['𝐁г', 'br'],
      ['г𝐀', 'ra'],
      ['г𝟏', 'r1'],
    ] as const)
      expect(foldText(text)).toBe(folded)
  })

  test.each([
    ['a zero-width space', '\u200b'],
    ['half a pair', '\ud800'],
    ['the last half of the first kind', '\udbff'],
    ['half a pair of the second kind', '\udc00'],
    ['the last of that kind', '\udfff'],
    ['a tag', '\u{e0041}'],
    ['a variation selector above the BMP', '\u{e0100}'],
    ['a letter of Vietnamese', 'ơ'],
    ['a letter of a script that is not confused', 'ש'],
  ])('is taken for it across %s', (_, char) => {
    expect(foldText(`г${char}a`)).toBe(`r${foldText(char)}a`)
    expect(foldText(`𝐚${char}г`)).toBe(`a${foldText(char)}r`)
    expect(foldText(`${char}гa`)).toBe(`${foldText(char)}ra`)
  })

  test('is not taken for it across what parts words', () => {
    for (const char of [' ', '-', '7', '_', "'", '語', '\ue000', '😀', '\u{10000}', '\u{103ff}', '\u{e1000}'])
      for (const other of ['a', '𝐚', '𝐀'])
        expect([foldText(`г${char}${other}`), foldText(`${other}${char}г`)], char).toEqual([
          `г${char}a`,
          `a${char}г`,
        ])
  })

  test('is taken for it up to 32 units from a word of two scripts, and pairs that are no letters lengthen neither', () => {
    const between = (gap: string): readonly string[] => [foldText(`г${gap}гa`), foldText(`гa${gap}г`)]
    const dashes = (units: number): string => '-'.repeat(units)
    expect(between(dashes(31))).toEqual([`r${dashes(31)}ra`, `ra${dashes(31)}r`])
    expect(between(dashes(32))).toEqual([`г${dashes(32)}ra`, `ra${dashes(32)}г`])
    for (const pair of ['😀', '\u{10000}', '\u{103ff}'])
      for (const gap of [pair + dashes(30), dashes(30) + pair])
        expect(between(gap)).toEqual([`г${gap}ra`, `ra${gap}г`])
  })

  test('is taken for it beside such a word where no genuine word speaks against it', () => {
    expect(told('г𝐚 г')).toEqual(['r 0-1', 'a 1-3', '  3-4', 'r 4-5'])
    expect(told('г𝐚 г д')).toEqual(['r 0-1', 'a 1-3', '  3-4', 'г 4-5', '  5-6', 'д 6-7'])
  })
})
