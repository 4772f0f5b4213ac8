/** Traces every character of an agent's turn to its origin. */
import type { Annotated, AnnotatedTurn, Traced } from '../annotate/types.ts'
import { round } from '../model/numbers.ts'
import type { Passage } from '../model/report.ts'
import { overlaps, type Span } from '../model/span.ts'
import { phraseMatcher } from '../text/phrases.ts'
import { scan } from '../text/scan.ts'
import { tokenSpan, tokenText } from '../text/tokens.ts'
import { createMacroFinder, type Macro, type MacroFinder } from './macros.ts'
import { maskTurn, type MaskedTurn } from './mask.ts'
import { recurrencesIn } from './recurrence.ts'
import type { TemplateIndex } from './template-index.ts'

/** Chance that words which recur nowhere were pasted all the same: nobody can see a first use. */
const OWN_SCRIPTED = 0.05
/** A set phrase of the trade, said here for the first time. */
const STOCK_SCRIPTED = 0.35
/** The source system says it was a macro. */
const MACRO_SCRIPTED = 0.98
/** Most of a supplied macro's words stand there in its order. */
const SUPPLIED_MACRO_SCRIPTED = 0.95
/** Shorter set phrases are everyday courtesy. */
const MIN_STOCK_WORDS = 4

export type Tracer = (annotated: Annotated) => Traced

/** `mandated`: texts that must be said, which are nobody's routine; matched word by word, slots not supported.
 * `macros`: saved texts an organisation supplied. */
