/**
 * The ways customers say who they are. Outright ("my name is", "call me") is believed whatever stands there; weak ways
 * ("I'm", "this is", a bare answer) ask for a capital, the agent's question, or letters that look like a name.
 */
import type { PhraseGroup } from '../language/index.ts'
import { hitOf, type PhraseHit } from '../text/phrases.ts'
import { TokenKind, tokenAt, tokenText, type Sentence, type Tokens } from '../text/tokens.ts'
import { foldText } from '../text/view.ts'
import type { UnnamedTurn } from './customer-name.ts'
import type { Lexicon } from './lexicon.ts'
import { isCapitalised, isJoined, nameAt, type NameCandidate } from './name-at.ts'
import { postposed } from './postposed-name.ts'

/** What the turn before asked: for the name last of all, for the name and then for more, or for something else. */
export type Asked = 'last' | 'earlier' | 'no'

/** What a statement is judged by, beside its own turn. */
export interface Situation {
  readonly asked: Asked
  /** Whether an agent writes the folded word as a name. */
  readonly isEchoed: (folded: string) => boolean
  /** Only the customer's side is there, so no question can be seen. */
  readonly oneSided: boolean
}

/** "My name is Anna", "call me Anna" — but not "my son's name is Anna". */
export function introduced(turn: UnnamedTurn, lexicon: Lexicon): NameCandidate | null {
  for (const hit of turn.phrases) {
    if (hit.group !== 'name-introduction' && hit.group !== 'name-introduction-called') continue
    if (!isOwnName(hit, turn, lexicon)) continue
    const name = namedAfter(turn, hit.endToken, lexicon)
    if (name !== null && (hit.group === 'name-introduction' || isCalled(name, turn, lexicon))) return name
  }
  return postposed(turn, lexicon)
}

/** Not "my son's name is …", "my mother's last name is …", "your name is …", nor "don't call me …". */
export function isOwnName(
  { group, firstToken }: PhraseHit<PhraseGroup>,
  { text, tokens, phrases }: UnnamedTurn,
  lexicon: Lexicon,
): boolean {
  if (group === 'name-introduction-called') {
    const denied = hitOf(phrases, firstToken - 2, firstToken, 'negation')
    // "No internet. Call me Anna." denies nothing.
    return denied === undefined || !isJoinedFrom(text, tokens, denied.endToken, firstToken)
  }
  if (group !== 'name-introduction') return true
  const wordAt = (index: number): string => foldText(tokenText(text, tokens, index))
  let first = firstToken
  while (first > 0 && isJoined(text, tokens, first) && lexicon.nameQualifiers.has(wordAt(first - 1))) first--
  return !isJoined(text, tokens, first) || lexicon.ownNameOpeners.has(wordAt(first - 1))
}

/** Whether nothing but spaces stands before each token from `first` to `last`. */
function isJoinedFrom(text: string, tokens: Tokens, first: number, last: number): boolean {
  for (let i = first; i <= last; i++) if (!isJoined(text, tokens, i)) return false
  return true
}

/** The name from token `first` on, a title before it left out: "Dr. Mark". Said twice, the fuller form: "Mark, Mark Bell". */
export function namedAfter(turn: UnnamedTurn, first: number, lexicon: Lexicon): NameCandidate | null {
  const { text, tokens } = turn
  const name = nameAt(text, tokens, afterTitles(turn, first), lexicon)
  if (name === null || text.slice(name.end, tokens.start[name.endToken]) !== ', ') return name
  const fuller = nameAt(text, tokens, name.endToken, lexicon)
  return fuller !== null && hasWord(fuller.text, name.text) ? fuller : name
}

/** "Bell, Mark Bell", "Mark, Mark Bell". */
function hasWord(fuller: string, word: string): boolean {
  return fuller.length > word.length && foldText(fuller).split(' ').includes(foldText(word))
}

/** The first token from `first` on that is no title. */
export function afterTitles({ phrases }: UnnamedTurn, first: number): number {
  let at = first
  for (;;) {
    const title = hitOf(phrases, at, at + 1, 'honorific')
    if (title === undefined) return at
    at = title.endToken
  }
}

