/** The pipeline on one screen: annotate once → trace → detect → score → report. */
import { createAnnotator } from './annotate/annotate.ts'
import type { LanguageDetector } from './annotate/language-detector.ts'
import type { Linguistics } from './annotate/linguistics.ts'
import type { PaceBaseline } from './annotate/pace/pace-baseline.ts'
import { assemble } from './assemble.ts'
import { detectors as builtIn } from './detectors/index.ts'
import type { LanguagePack } from './language/index.ts'
import type { Interaction } from './model/interaction.ts'
import { mapped } from './model/lists.ts'
import type { Macro } from './model/macro.ts'
import type { Report } from './model/report.ts'
import { signalIds } from './model/signals.ts'
import { createChecklist } from './scoring/checklist.ts'
import { contactOf } from './scoring/contact.ts'
import type { Policy } from './scoring/policy.ts'
import { score } from './scoring/score.ts'
import { createTracer } from './templates/passages.ts'
import type { TemplateIndex } from './templates/template-index.ts'

/** What an analysis is made with, defaults filled in. */
export interface Equipped {
  readonly templates: TemplateIndex
  readonly pace: PaceBaseline | undefined
  readonly macros: readonly Macro[] | undefined
  readonly policy: Policy
  readonly linguistics: Linguistics | undefined
  readonly languageDetector: LanguageDetector | undefined
  readonly languages: Readonly<Record<string, LanguagePack>>
}

/**
 * Analyses a block of interactions, each by itself, stage by stage: between two replies, the code and the tables of the other stages
 * would push those of a stage out of the processor's caches (104 µs a reply one by one, 75 in blocks of 16 to 64 of them).
 * `noteOf` is called with an interaction's place in the block before each stage of it. If one cannot be analysed, this throws.
 */
export type Pipeline = (block: readonly Interaction[], noteOf?: (place: number) => void) => readonly Report[]

export function createPipeline(
  { templates, pace, macros, policy, linguistics, languageDetector, languages }: Equipped,
  provenanceOf: () => Report['provenance'],
): Pipeline {
  const detectors = signalIds.flatMap((id) => builtIn[id]?.(policy.options[id]) ?? [])
  const annotate = createAnnotator(languages, linguistics, languageDetector, pace)
  const trace = createTracer(templates, policy.mandated, macros)
  const readChecklist = createChecklist(policy)
  return (block, noteOf = () => undefined) => {
    const each = <T>(stage: (place: number) => T): readonly T[] =>
      mapped(block, (_, place) => {
        noteOf(place)
        return stage(place)
      })
    const annotated = each((place) => annotate(block[place]!))
    const traced = each((place) => trace(annotated[place]!))
    const verdicts = each(
      (place) => new Map(detectors.map((detector) => [detector.id, detector.detect(traced[place]!)])),
    )
    const provenance = provenanceOf()
    return each((place) => {
      const held = traced[place]!
      const scored = score(verdicts[place]!, policy, held.interaction.channel, contactOf(held))
      return assemble(held, verdicts[place]!, detectors, scored, policy, readChecklist, provenance)
    })
  }
}

/**
 * The most interactions in a block, and the most characters of their turns. Working on a block takes some twenty times those
 * characters in memory.
 */
const MOST_INTERACTIONS = 32
const MOST_CHARACTERS = 32 * 1024

/** Where the block that begins at `first` ends (exclusive); a block has at least one interaction. */
export function blockEnd(interactions: readonly Interaction[], first: number): number {
  let end = first
  let characters = 0
  while (end < interactions.length && end - first < MOST_INTERACTIONS && characters < MOST_CHARACTERS)
    for (const { text } of interactions[end++]!.turns) characters += text.length
  return end
}
