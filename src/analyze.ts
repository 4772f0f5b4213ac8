/** The analyzer: its options, checked when it is made, and what it offers. */
import type { LanguageDetector } from './annotate/language-detector.ts'
import type { Linguistics } from './annotate/linguistics.ts'
import type { PaceBaseline } from './annotate/pace/pace-baseline.ts'
import { languages as builtInLanguages, languagesId, type LanguagePack } from './language/index.ts'
import { canonicalJson, sha256 } from './model/hash.ts'
import type { Interaction } from './model/interaction.ts'
import { isObject, requireKnown } from './model/options.ts'
import type { Report } from './model/report.ts'
import type { Macro } from './model/macro.ts'
import type { TurnSpan } from './model/span.ts'
import { createPipeline, type Equipped, type Pipeline } from './pipeline.ts'
import { requireInteraction } from './require.ts'
import { createPolicy, type Policy } from './scoring/policy.ts'
import { createSession, type Session } from './session.ts'
import { analyzeEach, type StreamOptions } from './stream.ts'
import { paceId } from './templates/pace-section.ts'
import { emptyTemplates, type TemplateIndex } from './templates/template-index.ts'
import { version } from './version.ts'
import { without } from './what-if.ts'

/** What an analysis is made with; all of it may be left out. */
export interface AnalyzerOptions {
  /**
   * Texts known to be pasted, as `fitTemplates` learned them. Without it, only what the source marks as a macro counts as pasted.
   */
  readonly templates?: TemplateIndex
  /**
   * How fast people usually answer here, as an index holds it (`templates.pace`). Without it, nobody's pace is compared with that
   * of others.
   */
  readonly pace?: PaceBaseline
  /** Saved texts the organisation supplied; words that come from one are traced to it. */
  readonly macros?: readonly Macro[]
  /** Parts of a policy, laid over the default one. */
  readonly policy?: Partial<Policy>
  /** Finds names that the rules leave open: what `createLinguistics` of `unscripted/linguistics` gives. */
  readonly linguistics?: Linguistics
  /** Recognises languages that no pack covers: what `createLanguageDetector` of `unscripted/linguistics` gives. */
  readonly languageDetector?: LanguageDetector
  /** Language packs by code, instead of the built-in ones. */
  readonly languages?: Readonly<Record<string, LanguagePack>>
}

/** Analyses any number of interactions, each independently of the others. */
export interface Analyzer {
  /**
   * What every report of this analyzer carries as `provenance`: the library's version and the digests of all it was made with.
   */
  readonly provenance: Report['provenance']
  /**
   * The report of one interaction. Pure and synchronous. The interaction must be valid, which `parseInteraction` of
   * `unscripted/readers` checks. Throws a `TypeError` for a value without lists of turns and participants; other faults are not
   * looked for.
   */
  analyze(interaction: Interaction): Report
  /**
   * What the report would be without a finding's words: the interaction is analysed again with the span taken out. Throws a
   * `RangeError` where the span is not in the interaction.
   */
  whatIf(interaction: Interaction, finding: TurnSpan): Report
  /**
   * A conversation that goes on: push turns as they come. `start` may hold turns already. Throws a `TypeError` as `analyze` does, and
   * for turns that `push` would refuse.
   */
  session(start: Interaction): Session
  /**
   * One report for each interaction, in input order. Throws a `TypeError` at once for an unknown option or what is neither list
   * nor stream; while reports are asked for, the signal's reason once it is aborted, and whatever `analyze` throws.
   */
  analyzeAll(
    interactions: AsyncIterable<Interaction> | Iterable<Interaction>,
    options?: StreamOptions,
  ): AsyncIterable<Report>
}

/**
 * Make one and keep it, as its tables are built only once. Throws a `TypeError` for an option that is unknown or does not fit.
 */
export function createAnalyzer(options: AnalyzerOptions = {}): Analyzer {
  const { provenanceOf, pipeline } = equip(options)
  const analyze = (interaction: Interaction): Report => {
    requireInteraction(interaction)
    return pipeline([interaction])[0]!
  }
  return {
    get provenance() {
      return provenanceOf()
    },
    analyze,
    whatIf(interaction, finding) {
      requireInteraction(interaction)
      return analyze(without(interaction, finding))
    },
    session: (start) => createSession(analyze, start),
    analyzeAll: (interactions, stream) => analyzeEach(pipeline, analyze, interactions, stream),
  }
}