/** "Call me Annie", "call me annie" — not "call me anytime", "call me ASAP". */
function isCalled(name: NameCandidate, turn: UnnamedTurn, lexicon: Lexicon): boolean {
  const shouted = name.text.length > 1 && name.text === name.text.toUpperCase()
  const { capitalised, redacted } = name
  if (redacted || (capitalised && !(shouted && name.text !== name.text.toLowerCase()))) return true
  return isGivenName(name, lexicon) || looksLikeName(name, turn, CALLED, lexicon)
}

/** Log-odds. */
const CALLED = 0

export function impliedName(turn: UnnamedTurn, situation: Situation, lexicon: Lexicon): NameCandidate | null {
  return (
    weaklyIntroduced(turn, situation, lexicon) ??
    bareReply(turn, situation.asked, lexicon) ??
    announced(turn, lexicon) ??
    bookedUnder(turn, lexicon) ??
    signed(turn, lexicon)
  )
}

/**
 * "I'm Josh", "this is Josh", "it's Josh": a capital inside a sentence, and nothing behind it that makes it a
 * statement. "It's Josh" is believed only where it opens the message ("it's Christmas" may come anywhere). Lower case is
 * believed in answer to a question for the name, where an agent takes it up as a name, or where its letters look like one.
 */
function weaklyIntroduced(turn: UnnamedTurn, situation: Situation, lexicon: Lexicon): NameCandidate | null {
  const { text, tokens } = turn
  const asked = situation.asked === 'last'
  if (isShouted(text) && !asked) return null
  for (const hit of turn.phrases) {
    if (!hit.group.startsWith('name-introduction-') || hit.group === 'name-introduction-called') continue
    const name = namedAfter(turn, hit.endToken, lexicon)
    if (name === null || name.redacted) continue
    // "It is dallas" may answer the question for a town, which is not there to be seen.
    if (situation.oneSided && !name.capitalised && lexicon.placeNames.has(foldText(name.text))) continue
    const echoed = !name.capitalised && situation.isEchoed(foldText(name.text))
    const stops = !isJoined(text, tokens, name.endToken)
    const follower = stops ? '' : foldText(tokenText(text, tokens, name.endToken))
    const followed = lexicon.nameFollowers.has(follower)
    const likely = looksLikeName(name, turn, situation.oneSided ? LIKELY_ONE_SIDED : LIKELY, lexicon)
    if (!name.capitalised && !asked && !echoed && !likely && !(followed && isGivenName(name, lexicon)))
      continue
    const opens = hit.firstToken <= 1
    const believed = {
      'name-introduction-self': stops || name.capitalised || followed || (likely && situation.oneSided),
      'name-introduction-this': stops || followed,
      'name-introduction-it': (stops && (asked || opens)) || (followed && opens),
    }[hit.group as 'name-introduction-self']
    if (believed && (name.capitalised || stops || echoed || followed || situation.oneSided)) return name
  }
  return null
}

/** Log-odds above which a lower-case word is taken for a name though nobody asked. */
const LIKELY = 3
const LIKELY_ONE_SIDED = -0.5

/** Whether the letters of every part do; words that are also names never do by themselves, but after one: "jack rose". */
function looksLikeName(
  { firstToken, endToken }: NameCandidate,
  { text, tokens }: UnnamedTurn,
  least: number,
  lexicon: Lexicon,
): boolean {
  for (let i = firstToken; i < endToken; i++) {
    const word = foldText(tokenText(text, tokens, i))
    const given = lexicon.nicknames.has(word)
    const isPlain = i === firstToken && lexicon.ambiguousNames.has(word)
    if (isPlain || (!given && lexicon.nameLikeness(word) < least)) return false
  }
  return true
}

/** A given name that has short forms, such as are listed. */
function isGivenName({ text }: NameCandidate, lexicon: Lexicon): boolean {
  return lexicon.nicknames.has(foldText(text))
}

