/** Traces every character of an agent's turn to its origin. */
import {
  isAgentMessage,
  isHistory,
  type Annotated,
  type AnnotatedTurn,
  type Traced,
} from '../annotate/types.ts'
import { mapped } from '../model/lists.ts'
import { round } from '../model/numbers.ts'
import type { Passage } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import { phraseMatcher } from '../text/phrases.ts'
import { scan } from '../text/scan.ts'
import { tokenText } from '../text/tokens.ts'
import type { Macro } from '../model/macro.ts'
import { copyProbability, type WeighCopy } from './copy-probability.ts'
import { cover } from './cover.ts'
import { gatherEvidence, type TurnEvidence } from './evidence.ts'
import type { Template } from './list.ts'
import { copiesIn, type MacroCopy } from './macro-copies.ts'
import { createMacroFinder } from './macros.ts'
import { probability, type Evidence, type Weigh } from './probability.ts'
import type { TemplateIndex } from './template-index.ts'

/** The source system says it was a macro. */
const MACRO_SCRIPTED = 0.98
/** Less sure a copy is no claim: its words may still recur exactly. */
const LEAST_COPY = 0.5

export type Tracer = (annotated: Annotated) => Traced

/**
 * `mandated`: texts that must be said, which are nobody's routine; matched word by word, slots not supported.
 * `macros`: saved texts an organisation supplied.
 * `weigh`, `weighCopy`: what makes a probability of the evidence of a passage, and of a template in it.
 */
export function createTracer(
  index: TemplateIndex,
  mandated: readonly string[] = [],
  macros: readonly Macro[] = [],
  weigh: Weigh = probability,
  weighCopy: WeighCopy = copyProbability,
): Tracer {
  const macroFinder = createMacroFinder(macros)
  const required = phraseMatcher({ mandated: mandated.map(plainWords) })
  return (annotated) => {
    const evidence = gatherEvidence(annotated, index)
    const { compared } = evidence
    const fromMacros = mapped(annotated.turns, (turn) =>
      isAgentMessage(turn) ? copiesIn(turn, macroFinder) : [],
    )
    const trace = (turn: AnnotatedTurn): readonly Passage[] => {
      const found = evidence.of(turn.index)
      if (found === null) return []
      const claims = [...automation(turn), ...asides(turn)]
      if (mandated.length > 0)
        for (const hit of required.match(turn.tokens)) claims.push(passage(hit, 'mandated', 0))
      claims.push(...macro(turn), ...suppliedMacros(fromMacros[turn.index]!))
      for (const claim of templates(turn, found, weigh, weighCopy)) claims.push(claim)
      const weighElsewhere = weigherOf(found, weigh)
      for (const span of found.setPhrases) claims.push(passage(span, 'stock', weighElsewhere(span)))
      // With nothing to compare with, nobody can tell whether words are the agent's own.
      return cover(turn.text, claims, compared > 0 ? weighElsewhere : () => null)
    }
    const filledSlots = mapped(fromMacros, (copies) =>
      copies.flatMap(({ slots }) => slots).sort((a, b) => a.start - b.start),
    )
    return traced(annotated, compared, mapped(annotated.turns, trace), filledSlots)
  }
}

/** Written out: a spread with fields behind it takes 6 µs here, a tenth of all of tracing. */
function traced(
  annotated: Annotated,
  compared: number,
  passages: Traced['passages'],
  filledSlots: Traced['filledSlots'],
): Traced {
  return Object.freeze({
    interaction: annotated.interaction,
    language: annotated.language,
    lexicon: annotated.lexicon,
    turns: annotated.turns,
    runs: annotated.runs,
    pairs: annotated.pairs,
    timedPairs: annotated.timedPairs,
    clock: annotated.clock,
    customerName: annotated.customerName,
    peers: annotated.peers,
    compared,
    passages,
    filledSlots,
  })
}

