/**
 * What each UTF-16 unit is, and what it becomes when texts are compared. Both are tables of 65,536 entries, built once
 * on first use (some 50 ms), so the scanner costs one look-up a character.
 *
 * Folding makes a copy recognisable however it was dressed up: case, full and half width, accents, ligatures,
 * zero-width and bidirectional marks, and letters of one script that look like another's (after the Unicode
 * confusables data, UTS 39). It is a skeleton for comparison only; it is never shown. Genuine Greek or Cyrillic text folds to
 * odd letters but folds the same way every time, so it compares as well as before.
 */

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
  /** Folded unit; 0 = does not fold one to one (ignored in comparison, a surrogate, or a ligature). */
  readonly fold: Uint16Array
}

const NOT_ONE_TO_ONE: readonly (readonly [number, number])[] = [
  [0x00ad, 0x00ad], // soft hyphen
  [0x0300, 0x036f], // combining accents
  [0x061c, 0x061c],
  [0x180e, 0x180e],
  [0x200b, 0x200f], // zero width, direction marks
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xd800, 0xdfff], // surrogates
  [0xfb00, 0xfb06], // ligatures
  [0xfe00, 0xfe0f], // variation selectors
  [0xfeff, 0xfeff],
  [0xfff9, 0xfffb],
]

/** Cyrillic, Greek and other letters whose shape, in small or capital form, is a Latin letter's. Lower case only. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  ...pairs('авекмнорстухіјѕԁԛԝһ', 'abekmhopctyxijsdqwh'),
  ...pairs('αβεζηικμνορτυχϲϳ', 'abezhikmnoptyxcj'),
  ...pairs('օսոհցզ', 'ounhgq'),
  ...pairs('ıɑɡɩʟᴀᴄᴇɪᴏᴠᴡᴢ', 'iagilaceiovwz'),
}

const PUNCTUATION: Readonly<Record<string, string>> = {
  ...pairs('’‘‛ʼʹ′`´＇', "'''''''''"),
  ...pairs('“”„‟«»″', '"""""""'),
  ...pairs('‐‑‒–—―−﹣', '--------'),
  ...pairs('‹›', '<>'),
}

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const LETTER = /[\p{L}\p{M}]/u
const DIGIT = /\p{Nd}/u
const CURRENCY = /\p{Sc}/u
const SPACE = /\s/u

let built: CharacterTables | undefined

export function characterTables(): CharacterTables {
  built ??= build()
  return built
}

/** What a ligature stands for, where one unit folds to several; `undefined` for every other unit. */
export function expansionOf(unit: number): string | undefined {
  return LIGATURES[unit - 0xfb00]
}

const LIGATURES = ['ff', 'fi', 'fl', 'ffi', 'ffl', 'st', 'st']

/** Whether the unit is an accent or a variation selector, which is part of the character before it. */
export function isCombining(unit: number): boolean {
  return (unit >= 0x0300 && unit <= 0x036f) || (unit >= 0xfe00 && unit <= 0xfe0f)
}

/** The folded unit of a code point above the BMP that has a plain form (mathematical letters); 0 if it has none. */
export function foldAstral(codePoint: number): number {
  const plain = String.fromCodePoint(codePoint).normalize('NFKC')
  return plain.length === 1 ? characterTables().fold[plain.charCodeAt(0)]! : 0
}

function build(): CharacterTables {
  const fold = new Uint16Array(65536)
  const classOf = new Uint8Array(65536)
  for (let unit = 0; unit < 65536; unit++) {
    fold[unit] = foldOf(unit)
    classOf[unit] = classify(unit)
  }
  for (const [first, last] of NOT_ONE_TO_ONE) fold.fill(0, first, last + 1)
  return { classOf, fold }
}

function foldOf(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return 0
  const char = String.fromCharCode(unit)
  if (char === '\n' || char === '\r') return unit
  if (SPACE.test(char)) return 0x20
  const plain = baseOf(char)
  const lower = plain.toLowerCase().charAt(0)
  const final = lower === 'ς' ? 'σ' : lower
  const skeleton = LOOK_ALIKES[final] ?? PUNCTUATION[char] ?? PUNCTUATION[final] ?? final
  return skeleton.charCodeAt(0)
}

/** The character without its accents and in its plain width, where that is a single character. */
function baseOf(char: string): string {
  const unit = char.charCodeAt(0)
  const hangul = unit >= 0xac00 && unit <= 0xd7a3
  if (!hangul) {
    const parts = char.normalize('NFKD')
    // Without the `u` flag the dot is one unit: a few compatibility ideographs decompose to a surrogate pair.
    if (/^.[\u0300-\u036f]*$/.test(parts)) return parts.charAt(0)
  }
  const composed = char.normalize('NFKC')
  return composed.length === 1 ? composed : char
}

function classify(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return CharClass.separator
  const char = String.fromCharCode(unit)
  if (char === '\n' || char === '\r') return CharClass.newline
  if (SPACE.test(char)) return CharClass.space
  if (char === "'") return CharClass.apostrophe
  if (char === '#' || CURRENCY.test(char)) return CharClass.currency
  if (UNSPACED.test(char)) return CharClass.unspaced
  if (DIGIT.test(char)) return CharClass.digit
  if (LETTER.test(char)) return CharClass.letter
  return CharClass.separator
}

function pairs(from: string, to: string): Record<string, string> {
  return Object.fromEntries(Array.from(from, (char, index) => [char, to.charAt(index)]))
}
