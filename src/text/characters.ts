/**
 * What each UTF-16 unit is, and what it becomes when texts are compared. The tables have 65,536 entries each and are unpacked
 * once on first use, so the scanner costs one look-up a character. `character-rules.ts` says what they come from.
 *
 * Folding makes a copy recognisable however it was dressed up: case, full and half width, accents, ligatures,
 * zero-width and bidirectional marks, and letters of one script that look like another's (`look-alikes.ts`). It is a skeleton
 * for comparison only; it is never shown. Genuine Greek or Cyrillic text folds to odd letters but folds the same way every
 * time, so it compares as well as before.
 */
import { classRuns, skeletonRuns } from './character-data.ts'
import { unpacked } from './character-runs.ts'
import { enclosedLetter, shapes } from './look-alikes.ts'

export const CharClass = {
  separator: 0,
  letter: 1,
  digit: 2,
  apostrophe: 3,
  currency: 4,
  /** Scripts written without spaces: each character is a word of its own. */
  unspaced: 5,
  space: 6,
  newline: 7,
} as const

export interface CharacterTables {
  /** Class of a folded unit, a `CharClass`. */
  readonly classOf: Uint8Array
  /** Folded unit; 0 where the unit alone does not decide what it folds to (see `view.ts`). */
  readonly fold: Uint16Array
  /** Folded unit, whatever its neighbours; 0 = left out, part of the character before it, a surrogate, or a ligature. */
  readonly skeleton: Uint16Array
}

/** Letters only Vietnamese has; they fold by the text they stand in. */
const TONAL: readonly (readonly [number, number])[] = [
  [0x01a0, 0x01a1],
  [0x01af, 0x01b0],
  [0x1ea0, 0x1ef9],
]

let built: CharacterTables | undefined

export function characterTables(): CharacterTables {
  built ??= build()
  return built
}

/** What a unit stands for where it is several: a ligature, a sharp s, a letter in brackets. */
export function expansionOf(unit: number): string | undefined {
  expansions ??= buildExpansions()
  return expansions.get(unit)
}

let expansions: ReadonlyMap<number, string> | undefined

function buildExpansions(): ReadonlyMap<number, string> {
  const found = new Map([
    [0xdf, 'ss'],
    [0x1e9e, 'ss'],
  ])
  // Latin ligatures, and lam-alef as it was encoded for printers.
  for (const [first, last] of [
    [0xfb00, 0xfb06],
    [0xfef5, 0xfefc],
  ] as const)
    for (let unit = first; unit <= last; unit++) found.set(unit, String.fromCharCode(unit).normalize('NFKC'))
  for (let letter = 0; letter < 26; letter++) found.set(0x249c + letter, String.fromCharCode(0x61 + letter))
  return found
}

/** Whether the letter is one that only Vietnamese has, in one piece. */
export function isTonalLetter(unit: number): boolean {
  return TONAL.some(([first, last]) => unit >= first && unit <= last)
}

/** The folded unit of a code point above the BMP that has a plain form (mathematical letters); 0 if it has none. */
export function foldAstral(codePoint: number): number {
  const enclosed = enclosedLetter(codePoint)
  if (enclosed !== 0) return enclosed
  const plain = String.fromCodePoint(codePoint).normalize('NFKC')
  return plain.length === 1 ? characterTables().skeleton[plain.charCodeAt(0)]! : 0
}

/** Whether the code point is a tag or a variation selector above the BMP, which nobody sees. */
export function isIgnoredAstral(codePoint: number): boolean {
  return codePoint >= 0xe0000 && codePoint <= 0xe0fff
}

/** The units that stand for several. */
export function expandedUnits(): Iterable<number> {
  return buildExpansions().keys()
}

function build(): CharacterTables {
  const skeleton = unpacked(skeletonRuns, new Uint16Array(65536))
  const fold = skeleton.slice()
  for (const [first, last] of TONAL) fold.fill(0, first, last + 1)
  for (const [unit, shape] of shapes) if (skeleton[unit] !== shape) fold[unit] = 0
  return { classOf: unpacked(classRuns, new Uint8Array(65536)), fold, skeleton }
}
