/** Which templates are supplied macros, and which are shadow templates: pasted by agents, known to nobody else. */
import type { Macro } from '../model/macro.ts'
import type { Template } from './list.ts'
import { macroPatterns } from './macro-patterns.ts'
import { createMatcher } from './matcher.ts'
import type { TemplateIndex } from './template-index.ts'

/** A template counts as made from a macro if this share of its words stands in it, even where agents paste only a part. */
const FROM_MACRO = 0.6

/** Set low, as it does not matter how much of the macro agents use. */
const MATCHING = { minCoverage: 0.05, minWeight: 3, minPieceWeight: 2 }

/**
 * For each template of the index, the id of the macro it comes from, or `null` for a shadow template, which no macro explains.
 */
export function macrosOf(
  index: TemplateIndex,
  macros: readonly Macro[],
): ReadonlyMap<Template, string | null> {
  // Not taken apart among the parameters: the published types show those, and lack the internal field.
  const { templates, knowledge } = index
  const patterns = macroPatterns(macros)
  const matcher = createMatcher(patterns, MATCHING)
  return new Map(
    templates.map((template, at) => {
      const [best] = matcher.match(knowledge.patterns[at]!.words)
      const isFrom = best !== undefined && best.words >= FROM_MACRO * template.words
      return [template, isFrom ? patterns[best.pattern]!.macro.id : null]
    }),
  )
}
