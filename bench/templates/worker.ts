/** One thread's share of a corpus: annotates it, then matches it each time it is told to go. */
import type { Knowledge } from '../../src/templates/knowledge.ts'
import { parentPort, workerData } from 'node:worker_threads'
import { annotate, createMatcher, load } from './ours.ts'
import { openSource, type SourceSetup } from './source.ts'

export interface WorkerShare {
  readonly setup: SourceSetup
  readonly index: Knowledge
  readonly part: number
  readonly parts: number
}

const { setup, index, part, parts } = workerData as WorkerShare
const find = createMatcher(load(index))
const share = [...openSource(setup).interactions()]
  .filter((_, number) => number % parts === part)
  .map(({ interaction }) => annotate(interaction))

parentPort!.on('message', () => {
  for (const annotated of share) find(annotated)
  parentPort!.postMessage('done')
})
parentPort!.postMessage('ready')
