/** JSON.parse of the same lines: what every cost is held against. */
import type { Stopwatch, Took } from '../measure.ts'
import type { Held } from './corpus.ts'

export interface Baseline {
  /** To be called twice a round, before and after what is measured: load that comes or goes weighs on both. */
  readonly parse: (watch: Stopwatch) => void
  /** Of one JSON.parse of the lines. */
  readonly took: (watch: Stopwatch) => Took
}

/** Bytes parsed each time: of a few milliseconds most would be noise. */
const BYTES = 30_000_000
const CALLS = 2
const STAGE = 'parse'

export function createBaseline({ lines, text: { bytes } }: Held): Baseline {
  const repeats = Math.max(1, Math.ceil(BYTES / bytes))
  return {
    parse(watch) {
      watch.time(STAGE, () => {
        for (let repeat = 0; repeat < repeats; repeat++) for (const line of lines) JSON.parse(line)
      })
    },
    took(watch) {
      const { cpuMs, wallMs } = watch.took(STAGE)
      return { cpuMs: cpuMs / (CALLS * repeats), wallMs: wallMs / (CALLS * repeats) }
    },
  }
}
