/** Clocks and memory for benches. */
import { quantile } from '../src/evaluate/metrics/index.ts'

export const median = (values: readonly number[]): number => quantile(sorted(values), 0.5) ?? NaN

export function percentiles(values: readonly number[]): { readonly p50: number; readonly p99: number } {
  const ascending = sorted(values)
  return { p50: quantile(ascending, 0.5) ?? NaN, p99: quantile(ascending, 0.99) ?? NaN }
}

function sorted(values: readonly number[]): Float64Array {
  return Float64Array.from(values).sort()
}

/** `value` to so many significant digits, that results do not claim more than was measured. */
export function significant(value: number, digits = 4): number {
  return Number(value.toPrecision(digits))
}

/** Processor time of all threads, in ms. */
export function cpuMs(run: () => unknown): number {
  const before = process.cpuUsage()
  run()
  return msSince(before)
}

/** The same of what has to be waited for. */
export async function cpuMsAsync(run: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await run()
  return msSince(before)
}

function msSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** What a run took, in milliseconds. */
export interface Took {
  /** By all threads of the process: what other load on a shared machine distorts least, so what ratios are made of. */
  readonly cpuMs: number
  readonly wallMs: number
}

/** Milliseconds by stage, added up over many short runs. */
export class Stopwatch {
  private readonly spent = new Map<string, Took>()

  time<T>(stage: string, run: () => T): T {
    const stop = this.start(stage)
    const made = run()
    stop()
    return made
  }

  async timeAsync(stage: string, run: () => Promise<unknown>): Promise<void> {
    const stop = this.start(stage)
    await run()
    stop()
  }

  private start(stage: string): () => void {
    const cpu = process.cpuUsage()
    const start = performance.now()
    return () => {
      const wallMs = performance.now() - start
      const { user, system } = process.cpuUsage(cpu)
      const before = this.took(stage)
      this.spent.set(stage, {
        cpuMs: before.cpuMs + (user + system) / 1000,
        wallMs: before.wallMs + wallMs,
      })
    }
  }

  took(stage: string): Took {
    return this.spent.get(stage) ?? { cpuMs: 0, wallMs: 0 }
  }
}

/** Bytes held after a full collection; `null` without `--expose-gc`. `external` holds the array buffers too. */
export function heldBytes(): number | null {
  if (globalThis.gc === undefined) return null
  // Buffers are let go a collection later than what held them: collected until nothing falls.
  let held = Infinity
  for (let round = 0; round < MOST_COLLECTIONS; round++) {
    globalThis.gc()
    const { heapUsed, external } = process.memoryUsage()
    if (round >= 2 && heapUsed + external > held - LEAST_FALL) return heapUsed + external
    held = heapUsed + external
  }
  return held
}

const MOST_COLLECTIONS = 12
/** Bytes. */
const LEAST_FALL = 10_000

/** Keeps what a memory figure is about from being collected before it is taken. */
export function keep(...held: readonly unknown[]): void {
  if (held.length < 0) console.error(held)
}