/** Weighs words that recur nowhere. Only set phrases tell those of one turn apart, so most are weighed once. */
function weigherOf({ elsewhere }: TurnEvidence, weigh: Weigh): (span: Span) => number {
  let before: Evidence | undefined
  let weighed = 0
  return (span) => {
    const evidence = elsewhere(span)
    if (evidence.stock !== before?.stock) weighed = weigh(evidence)
    before = evidence
    return weighed
  }
}

function passage({ start, end }: Span, origin: Passage['origin'], scripted: number | null): Passage {
  return { start, end, origin, scripted }
}

/** A turn nobody wrote, as the source says. */
function automation({ turn, text }: AnnotatedTurn): readonly Passage[] {
  const kind = turn.provenance?.kind
  return kind === 'automation' || kind === 'ai'
    ? [passage({ start: 0, end: text.length }, 'automation', null)]
    : []
}

/** A turn that was inserted from a macro, as the source says. */
function macro({ turn, text }: AnnotatedTurn): readonly Passage[] {
  if (turn.provenance?.kind !== 'macro') return []
  const whole = passage({ start: 0, end: text.length }, 'macro', MACRO_SCRIPTED)
  return [{ ...whole, ...(turn.provenance.id !== undefined && { templateId: turn.provenance.id }) }]
}

function suppliedMacros(copies: readonly MacroCopy[]): readonly Passage[] {
  return copies.flatMap(({ macroId, spans, scripted, edited }) =>
    spans.map(({ start, end }) => ({ start, end, origin: 'macro', templateId: macroId, edited, scripted })),
  )
}

function asides({ regions }: AnnotatedTurn): readonly Passage[] {
  const found: Passage[] = []
  for (const region of regions)
    if (region.kind !== 'greeting')
      found.push(passage(region, isHistory(region) ? 'quoted' : 'signature', null))
  return found
}

/** What recurs exactly and what was copied with edits, the likeliest first: of the same words the likelier claim counts. */
function templates(
  turn: AnnotatedTurn,
  found: TurnEvidence,
  weigh: Weigh,
  weighCopy: WeighCopy,
): readonly Passage[] {
  const claims: Weighed[] = []
  for (const copy of found.copies) {
    const scripted = weighCopy(copy.evidence)
    if (scripted < LEAST_COPY) continue
    for (const { first, end } of copy.pieces)
      claims.push(templatePassage(turn, found, first, end, copy.template, copy.support, scripted))
  }
  for (const stretch of found.recurring) {
    const { first, end, template, support } = stretch
    claims.push(templatePassage(turn, found, first, end, template, support, weigh(found.ofStretch(stretch))))
  }
  return claims.length < 2 ? claims : claims.sort((a, b) => b.scripted - a.scripted)
}

type Weighed = Passage & { readonly scripted: number }

/** `[first, end)` in masked positions. */
function templatePassage(
  { tokens }: AnnotatedTurn,
  { masked }: TurnEvidence,
  first: number,
  end: number,
  template: Template | undefined,
  support: number,
  scripted: number,
): Weighed {
  const from = tokens.start[masked.firstToken[first]!]!
  const to = tokens.end[masked.endToken[end - 1]! - 1]!
  return template === undefined
    ? { start: from, end: to, origin: 'template', support, scripted }
    : { start: from, end: to, origin: 'template', templateId: template.id, support, scripted }
}

/** How scripted a turn is, 0–1: its passages' probabilities by length; `null` where none could be told. */
export function scriptedShare(passages: readonly Passage[]): number | null {
  let length = 0
  let scripted = 0
  for (const { start, end, origin, scripted: likely } of passages) {
    if (likely === null || origin === 'mandated') continue
    length += end - start
    scripted += (end - start) * likely
  }
  return length === 0 ? null : round(scripted / length, 4)
}

/** A mandated text is matched by its words: its punctuation, and the signs of the phrase language, mean nothing. */
export function plainWords(text: string): string {
  const tokens = scan(text)
  const words = Array.from({ length: tokens.count }, (_, index) => tokenText(text, tokens, index))
  return words.join(' ').replaceAll(/[()|?*]/gu, ' ')
}
