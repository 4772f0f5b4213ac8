/** The name that stands behind words that announce one, and how far its letters alone make it one. */
import { hitOf } from '../../text/phrases.ts'
import { tokenText } from '../../text/tokens.ts'
import { foldText, foldedToken } from '../../text/view.ts'
import type { UnnamedTurn } from './customer-name.ts'
import type { Lexicon } from '../lexicon.ts'
import {
  candidate,
  couldBeName,
  isCapitalised,
  isJoined,
  MAX_NAME_TOKENS,
  nameAt,
  type NameCandidate,
} from './name-at.ts'

/** The name from token `first` on, a title before it left out: "Dr. Mark". Said twice, the fuller form: "Mark, Mark Bell". */
export function namedAfter(turn: UnnamedTurn, first: number, lexicon: Lexicon): NameCandidate | null {
  const { text, tokens } = turn
  const opened = afterTitles(turn, first)
  const last = behindRepeated(turn, opened)
  const name = withFamily(turn, nameAt(text, tokens, last, lexicon), last > opened)
  if (name === null || text.slice(name.end, tokens.start[name.endToken]) !== ', ') return name
  return fullerAt(turn, name, name.endToken, lexicon)
}

/** Behind a name said over the family name follows. */
function withFamily(
  { text, tokens, lexicon }: UnnamedTurn,
  name: NameCandidate | null,
  isSaidOver: boolean,
): NameCandidate | null {
  if (name === null || !isSaidOver || name.redacted || name.endToken > name.firstToken + 1) return name
  const next = name.endToken
  if (!isJoined(text, tokens, next) || !couldBeName(text, tokens, next, lexicon)) return name
  return lexicon.nameLikeness(foldedToken(text, tokens, next)) > LEAST_FAMILY
    ? candidate(text, tokens, name.firstToken, next + 1, name.capitalised, false)
    : name
}

/** Log-odds. */
const LEAST_FAMILY = -4

/** The last of a word said over and over, as people do before their family name: "jean jean ollerenshaw", "sanjay uh sanjay". */
export function behindRepeated(turn: UnnamedTurn, first: number): number {
  const { hash } = turn.tokens
  let at = first
  for (let said = 1; said < MOST_SAID && comesAgain(hash, at); said++) {
    const next = behindFillers(turn, at + 1)
    if (!isNearby(turn, next) || hash[next] !== hash[at]) return at
    at = next
  }
  return at
}

/** Times a name is said over; a word that comes more often is no name, and would be followed from each of its places. */
const MOST_SAID = 4

/** Whether the word stands again as near as hesitation reaches: told by numbers, before any word is looked at. */
function comesAgain(hash: Uint32Array, at: number): boolean {
  for (let next = at + 1; next <= at + 1 + MOST_FILLERS; next++) if (hash[next] === hash[at]) return true
  return false
}

/** Whether a space, a comma or a pause and no sentence's end stands before the token. */
export function isNearby({ text, tokens }: UnnamedTurn, token: number): boolean {
  return (
    token > 0 &&
    token < tokens.count &&
    /^(?:,|…|\.{3})? $/u.test(text.slice(tokens.end[token - 1], tokens.start[token]))
  )
}

/**
 * The name with as many words as it takes to reach one at which it ends: in small letters nothing else tells where it does. `null` where
 * a word comes first that is none of a name's.
 */
export function nameUntil(
  { text, tokens }: UnnamedTurn,
  { firstToken, endToken, capitalised }: NameCandidate,
  endsAt: (token: number) => boolean,
  lexicon: Lexicon,
): NameCandidate | null {
  for (let end = capitalised ? endToken : firstToken + 1; end - firstToken <= MAX_NAME_TOKENS; end++) {
    if (endsAt(end)) return candidate(text, tokens, firstToken, end, capitalised, false)
    if (!isJoined(text, tokens, end)) return null
    const isParticle = lexicon.nameParticles.has(foldedToken(text, tokens, end))
    if (!isParticle && !couldBeName(text, tokens, end, lexicon)) return null
    // "Tyler Jones pin number …", "wife Amara two seats …"
    if (!isParticle && capitalised !== isCapitalised(tokenText(text, tokens, end))) return null
  }
  return null
}

