/** The figures of the gap against a calculation by hand on a table of ten interactions. */
import { describe, expect, test } from 'vitest'
import { measureGap, type GapCase } from '../../../src/evaluate/index.ts'
import { gapCaseOf, rating } from './support.ts'

/**
 * Ten interactions, quality form and customer's stars, as shares of their scales:
 *
 *     id   quality  stars   both satisfied at .8?    measured
 *     i0     .9      1.0    both                     passes
 *     i1     .9      .8     both                     passes
 *     i2     .8      .8     both                     passes
 *     i3     .9      .4     quality only             fails
 *     i4     .95     .2     quality only             fails
 *     i5     .85     .6     quality only             passes
 *     i6     .8      .4     quality only             fails
 *     i7     .7      1.0    customer only            passes
 *     i8     .6      .2     neither                  fails
 *     i9     .5      .4     neither                  fails
 */
const table: readonly (readonly [quality: number, stars: number, passes: boolean])[] = [
  [0.9, 1, true],
  [0.9, 0.8, true],
  [0.8, 0.8, true],
  [0.9, 0.4, false],
  [0.95, 0.2, false],
  [0.85, 0.6, true],
  [0.8, 0.4, false],
  [0.7, 1, true],
  [0.6, 0.2, false],
  [0.5, 0.4, false],
]
const cases = table.map(([quality, customers, passes], index): GapCase =>
  gapCaseOf(`i${index}`, {
    rated: { customers, staff: null, quality },
    checklist: { passed: quality >= 0.8, qa: quality, quadrant: null },
    measured: { expectation: passes, empathy: null, speed: null, authenticity: null },
    score: 50 + index,
    band: passes ? 'authentic' : 'mixed',
  }),
)

/** To four decimals, which is what the hand calculations give. */
const fourths = (value: unknown): unknown =>
  typeof value === 'number'
    ? Math.round(value * 10_000) / 10_000
    : Array.isArray(value)
      ? value.map(fourths)
      : value

const gap = measureGap({ cases })
const between = (a: string, b: string, result = gap) =>
  result.gaps.find((each) => each.a === a && each.b === b && each.dimension === 'expectation')

describe('shares satisfied', () => {
  const { leadership, staff, customers, measured } = gap.shares.expectation

  test('leadership, by quality forms: 7 of 10', () => {
    // Wilson: z² = 3.8415; z²/n = .38415; centre (.7 + .19207) / 1.38415 = .64449;
    // half 1.95996 / 1.38415 · √(.021 + 3.8415 / 400) = 1.41601 · √.0306037 = .24772.
    expect(leadership).toMatchObject({ source: 'quality', satisfied: 7, n: 10, share: 0.7 })
    expect(fourths(leadership.interval)).toEqual([0.3968, 0.8922])
  })

  test('customers, by stars: 4 of 10', () => {
    // Centre (.4 + .19207) / 1.38415 = .42775; half 1.41601 · √(.024 + .0096037) = 1.41601 · .183314 = .25957.
    expect(customers).toMatchObject({ source: 'csat', satisfied: 4, n: 10, share: 0.4 })
    expect(fourths(customers.interval)).toEqual([0.1682, 0.6873])
  })

  test('as measured: 5 of 10; and nobody asked the staff', () => {
    expect(measured).toMatchObject({ source: 'measured', satisfied: 5, n: 10, share: 0.5 })
    expect(staff).toEqual({ source: 'none', satisfied: 0, n: 0, share: null, interval: null })
  })
})

describe('the gap of leadership and customers on the same ten', () => {
  const held = between('leadership', 'customers')!

  test('is 4 quality only less 1 customer only, of 10', () => {
    expect(held.basis).toBe('same')
    expect(held.pairs).toEqual({ both: 3, onlyA: 4, onlyB: 1, neither: 2 })
    expect(fourths(held.difference)).toBe(0.3)
    expect(fourths(held.shares)).toEqual([0.7, 0.4])
  })

  test('has Newcombe’s paired interval', () => {
    // cross = 3·2 − 4·1 = 2; above 0, so max(0, 2 − 10/2) = 0: phi = 0.
    // Low: .3 − √((.7 − .39678)² + (.68733 − .4)²) = .3 − √(.091943 + .082558) = .3 − .41773 = −.1177.
    // High: .3 + √((.89221 − .7)² + (.4 − .16818)²) = .3 + √(.036945 + .053740) = .3 + .30114 = .6011.
    expect(fourths(held.interval)).toEqual([-0.1177, 0.6011])
    expect(held.verdict).toBe('cannot-tell')
  })
})

