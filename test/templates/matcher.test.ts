import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SLOT } from '../../src/templates/mask.ts'
import { createMatcher, type MatcherOptions, type Pattern } from '../../src/templates/matcher.ts'
import { hashWord } from '../../src/text/scan.ts'

/** `*` is a slot; every other word weighs 1. */
function hashes(text: string): Uint32Array {
  return Uint32Array.from(
    text.split(' ').filter((word) => word !== ''),
    (word) => (word === '*' ? SLOT : hashWord(word)),
  )
}

function pattern(text: string): Pattern {
  const words = hashes(text)
  return { words, weights: Float32Array.from(words, (word) => (word === SLOT ? 0 : 1)) }
}

/** Per match: the pattern, and the words of its pieces. */
function found(
  patterns: readonly string[],
  text: string,
  options: Partial<MatcherOptions> = {},
): readonly (readonly [number, ...string[]])[] {
  const words = text.split(' ').filter((word) => word !== '')
  return createMatcher(patterns.map(pattern), options)
    .match(hashes(text))
    .map(({ pattern: index, pieces }) => [
      index,
      ...pieces.map(({ first, end }) => words.slice(first, end).join(' ')),
    ])
}

const refund = 'we have refunded the amount to the card you paid with please allow up to five working days'
const hours =
  'our warehouse opens at eight every morning and closes at six in the evening from monday to friday'
const own = 'oh dear that is not how it ought to be'

describe('a pattern', () => {
  test('is found where it stands', () => {
    expect(found([refund, hours], `${own} ${hours} ${own}`)).toEqual([[1, hours]])
    expect(found([refund, hours], own)).toEqual([])
  })

  test('is found with words changed, dropped and added', () => {
    const edited = refund.replace('refunded', 'returned').replace('please ', '').replace('five', 'about five')
    expect(found([refund], `${own} ${edited} ${own}`)).toEqual([[0, edited]])
  })

  test('is found with its slots filled, with a slot of the text or with up to twelve words', () => {
    const slotted = 'we have sent your parcel * to the address * and it will arrive by noon'
    for (const fill of ['*', 'x', 'a b c d e f g h i j k l', ''])
      expect(found([slotted], slotted.replaceAll('*', fill))).toEqual([
        [0, slotted.replaceAll('*', fill).replaceAll(/ +/g, ' ')],
      ])
  })

  test('is found in two pieces around a long insertion', () => {
    const aside = Array.from({ length: 30 }, (_, i) => `aside${i}`).join(' ')
    const words = refund.split(' ')
    const [head, tail] = [words.slice(0, 10).join(' '), words.slice(10).join(' ')]
    expect(found([refund], `${head} ${aside} ${tail}`)).toEqual([[0, head, tail]])
  })

  test('is not found where less than half of it stands, unless that is asked for or much', () => {
    const half = hours.split(' ').slice(0, 7).join(' ')
    expect(found([hours], `${own} ${half} ${own}`)).toEqual([])
    expect(found([hours], `${own} ${half} ${own}`, { minCoverage: 0.3 })).toEqual([[0, half]])
    expect(found([hours], `${own} ${half} ${own}`, { sureWeight: 7 })).toEqual([[0, half]])
  })

  test('of which two fit is the one that is whole, else the one given first', () => {
    const longer = `${refund} and thank you very much for your patience with us in this busy season`
    expect(found([longer, refund], refund)).toEqual([[1, refund]])
    expect(found([refund, longer], longer)).toEqual([[1, longer]])
    expect(found([refund, refund], refund)).toEqual([[0, refund]])
  })

  test('beside another in one text is found too, the heavier first', () => {
    const heavier = `${hours} except on bank holidays`
    expect(found([refund, heavier], `${refund} ${own} ${heavier}`)).toEqual([
      [1, heavier],
      [0, refund],
    ])
  })

  test('of one or two words is found where it is all that was said', () => {
    expect(found(['thank you', 'hi *'], 'thank you')).toEqual([[0, 'thank you']])
    expect(found(['thank you', 'hi *'], 'hi *')).toEqual([[1, 'hi *']])
    expect(found(['thank you'], 'thank you very much')).toEqual([])
    expect(found(['*'], '*')).toEqual([])
  })

  test('of a few words must stand there all but whole', () => {
    expect(found(['please hold the line'], `${own} please hold the line ${own}`)).toEqual([
      [0, 'please hold the line'],
    ])
    expect(found(['please hold the line'], `${own} please hold the door ${own}`)).toEqual([])
  })

  test('needs more words where they all stand in one part of it, if so asked', () => {
    const words = refund.split(' ')
    const part = words.slice(0, 10).join(' ')
    const spread = words.map((each, index) => (index % 9 > 4 ? `${each}x` : each)).join(' ')
    for (const [text, strict] of [
      [part, 0],
      [spread, 1],
    ] as const) {
      expect(found([refund], `${own} ${text} ${own}`, { minCoverage: 0.6 })).toHaveLength(1)
      expect(found([refund], `${own} ${text} ${own}`, { minCoverage: 0.6, partFactor: 1.5 })).toHaveLength(
        strict,
      )
    }
  })

  test('without weight is never found', () => {
    const words = hashes(refund)
    expect(createMatcher([{ words, weights: new Float32Array(words.length) }]).match(words)).toEqual([])
  })
})

