/** Traces every character of an agent's turn to its origin. */
import type { Annotated, AnnotatedTurn, Traced } from '../annotate/types.ts'
import { round } from '../model/numbers.ts'
import type { Passage } from '../model/report.ts'
import type { Span } from '../model/span.ts'
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

/**
 * `mandated`: texts that must be said, which are nobody's routine; matched word by word, slots not supported.
 * `macros`: saved texts an organisation supplied.
 */
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
      return cover(turn.text, ownScripted, [
        ...automation(turn),
        ...asides(turn),
        ...required.match(turn.tokens).map((hit): Passage => passage(hit, 'mandated', 0)),
        ...macro(turn),
        ...suppliedMacros(turn, masked, findMacros),
        ...recurring(turn, masked, index, self),
        ...stock(turn),
      ])
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
 * Passages without gap or overlap over the whole text. Of claims on the same characters the earlier wins, and the later
 * keeps what is left of it, but for a set phrase, which is only one if it is whole. What nobody claims is the agent's own.
 */
function cover(text: string, ownScripted: number | null, claims: readonly Passage[]): readonly Passage[] {
  const owner = new Int32Array(text.length).fill(NOBODY)
  for (const [index, { start, end, origin }] of claims.entries())
    if (origin !== 'stock' || isFree(owner, start, end))
      for (let at = start; at < end; at++) if (owner[at] === NOBODY) owner[at] = index

  const covering: Passage[] = []
  let start = 0
  for (let at = 1; at <= text.length; at++) {
    if (at < text.length && owner[at] === owner[start]) continue
    const part = {
      ...(claims[owner[start]!] ?? passage({ start, end: at }, 'own', ownScripted)),
      start,
      end: at,
    }
    const before = covering.at(-1)
    // What is left without a word belongs to the passage before it, or behind it.
    if (before !== undefined && !hasWords(text, part)) covering[covering.length - 1] = { ...before, end: at }
    else if (before !== undefined && !hasWords(text, before))
      covering[covering.length - 1] = { ...part, start: before.start }
    else covering.push(part)
    start = at
  }
  return punctuated(text, covering)
}

const NOBODY = -1

function isFree(owner: Int32Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (owner[at] !== NOBODY) return false
  return true
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
