/** From inputs to reports: learn templates from the inputs, unless some are given, then score them. */
import { createAnalyzer, type AnalyzerOptions } from '../analyze.ts'
import { createAnnotator } from '../annotate/annotate.ts'
import type { LanguageDetector } from '../annotate/language-detector.ts'
import { languages as builtIn } from '../language/index.ts'
import { createLanguageDetector } from '../linguistics/language-detector.ts'
import type { Interaction } from '../model/interaction.ts'
import { canonicalJson } from '../model/hash.ts'
import { isProblem, problem, type Problem } from '../model/problem.ts'
import type { Report } from '../model/report.ts'
import { originOf } from '../readers/index.ts'
import { redactReport } from '../report/redact.ts'
import { TemplateFitter } from '../templates/fit.ts'
import { indexOf, type TemplateIndex } from '../templates/template-index.ts'
import { readInputs, type Input, type ReadInputsOptions } from './files.ts'
import { createPool } from './pool.ts'

export interface FitInputsOptions extends ReadInputsOptions {
  /** Called with what could not be read; absent: whoever reads the inputs next reports it. */
  readonly onProblem?: (problem: Problem) => void
  /** Those of the analyzer; absent: the built-in ones. */
  readonly languages?: AnalyzerOptions['languages']
  /** Whether to tell languages apart that the packs do not know. */
  readonly detectLanguages?: boolean
}

/** Learns templates from inputs. What cannot be read, or analysed, is told and passed over. */
export async function fitInputs(
  inputs: readonly Input[],
  { onProblem, languages = builtIn, detectLanguages = true, ...options }: FitInputsOptions = {},
): Promise<TemplateIndex> {
  const annotate = createAnnotator(languages, undefined, await detectorIf(detectLanguages))
  const fitter = new TemplateFitter()
  for await (const record of readInputs(inputs, options)) {
    if (isProblem(record)) onProblem?.(record)
    else
      try {
        fitter.add(annotate(record))
      } catch {
        onProblem?.(failed(record))
      }
  }
  return indexOf(fitter.state(), fitter.pace())
}

function detectorIf(wanted: boolean): Promise<LanguageDetector> | undefined {
  return wanted ? createLanguageDetector() : undefined
}

/** One record must not end a night's run; and an error's own message might quote the text. */
function failed(interaction: Interaction): Problem {
  return problem('failed-analysis', originOf(interaction) ?? {})
}

export interface ScoreInputsOptions extends Omit<AnalyzerOptions, 'languageDetector'> {
  /** Whether to tell languages apart that the packs do not know; each thread loads what it takes. Default: yes. */
  readonly detectLanguages?: boolean
  /** Worker threads; 1 = none besides this one. Needs the built package. */
  readonly threads?: number
  /** Whether to take the names out of the reports. */
  readonly redact?: boolean
  /** Reports an earlier run completed, in order: they are passed on, not made again. */
  readonly earlier?: AsyncIterable<Report>
}

/**
 * Reports and problems in input order, whatever the number of threads. Without templates, they are learned from the
 * same inputs first; without a baseline of pace, that of the templates is taken. Throws a `TypeError` where `earlier` was made from other input, options or version.
 */
export async function* scoreInputs(
  inputs: readonly Input[],
  {
    threads = 1,
    redact = false,
    detectLanguages = true,
    earlier = noReports(),
    ...given
  }: ScoreInputsOptions = {},
  readOptions: ReadInputsOptions = {},
): AsyncIterable<Report | Problem> {
  const { languages } = given
  const fitting = { ...readOptions, detectLanguages, ...(languages && { languages }) }
  const templates = given.templates ?? (await fitInputs(inputs, fitting))
  const crew = createCrew(
    { pace: templates.pace, ...given, templates },
    threads,
    await detectorIf(detectLanguages),
  )
  try {
    const provenance = { ...crew.provenance, ...(redact && { redacted: true as const }) }
    const items = withEarlier(readInputs(inputs, readOptions), earlier, provenance)
    yield* inBatches(items, redact ? redacted(crew.analyze) : crew.analyze, threads)
  } finally {
    await crew.close()
  }
}

async function* noReports(): AsyncIterable<Report> {
  // Nothing was done before.
}

type Analyze = (interactions: readonly Interaction[]) => Promise<readonly (Report | null)[]>

function redacted(analyze: Analyze): Analyze {
  return async (interactions) => (await analyze(interactions)).map((report) => report && redactReport(report))
}

interface Crew {
  readonly analyze: Analyze
  readonly provenance: Report['provenance']
  readonly close: () => Promise<void>
}

/** This thread, or several. */
function createCrew(
  options: AnalyzerOptions & { readonly templates: TemplateIndex },
  threads: number,
  languageDetector: LanguageDetector | undefined,
): Crew {
  const analyzer = createAnalyzer({ ...options, ...(languageDetector && { languageDetector }) })
  const { provenance } = analyzer
  if (threads === 1) {
    const attempt = (interaction: Interaction): Report | null => {
      try {
        return analyzer.analyze(interaction)
      } catch {
        return null
      }
    }
    const analyze: Analyze = (interactions) => Promise.resolve(interactions.map(attempt))
    return { analyze, provenance, close: () => Promise.resolve() }
  }
  const { templates, ...plain } = options
  const setup = {
    ...plain,
    knowledge: templates.knowledge,
    detectLanguages: languageDetector !== undefined,
  }
  const pool = createPool(threads, setup, new URL('./worker.js', import.meta.url))
  return { ...pool, provenance }
}

/** The records, with the earlier reports in place of the interactions they are about. */
async function* withEarlier(
  records: AsyncIterable<Interaction | Problem>,
  earlier: AsyncIterable<Report>,
  provenance: Report['provenance'],
): AsyncIterable<Item> {
  const reports = earlier[Symbol.asyncIterator]()
  let next = await reports.next()
  if (next.done !== true && canonicalJson(next.value.provenance) !== canonicalJson(provenance))
    throw new TypeError('The run to resume had other input, options or version')
  for await (const record of records) {
    if (!isProblem(record) && next.done !== true && next.value.interactionId === record.id) {
      yield { report: next.value }
      next = await reports.next()
    } else yield record
  }
  if (next.done !== true) throw new TypeError('The run to resume had other input')
}

type Item = Interaction | Problem | { readonly report: Report }

/** Interactions handed to a thread together: enough to be worth a message. One thread works one by one, as they come. */
const BATCH = 32

/** Analyses batches, two for each thread at a time, and yields what came of them in order. */
async function* inBatches(
  items: AsyncIterable<Item>,
  analyze: Analyze,
  threads: number,
): AsyncIterable<Report | Problem> {
  const queue: Promise<readonly (Report | Problem)[]>[] = []
  let batch: Item[] = []
  const handOver = (): void => {
    const done = settle(batch, analyze)
    // Awaited in its turn; until then a failure must not count as unhandled.
    done.catch(() => undefined)
    queue.push(done)
    batch = []
  }
  for await (const item of items) {
    batch.push(item)
    if (threads > 1 && batch.length < BATCH) continue
    handOver()
    if (threads === 1 || queue.length >= threads * 2) yield* await queue.shift()!
  }
  handOver()
  for (const done of queue) yield* await done
}

async function settle(batch: readonly Item[], analyze: Analyze): Promise<readonly (Report | Problem)[]> {
  const interactions = batch.filter((item) => 'turns' in item)
  const reports = (await analyze(interactions))[Symbol.iterator]()
  return batch.map((item) => {
    if ('report' in item) return item.report
    if (!('turns' in item)) return item
    return (reports.next().value as Report | null) ?? failed(item)
  })
}
