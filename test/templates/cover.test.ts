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

  test('leaves a full stop and the space after it with the passage before', () => {
    expect(parts('One. Two.', [claim(0, 3, 'a'), claim(5, 9, 'b')])).toEqual([
      ['a', 'One. '],
      ['b', 'Two.'],
    ])
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