describe('a match', () => {
  test('says how much of the pattern was found', () => {
    const [match] = createMatcher([pattern(`* ${hours} *`)]).match(hashes(hours.replace('eight', 'nine')))
    expect(match).toMatchObject({ pattern: 0, words: 17, weight: 17 })
    expect(match!.coverage).toBeCloseTo(17 / 18, 6)
  })

  test('in a part of the words is placed in all of them', () => {
    const words = hashes(`${own} ${refund} ${own}`)
    const matcher = createMatcher([pattern(refund)])
    const pieces = [{ first: 10, end: 28 }]
    expect(matcher.match(words)[0]!.pieces).toEqual(pieces)
    expect(matcher.match(words, 5, 33)[0]!.pieces).toEqual(pieces)
    expect(matcher.match(words, 0, 10)).toEqual([])
  })

  test('an unknown option is refused', () => {
    expect(() => createMatcher([], { minHits: 2 } as Partial<MatcherOptions>)).toThrow(
      'Unknown option "minHits"',
    )
  })
})

/** Few different words, so that runs recur and overlap in every way. */
const word = fc.constantFrom('a', 'b', 'c', 'd', 'e', '*')
const text = fc.array(word, { maxLength: 60, size: 'max' }).map((words) => words.join(' '))
const lax: Partial<MatcherOptions> = { minWeight: 1, minPieceWeight: 1, minCoverage: 0.2, minVoteShare: 0 }

