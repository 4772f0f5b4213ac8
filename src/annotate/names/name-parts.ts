/** Comparing names: folded parts, nicknames, near misses. */
import levenshtein from 'fast-levenshtein'
import { foldText } from '../../text/view.ts'
import { isShortForm } from './short-forms.ts'
import { soundsAlike } from './sounds-alike.ts'
import type { Lexicon } from '../lexicon.ts'

/** A name as the parts that could be used alone, folded: "María van der Berg" → maria, berg. */
export type NameParts = readonly string[]

const JOINTS = /[\s.,'’_"“”„«»()[\]-]+/u

/** Letters that are no accented ones, as they are typed where the keyboard lacks them: "Lukasz" for Łukasz, "Weiss" for Weiß. */
const PLAIN: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ı: 'i',
}
const LETTERS = /[łøđðßæœþı]/gu
const LETTER = /[łøđðßæœþı]/u

/** Particles are left out, but not at the end: "Nguyen Van" is somebody called Van. */
export function partsOf(name: string, lexicon: Lexicon): NameParts {
  // Most names, and nearly all words, are one plain word, and every word of a customer's is asked about.
  if (isPlainWord(name)) return [foldText(name)]
  const parts = name
    .split(JOINTS)
    .map(foldText)
    .filter((part) => part !== '' && !/\d/u.test(part))
  return parts.filter((part, index) => index === parts.length - 1 || !lexicon.nameParticles.has(part))
}

/**
 * As `partsOf`, of somebody's whole name, in which a particle that opens it may be the given name: "Ben Carter", "Van Nguyen", "Al Green".
 * In "van der Berg" it is none.
 */
export function wholePartsOf(name: string, lexicon: Lexicon): NameParts {
  const parts = partsOf(name, lexicon)
  const [first = '', second = ''] = name.split(JOINTS).map(foldText)
  const isGiven = lexicon.nameParticles.has(first) && parts.includes(second)
  return isGiven && first !== parts[0] ? [first, ...parts] : parts
}

/** Whether the text is nothing but letters without accents, one at least. */
function isPlainWord(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const small = text.charCodeAt(i) | 0x20
    if (small < SMALL_A || small > SMALL_Z) return false
  }
  return text !== ''
}

const [SMALL_A, SMALL_Z] = [0x61, 0x7a] as const

export type Likeness = 'same' | 'close' | 'other'

/**
 * How a used name relates to the known parts. `same`: a part, its nickname or short form, or an initial that fits. `close`: a
 * slip of one of them.
 */
export function likeness(used: NameParts, known: NameParts, lexicon: Lexicon): Likeness {
  const each = used.map((part) => partLikeness(part, known, lexicon))
  if (each.every((likely) => likely === 'same')) return 'same'
  if (each.some((likely) => likely === 'other') && !each.includes('same')) return 'other'
  return 'close'
}

/** Most names hold none of these letters, and are asked often. */
function plain(part: string): string {
  return LETTER.test(part) ? part.replaceAll(LETTERS, (letter) => PLAIN[letter]!) : part
}

/** "Lukasz" for Łukasz; "Mueller" is Müller, whose accent is folded away. */
function isSameSpelling(part: string, other: string): boolean {
  const [one, two] = [plain(part), plain(other)]
  // The first letter stays, and tells most names apart.
  return one.charCodeAt(0) === two.charCodeAt(0) && withoutUmlauts(one) === withoutUmlauts(two)
}

function withoutUmlauts(word: string): string {
  return word.replaceAll(/([aou])e/gu, '$1')
}

function partLikeness(part: string, known: NameParts, lexicon: Lexicon): Likeness {
  if (
    known.some(
      (other) =>
        part === other ||
        isSameSpelling(part, other) ||
        isVocative(part, other) ||
        fitsInitial(part, other) ||
        areNicknames(plain(part), plain(other), lexicon),
    ) ||
    isDrawnTogether(part, known, lexicon)
  )
    return 'same'
  const shortened = shortFormOf(part, known, lexicon)
  if (shortened === 'plain') return 'same'
  if (known.some((other) => isSlipOfForm(part, other, lexicon))) return 'close'
  return shortened === 'no' ? 'other' : 'same'
}

/** "Minsu" of Min-su; of two given names before a third part also their beginnings, "Majo" of María José. */
function isDrawnTogether(part: string, known: NameParts, lexicon: Lexicon): boolean {
  if (known.length < 2 || part.length > MAX_LETTERS) return false
  const isListed = lexicon.shortNames.has(part)
  return known.slice(1).some((second, index) => {
    const first = known[index]!
    if (part === first + second) return true
    if (isListed) return false
    if (index > 0 || known.length < 3) return false
    for (let cut = 2; cut <= part.length - 2; cut++)
      if (first.startsWith(part.slice(0, cut)) && second.startsWith(part.slice(cut))) return true
    return false
  })
}

