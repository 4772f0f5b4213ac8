/** What a user asks of an analysis, and what is made of it. */
import type { LanguageDetector } from './annotate/language-detector.ts'
import type { Linguistics } from './annotate/linguistics.ts'
import type { PaceBaseline } from './annotate/pace/pace-baseline.ts'
import { languages as builtInLanguages, languagesId, type LanguagePack } from './language/index.ts'
import { canonicalJson, sha256 } from './model/hash.ts'
import type { Interaction } from './model/interaction.ts'
import type { Report } from './model/report.ts'
import type { Macro } from './model/macro.ts'
import type { TurnSpan } from './model/span.ts'
import { createPipeline, type Equipped, type Pipeline } from './pipeline.ts'
import { createPolicy, type Policy } from './scoring/policy.ts'
import { createSession, type Session } from './session.ts'
import { analyzeEach, type StreamOptions } from './stream.ts'
import { paceId } from './templates/pace-section.ts'
import { emptyTemplates, type TemplateIndex } from './templates/template-index.ts'
import { version } from './version.ts'
import { without } from './what-if.ts'

/** What an analysis is made with; all of it may be left out. */
export interface AnalyzerOptions {
  /** What is known to be pasted; without it, only what the source marks as a macro is. */
  readonly templates?: TemplateIndex
  /** How fast people answer where this comes from, as an index holds it (`templates.pace`); without it, nobody is compared. */
  readonly pace?: PaceBaseline
  /** Saved texts the organisation supplied; words that come from one are traced to it. */
  readonly macros?: readonly Macro[]
  /** Parts of a policy, laid over the default one. */
  readonly policy?: Partial<Policy>
  /** What a language library adds, from `unscripted/linguistics`. */
  readonly linguistics?: Linguistics
  /** Tells languages apart that the packs do not know, from `unscripted/linguistics`. */
  readonly languageDetector?: LanguageDetector
  /** Language packs by code, instead of the built-in ones. */
  readonly languages?: Readonly<Record<string, LanguagePack>>
}

/** Analyses any number of interactions, each for itself. */
export interface Analyzer {
  /** What every report will say it was made with. */
  readonly provenance: Report['provenance']
  /**
   * Pure and synchronous. The interaction must be valid: `parseInteraction` sees to that at the door. Throws a `TypeError` for what
   * is plainly none.
   */
  analyze(interaction: Interaction): Report
  /**
   * What the report would be without a finding's words: the interaction analysed again with the span taken out. Throws a
   * `RangeError` where the span is not in the interaction.
   */
  whatIf(interaction: Interaction, finding: TurnSpan): Report
  /** A conversation that goes on: push turns as they come. `start` may hold turns already. */
  session(start: Interaction): Session
  /** Reports in input order. Stops with the signal's reason when it is aborted. */
  analyzeAll(
    interactions: AsyncIterable<Interaction> | Iterable<Interaction>,
    options?: StreamOptions,
  ): AsyncIterable<Report>
}

/** Make one and keep it: its tables are made once. Throws a `TypeError` for an option that is unknown or does not fit. */
export function createAnalyzer(options: AnalyzerOptions = {}): Analyzer {
  const { provenanceOf, pipeline } = equip(options)
  const analyze = (interaction: Interaction): Report => {
    checkInteraction(interaction)
    return pipeline([interaction])[0]!
  }
  return {
    get provenance() {
      return provenanceOf()
    },
    analyze,
    whatIf: (interaction, finding) => analyze(without(interaction, finding)),
    session: (start) => createSession(analyze, start),
    analyzeAll: (interactions, stream) => analyzeEach(pipeline, interactions, stream),
  }
}

/** At a glance; to look at every field of every turn is for `parseInteraction`. */
function checkInteraction(given: unknown): void {
  const { turns, participants } = (isRecord(given) ? given : {}) as Record<string, unknown>
  if (!Array.isArray(turns) || !Array.isArray(participants))
    throw new TypeError('Expected an interaction; parseInteraction says what is wrong with a value')
}

/** The same for whoever has many interactions at hand. */
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
  // Digests of all languages, macros and pace take longer than the rest: made with the first report.
  let made: Report['provenance'] | undefined
  const provenanceOf = (): Report['provenance'] =>
    (made ??= provenanceWith(equipped, options.templates === undefined))
  return { provenanceOf, pipeline: createPipeline(equipped, provenanceOf) }
}

/** What each option must be, as far as a glance tells: a mistake is to be met here, not in the first interaction. */
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
  languages: ['language packs by code', (value) => Object.values(value).every(isRecord)],
  pace: ['a baseline of pace, such as `templates.pace`', (value) => 'desks' in value && 'answers' in value],
}

/** `others`: options of whoever passes these on, to be named among the known ones. Throws a `TypeError` as `createAnalyzer` does. */
export function checkAnalyzerOptions(options: AnalyzerOptions, others: readonly string[] = []): void {
  checkOptions(options, Object.keys(shapes) as (keyof AnalyzerOptions)[], others)
}

/** What learning is done with: the same as the analysis it is for. */
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
  for (const [key, value] of Object.entries(options) as [keyof AnalyzerOptions, unknown][]) {
    if (!known.includes(key))
      throw new TypeError(`Unknown option "${key}"; known: ${[...known, ...others].join(', ')}`)
    const [what, fits] = shapes[key]
    if (value !== undefined && !(isRecord(value) && fits(value)))
      throw new TypeError(`Option "${key}" must be ${what}`)
  }
}

function isRecord(value: unknown): value is object {
  return value !== null && typeof value === 'object'
}

function isMacro(value: unknown): boolean {
  return isRecord(value) && 'id' in value && 'text' in value && typeof value.text === 'string'
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