/** What an analyzer is made of, for callers that analyse interactions in blocks. */
export function equip(options: AnalyzerOptions): {
  readonly provenanceOf: () => Report['provenance']
  readonly pipeline: Pipeline
} {
  checkAnalyzerOptions(options)
  const { linguistics, languageDetector, macros } = options
  const policy = createPolicy(options.policy)
  const languages = options.languages ?? builtInLanguages
  const templates = options.templates ?? emptyTemplates()
  const equipped = { templates, pace: options.pace, macros, policy, linguistics, languageDetector, languages }
  // The digests of languages, macros and pace take longer than all the rest, so they are made with the first report.
  let made: Report['provenance'] | undefined
  const provenanceOf = (): Report['provenance'] =>
    (made ??= provenanceWith(equipped, options.templates === undefined))
  return { provenanceOf, pipeline: createPipeline(equipped, provenanceOf) }
}

/**
 * What each option must be. Only its outline is checked: enough for a mistake to show here and not with the first interaction.
 */
const shapes: Readonly<
  Record<keyof AnalyzerOptions, readonly [what: string, fits: (value: object) => boolean]>
> = {
  templates: ['a template index', (value) => 'knowledge' in value && 'holds' in value],
  macros: [
    'a list of { id, text }; parseMacros makes one',
    (value) => Array.isArray(value) && value.every(isMacro),
  ],
  policy: ['an object', (value) => !Array.isArray(value)],
  linguistics: ['what createLinguistics gives', (value) => 'people' in value && 'id' in value],
  languageDetector: ['what createLanguageDetector gives', (value) => 'detect' in value && 'id' in value],
  languages: [
    'language packs by code, such as { en }',
    (value) => !Array.isArray(value) && Object.values(value).every(isObject),
  ],
  pace: ['a baseline of pace, such as `templates.pace`', (value) => 'desks' in value && 'answers' in value],
}

/**
 * Throws a `TypeError` as `createAnalyzer` does. `others`: options of the caller's own, which the message names among the known
 * ones.
 */
export function checkAnalyzerOptions(options: AnalyzerOptions, others: readonly string[] = []): void {
  checkOptions(options, Object.keys(shapes) as (keyof AnalyzerOptions)[], others)
}

/** Options of learning. Give the same ones as to the analyzer that is to use what was learned. */
export type FitOptions = Pick<AnalyzerOptions, 'languages' | 'linguistics' | 'languageDetector'>

/** Throws a `TypeError` as `createAnalyzer` does. */
export function checkFitOptions(options: FitOptions): void {
  checkOptions(options, ['languages', 'linguistics', 'languageDetector'], [])
}

function checkOptions(
  options: AnalyzerOptions,
  known: readonly (keyof AnalyzerOptions)[],
  others: readonly string[],
): void {
  requireKnown(options, known, others)
  for (const [key, value] of Object.entries(options) as [keyof AnalyzerOptions, unknown][]) {
    const [what, fits] = shapes[key]
    if (value !== undefined && !(isObject(value) && fits(value)))
      throw new TypeError(`Option "${key}" must be ${what}`)
  }
}

function isMacro(value: unknown): boolean {
  return isObject(value) && 'id' in value && typeof value['text'] === 'string'
}

function provenanceWith(
  { templates, pace, macros, policy, linguistics, languageDetector, languages }: Equipped,
  isUntaught: boolean,
): Report['provenance'] {
  const paceKnown = pace === undefined ? null : paceId(pace)
  return {
    library: version,
    policy: sha256(canonicalJson(policy)),
    templates: isUntaught ? null : templates.id,
    macros: macros === undefined ? null : sha256(canonicalJson(macros)),
    languages: languagesId(languages),
    ...(linguistics && { linguistics: linguistics.id }),
    ...(languageDetector && { languageDetector: languageDetector.id }),
    ...(paceKnown !== null && { pace: paceKnown }),
  }
}
