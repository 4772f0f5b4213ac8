/**
 * Postal addresses: a street with its number, the flat before or behind it, the postcode and the town. Read by what streets are called
 * in some languages; steps through the tokens, with every look ahead bounded.
 *
 * Blind spot: a street that is called like nothing else and whose postcode is not given ("Ermou 15"); a town or a
 * house name alone; addresses that are read out.
 */
import {
  boxWords,
  directions,
  joinedEndings,
  placeArticles,
  placeOpeners,
  plainEndings,
  streetEndings,
  streetOpeners,
  streetParticles,
  unitWords,
  weakOpeners,
  wordEndings,
} from './address-words.ts'
import { postcodeAt, tailEnd } from './address-tail.ts'
import type { Edit } from './edits.ts'
import type { Reader } from './reader.ts'
import { TokenKind } from '../../text/tokens.ts'

/** Words between a house number and what the street is called. */
const MAX_NAME = 5

export function addressEdits(reader: Reader): readonly Edit[] {
  const edits: Edit[] = []
  const { tokens } = reader
  for (let at = 0; at < reader.count; at++) {
    const street = streetAt(reader, at)
    const town = street === null ? postcodeAt(reader, at) : 0
    if (street === null && town === 0) continue
    const first = street === null ? at : withUnitBefore(reader, street.first)
    const end = street === null ? town : tailEnd(reader, street.end)
    edits.push({ start: tokens.start[first]!, end: endOf(reader, end), kind: 'ADDRESS' })
    at = end - 1
  }
  return edits
}

/** Where the last token ends, with the sign that stands behind a floor: "3º". */
function endOf({ text, tokens }: Reader, end: number): number {
  const to = tokens.end[end - 1]!
  return /^[ºª°]/.test(text.slice(to, to + 1)) ? to + 1 : to
}

interface Street {
  readonly first: number
  readonly end: number
}

/** The street that begins at the token, in whichever way it is written. */
function streetAt(reader: Reader, at: number): Street | null {
  if (reader.isNumber(at) || isSlot(reader, at)) return numberFirst(reader, at)
  if (!reader.isWord(at)) return null
  return boxAt(reader, at) ?? openerFirst(reader, at) ?? joined(reader, at) ?? placeFirst(reader, at)
}

/** "14", "14b", "14-16", "1180": no sum, no date. */
function isHouseNumber(reader: Reader, index: number): boolean {
  return reader.isNumber(index) && /^\d{1,5}(?:[a-z]|[-/]\d{1,4}[a-z]?)?$/.test(reader.word(index))
}

/** "{…} Larch Grove": where a template had the number. */
function isSlot(reader: Reader, index: number): boolean {
  return reader.tokens.kind[index] === TokenKind.mark && reader.raw(index).startsWith('{')
}

/** Whether a space, a point and a space, or a comma where one may stand, is all that parts the token from the one before. */
function follows(reader: Reader, index: number, comma = false): boolean {
  const gap = reader.gap(index)
  return (
    index < reader.count &&
    (gap === ' ' ||
      gap === '. ' ||
      gap === '.' ||
      gap === '-' ||
      gap === "'" ||
      (comma && /^,\s{0,2}$/.test(gap)))
  )
}

/** "14 Larch Grove", "27 bis, rue des Tanneurs". */
function numberFirst(reader: Reader, at: number): Street | null {
  if (!isHouseNumber(reader, at) && !isSlot(reader, at)) return null
  const bis = /^(?:bis|ter|quater)$/.test(reader.word(at + 1)) ? at + 2 : at + 1
  const opener = reader.word(bis)
  const isOpener = streetOpeners.has(opener) && !(weakOpeners.has(opener) && reader.lexicon.code === 'en')
  if (isOpener && follows(reader, bis, true)) {
    const end = nameEnd(reader, bis + 1)
    if (end > bis + 1) return { first: at, end }
  }
  let capitals = 0
  for (let next = at + 1; next <= at + 1 + MAX_NAME && follows(reader, next); next++) {
    const word = reader.word(next)
    const isEnding = next > at + 1 && streetEndings.has(word)
    if (isEnding && capitals === next - at - 1 && (reader.isCapitalised(next) || plainEndings.has(word)))
      return { first: at, end: withDirection(reader, next + 1) }
    if (isEnding && plainEndings.has(word) && next - at <= MAX_LOWER)
      return { first: at, end: withDirection(reader, next + 1) }
    if (reader.isCapitalised(next) || directions.has(word) || streetParticles.has(word) || isOrdinal(word))
      capitals++
    else if (!reader.isWord(next) || reader.lexicon.functionWords.has(reader.tokens.hash[next]!)) return null
  }
  return null
}

