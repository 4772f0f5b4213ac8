import { describe, expect, test } from 'vitest'
import { readingOf, type Judged } from '../../../src/evaluate/calibration/reading.ts'

const cuts = { authentic: 75, mixed: 50 }
const straight: readonly Judged[] = [60, 70, 80, 90, 100].map((score) => ({ score, judged: 2 * score - 110 }))

describe('what scores mean', () => {
  test('is read off a straight line, and stays within 0–100', () => {
    const { line } = readingOf(straight, cuts)
    expect(line(75)).toBeCloseTo(40, 9)
    expect([line(0), line(200)]).toEqual([0, 100])
  })

  test('goes back to the scale of scores by mean and deviation', () => {
    const { onScale } = readingOf(straight, cuts)
    for (const { score, judged } of straight) expect(onScale!(judged)).toBeCloseTo(score, 9)
    // A looser agreement leaves the spreads as they are: it does not pull judgements to the mean.
    const loose = straight.map(({ score }, i) => ({ score, judged: straight[[1, 0, 3, 2, 4][i]!]!.judged }))
    expect(readingOf(loose, cuts).onScale!(90)).toBeCloseTo(100, 9)
  })

  test('is a chance that falls as the score rises', () => {
    const mixed = [...straight, { score: 65, judged: 80 }, { score: 95, judged: 20 }]
    const { coldChance } = readingOf(mixed, cuts)
    expect(coldChance!(60)).toBeGreaterThan(coldChance!(80))
    expect(coldChance!(80)).toBeGreaterThan(coldChance!(100))
    // At its best fit, the chances add up to the cases.
    const sum = mixed.reduce((total, { score }) => total + coldChance!(score), 0)
    expect(sum).toBeCloseTo(mixed.filter(({ judged }) => judged < cuts.mixed).length, 3)
  })

  test('is sure, but finite, where the score tells all apart', () => {
    const many = Array.from({ length: 20 }, () => straight).flat()
    const { coldChance } = readingOf(many, cuts)
    expect(coldChance!(60)).toBeGreaterThan(0.9)
    expect(coldChance!(100)).toBeLessThan(0.1)
    expect(coldChance!(100)).toBeGreaterThan(0)
  })

  test('is nothing where all judged alike or all scores are one', () => {
    const alike = straight.map(({ score }) => ({ score, judged: 60 }))
    expect(readingOf(alike, cuts)).toMatchObject({ coldChance: null, onScale: null })
    expect(readingOf(alike, cuts).line(60)).toBe(60)
    const flat = straight.map(({ judged }) => ({ score: 80, judged }))
    expect(readingOf(flat, cuts).line(80)).toBeCloseTo(50, 9)
    expect(readingOf(flat, cuts).onScale!(0)).toBe(80)
  })
})
