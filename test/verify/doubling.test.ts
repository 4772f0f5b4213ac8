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
  const { ratio, ms } = await growthOf((size) => () => spin(size * size * 60), limits, 1 << 14, 500)
  expect(ratio).toBeGreaterThan(3)
  expect(ms).toBeGreaterThan(1000)
})
