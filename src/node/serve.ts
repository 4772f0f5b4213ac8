/** What a worker thread does: jobs in, results out, and word of where it is, so that one that hangs can be told. */
import type { MessagePort } from 'node:worker_threads'
import { equip } from '../analyze.ts'
import { createLearningAnnotator, type LearningAnnotator } from '../annotate/annotate.ts'
import type { LanguageDetector } from '../annotate/language-detector.ts'
import { mergePaces } from '../annotate/pace-baseline.ts'
import { languages as builtIn } from '../language/index.ts'
import { createLanguageDetector } from '../linguistics/language-detector.ts'
import type { Interaction } from '../model/interaction.ts'
import type { Report } from '../model/report.ts'
import { blockEnd, type Pipeline } from '../pipeline.ts'
import { wordRedactor } from '../report/redact.ts'
import { emptyTally, mergeTallies, tallyReport, type Tally } from '../report/index.ts'
import { decodeBody, encodeBody } from '../templates/codec.ts'
import { TemplateFitter } from '../templates/fit.ts'
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
import { digestBoth } from './digest-both.ts'
import { sharedKnowledge } from './shared-knowledge.ts'

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
  // Loaded when somebody is to read: who only merges and learns never asks.
  let loading: Promise<LanguageDetector | undefined> | undefined
  const detector = (): Promise<LanguageDetector | undefined> =>
    (loading ??= detectLanguages ? createLanguageDetector() : Promise.resolve(undefined))
  // Made when there is something to learn, and only then.
  let annotator: Promise<LearningAnnotator> | undefined
  let equipped: Promise<Pipeline> | undefined
  const { languages } = options
  const words = redact ? wordRedactor(languages === undefined ? {} : { languages }) : undefined

  port.on('message', ({ job, work }: Request) => {
    if (work.kind === 'warm-up') void detector().then(warmUp)
    else if (work.kind === 'equip') equipped = detector().then((found) => pipelineOf(work, found))
    else
      void resultOf(work, job).then((result) => {
        port.postMessage({ job, result })
      })
  })

  function pipelineOf(
    { knowledge, pace }: Equipment,
    languageDetector: LanguageDetector | undefined,
  ): Pipeline {
    const { pipeline } = equip({
      templates: indexFrom(knowledge),
      ...(pace && { pace }),
      ...options,
      ...(languageDetector && { languageDetector }),
    })
    pipeline([WARM_UP])
    return pipeline
  }

  /** What it makes of a language is kept, and so is what the engine makes of the code; what it makes of macros is not. */
  function warmUp(languageDetector: LanguageDetector | undefined): void {
    attempt(() =>
      equip({ ...options, macros: [], ...(languageDetector && { languageDetector }) }).pipeline([WARM_UP]),
    )
  }

  async function makeAnnotator(): Promise<LearningAnnotator> {
    const found = await detector()
    const annotate = createLearningAnnotator(options.languages ?? builtIn, options.linguistics, found)
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

  function fit(records: readonly string[], job: number, annotate: LearningAnnotator): Fitted {
    const fitter = new TemplateFitter()
    const failed: number[] = []
    Atomics.store(place, Place.job, job)
    for (const [index, record] of records.entries()) {
      note(index)
      const interaction = JSON.parse(record) as Interaction
      const isDone = attempt(() => {
        before(interaction)
        fitter.add(annotate(interaction))
        return true
      })
      if (isDone === null) failed.push(index)
    }
    noteNone()
    return { body: encodeBody(fitter.state()), pace: fitter.pace(), failed }
  }

  function score(records: readonly string[], job: number, pipeline: Pipeline): Scored {
    Atomics.store(place, Place.job, job)
    const interactions = records.map((record, index) => {
      note(index)
      const interaction = JSON.parse(record) as Interaction
      return attempt(() => {
        before(interaction)
        return interaction
      })
    })
    const reports = reportsOf(interactions, pipeline)
    let tally: Tally = emptyTally
    const lines = reports.map((report) => {
      if (report !== null) tally = mergeTallies(tally, tallyReport(report))
      return report && JSON.stringify(report)
    })
    noteNone()
    return { lines, tally }
  }

  /** By place; `null` where there is no interaction, or none that can be analysed. */
  function reportsOf(
    interactions: readonly (Interaction | null)[],
    pipeline: Pipeline,
  ): readonly (Report | null)[] {
    const reports = interactions.map((): Report | null => null)
    const places = [...interactions.keys()].filter((index) => interactions[index] !== null)
    const sound = places.map((index) => interactions[index]!)
    for (let first = 0, end = 0; first < sound.length; first = end) {
      end = blockEnd(sound, first)
      const block = sound.slice(first, end)
      const noteAt = (start: number) => (at: number) => {
        note(places[start + at]!)
      }
      const made = attempt(() => pipeline(block, noteAt(first)))
      for (const [at, interaction] of block.entries()) {
        note(places[first + at]!)
        reports[places[first + at]!] = attempt(() => {
          const report = made?.[at] ?? pipeline([interaction])[0]!
          return words === undefined ? report : words.interaction(interaction).report(report)
        })
      }
    }
    return reports
  }

  function note(index: number): void {
    Atomics.store(place, Place.record, index + 1)
  }

  function noteNone(): void {
    Atomics.store(place, Place.record, 0)
  }
}

/** `null` stands for an analysis that failed: an error's own message might quote the text. */
function attempt<T>(make: () => T): T | null {
  try {
    return make()
  } catch {
    return null
  }
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
