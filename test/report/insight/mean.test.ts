import { describe, expect, test } from 'vitest'
import { meanOf } from '../../../src/report/insight/mean.ts'

const values = (...given: readonly (readonly [number, string])[]): Parameters<typeof meanOf>[0] =>
  given.map(([value, cluster]) => ({ value, cluster }))

describe('a mean', () => {
  test('of nothing is none, and of one value has no interval', () => {
    expect(meanOf([])).toBe(null)
    expect(meanOf(values([70, 'a']))).toEqual({ n: 1, mean: 70, interval: null })
  })

  test('of one agent has Student’s interval', () => {
    // 60, 70, 80: deviation 10, standard error 5.7735, t with two degrees of freedom 4.303.
    expect(meanOf(values([60, 'a'], [70, 'a'], [80, 'a']))).toEqual({
      n: 3,
      mean: 70,
      interval: [45.2, 94.8],
    })
  })

  test('of five agents, each the same throughout, is as sure as five values, not as ten', () => {
    const scores = [50, 60, 70, 80, 90]
    const five = meanOf(scores.map((value, index) => ({ value, cluster: String(index) })))!
    const ten = meanOf([...scores, ...scores].map((value, index) => ({ value, cluster: String(index % 5) })))!
    expect(ten).toEqual({ ...five, n: 10 })
    // Four agents are too few to say how agents differ.
    const single = meanOf(
      [...scores, ...scores].map((value, index) => ({ value, cluster: String(index % 4) })),
    )!
    expect(single.interval![1] - single.interval![0]).toBeLessThan(five.interval![1] - five.interval![0])
  })

  test('has an interval that stays within the scale', () => {
    expect(meanOf(values([0, 'a'], [100, 'b']))!.interval).toEqual([0, 100])
  })
})
