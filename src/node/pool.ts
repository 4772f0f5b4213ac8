/**
 * Several threads. A job goes to the thread with least to do; one whose thread dies is done again without the record that
 * was being worked on, and that record alone on a fresh thread: only if that dies as well, the record is to blame.
 */
import type { Counted, Equipment, RecordWork, Results, Work } from './protocol.ts'
import { startThread, type Death, type Ended, type Thread, type ThreadOptions } from './thread.ts'

/** What came of some records of a job, by their numbers in it. */
export type Part<Kind extends keyof Results> =
  | { readonly records: readonly number[]; readonly result: Results[Kind] }
  | { readonly records: readonly [number]; readonly death: Death }

export interface Pool {
  /** What came of all records of the job, in any order. */
  run<Kind extends 'fit' | 'score'>(kind: Kind, records: readonly string[]): Promise<readonly Part<Kind>[]>
  merge(parts: readonly Counted[]): Promise<Counted>
  /** Lets the threads make ready for `score` while they have nothing else to do. */
  warmUp(): void
  /** What every thread is given before anything else from now on. */
  equip(equipment: Equipment): void
  /** Ends the threads; jobs that are not done reject with the reason. */
  close(reason?: unknown): Promise<void>
}

/** Jobs handed to a thread at a time: one to do, and one at hand when that is done. */
const DEPTH = 2
/** Threads that may die of a job before they have begun a record: then it is none of the records' fault. */
const FALSE_STARTS = 3

interface Task {
  readonly work: Work
  falseStarts: number
  readonly resolve: (ended: Ended & { readonly slot: Slot }) => void
  readonly reject: (reason: unknown) => void
}

interface Slot {
  thread: Thread
  /** To be done here before anything else. */
  readonly own: Task[]
}

export function createPool(threads: number, options: ThreadOptions): Pool {
  const slots: readonly Slot[] = Array.from({ length: threads }, () => ({
    thread: startThread(options),
    own: [],
  }))
  const queue: Task[] = []
  const open = new Set<Task>()
  let equipment: Equipment | undefined
  let closed: { readonly reason: unknown } | undefined

  function dispatch(): void {
    for (let load = 0; load < DEPTH && closed === undefined; load++)
      for (const slot of slots) {
        const task = slot.thread.load === load ? (slot.own.shift() ?? queue.shift()) : undefined
        if (task !== undefined) void hand(task, slot)
      }
  }

  async function hand(task: Task, slot: Slot): Promise<void> {
    const { thread } = slot
    const ended = await thread.send(task.work)
    if (closed !== undefined) return
    if ('death' in ended && slot.thread === thread) renew(slot)
    if ('death' in ended && ended.death.record < 0) again(task, ended.death)
    else {
      open.delete(task)
      task.resolve({ ...ended, slot })
    }
    dispatch()
  }

  /** The job waited for its turn, or the thread never got so far. */
  function again(task: Task, { isOthers }: Death): void {
    if (isOthers || ++task.falseStarts < FALSE_STARTS) queue.unshift(task)
    else {
      open.delete(task)
      task.reject(new RangeError('A worker thread ends before it has begun; it may lack memory'))
    }
  }

  function renew(slot: Slot): void {
    slot.thread = startThread(options)
    if (equipment !== undefined) slot.thread.tell(equipment)
  }

  function attempt(work: Work, slot?: Slot): Promise<Ended & { readonly slot: Slot }> {
    return new Promise((resolve, reject) => {
      if (closed !== undefined) {
        reject(asError(closed.reason))
        return
      }
      const task: Task = { work, falseStarts: 0, resolve, reject }
      open.add(task)
      if (slot === undefined) queue.push(task)
      else slot.own.push(task)
      dispatch()
    })
  }

  async function run<Kind extends 'fit' | 'score'>(
    kind: Kind,
    records: readonly string[],
  ): Promise<readonly Part<Kind>[]> {
    const parts: Part<Kind>[] = []
    let left = records.map((_, record) => record)
    while (left.length > 0) {
      const ended = await attempt(workOf(kind, records, left))
      if ('result' in ended) return [...parts, { records: left, result: ended.result as Results[Kind] }]
      const blamed = left[ended.death.record]!
      const alone = await attempt(workOf(kind, records, [blamed]), ended.slot)
      parts.push(
        'result' in alone
          ? { records: [blamed], result: alone.result as Results[Kind] }
          : { records: [blamed], death: alone.death },
      )
      left = left.filter((record) => record !== blamed)
    }
    return parts
  }

  async function close(reason: unknown = new Error('The threads were ended')): Promise<void> {
    closed ??= { reason }
    for (const task of open) task.reject(asError(reason))
    open.clear()
    await Promise.all(slots.map(({ thread }) => thread.end()))
  }

  return {
    run,
    async merge(parts) {
      const ended = await attempt({ kind: 'merge', parts })
      if ('result' in ended) return ended.result as Counted
      throw new Error('A job without records was blamed on one')
    },
    warmUp() {
      for (const { thread } of slots) thread.tell({ kind: 'warm-up' })
    },
    equip(given) {
      equipment = given
      for (const { thread } of slots) thread.tell(given)
    },
    close,
  }
}

function workOf(kind: RecordWork['kind'], records: readonly string[], chosen: readonly number[]): Work {
  return { kind, records: chosen.map((record) => records[record]!) }
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error('Stopped')
}