export function createTracer(
  index: TemplateIndex,
  mandated: readonly string[] = [],
  macros: readonly Macro[] = [],
): Tracer {
  const findMacros = createMacroFinder(macros)
  const required = phraseMatcher({ mandated: mandated.map(plainWords) })
  return (annotated) => {
    const self = index.holds(annotated.interaction.id) ? 1 : 0
    // With nothing to compare with, nobody can tell whether words are the agent's own.
    const compared = index.interactions - self
    const ownScripted = compared > 0 ? OWN_SCRIPTED : null
    const trace = (turn: AnnotatedTurn): readonly Passage[] => {
      if (turn.role !== 'agent' || (turn.turn.kind ?? 'message') !== 'message') return []
      const masked = maskTurn(turn)
      const found = [
        ...automation(turn),
        ...asides(turn),
        ...required.match(turn.tokens).map((hit): Passage => passage(hit, 'mandated', 0)),
        ...macro(turn),
        ...suppliedMacros(turn, masked, findMacros),
        ...recurring(turn, masked, index, self),
      ]
      return cover(
        turn.text,
        [...found, ...stock(turn).filter((phrase) => !found.some((other) => overlaps(phrase, other)))],
        ownScripted,
      )
    }
    return Object.freeze({ ...annotated, compared, passages: annotated.turns.map(trace) })
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

function suppliedMacros(
  turn: AnnotatedTurn,
  masked: MaskedTurn,
  findMacros: MacroFinder,
): readonly Passage[] {
  return findMacros(masked).map(({ first, end, macro: { id } }) => ({
    ...tokenSpan(turn.tokens, masked.firstToken[first]!, masked.endToken[end - 1]!),
    origin: 'macro',
    templateId: id,
    scripted: SUPPLIED_MACRO_SCRIPTED,
  }))
}

function asides({ regions }: AnnotatedTurn): readonly Passage[] {
  return regions.flatMap((region) =>
    region.kind === 'greeting'
      ? []
      : [passage(region, region.kind === 'quoted' ? 'quoted' : 'signature', null)],
  )
}

function recurring(
  turn: AnnotatedTurn,
  masked: MaskedTurn,
  index: TemplateIndex,
  self: 0 | 1,
): readonly Passage[] {
  return recurrencesIn(masked, index, self).map(({ first, end, support, scripted, template }) => ({
    ...tokenSpan(turn.tokens, masked.firstToken[first]!, masked.endToken[end - 1]!),
    origin: 'template',
    ...(template === undefined ? {} : { templateId: template.id }),
    support,
    scripted,
  }))
}

function stock({ phrases }: AnnotatedTurn): readonly Passage[] {
  return phrases.flatMap((hit) =>
    hit.group === 'stock' && hit.endToken - hit.firstToken >= MIN_STOCK_WORDS
      ? [passage(hit, 'stock', STOCK_SCRIPTED)]
      : [],
  )
}

/**
 * Passages without gap or overlap over the whole text: the earlier in `found` wins, later ones keep what is left of
 * them, and what nobody claims is the agent's own. Punctuation and spaces go with the passage before them.
 */
function cover(text: string, found: readonly Passage[], ownScripted: number | null): readonly Passage[] {
  const kept: Passage[] = []
  for (const claim of found)
    for (const part of subtract(claim, kept)) if (hasWords(text, part) || isAll(text, part)) kept.push(part)
  kept.sort((a, b) => a.start - b.start)

  const covering: Passage[] = []
  let at = 0
  for (const [position, part] of [...kept, undefined].entries()) {
    const until = part?.start ?? text.length
    if (until > at) {
      const gap = passage({ start: at, end: until }, 'own', ownScripted)
      const before = covering.at(-1)
      if (hasWords(text, gap) || (before === undefined && part === undefined)) covering.push(gap)
      else if (before !== undefined) covering[covering.length - 1] = { ...before, end: until }
      else if (part !== undefined) kept[position] = { ...part, start: at }
    }
    if (part === undefined) break
    covering.push(kept[position]!)
    at = part.end
  }
  return punctuated(text, covering)
}

/** What closes a sentence, and the spaces after it. */
const CLOSING = /^[.,!?:;…。、！？"'\p{Pe}\p{Pf}]*\s*/u

/** A passage that opens with the last one's full stop gives it back. */
function punctuated(text: string, covering: readonly Passage[]): readonly Passage[] {
  const starts = covering.map(({ start, end }, index) =>
    index === 0 ? start : start + CLOSING.exec(text.slice(start, end))![0].length,
  )
  return covering.map((held, index) => ({
    ...held,
    start: starts[index]!,
    end: starts[index + 1] ?? held.end,
  }))
}

/** How scripted a turn is, 0–1: its passages' probabilities by length; `null` where none could be told. */
export function scriptedShare(passages: readonly Passage[]): number | null {
  let length = 0
  let scripted = 0
  for (const passage of passages) {
    if (passage.scripted === null || passage.origin === 'mandated') continue
    length += passage.end - passage.start
    scripted += (passage.end - passage.start) * passage.scripted
  }
  return length === 0 ? null : round(scripted / length, 4)
}

function subtract(claim: Passage, kept: readonly Passage[]): readonly Passage[] {
  let parts: Passage[] = [claim]
  for (const other of kept)
    parts = parts.flatMap((part) => {
      if (!overlaps(part, other)) return [part]
      return [
        { ...part, end: Math.min(part.end, other.start) },
        { ...part, start: Math.max(part.start, other.end) },
      ].filter(({ start, end }) => start < end)
    })
  return parts
}

/** A lone thumbs-up may be from a macro, too. */
function isAll(text: string, { start, end }: Span): boolean {
  return start === 0 && end === text.length && end > start
}

const WORD = /[\p{L}\p{N}]/u

function hasWords(text: string, { start, end }: Span): boolean {
  return WORD.test(text.slice(start, end))
}

/** A mandated text is matched by its words: its punctuation, and the signs of the phrase language, mean nothing. */
function plainWords(text: string): string {
  const tokens = scan(text)
  const words = Array.from({ length: tokens.count }, (_, index) => tokenText(text, tokens, index))
  return words.join(' ').replaceAll(/[()|?*]/gu, ' ')
}