test('the measure against the customers: phi counts where judgements go together', () => {
  // i0, i1, i2, i7 please both; i5 passes only; nobody only; 5 neither. p: .5 and .4.
  // cross = 4·5 − 1·0 = 20; − 5 = 15; product (4+1)(0+5)(4+0)(1+5) = 600; phi = 15 / 24.4949 = .61237.
  // Wilson of 5/10: centre .5; half 1.41601 · √(.025 + .0096037) = .26341: .23659 to .76341. Of 4/10: .16818 to .68733.
  // Low: .1 − √(.26341² − 2·.61237·.26341·.28733 + .28733²) = .1 − √(.069385 − .092695 + .082558) = .1 − .24341 = −.1434.
  // High: .1 + √(.26341² − 2·.61237·.26341·.23182 + .23182²) = .1 + √(.069385 − .074787 + .053740) = .1 + .21987 = .3199.
  const held = between('measured', 'customers')!
  expect(held.pairs).toEqual({ both: 4, onlyA: 1, onlyB: 0, neither: 5 })
  expect(fourths(held.difference)).toBe(0.1)
  expect(fourths(held.interval)).toEqual([-0.1434, 0.3199])
})

describe('what people were asked', () => {
  // Eight managers, one of whom is not satisfied: 7 of 8. No interaction: two samples.
  const asked = [1, 1, 1, 0.9, 0.8, 0.8, 0.8, 0.7].map((value) => rating('leadership', 'expectation', value))
  const withAsked = measureGap({ cases, ratings: asked })

  test('takes the place of the forms', () => {
    expect(withAsked.shares.expectation.leadership).toMatchObject({ source: 'asked', satisfied: 7, n: 8 })
  })

  test('is a sample of its own, with Newcombe’s interval for two', () => {
    // Wilson of 7/8: z²/n = .48018; centre (.875 + .24009) / 1.48018 = .75335;
    // half 1.95996 / 1.48018 · √(.109375/8 + 3.8415/256) = 1.32414 · √(.0136719 + .0150057) = .22424: .52911 to .97759.
    // Low: .475 − √((.875 − .52911)² + (.68733 − .4)²) = .475 − √(.119640 + .082558) = .475 − .44966 = .0253.
    // High: .475 + √((.97759 − .875)² + (.4 − .16818)²) = .475 + √(.010525 + .053740) = .475 + .25351 = .7285.
    const held = between('leadership', 'customers', withAsked)!
    expect(held).toMatchObject({ basis: 'separate', n: [8, 10], pairs: null, verdict: 'differ' })
    expect(fourths(held.difference)).toBe(0.475)
    expect(fourths(held.interval)).toEqual([0.0253, 0.7285])
  })

  test('of four people gives no share, and so no gap', () => {
    const few = measureGap({ cases, ratings: asked.slice(0, 4) })
    expect(few.shares.expectation.leadership).toMatchObject({ n: 4, share: null, interval: null })
    expect(between('leadership', 'customers', few)).toBeUndefined()
    expect(measureGap({ cases, ratings: asked.slice(0, 5) }).shares.expectation.leadership.share).toBe(1)
  })

  test('about an interaction that has no report is left out, and counted', () => {
    const strange = [...asked, rating('leadership', 'expectation', 0, 'elsewhere')]
    const result = measureGap({ cases, ratings: strange })
    expect(result.strangers).toBe(1)
    expect(result.shares).toEqual(withAsked.shares)
  })
})

test('groups agree only where the whole interval is narrow', () => {
  const many = Array.from({ length: 400 }, (_, index) =>
    gapCaseOf(`m${index}`, {
      rated: { customers: index % 2, staff: null, quality: index % 2 },
      checklist: { passed: null, qa: index % 2, quadrant: null },
    }),
  )
  expect(between('leadership', 'customers', measureGap({ cases: many }))!.verdict).toBe('agree')
  expect(between('leadership', 'customers', measureGap({ cases: many.slice(0, 10) }))!.verdict).toBe(
    'cannot-tell',
  )
})

describe('checklist passed, customer cold', () => {
  test('is below .6 of the stars: i3, i4 and i6 of the seven that passed, and i8, i9 of the three that did not', () => {
    // i5 has .6 exactly: lukewarm, not cold.
    const { passedAndCold } = gap
    expect(passedAndCold).toMatchObject({ n: 7, cold: 3, notPassed: { n: 3, cold: 2 } })
    // Wilson of 3/7: z²/n = .54878; centre (.42857 + .27439) / 1.54878 = .45388;
    // half 1.95996 / 1.54878 · √(.244898/7 + 3.8415/196) = 1.26549 · √(.0349854 + .0195993) = .29566.
    expect(fourths(passedAndCold.interval)).toEqual([0.1582, 0.7495])
    expect(passedAndCold.cases.map(({ id }) => id)).toEqual(['i4', 'i3', 'i6'])
  })
})

