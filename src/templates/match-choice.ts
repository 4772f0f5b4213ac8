/** Which of several matches of one text to keep. */
import type { Sequences } from '../similarity/sequences.ts'
import type { PatternMatch } from './matcher.ts'

/**
 * What the missing weight of a pattern costs, in relation to the weight found: where two patterns share a passage, the one that
 * stands there whole should win.
 */
const MISSING_COST = 0.25

/**
 * The matches in the order of their merit, those left out of which better ones hold more than half. `length`: words of
 * the text from `origin` on.
 */
export function withoutOverlap(
  matches: PatternMatch[],
  length: number,
  origin: number,
  { offsets, weightBefore }: Sequences,
): readonly PatternMatch[] {
  const merit = ({ pattern, weight }: PatternMatch): number => {
    const total = weightBefore[offsets[pattern + 1]!]! - weightBefore[offsets[pattern]!]!
    return weight - MISSING_COST * Math.max(0, total - weight)
  }
  matches.sort((a, b) => merit(b) - merit(a) || b.coverage - a.coverage || a.pattern - b.pattern)
  const taken = new Uint8Array(length)
  return matches.filter(({ pieces }) => {
    let words = 0
    let shared = 0
    for (const { first, end } of pieces)
      for (let at = first - origin; at < end - origin; at++) {
        words++
        shared += taken[at]!
      }
    if (shared * 2 > words) return false
    for (const { first, end } of pieces) taken.fill(1, first - origin, end - origin)
    return true
  })
}
