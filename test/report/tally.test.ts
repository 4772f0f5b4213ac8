import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bands, eligibilities } from '../../src/model/report.ts'
import { problem, problemCodes, type ProblemCode } from '../../src/model/problem.ts'
import {
  emptyTally,
  meanScore,
  mergeTallies,
  tallyProblem,
  tallyReport,
  type Tally,
} from '../../src/report/index.ts'
import { findings, report } from './support.ts'

const tenths = fc.integer({ min: 0, max: 1000 }).map((score) => score / 10)

const single = fc.oneof(
  fc
    .record({
      status: fc.constantFrom(...eligibilities),
      reasons: fc.array(fc.constantFrom('no-turns', 'no-timestamps')),
      band: fc.option(fc.constantFrom(...bands)),
      score: fc.option(tenths),
      rules: fc.array(fc.constantFrom('a/x', 'a/y', 'constructor/toString')),
    })
    .map(({ status, reasons, band, score, rules }) =>
      tallyReport(report({ eligibility: { status, reasons }, band, score, findings: findings(...rules) })),
    ),
  fc
    .record({
      code: fc.constantFrom(...(Object.keys(problemCodes) as ProblemCode[])),
      level: fc.constantFrom('error' as const, 'warning' as const),
    })
    .map(({ code, level }) => tallyProblem(problem(code, {}, undefined, level))),
)

const sum = (tallies: readonly Tally[]): Tally => tallies.reduce(mergeTallies, emptyTally)
const tally = fc.array(single, { maxLength: 6 }).map(sum)

describe('tallies add up', () => {
  test('with the empty one for zero', () => {
    fc.assert(
      fc.property(tally, (a) => {
        expect(mergeTallies(emptyTally, a)).toEqual(a)
        expect(mergeTallies(a, emptyTally)).toEqual(a)
      }),
    )
  })

  test('in either order', () => {
    fc.assert(
      fc.property(tally, tally, (a, b) => {
        expect(mergeTallies(a, b)).toEqual(mergeTallies(b, a))
      }),
    )
  })

  test('in any grouping', () => {
    fc.assert(
      fc.property(tally, tally, tally, (a, b, c) => {
        expect(mergeTallies(mergeTallies(a, b), c)).toEqual(mergeTallies(a, mergeTallies(b, c)))
      }),
    )
  })

  test('to the same mean, to the last bit, however the run was split', () => {
    fc.assert(
      fc.property(fc.array(single), fc.nat(), (all, at) => {
        const cut = at % (all.length + 1)
        const split = mergeTallies(sum(all.slice(cut).reverse()), sum(all.slice(0, cut)))
        expect(split).toEqual(sum(all))
        expect(meanScore(split)).toBe(meanScore(sum(all)))
      }),
    )
  })

  test('and leave what they are made of unchanged', () => {
    const a = tallyReport(report({ score: 50, findings: findings('a/x') }))
    const before = structuredClone(a)
    mergeTallies(a, a)
    expect(a).toEqual(before)
    expect(emptyTally).toEqual(mergeTallies(emptyTally, emptyTally))
  })
})

describe('a report', () => {
  test('counts once for its eligibility and its band, and once for each finding', () => {
    const told = tallyReport(
      report({
        eligibility: { status: 'partial', reasons: [] },
        band: 'mixed',
        score: 71.4,
        findings: findings('a/x', 'a/y', 'a/x'),
      }),
    )
    expect(told).toEqual({
      reports: 1,
      eligibility: { scorable: 0, partial: 1, 'not-scorable': 0 },
      bands: { authentic: 0, mixed: 1, 'going-through-the-motions': 0 },
      scoreTenths: 714,
      scored: 1,
      unscored: {},
      decades: [0, 0, 0, 0, 0, 0, 0, 1, 0, 0],
      findings: { 'a/x': 2, 'a/y': 1 },
      problems: {},
      refused: 0,
    })
  })

  test('without a score is in no band and no decade', () => {
    const told = tallyReport(report({ score: null, band: null }))
    expect(told).toMatchObject({ reports: 1, scored: 0, scoreTenths: 0, decades: emptyTally.decades })
    expect(told.bands).toEqual(emptyTally.bands)
    expect(told.unscored).toEqual({ 'no-turns': 1 })
  })

  test.each([
    [0, 0],
    [9.9, 0],
    [10, 1],
    [89.9, 8],
    [90, 9],
    [99.9, 9],
    [100, 9],
  ])('with %d points stands in decade %d', (score, decade) => {
    const { decades } = tallyReport(report({ score }))
    expect(decades.flatMap((held, index) => (held === 1 ? [index] : []))).toEqual([decade])
  })
})

describe('a record that was refused', () => {
  const twoFaults = [
    problem('unknown-participant', { file: 'a', line: 3, pointer: '/turns/0/participantId' }),
    problem('unknown-participant', { file: 'a', line: 3, pointer: '/turns/1/participantId' }),
  ] as const

  test('counts by its code', () => {
    expect(tallyProblem(problem('invalid-json', {}))).toEqual({
      ...emptyTally,
      problems: { 'invalid-json': 1 },
      refused: 1,
    })
  })

  test('is told from one that was only warned of', () => {
    expect(tallyProblem(problem('unknown-field', {}, undefined, 'warning'))).toMatchObject({
      problems: { 'unknown-field': 1 },
      refused: 0,
    })
  })

  test('is refused once, however many faults it has', () => {
    const [first, second] = twoFaults
    expect(tallyProblem(second, first)).toMatchObject({ problems: { 'unknown-participant': 1 }, refused: 0 })
    expect(tallyProblem(first).refused).toBe(1)
  })

  test.each([
    ['on another line', { file: 'a', line: 3 }, { file: 'a', line: 4 }],
    ['in another file', { file: 'a', line: 3 }, { file: 'b', line: 3 }],
    ['with another message id', { messageId: 'x' }, { messageId: 'y' }],
    ['in another place of an array', { pointer: '/0/id' }, { pointer: '/1/id' }],
    ['in another place of a list', { pointer: '/interactions/1/id' }, { pointer: '/interactions/11/id' }],
  ])('is another record %s', (_, before, origin) => {
    expect(tallyProblem(problem('invalid-record', origin), problem('invalid-record', before)).refused).toBe(1)
  })

  test.each([
    ['in an array', { pointer: '/10/id' }, { pointer: '/10/turns/0/text' }],
    ['in a list', { pointer: '/interactions/3/id' }, { pointer: '/interactions/3/channel' }],
    ['alone in its file', { file: 'a', pointer: '/id' }, { file: 'a', pointer: '/turns/0/text' }],
  ])('is the same record %s', (_, before, origin) => {
    expect(tallyProblem(problem('invalid-record', origin), problem('invalid-record', before)).refused).toBe(0)
  })
})

test('the mean is none where nothing was scored, and exact where something was', () => {
  expect(meanScore(emptyTally)).toBeNull()
  expect(meanScore(sum([0.1, 0.2].map((score) => tallyReport(report({ score })))))).toBe(0.15)
  expect(meanScore(tallyReport(report({ score: 0 })))).toBe(0)
})
