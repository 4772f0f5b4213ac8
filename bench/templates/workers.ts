/** Matching the same corpus on one thread and on two. */
import { Worker } from 'node:worker_threads'
import { loadavg } from 'node:os'
import { median, significant, Stopwatch, type Took } from '../measure.ts'
import { annotate, createLearner, save } from './ours.ts'
import { openSource, type SourceSetup } from './source.ts'
import type { Knowledge } from '../../src/templates/knowledge.ts'
import type { WorkerShare } from './worker.ts'

const ROUNDS = 5

export interface WorkersResult {
  readonly rounds: number
  /** Wall clock from the word to go until the last thread is done; threads, index and annotations are ready before. */
  readonly oneMs: number
  readonly twoMs: number
  readonly ratio: number
  /**
   * Twice the processor time of one thread over that of two: what the threads' own doing allows. It does not feel other
   * load on the machine, which the ratio of wall clocks does, and does not see them wait for each other.
   */
  readonly processorRatio: number
  /** Load average of the last minute before: from 1 on, the two did not have two cores. */
  readonly load: number
}

interface Team {
  readonly run: () => Promise<Took>
  readonly close: () => Promise<void>
}

/** Rounds on one and on two threads take turns, so that other load on the machine hits both. */
export async function measureWorkers(setup: SourceSetup): Promise<WorkersResult> {
  const learner = createLearner()
  for (const { interaction } of openSource(setup).interactions()) learner.add(annotate(interaction))
  const index = save(learner.finish())
  const one = await startTeam(setup, index, 1)
  const two = await startTeam(setup, index, 2)
  const load = loadavg()[0]!
  const times: { readonly one: Took[]; readonly two: Took[] } = { one: [], two: [] }
  // The first round warms the threads up.
  for (let round = 0; round <= ROUNDS; round++) {
    const pair = [await one.run(), await two.run()] as const
    if (round === 0) continue
    times.one.push(pair[0])
    times.two.push(pair[1])
  }
  await Promise.all([one.close(), two.close()])
  const medianOf = (team: 'one' | 'two', kind: keyof Took): number =>
    median(times[team].map((took) => took[kind]))
  const [oneMs, twoMs] = [medianOf('one', 'wallMs'), medianOf('two', 'wallMs')]
  return {
    rounds: ROUNDS,
    oneMs: significant(oneMs),
    twoMs: significant(twoMs),
    ratio: significant(oneMs / twoMs, 3),
    processorRatio: significant((2 * medianOf('one', 'cpuMs')) / medianOf('two', 'cpuMs'), 3),
    load: significant(load, 2),
  }
}

async function startTeam(setup: SourceSetup, index: Knowledge, parts: number): Promise<Team> {
  const workers = Array.from(
    { length: parts },
    (_, part) =>
      new Worker(new URL('./bench-worker.mjs', import.meta.url), {
        workerData: { setup, index, part, parts } satisfies WorkerShare,
      }),
  )
  const answers = (): Promise<unknown> =>
    Promise.all(
      workers.map(
        (worker) =>
          new Promise((resolve, reject) => {
            worker.once('message', resolve)
            worker.once('error', reject)
          }),
      ),
    )
  await answers()
  return {
    async run() {
      const watch = new Stopwatch()
      await watch.timeAsync('run', () => {
        const done = answers()
        for (const worker of workers) worker.postMessage('go')
        return done
      })
      return watch.took('run')
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()))
    },
  }
}
