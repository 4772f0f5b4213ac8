import { describe, expect, test } from 'vitest'
import { corporaBlock } from '../../bench/corpora/readme.ts'
import { area, share } from '../../bench/corpora/rows.ts'

describe('the interval', () => {
  test('of a share is that of Wilson', () => {
    // Worked by hand: 8 of 10 lie between .490 and .943.
    const { figure, interval, n } = share(8, 10)
    expect([figure, n]).toEqual([0.8, 10])
    expect(interval![0]).toBeCloseTo(0.4902, 3)
    expect(interval![1]).toBeCloseTo(0.9433, 3)
  })

  test('of none and of all stays within 0 and 1, and is not empty', () => {
    expect(share(0, 50).interval![0]).toBe(0)
    expect(share(0, 50).interval![1]).toBeCloseTo(0.0714, 3)
    expect(share(50, 50).interval![1]).toBe(1)
  })

  test('of an area grows narrower with the number of things', () => {
    const width = ([low, high]: readonly [number, number]): number => high - low
    expect(width(area(0.9, 1000, 2000).interval!)).toBeLessThan(width(area(0.9, 10, 20).interval!) / 5)
    expect(area(0.5, 100, 200).interval![0]).toBeCloseTo(0.42, 2)
  })
})

test('the table names a corpus once, and a corpus without a place in it is told', () => {
  const row = { what: 'x', figure: 0.5, interval: [0.4, 0.9], n: 1200, unseen: 'all' } as const
  expect(
    corporaBlock([
      { ...row, corpus: 'clean' },
      { ...row, corpus: 'STAR', floor: 0.25 },
      { ...row, corpus: 'STAR', interval: null },
    ]),
  ).toBe(
    [
      '| corpus | what | figure (95 %) | n | floor | unseen |',
      '| --- | --- | --- | --- | --- | --- |',
      '| STAR | x | .50 (.40–.90) | 1,200 | .25 | all |',
      '|  | x | .50 | 1,200 | – | all |',
      '| clean | x | .50 (.40–.90) | 1,200 | – | all |',
    ].join('\n'),
  )
  expect(() => corporaBlock([{ ...row, corpus: 'another' }])).toThrow('another')
})
