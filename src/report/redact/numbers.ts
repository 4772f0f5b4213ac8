/**
 * Numbers that somebody can be known by: cards, accounts, telephones, and the codes of orders and files. Sums, dates, times
 * and quantities stay. Works on runs of neighbouring number tokens; every window is bounded, so it is linear.
 *
 * Blind spot: a short number without a word that says what it is ("it's 4711") is taken for a quantity.
 */
import type { Edit } from './edits.ts'
import { passesLuhn } from './checks.ts'
import { digitRepeaters, orderCues, phoneCues, quantityWords, spokenDigits } from './cues.ts'
import type { Reader } from './reader.ts'

/** Digits of a card (ISO/IEC 7812). */
const CARD_DIGITS = [13, 19] as const
/** Digits of a telephone number: the most E.164 allows, with a prefix for calls abroad. */
const MAX_PHONE = 17
/** Tokens back that a word may stand before its number: "the phone number on my account is". */
const CUE_REACH = 5
/** Spoken digits in a row that are no longer a quantity. */
const MIN_SPOKEN = 4
const SPOKEN_PHONE = 7

export function numberEdits(reader: Reader): readonly Edit[] {
  const edits: Edit[] = []
  for (let first = 0; first < reader.count;) {
    const end = runEnd(reader, first)
    if (end > first) {
      edits.push(...runEdits(reader, first, end))
      first = end
      continue
    }
    const spoken = spokenEnd(reader, first)
    if (spoken > first)
      edits.push(edit(reader, first, spoken, spoken - first >= SPOKEN_PHONE ? 'PHONE' : 'ORDER'))
    else if (isCode(reader, first)) edits.push(codeEdit(reader, first))
    first = Math.max(first + 1, spoken)
  }
  return edits
}

function edit({ tokens }: Reader, first: number, end: number, kind: Edit['kind']): Edit {
  return { start: tokens.start[first]!, end: tokens.end[end - 1]!, kind }
}

const PLAIN = /^[\d.\-/_]+$/
const DATE = /^(?:\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?|\d{4}[./-]\d{1,2}[./-]\d{1,2})$/
const JOINT = /^[ ()./-]{1,3}$/

/** Whether the token is digits and separators, and neither a date nor a sum. */
function isPlain(reader: Reader, index: number): boolean {
  return reader.isNumber(index) && PLAIN.test(reader.word(index)) && !isDate(reader, index)
}

function isDate(reader: Reader, index: number): boolean {
  return DATE.test(reader.word(index))
}

/** One past the last of the plain numbers that stand side by side from `first` on; `first` where there is none. */
function runEnd(reader: Reader, first: number): number {
  if (!isPlain(reader, first)) return first
  let end = first + 1
  while (isPlain(reader, end) && JOINT.test(reader.gap(end))) end++
  return end
}

function digitsOf(reader: Reader, index: number): string {
  const { tokens } = reader
  if (tokens.end[index]! - tokens.start[index]! > MAX_TOKEN) return '0'.repeat(MAX_TOKEN)
  const word = reader.word(index)
  // A digit alone, as where each is a word: asked about from every place a card could begin.
  return word.length === 1 ? word : word.replaceAll(/\D/g, '')
}

/** A longer token is no card and no telephone, whatever it holds. */
const MAX_TOKEN = 60

function runEdits(reader: Reader, first: number, end: number): readonly Edit[] {
  const edits: Edit[] = []
  let from = first
  for (let at = first; at < end;) {
    const card = cardEnd(reader, at, end)
    if (card === at) {
      at++
      continue
    }
    edits.push(...restEdits(reader, from, at), edit(reader, at, card, 'CARD'))
    at = card
    from = card
  }
  return [...edits, ...restEdits(reader, from, end)]
}

/** One past the last token of a card number that begins at `first`; `first` where none does. */
function cardEnd(reader: Reader, first: number, limit: number): number {
  let digits = ''
  for (let at = first; at < limit; at++) {
    digits += digitsOf(reader, at)
    if (digits.length > CARD_DIGITS[1]) break
    const isWhole = at + 1 === limit || digitsOf(reader, at + 1).length !== 1
    if (digits.length >= CARD_DIGITS[0] && isWhole && passesLuhn(digits) && !/^0/.test(digits)) return at + 1
  }
  return first
}

