/** The supplied macros in an agent's turn, in characters: where they stand, how likely pasted, what was done to them. */
import type { AnnotatedTurn, FilledSlot } from '../annotate/types.ts'
import { round } from '../model/numbers.ts'
import type { Span } from '../model/span.ts'
import { tokenSpan } from '../text/tokens.ts'
import { macroEdits } from './macro-edits.ts'
import type { MacroFinder } from './macros.ts'
import { maskTurn } from './mask.ts'

export interface MacroCopy {
  readonly macroId: string
  readonly spans: readonly Span[]
  /** Probability that the words were pasted, 0–1. */
  readonly scripted: number
  /** Share of the macro's words that were changed, 0–1. */
  readonly edited: number
  readonly slots: readonly FilledSlot[]
}

/** The probability for a macro that stands there whole; one of which only a little stands may have been typed from memory. */
const WHOLE_SCRIPTED = 0.98
const PART_SCRIPTED = 0.7

export function copiesIn(turn: AnnotatedTurn, finder: MacroFinder): readonly MacroCopy[] {
  // A macro may end on regards and a name, so only what others wrote is left out.
  if (finder.isEmpty) return []
  const masked = maskTurn(turn, ['quoted', 'forward'])
  const span = (first: number, end: number): Span =>
    tokenSpan(turn.tokens, masked.firstToken[first]!, masked.endToken[end - 1]!)
  return finder.find(masked).map((use) => {
    const { edited, fills } = macroEdits(use, masked)
    const macroId = use.macro.id
    return {
      macroId,
      spans: use.pieces.map(({ first, end }) => span(first, end)),
      scripted: round(PART_SCRIPTED + (WHOLE_SCRIPTED - PART_SCRIPTED) * use.coverage, 4),
      edited,
      slots: fills.map(({ slot, first, end }) => ({ macroId, slot, ...span(first, end) })),
    }
  })
}
