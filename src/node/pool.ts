/** The same analysis on several threads. Workers are given plain data and build their own analyzer from it. */
import { Worker } from 'node:worker_threads'
import type { AnalyzerOptions } from '../analyze.ts'
import type { Interaction } from '../model/interaction.ts'
import type { Report } from '../model/report.ts'
import type { Knowledge } from '../templates/knowledge.ts'

/** The options of the analyzer, and what was learned of templates: once, not once a thread. */
export interface WorkerSetup extends Omit<AnalyzerOptions, 'templates' | 'languageDetector'> {
  readonly detectLanguages: boolean
  readonly knowledge: Knowledge
}

export interface Job {
  readonly job: number
  readonly interactions: readonly Interaction[]
}

export interface JobResult {
  readonly job: number
  readonly reports: readonly (Report | null)[]
}

export interface Pool {
  /** Reports in the order of the interactions, `null` for one whose analysis failed. Rejects if the thread dies. */
  analyze(interactions: readonly Interaction[]): Promise<readonly (Report | null)[]>
  close(): Promise<void>
}

interface Waiting {
  readonly resolve: (reports: readonly (Report | null)[]) => void
  readonly reject: (error: Error) => void
}

/** Jobs go to the threads in turn; `entry` is the built worker file. */
export function createPool(threads: number, setup: WorkerSetup, entry: URL): Pool {
  const waiting = new Map<number, Waiting>()
  const fail = (error: Error): void => {
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  const workers = Array.from({ length: threads }, () => {
    const worker = new Worker(entry, { workerData: setup })
    worker.on('message', ({ job, reports }: JobResult) => {
      waiting.get(job)?.resolve(reports)
      waiting.delete(job)
    })
    worker.on('error', fail)
    return worker
  })
  let jobs = 0
  return {
    analyze: (interactions) =>
      new Promise((resolve, reject) => {
        const job = jobs++
        waiting.set(job, { resolve, reject })
        workers[job % threads]!.postMessage({ job, interactions } satisfies Job)
      }),
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()))
    },
  }
}
