/**
 * The name in a transcript that holds the customer's side alone. The question for the name cannot be seen there, so its
 * answer is told by what it is made of: a turn that opens with words that look like a name and stops, or goes on with an
 * order number; an address that begins with the same name confirms it. At most one a transcript: the likeliest.
 *
 * Blind spot: a town that no list has, or a brand, in a turn of its own looks the same.
 */
import levenshtein from 'fast-levenshtein'
import type { PhraseGroup } from '../../language/index.ts'
import { TokenKind, tokenText } from '../../text/tokens.ts'
import { foldText, foldedToken } from '../../text/view.ts'
import type { UnnamedTurn } from './customer-name.ts'
import type { Lexicon } from '../lexicon.ts'
import { candidate, couldBeName, isJoined, type NameCandidate } from './name-at.ts'
import { oddsOf, type Sign } from './one-sided-signs.ts'
import { statementIn, type Statement } from './statement.ts'

const MAX_NAME_WORDS = 2
/** Beginnings of addresses, in characters; shorter ones are shared by chance. */
const MIN_ADDRESS_START = 3
const MAX_ADDRESS_START = 20
/** Characters of an address, and of what follows the name in it. */
const MIN_ADDRESS = 9
const MIN_TAIL = 5

/** Whether only customers speak, so that what they were asked is not known. */
export function isOneSided(turns: readonly UnnamedTurn[]): boolean {
  return turns.every(({ role }) => role === 'customer')
}

export function oneSidedName(turns: readonly UnnamedTurn[], lexicon: Lexicon): readonly Statement[] {
  let best: Statement | null = null
  let most = 0
  for (const { turn, name, signs, likeness } of oneSidedCandidates(turns, lexicon)) {
    const odds = oddsOf(signs, likeness)
    if (odds > most) [best, most] = [statementIn(turn, name), odds]
  }
  return best === null ? [] : [best]
}

/** All that could be the name, in their order, and what speaks for and against each. */
export function oneSidedCandidates(
  turns: readonly UnnamedTurn[],
  lexicon: Lexicon,
): readonly OneSidedCandidate[] {
  const starts = addressStarts(turns)
  const found: OneSidedCandidate[] = []
  // What opens a transcript answers nothing.
  for (let index = 1; index < turns.length; index++) {
    const turn = turns[index]!
    const opening = turn.spoken ? openingName(turn, lexicon) : null
    if (opening === null) continue
    const next = turns[index + 1]
    const signs: Sign[] = [...opening.signs]
    const first = foldedToken(turn.text, turn.tokens, opening.name.firstToken)
    if (next !== undefined && isPostcode(next, 0))
      signs.push(signs.includes('given') ? 'givenPostcodeNext' : 'postcodeNext')
    else if (next !== undefined && isCode(next, 0)) signs.push('codeNext')
    if (starts.has(first)) signs.push('inAddress')
    if (next === undefined) signs.push('lastTurn')
    if (turns[index - 1]!.tokens.count >= SENTENCE) signs.push('behindSentence')
    found.push({ ...opening, turn, signs })
  }
  return found
}

/** Tokens of a turn that told something; answers are shorter. */
const SENTENCE = 5

interface Opening {
  readonly name: NameCandidate
  readonly signs: readonly Sign[]
  /** How much its letters look like a name, in log-odds. */
  readonly likeness: number
}

export interface OneSidedCandidate extends Opening {
  readonly turn: UnnamedTurn
}

/** The words that open the turn, if they could be a name, and what speaks for it in the turn itself. */
function openingName(turn: UnnamedTurn, lexicon: Lexicon): Opening | null {
  const { text, tokens } = turn
  const wordAt = (index: number): string => foldedToken(text, tokens, index)
  if (turn.phrases.some(({ group, firstToken }) => firstToken === 0 && ADDRESSING.has(group))) return null
  let first = 0
  while (first < tokens.count && lexicon.replyOpeners.has(wordAt(first))) first++
  if (!couldBeName(text, tokens, first, lexicon) || isCode(turn, first) || isAddress(turn, first)) return null
  if (/^[a-z]$/.test(wordAt(first))) return null
  let end = first + 1
  while (end < first + MAX_NAME_WORDS && isPart(turn, end, lexicon)) end++
  const isLast = end === tokens.count
  const beforeCode =
    !isLast &&
    (isCode(turn, end) ||
      lexicon.nameDetails.has(wordAt(end)) ||
      (lexicon.nameJoiners.has(wordAt(end)) && isCode(turn, end + 1)))
  if (
    !isLast &&
    !beforeCode &&
    lexicon.functionWords.has(tokens.hash[end]!) &&
    !lexicon.nameJoiners.has(wordAt(end))
  )
    return null
  const letters = Array.from({ length: end - first }, (_, at) => lexicon.nameLikeness(wordAt(first + at)))
  const likeness = letters.reduce((sum, each) => sum + each, 0) / letters.length
  const signs = signsOf(turn, first, end, beforeCode, lexicon)
  return { name: candidate(text, tokens, first, end, false, false), signs, likeness }
}

/** What speaks for and against the words `[first, end)` in their turn. */
function signsOf(
  turn: UnnamedTurn,
  first: number,
  end: number,
  beforeCode: boolean,
  lexicon: Lexicon,
): readonly Sign[] {
  const { text, tokens } = turn
  const word = foldedToken(text, tokens, first)
  const isLast = end === tokens.count
  const isAnnounced = first > 0 && lexicon.nameWords.has(foldedToken(text, tokens, first - 1))
  const signs: Sign[] = []
  if (isLast) signs.push('wholeTurn')
  else if (beforeCode) signs.push('beforeCode')
  if (isLast && first > 0 && !isAnnounced) signs.push('afterAssent')
  const place = placeSign(turn, first, end, lexicon)
  if (place !== null) signs.push(place)
  if ((first === 0 || isAnnounced) && isKnown(word, lexicon)) signs.push('given')
  if (isAnnounced) signs.push('announced')
  if (end - first === 1 && word.length <= SHORT) signs.push('short')
  if (lexicon.brandNames.has(word)) signs.push('brand')
  return signs
}

