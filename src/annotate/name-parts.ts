/** Comparing names: folded parts, nicknames, near misses. */
import levenshtein from 'fast-levenshtein'
import { foldText } from '../text/view.ts'
import type { Lexicon } from './lexicon.ts'

/** A name as the parts that could be used alone, folded: "María van der Berg" → maria, berg. */
export type NameParts = readonly string[]

const JOINTS = /[\s.,'’_-]+/u

export function partsOf(name: string, lexicon: Lexicon): NameParts {
  const parts = name.split(JOINTS).map(foldText)
  return parts.filter((part) => part !== '' && !lexicon.nameParticles.has(part) && !/\d/u.test(part))
}

export type Likeness = 'same' | 'close' | 'other'

/**
 * How a used name relates to the known parts. `same`: a part, its nickname, or an initial that fits. `close`: one letter
 * off, or in long names that begin alike a third of the letters.
 */
export function likeness(used: NameParts, known: NameParts, lexicon: Lexicon): Likeness {
  const each = used.map((part) => partLikeness(part, known, lexicon))
  if (each.every((likely) => likely === 'same')) return 'same'
  if (each.some((likely) => likely === 'other') && !each.includes('same')) return 'other'
  return 'close'
}

function partLikeness(part: string, known: NameParts, lexicon: Lexicon): Likeness {
  if (known.some((other) => part === other || fitsInitial(part, other) || areNicknames(part, other, lexicon)))
    return 'same'
  return known.some((other) => isSlip(part, other)) ? 'close' : 'other'
}

function fitsInitial(part: string, other: string): boolean {
  return (part.length === 1 || other.length === 1) && part.charAt(0) === other.charAt(0)
}

export function areNicknames(part: string, other: string, lexicon: Lexicon): boolean {
  const sets = lexicon.nicknames.get(other)
  return sets?.some((set) => lexicon.nicknames.get(part)?.includes(set)) ?? false
}

/** "Kryzstof" for "Krzysztof": long names are misspelt in more than one place. */
const LONG_NAME = 6

function isSlip(part: string, other: string): boolean {
  const longer = Math.max(part.length, other.length)
  const beginsAlike = part.charAt(0) === other.charAt(0)
  if (longer < 3 || (longer < 5 && !beginsAlike)) return false
  const allowed = longer >= LONG_NAME && beginsAlike ? Math.floor(longer / 3) : 1
  // The difference in length is a lower bound, and much cheaper.
  return Math.abs(part.length - other.length) <= allowed && levenshtein.get(part, other) <= allowed
}
