/**
 * The rules behind the tables of `characters.ts`, for every UTF-16 unit. Applying them takes 60 ms and depends on the engine's
 * version of Unicode, so the result is stored (`character-data.ts`, made by `.config/build-characters.ts`); a test compares the
 * two.
 */
import { CharClass, expandedUnits, type CharacterTables } from './characters.ts'
import { combining, isStripped } from './combining.ts'
import { lookAlikes, pairs } from './look-alikes.ts'

/** Left out of every comparison; some are marks of direction, some fill no space, one stretches an Arabic word. */
const IGNORED: readonly (readonly [number, number])[] = [
  [0x00ad, 0x00ad], // soft hyphen
  [0x061c, 0x061c],
  [0x0640, 0x0640], // tatweel
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200f], // zero width, direction marks
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfeff, 0xfeff],
  [0xfff9, 0xfffb],
]

/** Letters by definition that look blank: Hangul fillers, wide and half width. */
const BLANK = '\u3164\uffa0'

/** Two thirds of all units, which fold to themselves: ideographs, Hangul and private use. They are not worked out one by one. */
const ITSELF: readonly (readonly [number, number])[] = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
  [0xe000, 0xf8ff],
]
/** The units between them; surrogates fold to 0. */
const OTHERS: readonly (readonly [number, number])[] = [
  [0x0000, 0x33ff],
  [0x4dc0, 0x4dff],
  [0xa000, 0xabff],
  [0xd7a4, 0xd7ff],
  [0xf900, 0xffff],
]

const PUNCTUATION: Readonly<Record<string, string>> = {
  ...pairs('’‘‛ʼʹ′`´＇', "'''''''''"),
  ...pairs('“”„‟«»″', '"""""""'),
  ...pairs('‐‑‒–—―−﹣', '--------'),
  ...pairs('‹›', '<>'),
}

// The long-vowel mark and its like belong to no script, but to Japanese words.
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30fc]/u
const LETTER = /[\p{L}\p{M}]/u
const DIGIT = /\p{Nd}/u
const CURRENCY = /\p{Sc}/u
const SPACE = /\s/u

export function tablesByRule(): Pick<CharacterTables, 'classOf' | 'skeleton'> {
  const skeleton = new Uint16Array(65536)
  const classOf = new Uint8Array(65536)
  for (let unit = 0; unit < 65536; unit++) classOf[unit] = classify(unit)
  for (const [first, last] of OTHERS)
    for (let unit = first; unit <= last; unit++) skeleton[unit] = foldOf(unit)
  for (const [first, last] of ITSELF) for (let unit = first; unit <= last; unit++) skeleton[unit] = unit
  for (const [first, last] of [...IGNORED, ...combining]) skeleton.fill(0, first, last + 1)
  for (const unit of expandedUnits()) skeleton[unit] = 0
  // Vowel signs on a tatweel, encoded as one, are left out as the tatweel is.
  for (let unit = 0; unit < 65536; unit++) if (skeleton[skeleton[unit]!] === 0) skeleton[unit] = 0
  return { classOf, skeleton }
}

function foldOf(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return 0
  const char = String.fromCharCode(unit)
  if (char === '\n' || char === '\r') return unit
  if (SPACE.test(char) || BLANK.includes(char)) return 0x20
  const plain = baseOf(char)
  const lower = plain.toLowerCase().charAt(0)
  const final = lower === 'ς' ? 'σ' : lower
  const skeleton = lookAlikes[final] ?? PUNCTUATION[char] ?? PUNCTUATION[final] ?? final
  return skeleton.charCodeAt(0)
}

/** The character without its accents and in its plain width, where that is a single character. */
function baseOf(char: string): string {
  const unit = char.charCodeAt(0)
  const hangul = unit >= 0xac00 && unit <= 0xd7a3
  // `й` is no `и` with an accent, nor `ї` an `і`; only `ё` is written as `е` by most.
  const cyrillic = unit >= 0x0400 && unit <= 0x052f && char !== 'ё' && char !== 'Ё'
  if (!hangul && !cyrillic) {
    const parts = char.normalize('NFKD')
    // A few compatibility ideographs decompose to a surrogate pair, which is no base with a mark.
    if (isStripped(parts)) return parts.charAt(0)
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