/** Tokens from a number to its street in lower case: "221 chapel street". */
const MAX_LOWER = 3

function isOrdinal(word: string): boolean {
  return /^\d{1,3}(?:st|nd|rd|th)$/.test(word)
}

function withDirection(reader: Reader, end: number): number {
  return follows(reader, end) && /^(?:[NSEW]|[NS][EW])$/.test(reader.raw(end)) ? end + 1 : end
}

/** One past the words of a name, at most `MAX_NAME`: capitals, and small words between them. */
function nameEnd(reader: Reader, first: number): number {
  let end = first
  for (let at = first; at < first + MAX_NAME && follows(reader, at); at++) {
    if (reader.isWord(at) && reader.isCapitalised(at)) end = at + 1
    else if (!streetParticles.has(reader.word(at)) && !isOrdinal(reader.word(at))) break
  }
  return end
}

/** "Calle de la Paloma 18", "Rua das Amoreiras, 53"; "rue des Tanneurs" alone where a town follows. */
function openerFirst(reader: Reader, at: number): Street | null {
  const word = reader.word(at)
  if (!streetOpeners.has(word)) return null
  if (weakOpeners.has(word) && !reader.isCapitalised(at)) return null
  // "C/ Mayor 4": the sign of the short form.
  const first = at + 1
  if (!follows(reader, first) && !/^\/ ?$/.test(reader.gap(first))) return null
  const named = nameEnd(reader, first)
  const end = named > first ? named : first + 1
  if (follows(reader, end, true) && isHouseNumber(reader, end)) return { first: at, end: end + 1 }
  const number = /^(?:n|no|nr|nº|num|número|numero)$/.test(reader.word(end)) ? end + 1 : end
  if (number > end && isHouseNumber(reader, number)) return { first: at, end: number + 1 }
  return named > first && tailEnd(reader, named) > named ? { first: at, end: named } : null
}

/** "Lindenstraße 14b", "Holtenauer Str. 112", "Prinsengracht 263". */
function joined(reader: Reader, at: number): Street | null {
  if (!reader.isCapitalised(at)) return null
  let last = at
  // Up to two words or parts before "Straße": "Karl-Marx-Allee".
  while (last < at + 3 && reader.isCapitalised(last + 1) && follows(reader, last + 1)) {
    last++
    if (wordEndings.has(reader.word(last))) break
  }
  const end = last > at && endsStreet(reader.word(last)) ? last : hasJoinedEnding(reader.word(at)) ? at : -1
  return end >= 0 && follows(reader, end + 1) && isHouseNumber(reader, end + 1)
    ? { first: at, end: end + 2 }
    : null
}

function endsStreet(word: string): boolean {
  return wordEndings.has(word) || hasJoinedEnding(word)
}

function hasJoinedEnding(word: string): boolean {
  return joinedEndings.some((ending) => word.length > ending.length + 2 && word.endsWith(ending))
}

/** "Am Kirchplatz 7 in 24103 Kiel", "Unter den Linden 5": only with a capital, a number, and a town or "Unter den". */
function placeFirst(reader: Reader, at: number): Street | null {
  if (!placeOpeners.has(reader.word(at)) || !reader.isCapitalised(at)) return null
  const first = placeArticles.has(reader.word(at + 1)) ? at + 2 : at + 1
  if (!follows(reader, first) || !reader.isCapitalised(first)) return null
  const end = nameEnd(reader, first)
  if (!follows(reader, end) || !isHouseNumber(reader, end)) return null
  return tailEnd(reader, end + 1) > end + 1 || hasJoinedEnding(reader.word(end - 1))
    ? { first: at, end: end + 1 }
    : null
}

/** "P.O. Box 1187", "Postfach 12 34". */
function boxAt(reader: Reader, at: number): Street | null {
  const spelled =
    /^p$/.test(reader.word(at)) && reader.word(at + 1) === 'o'
      ? at + 2
      : reader.word(at) === 'po'
        ? at + 1
        : -1
  const box = spelled >= 0 && reader.word(spelled) === 'box' ? spelled : at
  if (!boxWords.has(reader.word(box)) || (box === at && reader.word(at) === 'box')) return null
  let end = box + 1
  while (end < box + 3 && reader.isNumber(end) && follows(reader, end)) end++
  return end > box + 1 ? { first: at, end } : null
}

/** "Flat 9, 221 Chapel Street". */
function withUnitBefore(reader: Reader, first: number): number {
  if (first < 2 || !follows(reader, first, true)) return first
  const isUnit =
    unitWords.has(reader.word(first - 2)) && /^(?:\d{1,4}[a-z]?|[a-z])$/.test(reader.word(first - 1))
  return isUnit && follows(reader, first - 1) ? first - 2 : first
}
