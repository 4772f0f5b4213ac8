/** One worker thread, and the watch over it: what it was at when it died, or when it had to be ended for hanging. */
import { Worker } from 'node:worker_threads'
import type { ProblemCode } from '../model/problem.ts'
import {
  Place,
  type Equipment,
  type Reply,
  type Request,
  type Setup,
  type WarmUp,
  type Work,
} from './protocol.ts'

export interface ThreadOptions {
  /** The built worker file. */
  readonly entry: URL
  readonly setup: Setup
  /** Time one record may take. */
  readonly recordTimeoutMs: number
  /** Most megabytes of heap; absent: what the engine allows. */
  readonly heapMegabytes?: number
}

export interface Death {
  readonly code: Extract<ProblemCode, 'timed-out' | 'crashed-analysis'>
  /** The record of the job that was being worked on, from 0; −1 where it was none of this job's. */
  readonly record: number
  /** Whether it was one of another job. */
  readonly isOthers: boolean
}

export type Ended = { readonly result: Reply['result'] } | { readonly death: Death }

export interface Thread {
  /** Jobs handed over and not yet ended. */
  readonly load: number
  /** Hands over a job; ends with its result, or with the thread. */
  send(work: Work): Promise<Ended>
  /** Hands over what is not answered. */
  tell(work: Equipment | WarmUp): void
  end(): Promise<void>
}

/** Looks at a thread in the time a record may take: enough to end it within an eighth of that. */
const LOOKS = 8

/** The longest a timer can be set to, some 25 days; one that is set to more goes off at once. */
const LONGEST_MS = 2 ** 31 - 1

export function startThread({ entry, setup, recordTimeoutMs, heapMegabytes }: ThreadOptions): Thread {
  const place = new Int32Array(new SharedArrayBuffer(8))
  const worker = new Worker(entry, {
    workerData: { setup, place },
    ...(heapMegabytes !== undefined && { resourceLimits: { maxOldGenerationSizeMb: heapMegabytes } }),
  })
  const pending = new Map<number, (ended: Ended) => void>()
  let jobs = 0
  let isHanging = false
  let isGone = false
  const stopWatch = watch(place, recordTimeoutMs, () => {
    isHanging = true
    void worker.terminate()
  })

  worker.on('message', ({ job, result }: Reply) => {
    pending.get(job)?.({ result })
    pending.delete(job)
  })
  // Told by `exit`, which comes after it; what it says might quote the text.
  worker.on('error', () => undefined)
  worker.on('exit', () => {
    isGone = true
    stopWatch()
    for (const [job, end] of pending) end({ death: deathOf(place, job, isHanging) })
    pending.clear()
  })

  return {
    get load() {
      return pending.size
    },
    send: (work) =>
      new Promise((resolve) => {
        if (isGone) {
          resolve({ death: { code: 'crashed-analysis', record: -1, isOthers: true } })
          return
        }
        const job = ++jobs
        pending.set(job, resolve)
        worker.postMessage({ job, work } satisfies Request)
      }),
    tell(work) {
      worker.postMessage({ job: 0, work } satisfies Request)
    },
    async end() {
      await worker.terminate()
    },
  }
}

/** What a job is told when its thread has died, by where the thread was then. */
function deathOf(place: Int32Array, job: number, isHanging: boolean): Death {
  const record = Atomics.load(place, Place.record) - 1
  const isOthers = record >= 0 && Atomics.load(place, Place.job) !== job
  return {
    code: isHanging ? 'timed-out' : 'crashed-analysis',
    record: isOthers ? -1 : record,
    isOthers,
  }
}

/** Calls `hang`, once, when a record takes longer than it may. Returns what stops the watch; it keeps no process alive. */
function watch(place: Int32Array, recordTimeoutMs: number, hang: () => void): () => void {
  const stop = (): void => {
    clearInterval(timer)
  }
  // A thread takes its time to end, and every call to end it adds a listener.
  const look = createLook(place, () => {
    stop()
    hang()
  })
  const timer = setInterval(look, Math.min(recordTimeoutMs / LOOKS, LONGEST_MS))
  timer.unref()
  return stop
}

/** Counts looks, not time, at the same record: a machine that slept has not let anybody hang. */
function createLook(place: Int32Array, hang: () => void): () => void {
  let [job, record, looks] = [0, 0, 0]
  return () => {
    const [nowJob, nowRecord] = [Atomics.load(place, Place.job), Atomics.load(place, Place.record)]
    looks = nowRecord > 0 && nowJob === job && nowRecord === record ? looks + 1 : 0
    ;[job, record] = [nowJob, nowRecord]
    if (looks >= LOOKS) hang()
  }
}
