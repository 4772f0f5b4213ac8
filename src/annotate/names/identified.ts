/**
 * A name by which callers identify themselves, with no word about it: "hi it's roxanne tibbet fourteen mill terrace", "dominic swale
 * number five chapel row", "denise arkwright thirtieth of the eleventh", "Ioana Dragomir, 3 Tanyard Close". It opens what they say, two
 * words look like a name, and a number, a spelt-out letter or a place follows, as they do behind nothing else.
 */
import type { PhraseGroup } from '../../language/index.ts'
import { hitOf } from '../../text/phrases.ts'
import { TokenKind, tokenText } from '../../text/tokens.ts'
import { foldedToken } from '../../text/view.ts'
import type { UnnamedTurn } from './customer-name.ts'
import type { Lexicon } from '../lexicon.ts'
import { isCapitalisedAt, isJoined, type NameCandidate } from './name-at.ts'
import { behindRepeated, namedAfter, nameUntil } from './named-after.ts'
import { behindOpeners, GREETINGS, isBehind, isDeniedAt, isGiven } from './openers.ts'

/** `asked`: the agent's turn before asks for the name, among other things perhaps. */
export function identified(turn: UnnamedTurn, asked: boolean, lexicon: Lexicon): NameCandidate | null {
  const first = behindRepeated(turn, behindOpeners(turn, 0))
  const name = namedAfter(turn, first, lexicon)
  // "Mrs Abiola Adewale, 22 Cooper's Lane": whose account it is, as a rule.
  if (name === null || name.redacted || name.firstToken > first || isDeniedAt(turn, first)) return null
  const endsAt = (token: number): boolean =>
    opensDetail(turn, token, lexicon) ||
    (asked && token > first + 1 && endsReply(turn, token, name.capitalised))
  const whole = nameUntil(turn, name, endsAt, lexicon)
  if (whole === null || (!asked && isAskedFor(turn, whole))) return null
  const isAlone = whole.endToken === name.firstToken + 1
  // "Hi Karen, 4 parcels …" calls somebody; nobody is called by two names who does not give them.
  if (isAlone && isBehind(turn, first, GREETINGS)) return null
  const isAnswer = asked || isBehind(turn, first, INTRODUCING)
  const least = isAlone ? (asked ? LEAST_ASKED : LIKELY_ALONE) : isAnswer ? LIKELY_SAID : LIKELY
  return isLikely(whole, turn, { least, asked }, lexicon) ? whole : null
}

/** "Hello, Anil Patel, room four?": nothing but a name and its detail, in a question. */
function isAskedFor({ text, tokens }: UnnamedTurn, { endToken }: NameCandidate): boolean {
  const last = Math.min(endToken + MOST_DETAILS, tokens.count) - 1
  return /^[^.!?\n]*\?/u.test(text.slice(tokens.end[endToken - 1], tokens.end[last]! + 1))
}

/** Words that tell which room, flat or account. */
const MOST_DETAILS = 3

/** In answer to the question any small word ends it, "mohammed al-rashidi the third of …", and behind capitals any in small letters. */
function endsReply({ text, tokens, lexicon }: UnnamedTurn, token: number, capitalised: boolean): boolean {
  if (token >= tokens.count || lexicon.functionWords.has(tokens.hash[token]!)) return token < tokens.count
  return (
    capitalised &&
    isJoined(text, tokens, token) &&
    tokens.kind[token] === TokenKind.word &&
    !isCapitalisedAt(text, tokens.start[token]!, tokens.end[token]!)
  )
}

const INTRODUCING: readonly PhraseGroup[] = [
  'name-introduction-it',
  'name-introduction-this',
  'name-introduction-self',
]

/** Log-odds of one of the words, where there are several; of one alone; and of that in answer to the question. */
const LIKELY = 1
/** Behind "it's" or the question for it. */
const LIKELY_SAID = -0.5
const LIKELY_ALONE = 2
const LEAST_ASKED = -4

/** One of the words has to be like a name; with two, the frame says the rest, for family names are made of words ("stubbs", "crouch"). */
function isLikely(
  { firstToken, endToken, capitalised }: NameCandidate,
  turn: UnnamedTurn,
  { least, asked }: { readonly least: number; readonly asked: boolean },
  lexicon: Lexicon,
): boolean {
  for (let i = firstToken; i < endToken; i++) {
    const word = foldedToken(turn.text, turn.tokens, i)
    if (lexicon.placeNames.has(word)) return false
    if (isGiven(word, lexicon)) return true
    if (lexicon.hasNameWeights && word.length >= SHORTEST && lexicon.nameLikeness(word) > least) return true
  }
  // Where letters tell nothing, two words with a capital do, or in answer to the question.
  return !lexicon.hasNameWeights && (capitalised || asked) && endToken > firstToken + 1
}

/** Letters of the shortest word that letters speak for. */
const SHORTEST = 3

/** Whether what people say behind their name stands right behind it, a comma or a hesitation between or not. */
function opensDetail(turn: UnnamedTurn, endToken: number, lexicon: Lexicon): boolean {
  const { text, tokens } = turn
  let at = endToken
  while (isNext(turn, at) && lexicon.nameFillers.has(foldedToken(text, tokens, at))) at++
  if (!isNext(turn, at)) return false
  return isNumber(turn, at) || lexicon.nameDetails.has(foldedToken(text, tokens, at)) || isReadOut(turn, at)
}

function isNext({ text, tokens }: UnnamedTurn, token: number): boolean {
  if (token >= tokens.count) return false
  return (
    isJoined(text, tokens, token) ||
    /^(?:, | [/–—-] |\n)$/u.test(text.slice(tokens.end[token - 1], tokens.start[token]))
  )
}

/** "q x two seven", "m four four": a letter read out, and another or a number behind it. */
function isReadOut(turn: UnnamedTurn, token: number): boolean {
  const isLetter = (at: number): boolean =>
    at < turn.tokens.count && /^\p{L}$/u.test(tokenText(turn.text, turn.tokens, at))
  return isLetter(token) && (isLetter(token + 1) || isNumber(turn, token + 1))
}

function isNumber({ tokens, phrases }: UnnamedTurn, token: number): boolean {
  if (token >= tokens.count) return false
  return (
    tokens.kind[token] === TokenKind.number || hitOf(phrases, token, token + 1, 'number-word') !== undefined
  )
}
