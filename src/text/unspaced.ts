/**
 * Words of scripts that are written without spaces, cut without a dictionary. Whether there is a cut between two
 * characters depends on these two alone (and on the next,
 * where a form of address begins), so an edit moves no cut but those it touches, and the same words are cut alike
 * wherever they stand. What comes out is not the language's words, but pieces of their length: two Chinese characters, a
 * Japanese word with its endings, two syllables of Thai.
 *
 * Japanese is cut where its scripts change, but not between a kanji and the kana that inflect it or mark its part in the
 * sentence, which gives what grammars call bunsetsu. Inside kanji, inside hiragana, and between syllables of Thai, Lao,
 * Khmer and Burmese, a hash of the two characters decides. (Content-defined chunking: Muthitacharoen et al. 2001.)
 */
import { mix32 } from '../model/hash.ts'
import { CharClass, characterTables } from './characters.ts'

const Kind = { han: 0, hiragana: 1, katakana: 2, syllabic: 3 } as const

/** Shares of the places between two characters, in 256ths, at which there is a cut. */
const CUTS = { [Kind.han]: 112, [Kind.hiragana]: 32, [Kind.katakana]: 0, [Kind.syllabic]: 112 } as const

/** No cut before these: they complete the character before them. Folded units, both ends included. */
const COMPLETING: readonly (readonly [number, number])[] = [
  [0x0e2f, 0x0e3a], // Thai vowels behind, above and below; the mark of abbreviation
  [0x0e45, 0x0e4e],
  [0x0eb0, 0x0ebd], // Lao
  [0x0ec6, 0x0ece],
  [0x102b, 0x103e], // Burmese
  [0x1056, 0x1059],
  [0x105e, 0x1060],
  [0x17b6, 0x17d3], // Khmer
  [0x17d7, 0x17d7],
  [0x3005, 0x3005], // the mark of repetition
]
/** Small kana, the nasal and the long-vowel mark are heard with the sound before them. */
const COMPLETING_KANA = new Set(Array.from('ぁぃぅぇぉっゃゅょゎんーゝゞ', (char) => char.charCodeAt(0)))
/** No cut behind these: vowels written before their consonant, and marks that stack the next one below. */
const OPENING: readonly (readonly [number, number])[] = [
  [0x0e40, 0x0e44],
  [0x0ec0, 0x0ec4],
  [0x1039, 0x1039],
  [0x17d2, 0x17d2],
]
/** The object particle, which ends what it marks. */
const WO = 'を'.charCodeAt(0)

/** Where the word that holds the unit before `at` ends: the first cut from `at` on, or the end of such characters. */
export function unspacedEnd(units: Uint16Array, at: number): number {
  const { classOf } = characterTables()
  let end = at
  while (classOf[units[end]!] === CharClass.unspaced && !isCut(units, end)) end++
  return end
}

function isCut(units: Uint16Array, at: number): boolean {
  const [before, after] = [units[at - 1]!, units[at]!]
  if (isHonorific(units, at)) return true
  if (isIn(COMPLETING, after) || COMPLETING_KANA.has(after) || isIn(OPENING, before)) return false
  const kind = kindOf(before)
  const next = kindOf(after)
  if (kind === Kind.han && next === Kind.hiragana) return false
  if (kind !== next || before === WO) return true
  return (mix32((before << 16) | after) & 255) < CUTS[kind]
}

/** Whether a form of address begins at `at`, which ends the name before it: 様, 氏, さん, さま. */
function isHonorific(units: Uint16Array, at: number): boolean {
  const unit = units[at]!
  if (unit === SAMA || unit === SHI) return true
  return (
    unit === SA && (units[at + 1] === N || units[at + 1] === MA) && kindOf(units[at - 1]!) !== Kind.hiragana
  )
}

const [SAMA, SHI, SA, N, MA] = Array.from('様氏さんま', (char) => char.charCodeAt(0))

function kindOf(unit: number): keyof typeof CUTS {
  if (unit < 0x2e80) return Kind.syllabic
  if (unit >= 0x3041 && unit <= 0x309f) return Kind.hiragana
  if ((unit >= 0x30a0 && unit <= 0x30ff) || (unit >= 0x31f0 && unit <= 0x31ff)) return Kind.katakana
  return Kind.han
}

function isIn(ranges: readonly (readonly [number, number])[], unit: number): boolean {
  for (const [first, last] of ranges) if (unit >= first && unit <= last) return true
  return false
}