function restEdits(reader: Reader, first: number, end: number): readonly Edit[] {
  if (first === end) return []
  const { text, tokens } = reader
  const groups: string[] = []
  for (let at = first; at < end && groups.length <= MAX_PHONE; at++)
    groups.push(
      ...reader
        .word(at)
        .slice(0, MAX_TOKEN)
        .split(/\D+/)
        .filter((group) => group !== ''),
    )
  const start = tokens.start[first]!
  const before = text.slice(Math.max(0, start - 2), start)
  const hasPlus = /\+\(?$/.test(before)
  const opened = /\($/.test(before)
  if (isPhone(groups, hasPlus, opened, isCued(reader, first, phoneCues))) {
    const prefix = hasPlus ? (opened ? 2 : 1) : opened ? 1 : 0
    return [{ start: start - prefix, end: tokens.end[end - 1]!, kind: 'PHONE' }]
  }
  const edits: Edit[] = []
  const length = groups.reduce((sum, group) => sum + group.length, 0)
  // "8823 1745 02": one number in groups. Of "3 500 000" each is looked at by itself, and none is long enough.
  if (end - first > 1 && length >= MIN_GROUPED && !isThousands(groups))
    return [edit(reader, first, end, 'ORDER')]
  for (let at = first; at < end; at++) if (isCode(reader, at)) edits.push(codeEdit(reader, at))
  return edits
}

const MIN_GROUPED = 7

function isThousands(groups: readonly string[]): boolean {
  return groups[0]!.length <= 3 && groups.slice(1).every((group) => group.length === 3)
}

/** Shapes of telephone numbers of the packs' countries, and whatever else the word before it says is one. */
function isPhone(groups: readonly string[], hasPlus: boolean, opened: boolean, cued: boolean): boolean {
  const digits = groups.join('')
  const { length } = digits
  if (length < 6 || length > MAX_PHONE) return false
  if (hasPlus) return length >= 7
  if (cued) return length >= 6 && length <= 15
  const shape = groups.map((group) => group.length).join(' ')
  if (digits.startsWith('0')) return length >= 9
  if (SHAPES.has(shape)) return opened || !/^[01]/.test(groups.at(-2) ?? '')
  if (shape === '3 3 3' || shape === '3 2 2 2') return /^[26-9]/.test(digits)
  return shape === '10' && /^(?:69|2[1-8])/.test(digits)
}

/** Group lengths: North America, with and without the 1; local; Brazil. */
const SHAPES: ReadonlySet<string> = new Set(['3 3 4', '1 3 3 4', '3 4', '2 5 4', '2 4 4'])

/** Whether the number is what an order, a file or an account is known by. */
function isCode(reader: Reader, index: number): boolean {
  const cued = isCued(reader, index, orderCues)
  if (reader.isWord(index)) return cued && isShoutedCode(reader, index)
  if (!reader.isNumber(index)) return false
  const word =
    reader.raw(index).length > MAX_TOKEN ? '0'.repeat(MAX_TOKEN) : reader.word(index).replace(/^#/, '')
  if (/[%:\p{Sc}\s]/u.test(word) || isDate(reader, index) || CLOCK.test(word)) return false
  const digits = word.replaceAll(/\D/g, '').length
  const letters = word.replaceAll(/\P{L}/gu, '').length
  if (letters === 0 && !/^[\d\-/_]+$/.test(word)) return false
  if (hasSign(reader, index)) return digits >= 3
  // "500GB", "3rd", "14b": a number and its unit.
  if (/^\d{1,5}\p{L}{1,5}$/u.test(word)) return cued && digits >= 4
  if (letters > 0)
    return cued
      ? word.length >= 4
      : digits >= 3 && word.length >= 6 && !/\d\p{L}{2}-|\p{Ll}{4}/u.test(reader.raw(index))
  if (quantityWords.has(reader.word(index + 1)) && reader.gap(index + 1) === ' ') return false
  return digits >= (cued ? 4 : 5) && !(cued && isYear(word) && !isCuedAt(reader, index - 1))
}

/** "6.30am", "15.30", "18h30". */
const CLOCK = /^\d{1,2}[.h]\d{2}(?:am|pm|h|uhr)?$/

function isYear(word: string): boolean {
  return /^(?:19|20)\d\d$/.test(word)
}

function isCuedAt(reader: Reader, index: number): boolean {
  return orderCues.has(reader.word(index))
}

/** "#4711": a sign that opens numbers on file. */
function hasSign(reader: Reader, index: number): boolean {
  return reader.raw(index).startsWith('#')
}

/** "booking ref QXJTPL": six capitals right behind the word. */
function isShoutedCode(reader: Reader, index: number): boolean {
  return (
    /^[A-Z]{6}$/.test(reader.raw(index)) &&
    (isCuedAt(reader, index - 1) ||
      (isCuedAt(reader, index - 2) && /^is$|^ist$|^est$|^es$/.test(reader.word(index - 1))))
  )
}

function codeEdit(reader: Reader, index: number): Edit {
  return edit(reader, index, index + 1, 'ORDER')
}

/** Whether one of the words stands shortly before the token, in its sentence or the one before. */
function isCued(reader: Reader, index: number, cues: ReadonlySet<string>): boolean {
  for (let at = index - 1; at >= Math.max(0, index - CUE_REACH); at--)
    if (cues.has(reader.word(at))) return true
  return false
}

/** One past the last of the digits that are read out from `first` on, where there are enough of them. */
function spokenEnd(reader: Reader, first: number): number {
  let end = first
  let digits = 0
  while (end < reader.count && (end === first || isSpokenGap(reader.gap(end)))) {
    const word = reader.word(end)
    if (spokenDigits.has(word)) digits++
    else if (!(digitRepeaters.has(word) && spokenDigits.has(reader.word(end + 1)))) break
    end++
  }
  return digits >= MIN_SPOKEN ? end : first
}

function isSpokenGap(gap: string): boolean {
  return gap === ' ' || gap === ', ' || gap === '-' || gap === '. '
}
