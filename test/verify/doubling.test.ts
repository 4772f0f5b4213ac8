import { expect, test } from 'vitest'
import { growthOf } from './doubling.ts'

const limits = { ratio: 2.3, ms: 1000 }

/** Spins for so many steps; the result is used, so that the loop stays. */
function spin(steps: number): number {
  let held = 1
  for (let i = 0; i < steps; i++) held = Math.imul(held, 31) + i
  return held
}

test('a linear stage keeps the limit', async () => {
  const { ratio } = await growthOf((size) => () => spin(size * 20), limits)
  expect(ratio).toBeLessThan(2.3)
})

test('a quadratic stage is seen, and is not given the whole size', async () => {
  const { ratio, ms } = await growthOf((size) => () => spin(size * size * 60), limits, {
    size: 1 << 14,
    hopelessMs: 500,
  })
  expect(ratio).toBeGreaterThan(3)
  expect(ms).toBeGreaterThan(1000)
})

test('a part of the size is enough where it is far from both limits, and no part where it is not', async () => {
  const size = 1 << 14
  const mostAsked = async (ratio: number): Promise<number> => {
    const sizes: number[] = []
    const prepare = (asked: number) => {
      sizes.push(asked)
      return () => spin(asked * 4000)
    }
    await growthOf(prepare, { ratio, ms: 100_000 }, { size, parts: [4, 2] })
    return Math.max(...sizes)
  }
  // A stage that doubles is far from taking four times as long, and not from taking twice as long.
  expect(await mostAsked(4)).toBe(size / 4)
  expect(await mostAsked(2)).toBeGreaterThanOrEqual(size)
})
