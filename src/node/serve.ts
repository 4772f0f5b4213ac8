/** What a worker thread does: jobs in, results out. */
import type { MessagePort } from 'node:worker_threads'
import { mergePaces } from '../annotate/pace/pace-baseline.ts'
import type { Interaction } from '../model/interaction.ts'
import { decodeBody, encodeBody } from '../templates/codec.ts'
import { mergeStates } from '../templates/state.ts'
import { indexOf } from '../templates/template-index.ts'
import { digestBoth } from './digest-both.ts'
import type { Counted, Learned, Request, Results, Work, WorkerData } from './protocol.ts'
import { RecordWorker } from './record-worker.ts'
import { reportWords } from './report-words.ts'
import { sharedKnowledge } from './shared-knowledge.ts'
import { ThreadTools } from './thread-tools.ts'

/** Answers jobs until the thread is ended. `before` is called with each interaction before it is analysed. */
export function serve(
  port: MessagePort,
  { setup, place }: WorkerData,
  before: (interaction: Interaction) => void = () => undefined,
): void {
  const tools = new ThreadTools(setup)
  const worker = new RecordWorker(place, before)
  const finish = reportWords(setup)

  async function resultOf(work: Work, job: number): Promise<Results[keyof Results]> {
    switch (work.kind) {
      case 'fit':
        return worker.fit(job, work.records, await tools.toLearn())
      case 'score':
        return worker.score(job, work.records, await tools.toScore(), finish)
      case 'merge':
        return merge(work.parts)
      case 'learn':
        return learnFrom(work.parts)
    }
  }

  port.on('message', ({ job, work }: Request) => {
    if (work.kind === 'warm-up') tools.warmUp()
    else if (work.kind === 'equip') tools.equip(work)
    else
      void resultOf(work, job).then((result) => {
        port.postMessage({ job, result })
      })
  })
}

function stateOf(parts: readonly Counted[]): ReturnType<typeof decodeBody> {
  return mergeStates(parts.map(({ body }) => decodeBody(body)))
}

function merge(parts: readonly Counted[]): Counted {
  return { body: encodeBody(stateOf(parts)), pace: mergePaces(parts.map(({ pace }) => pace)) }
}

/** Columns in shared memory, so that each further thread costs none of it. */
function learnFrom(parts: readonly Counted[]): Learned {
  const index = indexOf(stateOf(parts), mergePaces(parts.map(({ pace }) => pace)), digestBoth)
  return { knowledge: sharedKnowledge(index.knowledge), body: index.body!, pace: index.pace }
}
