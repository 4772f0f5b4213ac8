/** What stands behind a street: flat, postcode, town, state. */
import { streetParticles, townLinks, unitWords } from './address-words.ts'
import type { Reader } from './reader.ts'

/** Tokens behind a street that are looked at. */
const MAX_TAIL = 12
/** Words of a town. */
const MAX_TOWN = 4

/** One past what belongs to the address that ends before token `from`; `from` where nothing does. */
export function tailEnd(reader: Reader, from: number): number {
  let end = from
  let towns = 0
  for (let at = from; at < reader.count && at < from + MAX_TAIL;) {
    // A line's break may part them, the end of a sentence or an empty line may not.
    if (!/^(?:[ ,–-]{1,3}|\. |,? ?\r?\n(?:> ?)?)$/.test(reader.gap(at))) break
    const unit = unitEnd(reader, at)
    if (unit > at) {
      at = end = unit
      continue
    }
    const code = codeEnd(reader, at)
    if (code > at) return townEnd(reader, code)
    // A town or a part of one, up to the postcode behind it; without one, only what is set off by a comma.
    const town = wordsEnd(reader, at)
    if (town === at) {
      if (townLinks.has(reader.word(at)) && codeEnd(reader, at + 1) > at + 1) {
        at++
        continue
      }
      break
    }
    if (towns++ > 1) break
    if (/^,/.test(reader.gap(at)) && standsAlone(reader, town)) end = town
    at = town
  }
  return end
}

/** "Apt 4C", "3º B", "2nd floor". */
function unitEnd(reader: Reader, at: number): number {
  const word = reader.word(at)
  if (
    unitWords.has(word) &&
    /^(?:\d{1,4}[a-z]?|[a-z]\d{0,3})$/.test(reader.word(at + 1)) &&
    reader.gap(at + 1).length <= 2
  )
    return at + 2
  const raw = reader.raw(at)
  if (!/^\d{1,2}(?:st|nd|rd|th|[ºª°])?$/.test(raw)) return at
  if (unitWords.has(reader.word(at + 1))) return at + 2
  // "3º B", "2º izq."
  const signed = /[ºª°]$/.test(raw) || /^[ºª°]/.test(reader.gap(at + 1))
  if (signed) return DOORS.test(reader.raw(at + 1)) && reader.gap(at + 1).length <= 2 ? at + 2 : at + 1
  return at
}

const DOORS = /^(?:[A-Z]|izq|dcha|esq|dto)$/

/** One past the tokens of a postcode, with a state or a country's letter before it; `at` where none stands. */
function codeEnd(reader: Reader, at: number): number {
  if (!opensCode(reader, at)) return at
  const [raw, next] = [reader.raw(at).slice(0, MAX_CODE), reader.raw(at + 1).slice(0, MAX_CODE)]
  const spaced = reader.gap(at + 1) === ' '
  // GB "SK4 2BD"; NL "1016 GV"; GR "104 32"; SE, CZ "113 20".
  if (/^[A-Z]{1,2}\d[A-Z\d]?$/i.test(raw) && spaced && /^\d[A-Z]{2}$/i.test(next)) return at + 2
  if (/^\d{4}$/.test(raw) && spaced && /^[A-Z]{2}$/.test(next)) return at + 2
  if (/^\d{3}$/.test(raw) && spaced && /^\d{2}$/.test(next)) return at + 2
  // CA "K1A 0B1".
  if (/^[A-Z]\d[A-Z]$/.test(raw) && spaced && /^\d[A-Z]\d$/.test(next)) return at + 2
  // "WI 53703", "VIC 3350", "D-50674".
  if (/^[A-Z]{2,3}$/.test(raw) && /^[ -]$/.test(reader.gap(at + 1)) && /^\d{4,5}(?:-\d{4})?$/.test(next))
    return at + 2
  return /^(?:\d{4,6}|\d{5}-\d{3,4}|\d{4}-\d{3}|[A-Z]{1,2}-\d{4,5})$/.test(raw) ? at + 1 : at
}

const MAX_CODE = 12

/** Whether the token begins with a plain letter or digit, as every postcode does. */
function opensCode({ text, tokens, count }: Reader, at: number): boolean {
  return at < count && text.charCodeAt(tokens.start[at]!) < 0x80
}

/** With the town behind a postcode, and the country behind that. */
function townEnd(reader: Reader, from: number): number {
  const town = /^[ ,]{1,2}$/.test(reader.gap(from)) ? wordsEnd(reader, from) : from
  if (town === from || !/^, ?$/.test(reader.gap(town))) return town
  const country = wordsEnd(reader, town)
  return standsAlone(reader, country) ? country : town
}

/** One past capitalised words with small ones between them. */
function wordsEnd(reader: Reader, from: number): number {
  let end = from
  for (let at = from; at < reader.count && at < from + MAX_TOWN; at++) {
    if (at > from && !/^(?:[ \-']|\. )$/.test(reader.gap(at))) break
    if (reader.isWord(at) && reader.isCapitalised(at) && reader.raw(at).length > 1) {
      if (reader.lexicon.functionWords.has(reader.tokens.hash[at]!) && at > from) break
      end = at + 1
    } else if (at === from || !streetParticles.has(reader.word(at))) break
  }
  return end
}

/** Whether nothing follows the token before `end` but an end of some kind. */
function standsAlone(reader: Reader, end: number): boolean {
  return end >= reader.count || /^\s*[,.;:!?)\n]/.test(reader.gap(end))
}

/**
 * One past a postcode that opens here and is told by its shape, or by the town behind it; 0 where there is none: "SK4 2BD",
 * "50674 Köln", "WI 53703", "1250-022".
 */
export function postcodeAt(reader: Reader, at: number): number {
  const raw = reader.raw(at).slice(0, MAX_CODE)
  const code = codeEnd(reader, at)
  if (code === at) return 0
  const isBritish = /^[A-Z]{1,2}\d[A-Z\d]?$/.test(raw)
  const isCanadian = /^[A-Z]\d[A-Z]$/.test(raw)
  if ((isBritish || isCanadian) && code === at + 2) return code
  if (/^(?:\d{4}-\d{3}|\d{5}-\d{3})$/.test(raw)) return townEnd(reader, code)
  if (STATES.has(raw) && code === at + 2) return code
  const isFive =
    /^\d{5}$/.test(raw) ||
    (code === at + 2 && /^\d{3}$/.test(raw)) ||
    (code === at + 2 && /^\d{4}$/.test(raw))
  if (!isFive || reader.gap(code) !== ' ') return 0
  const town = townEnd(reader, code)
  return town > code && !reader.lexicon.notNames.has(reader.word(code)) && opensPlace(reader, at) ? town : 0
}

/** Before a postcode of digits alone stands a street, a line's beginning, or a small word: not "order 50674 Köln". */
function opensPlace(reader: Reader, at: number): boolean {
  return (
    at === 0 ||
    /[,\n(]/.test(reader.gap(at)) ||
    townLinks.has(reader.word(at - 1)) ||
    streetParticles.has(reader.word(at - 1))
  )
}

const STATES: ReadonlySet<string> = new Set(
  (
    'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD ' +
    'TN TX UT VT VA WA WV WI WY DC NSW VIC QLD TAS ACT'
  ).split(' '),
)