/** The answer to "may I have your name?": a sentence that opens with the name and stops, or goes on after a comma. */
function bareReply(turn: UnnamedTurn, asked: Asked, lexicon: Lexicon): NameCandidate | null {
  if (asked === 'no') return null
  const { sentences } = turn.tokens
  // Where more was asked after the name, only what comes first answers that question.
  for (const sentence of asked === 'last' ? sentences : sentences.slice(0, 1)) {
    const name = replyIn(turn, sentence, asked, lexicon)
    if (name !== null) return name
  }
  return null
}

function replyIn(
  turn: UnnamedTurn,
  sentence: Sentence,
  asked: Asked,
  lexicon: Lexicon,
): NameCandidate | null {
  const { text, tokens } = turn
  let first = sentence.firstToken
  while (first < sentence.endToken && lexicon.replyOpeners.has(foldText(tokenText(text, tokens, first))))
    first++
  const name = namedAfter(turn, first, lexicon)
  if (name === null || name.endToken > sentence.endToken) return null
  const likeness = name.redacted
    ? 0
    : lexicon.nameLikeness(foldText(tokenText(text, tokens, name.firstToken)))
  const stops = name.endToken === sentence.endToken || !isJoined(text, tokens, name.endToken)
  if (asked === 'earlier' && !(stops && name.capitalised && likeness > LEAST_LIKELY)) return null
  if (stops && name.capitalised) return name
  if (stops && first === 0 && likeness > LEAST_LIKELY) return name
  if (!name.capitalised) return null
  if (tokens.kind[name.endToken] !== TokenKind.word) return name
  if (lexicon.functionWords.has(tokens.hash[name.endToken]!))
    return likeness > LEAST_BEFORE_MORE || isGivenName(name, lexicon) ? name : null
  return likeness > LIKELY_BEFORE_MORE || isGivenName(name, lexicon) ? name : null
}

/** Log-odds: an answer in lower case is no name below the first ("cancel"), nor "Make it two" below the second. */
const LEAST_LIKELY = -4
const LEAST_BEFORE_MORE = -2
/** "Sarah brown date of birth …" */
const LIKELY_BEFORE_MORE = 1.5

/** "Josh here": the first words of a sentence. */
export function announced(turn: UnnamedTurn, lexicon: Lexicon): NameCandidate | null {
  const { text, tokens, phrases } = turn
  if (!hasAnnouncer(turn, lexicon)) return null
  for (const { firstToken } of tokens.sentences) {
    const greeting = hitOf(phrases, firstToken, firstToken + 1, 'greeting')
    const name = namedAfter(turn, greeting?.endToken ?? firstToken, lexicon)
    if (name === null || name.redacted || !isJoined(text, tokens, name.endToken)) continue
    if (lexicon.nameAnnouncers.has(foldText(tokenText(text, tokens, name.endToken)))) return name
  }
  return null
}

/** Whether "here" or its like is said at all: nearly no turn is looked at further. */
function hasAnnouncer({ tokens }: UnnamedTurn, { announcers }: Lexicon): boolean {
  for (let i = 0; i < tokens.count; i++) if (announcers.has(tokens.hash[i]!)) return true
  return false
}

/** "My booking is under Anna." — a name with a capital, and nothing behind it. */
function bookedUnder(turn: UnnamedTurn, lexicon: Lexicon): NameCandidate | null {
  for (const hit of turn.phrases) {
    if (hit.group !== 'booked-under') continue
    const name = namedAfter(turn, hit.endToken, lexicon)
    if (name === null || name.redacted || !name.capitalised) continue
    if (!isJoined(turn.text, turn.tokens, name.endToken)) return name
  }
  return null
}

/** The first line of a mail's signature, if it is a name and nothing else. */
function signed(turn: UnnamedTurn, lexicon: Lexicon): NameCandidate | null {
  const region = turn.regions.find(({ kind }) => kind === 'signature')
  if (region === undefined) return null
  const line = turn.text.slice(region.start, region.end).trimStart().split('\n', 1)[0]!.trim()
  const name = nameAt(turn.text, turn.tokens, tokenAt(turn.tokens, region.start), lexicon)
  return name !== null && isCapitalised(name.text) && name.text.length >= line.length - 2 ? name : null
}

/** All capitals tell nothing about what is a name. */
function isShouted(text: string): boolean {
  return text.length > 12 && text === text.toUpperCase() && text !== text.toLowerCase()
}