function isKnown(word: string, { nicknames, commonNames }: Lexicon): boolean {
  return nicknames.has(word) || commonNames.has(word)
}

/** Letters of what is a short word. */
const SHORT = 3

/** "Hello Riley", "thanks Riley": the person spoken to. */
const ADDRESSING: ReadonlySet<PhraseGroup> = new Set<PhraseGroup>(['greeting', 'gratitude'])

/** Whether the word goes on with the name before it: always at the end, else where it looks like a name. */
function isPart(turn: UnnamedTurn, index: number, lexicon: Lexicon): boolean {
  const { text, tokens } = turn
  if (!isJoined(text, tokens, index) || !couldBeName(text, tokens, index, lexicon)) return false
  const word = foldedToken(text, tokens, index)
  if (isCode(turn, index) || isAddress(turn, index) || lexicon.nameDetails.has(word)) return false
  const stops = index + 1 === tokens.count || isCode(turn, index + 1)
  return stops || lexicon.nameLikeness(word) > LEAST_PART
}

/** A second word less like a name than this is the next thing said. */
const LEAST_PART = -2

/** "annagmailcom", "anna 45 gmailcom": an address that lost its signs. */
function isAddress({ text, tokens }: UnnamedTurn, index: number): boolean {
  const isHost = (at: number): boolean =>
    at < tokens.count && LOST_HOST.test(tokenText(text, tokens, at).slice(-MAX_HOST))
  return isHost(index) || (tokens.kind[index + 1] === TokenKind.number && isHost(index + 2))
}

/** How addresses end, their points lost. */
const LOST_HOST = /[a-z]com$|mail(?:in|net|org)?$/u
const MAX_HOST = 16
/** "hb 49": letters of a code. */
const MAX_CODE_LETTERS = 3

/** An address, a number of some length, or a few letters before a number. "10" of "10 pieces" is an amount. */
function isCode({ tokens }: UnnamedTurn, index: number): boolean {
  const kind = tokens.kind[index]
  const length = tokens.end[index]! - tokens.start[index]!
  if (kind === TokenKind.number) return length >= MIN_CODE
  if (kind !== TokenKind.word) return kind === TokenKind.address
  return tokens.kind[index + 1] === TokenKind.number && length <= MAX_CODE_LETTERS
}

const MIN_CODE = 3

/** "springfield 62701", "salem", "salem oregon", "maiami"; and "anna and salem", where another word is the town. */
function placeSign(turn: UnnamedTurn, first: number, end: number, lexicon: Lexicon): Sign | null {
  const { text, tokens } = turn
  const wordAt = (index: number): string => foldedToken(text, tokens, index)
  const words = Array.from({ length: end - first }, (_, at) => wordAt(first + at))
  if (words.some((word) => lexicon.placeNames.has(word))) return 'place'
  let next = end
  while (next < Math.min(tokens.count, end + MAX_JOINERS) && lexicon.nameJoiners.has(wordAt(next))) next++
  if (next < tokens.count && lexicon.postcodeWords.has(wordAt(next))) return 'place'
  // "fargo nd 58102": a state stands between.
  if (isCode(turn, next) && isPostcode(turn, next + 1)) return 'place'
  if (isPostcode(turn, next))
    return isKnown(wordAt(first), lexicon) ? 'givenBeforePostcode' : 'beforePostcode'
  if (words.some((word) => isLikePlace(word, lexicon))) return 'likePlace'
  return next > end && next < tokens.count && lexicon.placeNames.has(wordAt(next)) ? 'beforePlace' : null
}

/** "and my" zip. */
const MAX_JOINERS = 2

/** One letter more, less or other than a place that begins alike. */
function isLikePlace(word: string, lexicon: Lexicon): boolean {
  if (word.length < MIN_SLIP || word.length > MAX_PLACE || lexicon.nicknames.has(word)) return false
  for (const place of lexicon.placeNames)
    if (
      place.charAt(0) === word.charAt(0) &&
      Math.abs(place.length - word.length) <= 1 &&
      levenshtein.get(word, place) <= 1
    )
      return true
  return false
}

const MIN_SLIP = 5
const MAX_PLACE = 20

/** Five or six digits and nothing else. */
function isPostcode({ text, tokens }: UnnamedTurn, index: number): boolean {
  return tokens.kind[index] === TokenKind.number && /^\d{5,6}$/.test(tokenText(text, tokens, index))
}

/** The beginnings of addresses and of long words, which in speech and bad transcripts hold addresses without their "@". */
function addressStarts(turns: readonly UnnamedTurn[]): ReadonlySet<string> {
  const starts = new Set<string>()
  for (const { text, tokens } of turns)
    for (let i = 0; i < tokens.count; i++) {
      const length = tokens.end[i]! - tokens.start[i]!
      if (tokens.kind[i] === TokenKind.number || length < MIN_ADDRESS) continue
      const word = foldText(tokenText(text, tokens, i).slice(0, MAX_ADDRESS_START + 1))
      for (let end = MIN_ADDRESS_START; end <= Math.min(word.length, length - MIN_TAIL); end++)
        starts.add(word.slice(0, end))
    }
  return starts
}
