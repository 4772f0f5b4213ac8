/** What an agent did with a macro: how much of it was changed, and what its slots were filled with. */
import { clamp, round } from '../model/numbers.ts'
import { slotEdits } from '../similarity/slot-edits.ts'
import { SLOT, type MaskedTurn } from './mask.ts'
import type { MacroUse } from './macros.ts'

export interface MacroEdits {
  /** Words of the macro changed, left out or added to, as a share of its words, 0–1. */
  readonly edited: number
  readonly fills: readonly SlotFill[]
}

export interface SlotFill {
  /** The slot as the macro writes it: `{{order_number}}`. */
  readonly slot: string
  /** The masked positions that fill it, half-open, never empty. */
  readonly first: number
  readonly end: number
}

export function macroEdits({ pattern, pieces, coverage }: MacroUse, { hash }: MaskedTurn): MacroEdits {
  const places = pieces.flatMap(({ first, end }) => Array.from({ length: end - first }, (_, i) => first + i))
  const edits = slotEdits(
    pattern.words,
    Uint32Array.from(places, (place) => hash[place]!),
    SLOT,
  )
  // Too long to compare word by word, as no real macro is: the coverage is used instead.
  if (edits === null) return { edited: round(1 - coverage, 4), fills: [] }
  const fills = edits.fills.flatMap(({ first, end }, slot) => {
    const isOneStretch = end > first && places[end - 1]! - places[first]! === end - 1 - first
    return isOneStretch
      ? [{ slot: pattern.slots[slot]!, first: places[first]!, end: places[end - 1]! + 1 }]
      : []
  })
  return { edited: round(clamp(edits.distance / pattern.wordCount, 0, 1), 4), fills }
}
