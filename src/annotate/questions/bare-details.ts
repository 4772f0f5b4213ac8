/**
 * Details that need no name: a telephone number set off from the words around it, a street with its number and its postcode, a date
 * that somebody was born on.
 *
 * Blind spot: numbers in words; addresses without a postcode, or of countries whose codes are plain numbers before the town; an address where
 * something happened ("the crash at 40 Long Row, NG1 2DH") is taken for the customer's.
 */
import type { DetailGroup } from '../../language/index.ts'
import type { Span } from '../../model/span.ts'
import { hitsFrom } from '../../text/phrases.ts'
import { TokenKind, type Sentence } from '../../text/tokens.ts'
import { digitsFrom, lastDigitsOf } from '../digits.ts'
import type { AnnotatedTurn } from '../types.ts'
import { says } from '../words.ts'

export interface BareDetail extends Span {
  readonly kind: DetailGroup
}

/** Those of a customer's sentence, in no order. */
export function bareDetails(turn: AnnotatedTurn, sentence: Sentence): readonly BareDetail[] {
  return [...numbersIn(turn, sentence), ...addressesIn(turn, sentence)]
}

/** Digits of a telephone number with its area, or its country. */
const MIN_DIGITS = 10
const MAX_DIGITS = 13

/** A year in which somebody was born who writes to a service, and in which hardly anything was bought that is still spoken of. */
const BORN = /^\d{1,2}[./-]\d{1,2}[./-](?:19\d\d|200\d)$/u

function numbersIn(turn: AnnotatedTurn, sentence: Sentence): readonly BareDetail[] {
  const { text, tokens } = turn
  const found: BareDetail[] = []
  for (let token = sentence.firstToken; token < sentence.endToken; token++) {
    if (tokens.kind[token] !== TokenKind.number) continue
    const last = lastDigitsOf(turn, token)
    const hasPlus = text[tokens.start[token]! - 1] === '+'
    const start = tokens.start[token]! - (hasPlus ? 1 : 0)
    const span = { start, end: tokens.end[last]! }
    const written = text.slice(span.start, span.end)
    const digits = digitsFrom(turn, token)
    const isPhone = /^[+0]/u.test(written) && /^[\d +().-]+$/u.test(written)
    if (isPhone && digits >= MIN_DIGITS && digits <= MAX_DIGITS && isSetOff(text, span))
      found.push({ kind: 'detail-phone', ...span })
    if (BORN.test(written) && isSetOff(text, span) && !says(turn, sentence, 'people'))
      found.push({ kind: 'detail-birth', ...span })
    token = last
  }
  return found
}

/** Whether marks or a line's ends stand on both sides: "Ffion Pryce, 07700 900318." but not "I rang 0800 496 0142". */
function isSetOff(text: string, { start, end }: Span): boolean {
  return (
    /(?:^|[\n,;:.(|–—-])$/u.test(text.slice(Math.max(0, start - 2), start).trimEnd() || '\n') &&
    /^(?:$|[\n,;:.)|–—!-])/u.test(text.slice(end, end + 2).replace(/^ /u, ''))
  )
}

/** Words of a street's name: "22 Old Mill Lane"; tokens from there to the postcode: ", Upper Ashby, Leeds LS8 2QT". */
const MOST_NAME = 3
const TO_POSTCODE = 6

function addressesIn(turn: AnnotatedTurn, sentence: Sentence): readonly BareDetail[] {
  const { tokens } = turn
  return hitsFrom(turn.phrases, sentence.firstToken, sentence.endToken).flatMap(
    ({ group, firstToken, endToken }): readonly BareDetail[] => {
      if (group !== 'street') return []
      const house = houseBefore(turn, sentence.firstToken, firstToken)
      if (house === undefined || !endsThere(turn, endToken)) return []
      const most = Math.min(tokens.count, endToken + TO_POSTCODE)
      for (let token = endToken; token < most; token++) {
        const last = postcodeAt(turn, token)
        if (last !== undefined)
          return [{ kind: 'detail-address', start: tokens.start[house]!, end: tokens.end[last]! }]
      }
      return []
    },
  )
}

/** Whether a street's name ends before the token: at a mark, a line's end, a town or a postcode; "22 green row covers" is none. */
function endsThere(turn: AnnotatedTurn, token: number): boolean {
  const { text, tokens } = turn
  if (token >= tokens.count || postcodeAt(turn, token) !== undefined) return true
  return (
    text.slice(tokens.end[token - 1], tokens.start[token]) !== ' ' ||
    /^\p{Lu}/u.test(text.charAt(tokens.start[token]!))
  )
}

/** The token of the number before a street's name, which is no more than a few words, none of them "of" or "in". */
function houseBefore({ tokens, lexicon }: AnnotatedTurn, first: number, street: number): number | undefined {
  for (let token = street - 1; token >= Math.max(first, street - 1 - MOST_NAME); token--) {
    if (tokens.kind[token] === TokenKind.number) return token < street - 1 ? token : undefined
    if (tokens.kind[token] !== TokenKind.word || lexicon.functionWords.has(tokens.hash[token]!))
      return undefined
  }
  return undefined
}

/** The last token of a British or an American code: "LS8 2QT", "LS82QT", "IL 62704". */
function postcodeAt({ text, tokens }: AnnotatedTurn, token: number): number | undefined {
  const one = text.slice(tokens.start[token], tokens.end[token])
  if (/^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/iu.test(one)) return token
  if (token + 1 >= tokens.count || text.slice(tokens.end[token], tokens.start[token + 1]) !== ' ')
    return undefined
  const two = text.slice(tokens.start[token + 1], tokens.end[token + 1])
  const isBritish = /^[A-Z]{1,2}\d[A-Z\d]?$/iu.test(one) && /^\d[A-Z]{2}$/iu.test(two)
  return isBritish || (/^[A-Z]{2}$/u.test(one) && /^\d{5}$/u.test(two)) ? token + 1 : undefined
}
