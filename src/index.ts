/** unscripted: how authentic customer service sounds, from the words themselves. */
import { checkFitOptions, type FitOptions } from './analyze.ts'
import { createLearningAnnotator } from './annotate/annotate.ts'
import { languages as builtIn } from './language/index.ts'
import type { Interaction } from './model/interaction.ts'
import { requireInteraction, requireMany } from './require.ts'
import { fitTemplates as fit, type TemplateIndex } from './templates/template-index.ts'

/**
 * Learns what agents paste, and how soon they answer (`pace`). The same set of interactions gives the same index, in whatever
 * order they come; where several have the same id, the first one counts. Rejects with a `TypeError` for an option that is unknown
 * or does not fit and for what is no interaction, and with whatever the source of the interactions throws.
 */
export async function fitTemplates(
  interactions: AsyncIterable<Interaction> | Iterable<Interaction>,
  options: FitOptions = {},
): Promise<TemplateIndex> {
  checkFitOptions(options)
  const { languages = builtIn, linguistics, languageDetector } = options
  requireMany(interactions)
  const annotate = createLearningAnnotator(languages, linguistics, languageDetector)
  return await fit(interactions, (interaction) => {
    requireInteraction(interaction)
    return annotate(interaction)
  })
}

export { createAnalyzer, type Analyzer, type AnalyzerOptions, type FitOptions } from './analyze.ts'
export { emptyTemplates, loadTemplates, mergeTemplates, saveTemplates } from './templates/template-index.ts'
export type { PaceBaseline } from './annotate/pace/pace-baseline.ts'
export type { TemplateIndex } from './templates/template-index.ts'
export type { Template } from './templates/list.ts'
export { macrosOf } from './templates/shadow.ts'
export { parseMacros, readMacros, type MacroList } from './readers/macros/macros.ts'
export type { Macro } from './model/macro.ts'
export { createPolicy, defaultPolicy, type Policy } from './scoring/policy.ts'
export { interactionSchema, schemaVersion } from './model/interaction.ts'
export type {
  Interaction,
  Participant,
  Provenance,
  Ratings,
  Role,
  Channel,
  Turn,
} from './model/interaction.ts'
export { reportSchema } from './model/report.ts'
export type {
  Band,
  Checklist,
  Finding,
  Level,
  NameKind,
  Pace,
  Passage,
  PassageOrigin,
  Report,
  SignalReport,
  State,
  TurnReport,
} from './model/report.ts'
export { signalIds, type SignalId } from './model/signals.ts'
export { isProblem, type Origin, type Problem, type ProblemCode } from './model/problem.ts'
export type { DetectedLanguage, LanguageDetector } from './annotate/language-detector.ts'
export type {
  DetailGroup,
  LanguagePack,
  ModelName,
  NameForms,
  NeedWeights,
  PhraseGroup,
  TextModel,
} from './language/index.ts'
export type { LinearModelData } from './similarity/linear-model.ts'
export type { FeatureShape } from './text/features.ts'
export type { Linguistics } from './annotate/linguistics.ts'
export type { Span, TurnSpan } from './model/span.ts'
export type { Session } from './session.ts'
export type { StreamOptions } from './stream.ts'
export { version } from './version.ts'
