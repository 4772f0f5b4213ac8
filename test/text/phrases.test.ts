import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expand } from '../../src/text/phrase-pattern.ts'
import { hitOf, hitsFrom, phraseMatcher } from '../../src/text/phrases.ts'
import { scan } from '../../src/text/scan.ts'

const lines = (pattern: string): string[] => expand(pattern).map((words) => words.join(' '))

describe('expand', () => {
  test('gives a plain phrase as it is', () => {
    expect(expand('so very  sorry')).toEqual([['so', 'very', 'sorry']])
  })

  test('tries every alternative, of one word or several', () => {
    expect(lines("(i am|i'm) sorry (about|for)")).toEqual([
      ...['i am sorry about', 'i am sorry for', "i'm sorry about", "i'm sorry for"],
    ])
    expect(lines('sorry|my apologies')).toEqual(['sorry', 'my apologies'])
  })

  test('leaves out what is optional, a word or a group, once', () => {
    expect(lines('(so)? sorry')).toEqual(['sorry', 'so sorry'])
    expect(lines('so? sorry')).toEqual(['sorry', 'so sorry'])
    expect(lines('(so|very)? sorry')).toEqual(['sorry', 'so sorry', 'very sorry'])
  })

  test('goes into groups within groups', () => {
    expect(lines('(a (b|c (d)?)|e) f')).toEqual(['a b f', 'a c f', 'a c d f', 'e f'])
  })

  test('keeps the wildcard as a word', () => {
    expect(lines('within * (business)? days')).toEqual(['within * days', 'within * business days'])
  })

  test('gives no phrase without words', () => {
    expect([lines(''), lines('  '), lines('(a)?'), lines('(|a)')]).toEqual([[], [], ['a'], ['a']])
  })

  test('refuses brackets that do not match and a question mark with nothing before it, and quotes the phrase', () => {
    const broken = {
      '(so sorry': '"("',
      '((a|b) c': '"("',
      'so) sorry': '")"',
      '? sorry': '"?"',
      'a?? b': '"?"',
      '(|?)': '"?"',
    }
    for (const [pattern, symbol] of Object.entries(broken))
      for (const make of [() => expand(pattern), () => phraseMatcher({ any: [pattern] })]) {
        expect(make, pattern).toThrow(SyntaxError)
        expect(make, pattern).toThrow(symbol)
        expect(make, pattern).toThrow(`"${pattern}"`)
      }
  })
})

/** What the phrases find in the text: `group: the words quoted`. */
function found(phrases: Record<string, readonly string[]>, text: string): string[] {
  return phraseMatcher(phrases)
    .match(scan(text))
    .map(({ group, start, end }) => `${group}: ${text.slice(start, end)}`)
}

describe('a phrase matcher', () => {
  test('quotes what it finds, punctuation between the words included', () => {
    expect(found({ apology: ["(i am|i'm) (so)? sorry"] }, "Oh, I'm — so, SORRY!")).toEqual([
      "apology: I'm — so, SORRY",
    ])
  })

  test('finds folded matches', () => {
    expect(found({ apology: ['sorry'] }, 'Sоrry, ＳＯＲＲＹ, s\u200borry, sorrow')).toEqual([
      ...['apology: Sоrry', 'apology: ＳＯＲＲＹ', 'apology: s\u200borry'],
    ])
  })

  test('keeps the longest of one group at one place', () => {
    const thanks = { thanks: ['thank you', 'thank you very much', 'thank'] }
    expect(found(thanks, 'Thank you very much')).toEqual(['thanks: Thank you very much'])
    expect(found(thanks, 'Thank you very well')).toEqual(['thanks: Thank you'])
    expect(found(thanks, 'Thank very much')).toEqual(['thanks: Thank'])
  })

  test('finds overlapping phrases, of one group at different places and of several at one', () => {
    expect(
      found(
        { a: ['very sorry', 'sorry about'], b: ['very sorry about that'] },
        'very sorry about that',
      ).sort(),
    ).toEqual(['a: sorry about', 'a: very sorry', 'b: very sorry about that'])
  })

  test('reports by place', () => {
    const hits = phraseMatcher({ a: ['d', 'b'], z: ['a b', 'c'] }).match(scan('a b c d'))
    expect(hits.map(({ firstToken }) => firstToken)).toEqual([0, 1, 2, 3])
  })

  test('takes any one word, number or mark for a star, and never none, two or an address', () => {
    const wait = { wait: ['within * days'] }
    expect(found(wait, 'within 5 days, within ten days, within {n} days')).toHaveLength(3)
    expect(found(wait, 'within days')).toEqual([])
    expect(found(wait, 'within five business days')).toEqual([])
    expect(found(wait, 'within https://x.example days')).toEqual([])
    expect(found({ any: ['*'] }, 'one two')).toEqual(['any: one', 'any: two'])
  })

  test('finds a word where a star would do as well', () => {
    expect(found({ a: ['no * way'], b: ['no real way'] }, 'no real way').sort()).toEqual([
      'a: no real way',
      'b: no real way',
    ])
  })

  test('takes punctuation in a phrase for a space', () => {
    const mandated = { mandated: ['Calls may be recorded, for quality.', 'e-mail us'] }
    expect(found(mandated, 'Note: calls may be recorded for quality! Or email us. Or e-mail us.')).toEqual([
      ...['mandated: calls may be recorded for quality', 'mandated: e-mail us'],
    ])
  })

  test('finds nothing for phrases without a word', () => {
    expect(found({ none: ['', '—', '(…)?'] }, 'anything at all — …')).toEqual([])
    expect(found({}, 'anything')).toEqual([])
  })

  test('finds exactly what comparing word by word finds', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 4 })
    const pattern = fc.array(fc.constantFrom('a', 'b', 'c', '*'), { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(
        fc.array(pattern, { maxLength: 5 }),
        fc.array(words, { maxLength: 4 }),
        (patterns, parts) => {
          const spoken = parts.flat()
          const matcher = phraseMatcher({ g: patterns.map((each) => each.join(' ')) })
          const longest = spoken.flatMap((_, first) => {
            const lengths = patterns
              .filter((each) => first + each.length <= spoken.length)
              .filter((each) => each.every((word, i) => word === '*' || word === spoken[first + i]))
              .map((each) => each.length)
            return lengths.length === 0 ? [] : [[first, first + Math.max(...lengths)]]
          })
          const hits = matcher.match(scan(spoken.join(' ')))
          expect(hits.map(({ firstToken, endToken }) => [firstToken, endToken])).toEqual(longest)
        },
      ),
    )
  })
})

test('a word is found in its other spellings, and only in those', () => {
  const matcher = phraseMatcher(
    { lost: ["don't know what"] },
    new Map([
      ["don't", ['dont']],
      ['what', ['wat', 'wot']],
    ]),
  )
  const hears = (text: string): boolean => matcher.match(scan(text)).length > 0
  expect(["I don't know what", 'i dont know wat', 'dont know wot'].map(hears)).toEqual([true, true, true])
  expect(['do know what', 'dont know whatever', 'dnt know what'].map(hears)).toEqual([false, false, false])
})

test('the first hit of a group in a stretch is the first of those that begin there', () => {
  const matcher = phraseMatcher({ a: ['a', 'a b'], b: ['b (a)?'] })
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 }),
      fc.nat(12),
      fc.nat(12),
      (words, first, end) => {
        const hits = matcher.match(scan(words.join(' ')))
        for (const group of ['a', 'b'] as const)
          expect(hitOf(hits, first, end, group)).toBe(
            hitsFrom(hits, first, end).find((hit) => hit.group === group),
          )
      },
    ),
  )
})
