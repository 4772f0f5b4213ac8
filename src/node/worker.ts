/** One worker thread: an analyzer made from plain data, then batches in, reports out. */
import { parentPort, workerData } from 'node:worker_threads'
import { createAnalyzer } from '../analyze.ts'
import type { Interaction } from '../model/interaction.ts'
import type { Report } from '../model/report.ts'
import { indexFrom } from '../templates/template-index.ts'
import type { Job, JobResult, WorkerSetup } from './pool.ts'

const { knowledge, ...options } = workerData as WorkerSetup
const analyzer = createAnalyzer({ templates: indexFrom(knowledge), ...options })

parentPort?.on('message', ({ job, interactions }: Job) => {
  parentPort?.postMessage({ job, reports: interactions.map(attempt) } satisfies JobResult)
})

/** `null` stands for an analysis that failed: an error's own message might quote the text. */
function attempt(interaction: Interaction): Report | null {
  try {
    return analyzer.analyze(interaction)
  } catch {
    return null
  }
}
