/**
 * Several threads, and which record is to blame where one dies. The job is done again without the record that was being worked
 * on, and that record alone on a fresh thread; only if that dies as well is the record to blame.
 */
import { Jobs } from './jobs.ts'
import type { Counted, Equipment, RecordWork, Results } from './protocol.ts'
import type { Death, ThreadOptions } from './thread.ts'

/** What came of some records of a job, by their numbers in it. */
export type Part<Kind extends keyof Results> =
  | { readonly records: readonly number[]; readonly result: Results[Kind] }
  | { readonly records: readonly [number]; readonly death: Death }

export interface Pool {
  /** What came of all records of the job, in any order. */
  run<Kind extends RecordWork['kind']>(kind: Kind, records: readonly string[]): Promise<readonly Part<Kind>[]>
  merge(parts: readonly Counted[]): Promise<Counted>
  /** Lets the threads make ready for `score` while they have nothing else to do. */
  warmUp(): void
  /** What every thread is given before anything else from now on. */
  equip(equipment: Equipment): void
  /** Ends the threads; jobs that are not done reject with the reason. */
  close(reason?: unknown): Promise<void>
}

export function createPool(threads: number, options: ThreadOptions): Pool {
  const jobs = new Jobs(threads, options)
  return {
    run: (kind, records) => runRecords(jobs, kind, records),
    async merge(parts) {
      const ended = await jobs.attempt({ kind: 'merge', parts })
      if ('result' in ended) return ended.result as Counted
      throw new Error('A job without records was blamed on one')
    },
    warmUp() {
      jobs.tell({ kind: 'warm-up' })
    },
    equip(equipment) {
      jobs.equip(equipment)
    },
    close: (reason = new Error('The threads were ended')) => jobs.close(reason),
  }
}

async function runRecords<Kind extends RecordWork['kind']>(
  jobs: Jobs,
  kind: Kind,
  records: readonly string[],
): Promise<readonly Part<Kind>[]> {
  const work = (chosen: readonly number[]): RecordWork => ({
    kind,
    records: chosen.map((record) => records[record]!),
  })
  const parts: Part<Kind>[] = []
  let left = records.map((_, record) => record)
  while (left.length > 0) {
    const ended = await jobs.attempt(work(left))
    if ('result' in ended) return [...parts, { records: left, result: ended.result as Results[Kind] }]
    const blamed = left[ended.death.record]!
    const alone = await jobs.attempt(work([blamed]), ended.slot)
    parts.push(
      'result' in alone
        ? { records: [blamed], result: alone.result as Results[Kind] }
        : { records: [blamed], death: alone.death },
    )
    left = left.filter((record) => record !== blamed)
  }
  return parts
}
