/** Whether a stage grows no faster than its input: CPU time at a size and at twice the size. */
import process from 'node:process'

export interface Growth {
  /** Median CPU time at twice the size over that at the size; 1 where that is too short to measure. */
  readonly ratio: number
  /** CPU time of the whole size, in ms. */
  readonly ms: number
}

export interface Limits {
  readonly ratio: number
  /** Of the whole size. */
  readonly ms: number
}

/** Below this, in ms, a clock of microseconds and a collector of garbage say more than the stage. */
const MEASURABLE_MS = 12
const MEGABYTE = 1 << 20
/** Nobody waits longer for one measurement than this many times its limit. */
const HOPELESS = 30

type Run = (size: number) => () => unknown

/**
 * `prepare` gives, for a size, what is to be timed; making the input is not. The two sizes are taken by turns, so that load
 * which comes and goes meets both. What is over a limit is measured again, in more rounds: noise goes, growth stays.
 */
export async function growthOf(
  prepare: Run,
  limits: Limits,
  size = MEGABYTE,
  hopelessMs = limits.ms * HOPELESS,
): Promise<Growth> {
  // A stage that is quadratic shows it here, warm, before it is given a megabyte.
  const [small, twice] = [prepare(size / 64), prepare(size / 32)]
  await timed(small)
  const probe = await compare(small, twice, 3, timed)
  if (outlook(probe, 32) > hopelessMs) {
    // So small a size may only have met a cold engine: asked once more, at four times the size.
    const again = await compare(prepare(size / 16), prepare(size / 8), 3, timed)
    if (outlook(again, 8) > hopelessMs) return { ratio: again.ratio, ms: outlook(again, 8) }
  }
  const whole = prepare(size)
  const first = await timed(whole)
  if (first < MEASURABLE_MS) return { ratio: 1, ms: first }
  const half = prepare(size / 2)
  let found = await compare(half, whole, 1)
  for (const rounds of [3, 7])
    if (found.t2 > limits.ms || found.ratio > limits.ratio) found = await compare(half, whole, rounds)
  if (found.ratio <= limits.ratio) return { ratio: found.ratio, ms: found.t2 }
  // One doubling may meet a step of the machine: a cache that no longer holds it, a heap that is enlarged. Three do not.
  const eightfold = await compare(prepare(size / 4), prepare(size * 2), 5)
  return { ratio: Math.cbrt(eightfold.ratio), ms: found.t2 }
}

/** What `factor` times the larger size would take, in ms, quadratic growth taken for such. */
function outlook({ ratio, t2 }: { readonly ratio: number; readonly t2: number }, factor: number): number {
  return t2 * (ratio > 3 ? factor * factor : factor)
}

async function compare(
  half: () => unknown,
  whole: () => unknown,
  rounds: number,
  measure = timedAlone,
): Promise<{ readonly ratio: number; readonly t2: number }> {
  const [t1, t2]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round++) {
    t1.push(await measure(half))
    t2.push(await measure(whole))
  }
  const [one, two] = [medianOf(t1), medianOf(t2)]
  return { ratio: two < MEASURABLE_MS ? 1 : two / Math.max(one, 0.001), t2: two }
}

/** CPU time in ms, behind a collection of garbage, so that no stage is charged with what others left. */
function timedAlone(run: () => unknown): Promise<number> {
  globalThis.gc?.()
  return timed(run)
}

/** CPU time in ms; what a stage leaves for the collector is counted where the collector works. */
async function timed(run: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!
}
