/**
 * A name by which callers identify themselves, with no word about it: "hi it's roxanne tibbet fourteen mill terrace", "dominic swale
 * number five chapel row", "denise arkwright thirtieth of the eleventh", "Ioana Dragomir, 3 Tanyard Close". It opens what they say, two
 * words look like a name, and a number, a spelt-out letter or a place follows, as they do behind nothing else.
 */
import { hitOf } from '../../text/phrases.ts'
import { TokenKind, tokenText } from '../../text/tokens.ts'
import { foldText, foldedToken } from '../../text/view.ts'
import type { UnnamedTurn } from './customer-name.ts'
import type { Lexicon } from '../lexicon.ts'
import { candidate, couldBeName, isJoined, type NameCandidate } from './name-at.ts'
import { looksLikeName, namedAfter } from './named-after.ts'

/** `asked`: the agent's turn before asks for the name, among other things perhaps. */
export function identified(turn: UnnamedTurn, asked: boolean, lexicon: Lexicon): NameCandidate | null {
  if (!lexicon.hasNameWeights) return null
  const first = behindOpeners(turn)
  const name = namedAfter(turn, first, lexicon)
  if (name === null || name.redacted) return null
  const least = asked ? 1 : MIN_WORDS
  for (let end = name.endToken; end - name.firstToken <= MAX_WORDS; end++) {
    if (end > name.endToken && !goesOnTo(turn, end, lexicon)) return null
    // "Hi Karen, 4 parcels …" calls somebody; nobody is called by two names who does not give them.
    if (end - name.firstToken < least || !opensDetail(turn, end, lexicon)) continue
    const whole = candidate(turn.text, turn.tokens, name.firstToken, end, name.capitalised, false)
    return looksLikeName(whole, turn, LEAST, lexicon) && isLikely(whole, asked, lexicon) ? whole : null
  }
  return null
}

/** Whether the word before the token may be one more of the name. */
function goesOnTo({ text, tokens }: UnnamedTurn, end: number, lexicon: Lexicon): boolean {
  return end <= tokens.count && isJoined(text, tokens, end - 1) && couldBeName(text, tokens, end - 1, lexicon)
}

const MAX_WORDS = 4
const MIN_WORDS = 2
/** Log-odds: of every word, and of one of them. */
const LEAST = -4
const LIKELY = 1
const LIKELY_ASKED = -2

function isLikely({ text }: NameCandidate, asked: boolean, lexicon: Lexicon): boolean {
  return foldText(text)
    .split(/[ -]/u)
    .some(
      (word) =>
        !lexicon.placeNames.has(word) &&
        (lexicon.nicknames.has(word) ||
          lexicon.commonNames.has(word) ||
          lexicon.nameLikeness(word) > (asked ? LIKELY_ASKED : LIKELY)),
    )
}

/** The first token behind greetings and what opens a reply: "yes hello good morning it's". */
function behindOpeners({ text, tokens, phrases, lexicon }: UnnamedTurn): number {
  let at = 0
  while (at < Math.min(MOST_OPENERS, tokens.count)) {
    const greeting = hitOf(phrases, at, at + 1, 'greeting')
    if (greeting !== undefined) at = greeting.endToken
    else if (lexicon.replyOpeners.has(foldedToken(text, tokens, at))) at++
    else break
  }
  return at
}

const MOST_OPENERS = 8

/** Whether what people say behind their name stands right behind it, a comma between or not. */
function opensDetail(turn: UnnamedTurn, endToken: number, lexicon: Lexicon): boolean {
  const { text, tokens } = turn
  if (endToken >= tokens.count) return false
  const isNext =
    isJoined(text, tokens, endToken) || text.slice(tokens.end[endToken - 1], tokens.start[endToken]) === ', '
  if (!isNext) return false
  return (
    isNumber(turn, endToken) ||
    lexicon.nameDetails.has(foldedToken(text, tokens, endToken)) ||
    isReadOut(turn, endToken)
  )
}

/** "q x two seven", "m four four": a letter read out, and another or a number behind it. */
function isReadOut(turn: UnnamedTurn, token: number): boolean {
  const isLetter = (at: number): boolean =>
    at < turn.tokens.count && /^\p{L}$/u.test(tokenText(turn.text, turn.tokens, at))
  return isLetter(token) && (isLetter(token + 1) || isNumber(turn, token + 1))
}

function isNumber({ tokens, phrases }: UnnamedTurn, token: number): boolean {
  return (
    token < tokens.count &&
    (tokens.kind[token] === TokenKind.number || hitOf(phrases, token, token + 1, 'number-word') !== undefined)
  )
}
