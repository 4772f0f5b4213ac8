/** What a worker thread does: jobs in, results out, and word of where it is, so that one that hangs can be told. */
import type { MessagePort } from 'node:worker_threads'
import { createAnalyzer, type Analyzer } from '../analyze.ts'
import { createAnnotator, type Annotator } from '../annotate/annotate.ts'
import { mergePaces } from '../annotate/pace-baseline.ts'
import { languages as builtIn } from '../language/index.ts'
import { createLanguageDetector } from '../linguistics/language-detector.ts'
import type { Interaction } from '../model/interaction.ts'
import { wordRedactor } from '../report/redact.ts'
import { emptyTally, mergeTallies, tallyReport, type Tally } from '../report/index.ts'
import { decodeBody, encodeBody } from '../templates/codec.ts'
import { TemplateFitter } from '../templates/fit.ts'
import type { Knowledge } from '../templates/knowledge.ts'
import { mergeStates } from '../templates/state.ts'
import { indexFrom, indexOf } from '../templates/template-index.ts'
import {
  Place,
  type Counted,
  type Equipment,
  type Fitted,
  type Learned,
  type Request,
  type Results,
  type Scored,
  type Work,
  type WorkerData,
} from './protocol.ts'

/** Tables are made when they are first needed: here before any record, whose time they would take. */
const WARM_UP: Interaction = {
  id: 'warm-up',
  channel: 'chat',
  participants: [
    { id: 'c', role: 'customer', name: 'Ann' },
    { id: 'a', role: 'agent' },
  ],
  turns: [
    { participantId: 'c', text: 'Hi, I am Ann. I am really upset: where is my parcel?' },
    { participantId: 'a', text: 'Hello Ann, I am sorry to hear that. Let me look into it.' },
  ],
}

/** Answers jobs until the thread is ended. `before` is called with each interaction before it is analysed. */
export function serve(
  port: MessagePort,
  { setup, place }: WorkerData,
  before: (interaction: Interaction) => void = () => undefined,
): void {
  const { detectLanguages, redact, analyzer: options } = setup
  // Promises, not `await`: the file is built for both module systems.
  const detector = detectLanguages ? createLanguageDetector() : Promise.resolve(undefined)
  // Made when there is something to learn, and only then.
  let annotator: Promise<Annotator> | undefined
  let equipped: Promise<Analyzer> | undefined
  const { languages } = options
  const words = redact ? wordRedactor(languages === undefined ? {} : { languages }) : undefined

  port.on('message', ({ job, work }: Request) => {
    if (work.kind === 'equip') equipped = detector.then((found) => analyzerOf(work, found))
    else
      void resultOf(work, job).then((result) => {
        port.postMessage({ job, result })
      })
  })

  function analyzerOf({ knowledge, pace }: Equipment, languageDetector: Awaited<typeof detector>): Analyzer {
    const made = createAnalyzer({
      templates: indexFrom(knowledge),
      ...(pace && { pace }),
      ...options,
      ...(languageDetector && { languageDetector }),
    })
    made.analyze(WARM_UP)
    return made
  }

  async function makeAnnotator(): Promise<Annotator> {
    const found = await detector
    const annotate = createAnnotator(options.languages ?? builtIn, options.linguistics, found)
    annotate(WARM_UP)
    return annotate
  }

  async function resultOf(work: Work, job: number): Promise<Results[keyof Results]> {
    switch (work.kind) {
      case 'fit':
        return fit(work.records, job, await (annotator ??= makeAnnotator()))
      case 'score':
        return score(work.records, job, await equipped!)
      case 'merge':
        return merge(work.parts)
      case 'learn':
        return learnFrom(work.parts)
    }
  }

  function fit(records: readonly string[], job: number, annotate: Annotator): Fitted {
    const fitter = new TemplateFitter()
    const failed: number[] = []
    each(records, job, (interaction, index) => {
      const isDone = attempt(() => {
        fitter.add(annotate(interaction))
        return true
      }, interaction)
      if (isDone === null) failed.push(index)
    })
    return { body: encodeBody(fitter.state()), pace: fitter.pace(), failed }
  }

  function score(records: readonly string[], job: number, analyzer: Analyzer): Scored {
    const lines: (string | null)[] = []
    let tally: Tally = emptyTally
    each(records, job, (interaction) => {
      const report = attempt(() => {
        const made = analyzer.analyze(interaction)
        return words === undefined ? made : words.interaction(interaction).report(made)
      }, interaction)
      lines.push(report && JSON.stringify(report))
      if (report !== null) tally = mergeTallies(tally, tallyReport(report))
    })
    return { lines, tally }
  }

  /** Notes the place before each record, and that there is none behind the last. */
  function each(
    records: readonly string[],
    job: number,
    visit: (interaction: Interaction, index: number) => void,
  ): void {
    Atomics.store(place, Place.job, job)
    for (const [index, record] of records.entries()) {
      Atomics.store(place, Place.record, index + 1)
      visit(JSON.parse(record) as Interaction, index)
    }
    Atomics.store(place, Place.record, 0)
  }

  /** `null` stands for an analysis that failed: an error's own message might quote the text. */
  function attempt<T>(make: () => T, interaction: Interaction): T | null {
    try {
      before(interaction)
      return make()
    } catch {
      return null
    }
  }
}

function stateOf(parts: readonly Counted[]): ReturnType<typeof decodeBody> {
  return mergeStates(parts.map(({ body }) => decodeBody(body)))
}

export function merge(parts: readonly Counted[]): Counted {
  return { body: encodeBody(stateOf(parts)), pace: mergePaces(parts.map(({ pace }) => pace)) }
}

/** Columns in shared memory, so that each further thread costs none of it. */
export function learnFrom(parts: readonly Counted[]): Learned {
  const index = indexOf(stateOf(parts), mergePaces(parts.map(({ pace }) => pace)))
  return { knowledge: sharedKnowledge(index.knowledge), body: index.body!, pace: index.pace }
}

export function sharedKnowledge(knowledge: Knowledge): Knowledge {
  const { runs, sayings, words, patterns } = knowledge
  const columns = (said: typeof sayings): typeof sayings => ({
    high: shared(said.high),
    low: shared(said.low),
    interactions: shared(said.interactions),
  })
  return {
    ...knowledge,
    runs: { ...columns(runs), template: shared(runs.template) },
    sayings: columns(sayings),
    words: { word: shared(words.word), count: shared(words.count), total: words.total },
    patterns: patterns.map(({ words: held, weights }) => ({ words: shared(held), weights: shared(weights) })),
  }
}

type Column = Uint32Array | Int32Array | Float32Array

function shared<T extends Column>(column: T): T {
  const Kind = column.constructor as new (buffer: SharedArrayBuffer) => T
  const copy = new Kind(new SharedArrayBuffer(column.byteLength))
  copy.set(column)
  return copy
}
