/** Whether a stage grows no faster than its input: CPU time at a size and at twice the size. */
import process from 'node:process'

export interface Growth {
  /** CPU time at twice the size over that at the size; 1 where that is too short to measure. */
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
/** Of a limit: what is measured on a part of the size has to stay below this. */
const NEAR = 0.9

type Run = (size: number) => () => unknown

export interface Sizes {
  readonly size?: number
  /** Parts of the size, smallest first, as what they are to be multiplied with: enough where they show that the whole would do. */
  readonly parts?: readonly number[]
  readonly hopelessMs?: number
}

/**
 * `prepare` gives, for a size, what is to be timed; making the input is not. The two sizes are taken by turns, so that load
 * which comes and goes meets both. What is over a limit is measured again, in more rounds: noise goes, growth stays.
 */
export async function growthOf(
  prepare: Run,
  limits: Limits,
  { size = MEGABYTE, parts = [], hopelessMs = limits.ms * HOPELESS }: Sizes = {},
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
  for (const part of parts) {
    const found = await growthOfPart(prepare, limits, size, part)
    if (found !== null) return found
  }
  return growthOfWhole(prepare, limits, size, hopelessMs)
}

/**
 * What a part of the size says of the whole, if that keeps both limits by a tenth. If time is an + bn² and one doubling takes r times as
 * long, the last of k doublings more takes 2(1 + 2^(k+1)x)/(1 + 2^k·x) times, x = (r − 2)/(4 − r): for r = 2.07, 2.25 after two.
 */
async function growthOfPart(
  prepare: Run,
  limits: Limits,
  size: number,
  part: number,
): Promise<Growth | null> {
  const whole = prepare(size / part)
  const first = await timed(whole)
  // In a quarter nothing can be seen of a stage that may be seen in half, unless it is too short there too, be it quadratic.
  const isOver = part === 2 || first * 4 < MEASURABLE_MS
  if (first < MEASURABLE_MS) return isOver ? { ratio: 1, ms: first * part } : null
  const { ratio, t2 } = await compare(prepare(size / part / 2), whole, 1)
  const ms = t2 * Math.max(2, ratio) ** Math.log2(part)
  return ratio < NEAR * limits.ratio && ms < NEAR * limits.ms ? { ratio, ms } : null
}

async function growthOfWhole(
  prepare: Run,
  limits: Limits,
  size: number,
  hopelessMs: number,
): Promise<Growth> {
  const whole = prepare(size)
  const first = await timed(whole)
  if (first < MEASURABLE_MS) return { ratio: 1, ms: first }
  const half = prepare(size / 2)
  let found = await compare(half, whole, 1)
  for (const rounds of size <= MOST_ROUNDED ? [3, 7] : [3])
    if (found.t2 > limits.ms || found.ratio > limits.ratio) found = await compare(half, whole, rounds)
  if (found.ratio <= limits.ratio) return { ratio: found.ratio, ms: found.t2 }
  // One doubling may meet a step of the machine: a cache that no longer holds it, a heap that is enlarged. Three do not, if the
  // least of them can be measured itself.
  let least = size / 4
  for (let ms = found.t1 / 2; ms < MEASURABLE_MS && least < MOST * size; ms *= 2) least *= 2
  // The collector steps where what is held outgrows its young half: at the larger sizes growth is left, and that step is not.
  const eightfold = async (from: number, rounds: number): Promise<number> =>
    Math.cbrt((await compare(prepare(from), prepare(from * 8), rounds)).ratio)
  const ratio = await eightfold(least, size <= MOST_ROUNDED ? 5 : 2)
  // Not of an input that is many megabytes as it is: eight times as much does not fit into memory.
  const isWaitedFor = size <= MEGABYTE && outlook({ ratio: 4, t2: found.t2 }, 8) <= hopelessMs
  const isSettled = ratio <= limits.ratio || !isWaitedFor
  return { ratio: isSettled ? ratio : Math.min(ratio, await eightfold(least * 4, 3)), ms: found.t2 }
}

/** Bytes up to which rounds are many: of what takes half a minute each, noise is a small part, and seven rounds are ten minutes. */
const MOST_ROUNDED = 16 * MEGABYTE
/** Times the size at which the three doublings begin at most. */
const MOST = 4

/** What `factor` times the larger size would take, in ms, quadratic growth taken for such. */
function outlook({ ratio, t2 }: { readonly ratio: number; readonly t2: number }, factor: number): number {
  return t2 * (ratio > 3 ? factor * factor : factor)
}

async function compare(
  half: () => unknown,
  whole: () => unknown,
  rounds: number,
  measure = timedAlone,
): Promise<{ readonly ratio: number; readonly t1: number; readonly t2: number }> {
  const [t1, t2]: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round++) {
    t1.push(await measure(half))
    t2.push(await measure(whole))
  }
  // The least of the rounds: what else the machine does only ever adds to the others, and growth is in the least as well.
  const [one, two] = [Math.min(...t1), Math.min(...t2)]
  return { ratio: two < MEASURABLE_MS ? 1 : two / Math.max(one, 0.001), t1: one, t2: two }
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
