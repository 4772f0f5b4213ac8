/**
 * Our engine as the bench sees it: the one file to change when the engine changes.
 *
 * Today's fitter and tracer take annotated turns and mask them themselves, so `mask` is contained in `learn` and in
 * `match`; it is measured alone to show its share.
 */
import { createAnnotator, createLearningAnnotator } from '../../src/annotate/annotate.ts'
import type { Annotated, Learnable } from '../../src/annotate/types.ts'
import { languages } from '../../src/language/index.ts'
import type { Interaction } from '../../src/model/interaction.ts'
import { TemplateFitter } from '../../src/templates/fit.ts'
import { maskTurn } from '../../src/templates/mask.ts'
import { createTracer } from '../../src/templates/passages.ts'
import type { Knowledge } from '../../src/templates/knowledge.ts'
import { indexFrom, indexOf, type TemplateIndex } from '../../src/templates/template-index.ts'
import { scan } from '../../src/text/scan.ts'
import type { Prediction } from './types.ts'

/** The stages whose sum is the engine's cost; annotation (names, regions) comes apart. */
export const ENGINE_STAGES = ['scan', 'learn', 'match'] as const

/** From this on a passage counts as pasted. */
const THRESHOLD = 0.5

export type Index = TemplateIndex
/** What a worker thread is given, and what it makes of it. */
export const save = ({ knowledge }: Index): Knowledge => knowledge
export const load = (knowledge: Knowledge): Index => indexFrom(knowledge)

export const annotate: (interaction: Interaction) => Annotated = createAnnotator(languages)
/** The part of it that `fitTemplates` has done. */
export const annotateToLearn: (interaction: Interaction) => Learnable = createLearningAnnotator(languages)

export function scanTurns({ turns }: Annotated): void {
  for (const { role, text } of turns) if (role === 'agent') scan(text)
}

export function maskTurns({ turns }: Annotated): void {
  for (const turn of turns) if (turn.role === 'agent') maskTurn(turn)
}

export interface Learner {
  readonly add: (annotated: Learnable) => void
  readonly finish: () => Index
}

export function createLearner(): Learner {
  const fitter = new TemplateFitter()
  return {
    add: (annotated) => {
      fitter.add(annotated)
    },
    finish: () => indexOf(fitter.state()),
  }
}

export type Matches = ReturnType<ReturnType<typeof createTracer>>

export function createMatcher(index: Index): (annotated: Annotated) => Matches {
  return createTracer(index)
}

/** Turns and their passages, as a tracer and a report both have them. */
export interface Marked {
  readonly turns: readonly { readonly id: string }[]
  readonly passages: readonly (readonly {
    readonly start: number
    readonly end: number
    readonly origin: string
    readonly scripted: number | null
    readonly templateId?: string | undefined
  }[])[]
}

/** What was found in each agent turn, by turn id. */
export function predictions({ turns, passages }: Marked): ReadonlyMap<string, Prediction> {
  return new Map(
    turns.map(({ id }, index): readonly [string, Prediction] => {
      const pasted = passages[index]!.filter(({ origin }) => origin === 'template' || origin === 'macro')
      const spans = pasted.filter(({ scripted }) => scripted !== null && scripted >= THRESHOLD)
      const groups = pasted.flatMap(({ start, end, templateId }) =>
        templateId === undefined ? [] : [{ start, end, group: templateId }],
      )
      return [id, { flagged: spans.length > 0, spans, groups }]
    }),
  )
}
