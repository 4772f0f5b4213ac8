/**
 * What edits left of a template's short sentences. "As mentoined before" holds no whole run of words, but beside the rest
 * of the template, in its order, it can hardly be anything else.
 */
import { align } from '../similarity/align.ts'
import type { Sequences } from '../similarity/sequences.ts'
import { SLOT } from './mask.ts'
import { sentencesIn } from './units.ts'

/** A stretch of the text, and of the words of all patterns, that belong together. */
export interface Stretch {
  readonly first: number
  readonly end: number
  readonly patternFirst: number
  readonly patternEnd: number
}

/** A stretch that came from the pattern. */
export interface Copied extends Stretch {
  /** Of the pattern words found in it, slots not counted. */
  readonly weight: number
  readonly words: number
}

/** Longer sentences keep runs of words, or are the agent's own. */
const MOST_WORDS = 12
/** Words of the pattern looked at beside a piece, and of the text: a missing sentence stands near. */
const MOST_PATTERN = 48
const MOST_APART = 96
/** Words that must be the pattern's: so many, and this share of either side. */
const LEAST_FOUND = 2
const LEAST_SHARE = 0.5

/**
 * Sentences between the pieces of a match, before the first and behind the last that are what the pattern has there,
 * edited. `whole`: the text and the pattern.
 */
export function leftovers(
  text: Uint32Array,
  sentences: readonly (readonly [number, number])[],
  pieces: readonly Copied[],
  whole: Stretch,
  sequences: Sequences,
): readonly Copied[] {
  const copied: Copied[] = []
  for (let at = 0; at <= pieces.length; at++) {
    const gap = gapBefore(pieces, at, whole)
    let { patternFirst } = gap
    if (gap.patternEnd - patternFirst < LEAST_FOUND) continue
    for (const [first, end] of sentencesIn({ sentences }, gap.first, gap.end)) {
      const found = compare(text, { first, end, patternFirst, patternEnd: gap.patternEnd }, sequences)
      if (found === undefined) continue
      copied.push(found)
      patternFirst = found.patternEnd
    }
  }
  return copied
}

/** What lies before the piece at `at`, or behind the last. */
function gapBefore(pieces: readonly Stretch[], at: number, whole: Stretch): Stretch {
  const before = at === 0 ? undefined : pieces[at - 1]
  const after = at < pieces.length ? pieces[at] : undefined
  const first = before?.end ?? whole.first
  const end = after?.first ?? whole.end
  const patternFirst = before?.patternEnd ?? whole.patternFirst
  const patternEnd = after?.patternFirst ?? whole.patternEnd
  return {
    first: before === undefined ? Math.max(first, end - MOST_APART) : first,
    end: Math.min(end, before === undefined ? end : first + MOST_APART),
    patternFirst: before === undefined ? Math.max(patternFirst, patternEnd - MOST_PATTERN) : patternFirst,
    patternEnd: before === undefined ? patternEnd : Math.min(patternEnd, patternFirst + MOST_PATTERN),
  }
}

/** The sentence `[first, end)` as words of the pattern stretch, if enough of both are the same. */
function compare(
  text: Uint32Array,
  { first, end, patternFirst, patternEnd }: Stretch,
  { words, weightBefore }: Sequences,
): Copied | undefined {
  if (end - first > MOST_WORDS || patternEnd - patternFirst < LEAST_FOUND) return undefined
  const matched = align(text.subarray(first, end), words.subarray(patternFirst, patternEnd))
  const places = [...matched].filter((at) => at >= 0 && words[patternFirst + at] !== SLOT)
  const [least, most] = [places[0] ?? 0, places.at(-1) ?? 0]
  const longer = Math.max(most + 1 - least, end - first)
  if (places.length < LEAST_FOUND || places.length < LEAST_SHARE * longer) return undefined
  return {
    first,
    end,
    patternFirst: patternFirst + least,
    patternEnd: patternFirst + most + 1,
    weight: places.reduce(
      (sum, at) => sum + weightBefore[patternFirst + at + 1]! - weightBefore[patternFirst + at]!,
      0,
    ),
    words: places.length,
  }
}