/** The same where a word stands between: "Bell here, Mark Bell". */
export function fullerBehind(turn: UnnamedTurn, name: NameCandidate, lexicon: Lexicon): NameCandidate {
  const { text, tokens } = turn
  const at = name.endToken + 1
  return text.slice(tokens.end[name.endToken], tokens.start[at]) === ', '
    ? fullerAt(turn, name, at, lexicon)
    : name
}

function fullerAt(
  { text, tokens }: UnnamedTurn,
  name: NameCandidate,
  first: number,
  lexicon: Lexicon,
): NameCandidate {
  const fuller = nameAt(text, tokens, first, lexicon)
  return fuller !== null && isFullerThan(fuller.text, name.text) ? fuller : name
}

/** "Bell, Mark Bell", "Mark, Mark Bell", "Mark Bell, Mark P. Bell". */
export function isFullerThan(fuller: string, name: string): boolean {
  if (fuller.length <= name.length) return false
  const words = foldText(fuller).split(' ')
  return foldText(name)
    .split(' ')
    .every((word) => words.includes(word))
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

/** "My name is, uh, Leonard", "it's uh sanjay": behind a few words of hesitation. */
export function behindFillers(turn: UnnamedTurn, first: number): number {
  let at = first
  while (
    at - first < MOST_FILLERS &&
    isNearby(turn, at) &&
    turn.lexicon.nameFillers.has(foldedToken(turn.text, turn.tokens, at))
  )
    at++
  return at
}

/** More in a row hesitate over something else, and each of them would look at all behind it. */
const MOST_FILLERS = 4

/** "It's Biscuit. He's had his operation": the next sentence says that somebody else was meant. */
export function isOfAnother({ text, tokens, lexicon }: UnnamedTurn, { endToken }: NameCandidate): boolean {
  const ends = endToken < tokens.count && /^[.!?] /u.test(text.slice(tokens.end[endToken - 1]))
  return ends && lexicon.otherPersons.has(foldedToken(text, tokens, endToken))
}

/** Whether a clause goes on at the token: "you will have it", "and I …". */
export function goesOn({ text, tokens, lexicon }: UnnamedTurn, token: number): boolean {
  return token < tokens.count && lexicon.clauseWords.has(foldedToken(text, tokens, token))
}

/** Whether the letters of every part look like a name, by their log-odds; words that are also names never do by themselves, but after one: "jack rose". */
export function looksLikeName(
  { firstToken, endToken }: NameCandidate,
  { text, tokens }: Pick<UnnamedTurn, 'text' | 'tokens'>,
  least: number,
  lexicon: Lexicon,
): boolean {
  for (let i = firstToken; i < endToken; i++) {
    const word = foldedToken(text, tokens, i)
    const given = lexicon.nicknames.has(word)
    const isPlain = i === firstToken && lexicon.ambiguousNames.has(word)
    if (isPlain || (!given && lexicon.nameLikeness(word) < least)) return false
  }
  return true
}

/** Letters of the shortest name that is one in lower case, and its log-odds: the listed ones below either hold words as well ("pat", "hap"). */
const SHORTEST_PLAIN = 4
const LEAST_PLAIN = 1

/** Whether one word, whatever its case, can be nothing but a given name: "karen", not "bill", "bella mia", "love" or "paris". */
export function isPlainlyName({ text }: Pick<NameCandidate, 'text'>, lexicon: Lexicon): boolean {
  const word = foldText(text)
  const { ambiguousNames, addressWords, notNames, placeNames } = lexicon
  if ([ambiguousNames, addressWords, notNames, placeNames].some((words) => words.has(word))) return false
  if (lexicon.commonNames.has(word)) return true
  if (word.length < SHORTEST_PLAIN || !lexicon.nicknames.has(word)) return false
  return !lexicon.hasNameWeights || lexicon.nameLikeness(word) > LEAST_PLAIN
}

/** A given name that has short forms, such as are listed. */
export function isGivenName({ text }: NameCandidate, lexicon: Lexicon): boolean {
  return lexicon.nicknames.has(foldText(text))
}
