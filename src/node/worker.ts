/** One worker thread: an analyzer made from plain data, then batches in, reports out. */
import { parentPort, workerData } from 'node:worker_threads'
import { createAnalyzer, type Analyzer } from '../analyze.ts'
import { createLanguageDetector } from '../linguistics/language-detector.ts'
import type { Interaction } from '../model/interaction.ts'
import type { Report } from '../model/report.ts'
import { indexFrom } from '../templates/template-index.ts'
import type { Job, JobResult, WorkerSetup } from './pool.ts'

const { knowledge, detectLanguages, ...options } = workerData as WorkerSetup
/** A promise, not an `await`: the file is built for both module systems. */
const ready = build()

parentPort?.on('message', ({ job, interactions }: Job) => {
  void ready.then((analyzer) => {
    const reports = interactions.map((interaction) => attempt(analyzer, interaction))
    parentPort?.postMessage({ job, reports } satisfies JobResult)
  })
})

async function build(): Promise<Analyzer> {
  const found = detectLanguages ? { languageDetector: await createLanguageDetector() } : {}
  return createAnalyzer({ templates: indexFrom(knowledge), ...options, ...found })
}

/** `null` stands for an analysis that failed: an error's own message might quote the text. */
function attempt(analyzer: Analyzer, interaction: Interaction): Report | null {
  try {
    return analyzer.analyze(interaction)
  } catch {
    return null
  }
}