describe('whatever the patterns and the text', () => {
  test('pieces lie inside the text, ascend, and are disjoint; figures are in range', () => {
    fc.assert(
      fc.property(
        fc.array(text, { maxLength: 8 }),
        text,
        fc.nat(10),
        fc.nat(10),
        (patterns, said, skip, stop) => {
          const words = hashes(said)
          const first = Math.min(skip, words.length)
          const end = Math.max(first, words.length - stop)
          for (const match of createMatcher(patterns.map(pattern), lax).match(words, first, end)) {
            const plain = hashes(patterns[match.pattern]!).filter((held) => held !== SLOT).length
            expect(match.pieces.length).toBeGreaterThan(0)
            let at = first
            for (const piece of match.pieces) {
              expect(piece.first >= at && piece.end > piece.first && piece.end <= end).toBe(true)
              at = piece.end
            }
            expect(match.coverage > 0 && match.coverage <= 1).toBe(true)
            expect(match.words).toBeLessThanOrEqual(plain)
            expect(match.weight).toBeLessThanOrEqual(plain)
          }
        },
      ),
    )
  })

  test('of a match, at most half of the words belong to better ones', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), text, (patterns, said) => {
        const taken = new Set<number>()
        for (const { pieces } of createMatcher(patterns.map(pattern), lax).match(hashes(said))) {
          const own = pieces.flatMap(({ first, end }) =>
            Array.from({ length: end - first }, (_, i) => first + i),
          )
          expect(own.filter((at) => taken.has(at)).length * 2).toBeLessThanOrEqual(own.length)
          for (const at of own) taken.add(at)
        }
      }),
    )
  })

  test('the answer does not depend on what was asked before', () => {
    fc.assert(
      fc.property(
        fc.array(text, { maxLength: 8 }),
        fc.array(text, { minLength: 2, maxLength: 5 }),
        (patterns, texts) => {
          const kept = createMatcher(patterns.map(pattern), lax)
          for (const said of [...texts, ...texts])
            expect(kept.match(hashes(said))).toEqual(
              createMatcher(patterns.map(pattern), lax).match(hashes(said)),
            )
        },
      ),
      { numRuns: 50 },
    )
  })

  test('a pattern that stands there word for word is found, whole', () => {
    const rare = fc.array(
      fc.integer({ min: 1, max: 1000 }).map((n) => `w${n}`),
      { minLength: 8, maxLength: 40 },
    )
    fc.assert(
      fc.property(
        rare,
        fc.array(word, { maxLength: 20 }),
        fc.array(word, { maxLength: 20 }),
        (copy, before, after) => {
          const [match] = createMatcher([pattern(copy.join(' '))]).match(
            hashes([...before, ...copy, ...after].join(' ')),
          )
          expect(match?.coverage).toBe(1)
          expect(match!.pieces).toEqual([{ first: before.length, end: before.length + copy.length }])
        },
      ),
    )
  })
})

describe('hostile input', () => {
  test('of 20,000 sentences of a pattern’s words is matched inside its bounds', () => {
    const words = hashes(Array.from({ length: 20_000 }, () => refund).join(' '))
    const sentences = Array.from({ length: words.length / 2 }, (_, at) => [2 * at, 2 * at + 2] as const)
    const matches = createMatcher([pattern(refund), pattern(`${hours} ${refund} ${hours}`)]).match(
      words,
      0,
      words.length,
      sentences,
    )
    expect(matches).not.toEqual([])
    for (const { pieces } of matches)
      for (const { first, end } of pieces) expect(first >= 0 && end <= words.length).toBe(true)
  })

  const equal = (length: number): Uint32Array => new Uint32Array(length).fill(hashWord('a'))
  const flat = (words: Uint32Array): Pattern => ({ words, weights: new Float32Array(words.length).fill(1) })

  test('of 100,000 equal words is matched inside its bounds', () => {
    const patterns = Array.from({ length: 12 }, (_, i) => flat(equal(6 * i + 6)))
    const matches = createMatcher(patterns).match(equal(100_000))
    expect(matches).not.toEqual([])
    for (const { pieces } of matches)
      for (const { first, end } of pieces) expect(first >= 0 && end <= 100_000).toBe(true)
  })

  test('of a pattern of one word 100,000 times is not placed, since no word of it tells where', () => {
    expect(createMatcher([flat(equal(100_000))]).match(equal(100_000))).toEqual([])
  })

  test('of a text of 100,000 words places a copy at its very end', () => {
    const words = Uint32Array.from({ length: 100_000 }, (_, i) => hashWord(`w${i % 5000}`))
    words.set(hashes(hours), 100_000 - hashes(hours).length)
    expect(createMatcher([pattern(hours)]).match(words)[0]!.pieces).toEqual([
      { first: 100_000 - hashes(hours).length, end: 100_000 },
    ])
  })

  test('of a text made of a hundred patterns finds them all', () => {
    const patterns = Array.from({ length: 100 }, (_, i) =>
      Array.from({ length: 20 }, (_, j) => `p${i}w${j}`).join(' '),
    )
    expect(found(patterns, patterns.join(' '))).toHaveLength(100)
  })
})
