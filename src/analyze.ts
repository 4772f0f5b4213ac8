/** The pipeline on one screen: annotate once → trace → detect → score → report. */
import { createAnnotator } from './annotate/annotate.ts'
import type { Linguistics } from './annotate/linguistics.ts'
import { assemble } from './assemble.ts'
import { detectors as builtIn } from './detectors/index.ts'
import { languages as builtInLanguages, type LanguagePack } from './language/index.ts'
import { canonicalJson, sha256 } from './model/hash.ts'
import type { Interaction } from './model/interaction.ts'
import type { Report } from './model/report.ts'
import type { Macro } from './model/macro.ts'
import { signalIds } from './model/signals.ts'
import { createPolicy, type Policy } from './scoring/policy.ts'
import { score } from './scoring/score.ts'
import { analyzeEach, type StreamOptions } from './stream.ts'
import { createTracer } from './templates/passages.ts'
import { emptyTemplates, type TemplateIndex } from './templates/template-index.ts'
import { version } from './version.ts'

export interface AnalyzerOptions {
  /** What is known to be pasted; without it, only what the source marks as a macro is. */
  readonly templates?: TemplateIndex
  /** Saved texts the organisation supplied; words that come from one are traced to it. */
  readonly macros?: readonly Macro[]
  /** Parts of a policy, laid over the default one. */
  readonly policy?: Partial<Policy>
  /** What a language library adds, from `unscripted/linguistics`. */
  readonly linguistics?: Linguistics
  /** Language packs by code, instead of the built-in ones. */
  readonly languages?: Readonly<Record<string, LanguagePack>>
}

export interface Analyzer {
  /** What every report will say it was made with. */
  readonly provenance: Report['provenance']
  /** Pure and synchronous. The interaction must be valid: `parseInteraction` sees to that at the door. */
  analyze(interaction: Interaction): Report
  /** Reports in input order. Stops with the signal's reason when it is aborted. */
  analyzeAll(
    interactions: AsyncIterable<Interaction> | Iterable<Interaction>,
    options?: StreamOptions,
  ): AsyncIterable<Report>
}

/** Throws a `TypeError` for an option that is unknown or does not fit. */
export function createAnalyzer(options: AnalyzerOptions = {}): Analyzer {
  const known = ['templates', 'macros', 'policy', 'languages', 'linguistics']
  for (const key of Object.keys(options))
    if (!known.includes(key)) throw new TypeError(`Unknown option "${key}"; known: ${known.join(', ')}`)
  const policy = createPolicy(options.policy)
  const languages = options.languages ?? builtInLanguages
  const templates = options.templates ?? emptyTemplates()
  const detectors = signalIds.flatMap((id) => builtIn[id]?.(policy.options[id]) ?? [])
  const annotate = createAnnotator(languages, options.linguistics)
  const trace = createTracer(templates, policy.mandated, options.macros)
  const provenance: Report['provenance'] = {
    library: version,
    policy: sha256(canonicalJson(policy)),
    templates: options.templates === undefined ? null : templates.id,
    macros: options.macros === undefined ? null : sha256(canonicalJson(options.macros)),
    languages: sha256(canonicalJson(languages)),
    ...(options.linguistics && { linguistics: options.linguistics.id }),
  }

  const analyze = (interaction: Interaction): Report => {
    const traced = trace(annotate(interaction))
    const verdicts = new Map(detectors.map((detector) => [detector.id, detector.detect(traced)]))
    const scored = score(verdicts, policy, interaction.channel)
    return assemble(traced, verdicts, detectors, scored, policy, provenance)
  }
  return {
    provenance,
    analyze,
    analyzeAll: (interactions, stream) => analyzeEach(analyze, interactions, stream),
  }
}