/** `plain`: so much shorter that it is no slip, "Venkat" of Venkatesh. Of family names only forms that are no names themselves: Peter is not Peterson. */
function shortFormOf(part: string, known: NameParts, lexicon: Lexicon): 'plain' | 'perhaps' | 'no' {
  const isListed = lexicon.shortNames.has(part)
  const isOfGiven = isListed || part.length < MIN_FAMILY_FORM
  const whole = known.find((other, index) => !(isOfGiven && index > 0) && isShortForm(part, other, isListed))
  if (whole === undefined) return 'no'
  // "Janey" of Jane: no slip adds an ending.
  if (part.length > whole.length && part !== whole) return 'plain'
  return whole.length - part.length > MOST_SLIPPED ? 'plain' : 'perhaps'
}

/** Letters of the shortest form of a family name: "Li" is not short for Lindqvist. */
const MIN_FAMILY_FORM = 3
/** Letters of a name that may have been left out by a slip. */
const MOST_SLIPPED = 2

/**
 * "Αλέξαντρε" is a slip of Αλέξανδρε, though far from Αλέξανδρος. In a case form the ending must be right: Μαρία is no
 * slip of Μάριο.
 */
function isSlipOfForm(part: string, other: string, lexicon: Lexicon): boolean {
  return lexicon
    .formsOf(other)
    .some((form) => (form === other || part.at(-1) === form.at(-1)) && isSlip(part, form))
}

/** "Γιώργο" to Γιώργος, "Niko" to Nikos, "Αλέξανδρε" to Αλέξανδρος: how Greek names are called out. */
export function isVocative(part: string, other: string): boolean {
  if (other.length < MIN_VOCATIVE || !/[sσ]$/u.test(other)) return false
  const stem = other.slice(0, -1)
  return part === stem || (stem.endsWith('o') && part === `${stem.slice(0, -1)}e`)
}

const MIN_VOCATIVE = 4

function fitsInitial(part: string, other: string): boolean {
  return (part.length === 1 || other.length === 1) && part.charAt(0) === other.charAt(0)
}

/** A nickname, or the name as its case or its script has it: "Γιώργο" and "Kostas" of Γιώργος and Κώστας. */
export function areNicknames(part: string, other: string, lexicon: Lexicon): boolean {
  if (lexicon.areForms(part, other)) return true
  const sets = lexicon.shortNames.get(other)
  return sets?.some((set) => lexicon.shortNames.get(part)?.includes(set)) ?? false
}

/** Whether speech recognition may have written one name for the other: alike in half their letters, or in sound. */
export function mayBeHeardAs(used: NameParts, known: NameParts): boolean {
  return used.some((part) =>
    known.some((other) => {
      const longer = Math.max(part.length, other.length)
      if (longer < MIN_HEARD || longer > MAX_LETTERS) return false
      return soundsAlike(part, other) || levenshtein.get(part, other) * 2 <= longer
    }),
  )
}

const MIN_HEARD = 3

/**
 * One letter off from five letters on, two from eight where the first is right; or a third of its letters where it sounds
 * alike or has the same letters in another order. Measured on written slips and on pairs of different names: `bench/name-slips.ts`.
 */
function isSlip(part: string, other: string): boolean {
  const longer = Math.max(part.length, other.length)
  const third = Math.floor(longer / 3)
  const beginsAlike = part.charAt(0) === other.charAt(0)
  const allowed = longer >= TWO_SLIPS && beginsAlike ? 2 : longer >= ONE_SLIP ? 1 : 0
  if (isSwapped(part, other)) return true
  const most = Math.max(allowed, third)
  // The difference in length is a lower bound, and much cheaper.
  if (most === 0 || longer > MAX_LETTERS || Math.abs(part.length - other.length) > most) return false
  const distance = levenshtein.get(part, other)
  if (distance <= allowed) return true
  return distance <= third && (soundsAlike(part, other) || (beginsAlike && isRearranged(part, other)))
}

/** "Jhon" for "John": two letters beside one another the wrong way round, the first of the name right. */
function isSwapped(part: string, other: string): boolean {
  if (part.length !== other.length || part.length < SWAPPED || part[0] !== other[0]) return false
  let at = 1
  while (at < part.length && part[at] === other[at]) at++
  return (
    part[at] === other[at + 1] && part[at + 1] === other[at] && part.slice(at + 2) === other.slice(at + 2)
  )
}

/** "Kryzstof" for "Krzysztof": from six letters on, the same letters but for one, in another order. */
function isRearranged(part: string, other: string): boolean {
  if (Math.max(part.length, other.length) < REARRANGED) return false
  const left = Array.from(other)
  let extra = 0
  for (const letter of part) {
    const at = left.indexOf(letter)
    if (at < 0) extra++
    else left.splice(at, 1)
  }
  return Math.max(extra, left.length) <= 1
}

/** Letters from which one slip, and two, are still the same name. */
const ONE_SLIP = 5
const TWO_SLIPS = 8
const REARRANGED = 6
const SWAPPED = 4
/** No name is longer, and the cost grows with the square. */
const MAX_LETTERS = 60