describe('what goes with the rating', () => {
  const spread = (count: number): readonly GapCase[] =>
    Array.from({ length: count }, (_, index) =>
      gapCaseOf(`s${index}`, {
        rated: { customers: index / count, staff: null, quality: null },
        values: { ...gapCaseOf('x').values, 'scripted-reply': 1 - index / count, friction: 0 },
        score: index % 2 === 0 ? 90 : 10,
      }),
    )
  const of = (name: string, held: readonly GapCase[]) =>
    measureGap({ cases: held }).correlates.of.find((each) => each.of === name)!

  test('is told from twenty rated interactions on, and not from nineteen', () => {
    expect(of('scripted-reply', spread(19))).toMatchObject({
      n: 19,
      correlation: null,
      verdict: 'not-enough',
    })
    expect(of('scripted-reply', spread(20))).toMatchObject({ n: 20, correlation: -1, verdict: 'goes-with' })
  })

  test('says so where a signal never varies, was never judged, or shows nothing', () => {
    const held = spread(40)
    expect(of('friction', held).verdict).toBe('no-variation')
    expect(of('rushed-turn', held)).toMatchObject({ n: 0, verdict: 'not-enough' })
    expect(of('score', held).verdict).toBe('cannot-tell')
  })

  test('by hand: 25 ranks with two neighbours exchanged', () => {
    // Spearman 1 − 6 Σd² / (n³ − n) = 1 − 6·2 / 15600 = .99923.
    const swapped = spread(25).map((each, index, all) =>
      index === 3 || index === 4 ? { ...each, rated: all[7 - index]!.rated } : each,
    )
    expect(fourths(of('scripted-reply', swapped).correlation)).toBe(-0.9992)
  })
})

test('mystery shops are in no figure but their own', () => {
  const shop = gapCaseOf('shop', {
    isMysteryShop: true,
    rated: { customers: 0, staff: null, quality: 0 },
    measured: { expectation: false, empathy: null, speed: null, authenticity: false },
    values: { ...gapCaseOf('x').values, 'missed-name': 0.5, 'scripted-reply': 0.9, 'personal-effort': 0.4 },
  })
  const result = measureGap({
    cases: [...cases, shop],
    ratings: [rating('customers', 'empathy', 0.2, 'shop')],
  })
  expect(result.shares).toEqual(gap.shares)
  expect(result.gaps).toEqual(gap.gaps)
  expect([result.interactions, result.mysteryShops]).toEqual([10, 1])
  expect(result.shops.cards).toEqual([
    expect.objectContaining({
      id: 'shop',
      missed: [
        { signal: 'scripted-reply', value: 0.9 },
        { signal: 'missed-name', value: 0.5 },
      ],
      effort: 0.4,
      rated: [{ dimension: 'empathy', value: 0.2 }],
    }),
  ])
})

test('published figures stand apart, with their source', () => {
  expect(gap.published.source).toMatch(/State of the Contact Center 2022/)
  expect(gap.published.figures.map(({ believed, agreed }) => [believed, agreed])).toEqual([
    [0.8, 0.45],
    [0.78, 0.58],
    [0.79, 0.45],
  ])
  expect(measureGap({ cases: [] }).shares.speed.leadership.n).toBe(0)
})

test('other bars are looked at too, since a gap may hang on one', () => {
  expect(gap.otherBars.map(({ satisfied }) => satisfied)).toEqual([0.7, 0.9])
  // At .7: 8 forms and 4 customers; at .9: 4 forms and 2 customers.
  expect(gap.otherBars.map(({ gaps }) => fourths(gaps[0]!.difference))).toEqual([0.4, 0.2])
  expect(measureGap({ cases }, { satisfied: 1 }).otherBars.map(({ satisfied }) => satisfied)).toEqual([0.9])
})

test('the bar is met by who reaches it, rounding or not, and not by who stays below', () => {
  const held = [5.6 / 7, 4 / 5, 79 / 100, (0.1 + 0.2) * 2.6666667, 0.79999].map((value) =>
    rating('staff', 'speed', value),
  )
  // 5.6 / 7 is 0.7999999999999999 to a computer.
  expect(measureGap({ cases, ratings: held }).shares.speed.staff).toMatchObject({ satisfied: 3, n: 5 })
})

test.each([null, {}, [], { cases: {} }, { cases: [{}] }, { cases: [null] }])(
  '%o, in which there are no cases, is a TypeError that says what to write',
  (given) => {
    expect(() => measureGap(given as never)).toThrow(
      new TypeError('Expected { cases: [gapCase(report, factsOf(interaction)), …] }'),
    )
  },
)

test('an unknown setting is a TypeError', () => {
  expect(() => measureGap({ cases }, { happy: 1 } as never)).toThrow(/Unknown option "happy"/)
})

test('the order of interactions and ratings changes no figure', () => {
  const turned = measureGap({ cases: [...cases].reverse() })
  expect(turned.shares).toEqual(gap.shares)
  expect(turned.gaps).toEqual(gap.gaps)
  expect(turned.passedAndCold).toEqual(gap.passedAndCold)
})
