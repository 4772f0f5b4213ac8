/**
 * Jobs on several threads: one goes to the thread with least to do. A thread that dies is replaced, and its jobs that had not
 * begun a record wait for another.
 */
import type { Equipment, WarmUp, Work } from './protocol.ts'
import { startThread, type Death, type Ended, type Thread, type ThreadOptions } from './thread.ts'

/** Jobs handed to a thread at a time: one to do, and one at hand when that is done. */
const DEPTH = 2
/** How many threads may die of a job before it has begun a record; beyond that, no record is to blame. */
const FALSE_STARTS = 3

/** A thread, or the one that takes its place. */
export interface Slot {
  thread: Thread
  /** To be done here before anything else. */
  readonly own: Task[]
}

/** How a job ended, and where: a thread that died there has been replaced. */
export type EndedAt = Ended & { readonly slot: Slot }

interface Task {
  readonly work: Work
  falseStarts: number
  readonly resolve: (ended: EndedAt) => void
  readonly reject: (reason: unknown) => void
}

export class Jobs {
  private readonly slots: readonly Slot[]
  private readonly queue: Task[] = []
  private readonly open = new Set<Task>()
  private equipment: Equipment | undefined
  private closed: { readonly reason: unknown } | undefined
  private readonly options: ThreadOptions

  constructor(threads: number, options: ThreadOptions) {
    this.options = options
    this.slots = Array.from({ length: threads }, () => ({ thread: startThread(options), own: [] }))
  }

  /** Does the job; in the slot, before all that waits, where one is named. */
  attempt(work: Work, slot?: Slot): Promise<EndedAt> {
    return new Promise((resolve, reject) => {
      if (this.closed !== undefined) {
        reject(asError(this.closed.reason))
        return
      }
      const task: Task = { work, falseStarts: 0, resolve, reject }
      this.open.add(task)
      if (slot === undefined) this.queue.push(task)
      else slot.own.push(task)
      this.dispatch()
    })
  }

  /** Hands what is not answered to every thread there is. */
  tell(work: WarmUp): void {
    for (const { thread } of this.slots) thread.tell(work)
  }

  /** Hands it to every thread, and to those that take their places. */
  equip(equipment: Equipment): void {
    this.equipment = equipment
    for (const { thread } of this.slots) thread.tell(equipment)
  }

  async close(reason: unknown): Promise<void> {
    this.closed ??= { reason }
    for (const task of this.open) task.reject(asError(reason))
    this.open.clear()
    await Promise.all(this.slots.map(({ thread }) => thread.end()))
  }

  private dispatch(): void {
    for (let load = 0; load < DEPTH && this.closed === undefined; load++)
      for (const slot of this.slots) {
        const task = slot.thread.load === load ? (slot.own.shift() ?? this.queue.shift()) : undefined
        if (task !== undefined) void this.hand(task, slot)
      }
  }

  private async hand(task: Task, slot: Slot): Promise<void> {
    const { thread } = slot
    const ended = await thread.send(task.work)
    if (this.closed !== undefined) return
    if ('death' in ended && slot.thread === thread) this.renew(slot)
    if ('death' in ended && ended.death.record < 0) this.again(task, ended.death)
    else {
      this.open.delete(task)
      task.resolve({ ...ended, slot })
    }
    this.dispatch()
  }

  /** The job waited for its turn, or the thread never got so far. */
  private again(task: Task, { isOthers }: Death): void {
    if (isOthers || ++task.falseStarts < FALSE_STARTS) this.queue.unshift(task)
    else {
      this.open.delete(task)
      task.reject(new RangeError('A worker thread ends before it has begun; it may lack memory'))
    }
  }

  private renew(slot: Slot): void {
    slot.thread = startThread(this.options)
    if (this.equipment !== undefined) slot.thread.tell(this.equipment)
  }
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error('Stopped')
}
