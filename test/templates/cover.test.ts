import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Passage } from '../../src/model/report.ts'
import { cover } from '../../src/templates/cover.ts'

const claim = (
  start: number,
  end: number,
  templateId: string,
  origin: Passage['origin'] = 'template',
): Passage => ({ start, end, origin, templateId, support: 3, scripted: 0.9 })

/** What each passage is and holds, own words as `own`. */
function parts(text: string, claims: readonly Passage[]): readonly (readonly [string, string])[] {
  return cover(text, claims, () => 0.1).map(({ start, end, templateId }) => [
    templateId ?? 'own',
    text.slice(start, end),
  ])
}

describe('cover', () => {
  test('gives the earlier claim what two claim, and the later what is left', () => {
    expect(parts('one two three four', [claim(4, 13, 'a'), claim(0, 18, 'b')])).toEqual([
      ['b', 'one '],
      ['a', 'two three '],
      ['b', 'four'],
    ])
  })

  test('takes a set phrase whole or not at all', () => {
    const set = claim(4, 13, 'set', 'stock')
    expect(parts('one two three', [set])).toEqual([
      ['own', 'one '],
      ['set', 'two three'],
    ])
    expect(parts('one two three', [claim(0, 5, 'a'), set]).map(([id]) => id)).toEqual(['a', 'own'])
  })

  test('takes a set phrase beside another claim, and one said to reach beyond the text', () => {
    expect(parts('one two three', [claim(8, 13, 'a'), claim(0, 8, 'set', 'stock')])).toEqual([
      ['set', 'one two '],
      ['a', 'three'],
    ])
    expect(parts('one two', [claim(4, 99, 'set', 'stock')])).toEqual([
      ['own', 'one '],
      ['set', 'two'],
    ])
  })

  test.each(['z', 'Z', 'a', 'A', '0', '9', 'ж'])('takes "%s" for a word', (word) => {
    expect(parts(`One ${word}`, [claim(0, 4, 'a')])).toEqual([
      ['a', 'One '],
      ['own', word],
    ])
  })

  test.each(['`', '{', '@', '[', '/', ':', '\u0080'])('takes "%s" for none', (mark) => {
    expect(parts(`One ${mark}`, [claim(0, 4, 'a')])).toEqual([['a', `One ${mark}`]])
  })

  test('gives the full stop that own words would open with to the passage before', () => {
    expect(parts('One. Two.', [claim(0, 3, 'a')])).toEqual([
      ['a', 'One. '],
      ['own', 'Two.'],
    ])
  })

  test('leaves a full stop and the space after it with the passage before', () => {
    expect(parts('One. Two.', [claim(0, 3, 'a'), claim(5, 9, 'b')])).toEqual([
      ['a', 'One. '],
      ['b', 'Two.'],
    ])
  })

  test('gives what stands without a word at the beginning to the passage behind it', () => {
    expect(parts('... Hello', [claim(4, 9, 'a')])).toEqual([['a', '... Hello']])
    expect(parts('- one two', [claim(0, 2, 'a'), claim(6, 9, 'b')])).toEqual([
      ['own', '- one '],
      ['b', 'two'],
    ])
  })

  test('covers alike whatever the order of claims that share nothing, be they few or many', () => {
    for (const count of [3, 40]) {
      const words = Array.from({ length: count }, (_, index) => `${10 + index}`)
      const claims = words.map((word, index) => claim(index * 3, index * 3 + 3, word))
      const inOrder = parts(words.join(' '), claims)
      expect(inOrder.map(([id, said]) => [id, said.trim()])).toEqual(words.map((word) => [word, word]))
      expect(parts(words.join(' '), claims.toReversed())).toEqual(inOrder)
    }
  })

  test('covers an empty text with nothing', () => {
    expect(cover('', [claim(0, 0, 'a')], () => 0.1)).toEqual([])
  })

  test('covers any text without gap or overlap, each stretch by the first claim on it', () => {
    const word = fc.constantFrom('a', 'b ', '. ', '!', 'ж', '😀', '\n', ' ')
    const span = fc.tuple(fc.nat(24), fc.nat(24), fc.constantFrom<Passage['origin']>('template', 'stock'))
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), fc.array(span, { maxLength: 8 }), (words, spans) => {
        const text = words.join('')
        const claims = spans.map(([a, b, origin], index) =>
          claim(Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length), `${index}`, origin),
        )
        const owner = ownersByCharacter(text, claims)
        const covering = cover(text, claims, () => 0.1)
        expect(covering.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
        for (const { start, end, templateId } of covering)
          for (let at = start; at < end; at++)
            if (/\p{L}/u.test(text.charAt(at))) expect(templateId).toBe(owner[at])
      }),
    )
  })
})

/** Character by character, as the rule says it. */
function ownersByCharacter(text: string, claims: readonly Passage[]): readonly (string | undefined)[] {
  const owner = Array.from({ length: text.length }, (): string | undefined => undefined)
  for (const { start, end, origin, templateId } of claims) {
    const isFree = owner.slice(start, end).every((held) => held === undefined)
    if (origin === 'stock' && !isFree) continue
    for (let at = start; at < end; at++) owner[at] ??= templateId
  }
  return owner
}
