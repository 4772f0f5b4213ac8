import { describe, expect, test } from 'vitest'
import { measureGap, type Compare, type GapCase } from '../../../src/evaluate/index.ts'
import { gapCaseOf, rating } from './support.ts'

const compare: Compare = {
  names: ['before', 'after'],
  of: ({ at }) => (at === null ? null : at < 100 ? 'before' : 'after'),
}

/** `count` of `n` satisfied, by quality form and by stars. */
function period(at: number, n: number, quality: number, stars: number, changes: Partial<GapCase> = {}) {
  return Array.from({ length: n }, (_, index) =>
    gapCaseOf(`${at}-${index}`, {
      at,
      rated: { customers: index < stars ? 1 : 0.2, staff: null, quality: index < quality ? 1 : 0.2 },
      measured: { expectation: index < stars, empathy: null, speed: null, authenticity: null },
      ...changes,
    }),
  )
}

const fourths = (values: readonly number[]): readonly number[] =>
  values.map((value) => Math.round(value * 10_000) / 10_000)

describe('two periods', () => {
  // Forms 8 of 10 both times, customers 4 of 10 before and 7 of 10 after; the satisfied are satisfied by both.
  const cases = [...period(1, 10, 8, 4), ...period(200, 10, 8, 7)]
  const comparison = measureGap({ cases, compare }).comparison!

  test('have shares and their change, with Newcombe’s interval', () => {
    const customers = comparison.moved.find(
      ({ dimension, view }) => dimension === 'expectation' && view === 'customers',
    )!
    expect([customers.before.share, customers.after.share]).toEqual([0.4, 0.7])
    // Wilson: 4/10 .16818–.68733, 7/10 .39678–.89221 (worked out in gap.test.ts).
    // Low: .3 − √((.7 − .39678)² + (.68733 − .4)²) = −.1177; high: .3 + √((.89221 − .7)² + (.4 − .16818)²) = .6011.
    expect(fourths([customers.change!.value, ...customers.change!.interval])).toEqual([0.3, -0.1177, 0.6011])
  })

  test('say whether the gap closed: 40 points before, 10 after', () => {
    const [moved] = comparison.gaps
    // Each gap's own paired interval; the change is the difference of two estimates from separate interactions.
    const { before, after, change } = moved!
    expect(fourths([before.difference, after.difference, change.value])).toEqual([0.4, 0.1, -0.3])
    const down = Math.hypot(after.difference - after.interval[0], before.interval[1] - before.difference)
    const up = Math.hypot(after.interval[1] - after.difference, before.difference - before.interval[0])
    expect(fourths(change.interval)).toEqual(fourths([-0.3 - down, -0.3 + up]))
    expect(moved!.verdict).toBe('cannot-tell')
  })

  test('of enough interactions say that it closed, or widened', () => {
    const verdict = (was: number, is: number) =>
      measureGap({ cases: [...period(1, 300, 240, was), ...period(200, 300, 240, is)], compare }).comparison!
        .gaps[0]!.verdict
    expect(verdict(120, 210)).toBe('closed')
    expect(verdict(210, 120)).toBe('widened')
    expect(verdict(150, 151)).toBe('cannot-tell')
  })

  test('of a gap below 0 close upwards', () => {
    const many = [...period(1, 300, 100, 240), ...period(200, 300, 230, 240)]
    expect(measureGap({ cases: many, compare }).comparison!.gaps[0]!.verdict).toBe('closed')
  })
})

describe('the mix', () => {
  test('is told where it moved, so that a change is not taken for the work of the staff', () => {
    const cases = [...period(1, 100, 50, 50), ...period(200, 100, 50, 50, { channel: 'voice' })]
    const { mix, adjusted } = measureGap({ cases, compare }).comparison!
    expect(mix.filter(({ moved }) => moved).map(({ of, value, after }) => [of, value, after])).toEqual([
      ['channel', 'chat', 0],
      ['channel', 'voice', 1],
    ])
    // No chat is left to compare chat with.
    expect(adjusted[0]).toEqual({ dimension: 'expectation', change: null, covered: 0 })
  })

  test('is taken out of the measured change: the same within each channel, and more of the better one', () => {
    // Chat passes 2 of 10, voice 8 of 10, in both periods; before 30 chats to 10 calls, after 10 chats to 30 calls.
    const part = (at: number, channel: string, n: number, passing: number) =>
      period(at, n, 0, passing, { channel }).map((each) => ({ ...each, id: `${channel}-${each.id}` }))
    const cases = [
      ...part(1, 'chat', 30, 6),
      ...part(1, 'voice', 10, 8),
      ...part(200, 'chat', 10, 2),
      ...part(200, 'voice', 30, 24),
    ]
    const { moved, adjusted } = measureGap({ cases, compare }).comparison!
    const measured = moved.find(({ dimension, view }) => dimension === 'expectation' && view === 'measured')!
    // 14 of 40 against 26 of 40: thirty points, all of them of the mix.
    expect(measured.change!.value).toBeCloseTo(0.3, 12)
    expect(adjusted[0]!.change).toBeCloseTo(0, 12)
    expect(adjusted[0]!.covered).toBe(1)
  })
})

test('what has no time is of neither period, and counted', () => {
  const cases = [...period(1, 5, 5, 5), gapCaseOf('none')]
  const ratings = [
    rating('staff', 'speed', 1),
    rating('staff', 'speed', 1, null, 50),
    // Of an interaction: its own time counts.
    rating('staff', 'speed', 1, '1-0', 500),
  ]
  const { unplaced, before, after } = measureGap({ cases, ratings, compare }).comparison!
  expect(unplaced).toEqual({ interactions: 1, ratings: 1 })
  expect([before.ratings, after.ratings]).toEqual([2, 0])
})

test('a group asked in one period and only rated in the other did not move', () => {
  const asked = Array.from({ length: 6 }, () => rating('leadership', 'expectation', 1, null, 50))
  const cases = [...period(1, 10, 8, 4), ...period(200, 10, 8, 7)]
  const { moved } = measureGap({ cases, ratings: asked, compare }).comparison!
  const leadership = moved.find(
    ({ dimension, view }) => dimension === 'expectation' && view === 'leadership',
  )!
  expect([leadership.before.source, leadership.after.source, leadership.change]).toEqual([
    'asked',
    'quality',
    null,
  ])
})
