/**
 * Names that call somebody between commas, or behind one at a sentence's end: "Thank you for contacting us, Anna.", "Not at all, Mr Bell, it
 * goes out today.", "It goes out today, Anna."
 *
 * Blind spot: behind most words a name may as well say who somebody is ("I asked our fitter, Mr Bell."), so that a wrong name is heard only
 * behind what is said to somebody, and behind words that nobody is told by: "today", "you".
 */
import type { PhraseGroup } from '../../language/index.ts'
import { firstHit } from '../../text/phrases.ts'
import { tokenText, type Sentence } from '../../text/tokens.ts'
import { foldText, foldedToken } from '../../text/view.ts'
import type { UnnamedTurn } from './customer-name.ts'
import type { Lexicon } from '../lexicon.ts'
import { isCapitalised, isJoined, type NameCandidate } from './name-at.ts'
import { kindIn, type KnownKinds } from './name-kind.ts'
import { asName } from './name-mentions.ts'
import type { NameContext } from './name-uses.ts'
import { isUnsigned, mayBeSigned } from './name-vocatives.ts'
import { afterTitles, goesOn, isPlainlyName, namedAfter } from './named-after.ts'
import type { Name } from '../types.ts'

export function setOffVocatives(turn: UnnamedTurn, context: NameContext): readonly Name[] {
  const kinds: KnownKinds = new Map()
  return turn.tokens.sentences.flatMap((sentence) => calledIn(turn, sentence, context, kinds))
}

function calledIn(
  turn: UnnamedTurn,
  sentence: Sentence,
  context: NameContext,
  kinds: KnownKinds,
): readonly Name[] {
  const { lexicon } = context
  const { firstToken, endToken } = sentence
  const found: Name[] = []
  // Asked once, of a sentence in which somebody may be called at all.
  let opened: Opening | undefined
  let others: boolean | undefined
  for (let at = firstToken; at < endToken; at++) {
    const call = callAt(turn, sentence, at, lexicon)
    if (call === null) continue
    const { name, isTitled, isLast } = call
    opened ??= openingOf(turn, firstToken)
    const isSaid = opened.said === at
    const isCourteous = at > firstToken && opened.courtesy > firstToken
    const isTurned =
      (call.isReply || isTurnedTo(turn, sentence, at, name, isLast)) &&
      !(others ??= speaksOfOthers(turn, sentence))
    const kind = isTurned || isCourteous || isSaid ? kindIn(turn.index, name, isTitled, context, kinds) : null
    if (kind === null) continue
    const isLikely = isTitled || isLikelyName(name, lexicon)
    const isSigned = isLast && !isTitled && mayBeSigned(turn, firstToken, name, context)
    // "Of course, Dublin, Cork and Galway"; "Thanks for waiting, I've asked my colleague, Dave": said of a place, or of somebody.
    const isCertain =
      (isTurned && isLikely) ||
      (isLast
        ? !followsPlace(turn, at, lexicon) &&
          (isSaid || (isCourteous && isRightBehind(turn, opened.courtesy, at)))
        : isSaid && isLikely && goesOn(turn, name.endToken))
    // In lower case only where a sentence turns to somebody, and the customer's own is found by `mentions`.
    if (!name.capitalised && !(kind === 'wrong' && isTurned && isLast && isUnsigned(turn, name))) continue
    if (kind === 'correct' || isCertain || isSigned || (kind === 'misspelt' && isCourteous && isLast))
      found.push(asName(turn, name, kind !== 'correct' && isSigned ? 'self' : kind))
  }
  return found
}

/** A name that stands where somebody may be called. */
interface Call {
  readonly name: NameCandidate
  readonly isTitled: boolean
  /** Whether the sentence ends with it. */
  readonly isLast: boolean
  /** Behind "yes" or "no". */
  readonly isReply: boolean
}

/** The name at a token, with its title, between commas, at the head with a title, or behind "yes"; `null` where it is no call by its place. */
function callAt(turn: UnnamedTurn, sentence: Sentence, at: number, lexicon: Lexicon): Call | null {
  const { text, tokens } = turn
  const { firstToken, endToken } = sentence
  const isReply = at === firstToken + 1 && isTitledReply(turn, sentence, at)
  const isSetOff = at > firstToken ? text.startsWith(', ', tokens.end[at - 1]) : afterTitles(turn, at) > at
  if (!isSetOff && !isReply) return null
  const name = namedAfter(turn, at, lexicon)
  if (name === null || name.redacted) return null
  const isTitled = name.firstToken > at
  const isLast = name.endToken >= endToken
  // "Thank you for calling Hilton, New York", and a name that goes on without a comma.
  if (!isTitled && name.endToken !== at + 1) return null
  if (!isLast && !text.startsWith(', ', name.end)) return null
  if (!name.capitalised && !(at > firstToken && isPlainlyName(name, lexicon))) return null
  // "No Mr Harris, our plumber, was there."
  if (isReply && !isLast && lexicon.nounOpeners.has(foldedToken(text, tokens, name.endToken))) return null
  return { name, isTitled, isLast, isReply }
}

/** "Yes Mrs Bell, leave it as it is."; not "No sir. Airport Hotel, …". */
function isTitledReply(turn: UnnamedTurn, { endToken }: Sentence, at: number): boolean {
  const { text, tokens, lexicon } = turn
  const name = afterTitles(turn, at)
  return (
    name > at &&
    name < endToken &&
    isJoined(text, tokens, at) &&
    lexicon.replyOpeners.has(foldedToken(text, tokens, at - 1))
  )
}

/** Only where letters speak for it: "It ships today, Amazon." */
function isLikelyName(name: NameCandidate, lexicon: Lexicon): boolean {
  const word = foldText(name.text)
  return !lexicon.placeNames.has(word) && (lexicon.nicknames.has(word) || lexicon.nameLikeness(word) > 0)
}

/**
 * "It goes out today, Anna.", "I have done that for you, Mr Bell, and …", "κύριε Μπελ", "It is in the post, Mr Bell.": behind words that a name
 * cannot explain. At the head with a title and before what is said to somebody: "Mr Bell, it goes out today."
 */
function isTurnedTo(
  turn: UnnamedTurn,
  sentence: Sentence,
  at: number,
  { firstToken, endToken }: NameCandidate,
  isLast: boolean,
): boolean {
  const isBehind = at > sentence.firstToken
  const turns = (token: number): boolean =>
    turn.lexicon.turningWords.has(foldedToken(turn.text, turn.tokens, token))
  // "It's sixty to you, Mrs Bell, for the wait.": a title between commas behind "you" calls.
  const isFree = isLast || (isBehind && firstToken > at) || goesOn(turn, endToken)
  const isThing = (token: number): boolean =>
    turn.lexicon.turningNouns.has(foldedToken(turn.text, turn.tokens, token))
  const isAlone = isBehind && isLast
  if (
    firstToken > at &&
    (turns(firstToken - 1) ||
      (isAlone &&
        (isThing(at - 1) || (isNobody(turn, sentence, at - 1) && !endsAtTitle(turn, at, firstToken)))))
  )
    return true
  return isFree && (isBehind ? turns(at - 1) : !isLast && turns(endToken))
}

/** "We'll find a way, Mrs Bell.": behind a word in small letters that is no word for a person, in a sentence that speaks of no name. */
function isNobody(turn: UnnamedTurn, sentence: Sentence, last: number): boolean {
  const { text, tokens, lexicon } = turn
  const { personNouns, personEndings, nameParticles } = lexicon
  if (personNouns.size === 0 || isCapitalised(tokenText(text, tokens, last)) || speaksOfNames(turn, sentence))
    return false
  const word = foldedToken(text, tokens, last)
  if (personNouns.has(word) || nameParticles.has(word)) return false
  return ![...personEndings].some((ending) => word.endsWith(ending))
}

/** "It is the wrong one, madam. Maybe …": a whole word for a title that ends the sentence; "Mrs." does not. */
function endsAtTitle({ text, tokens }: UnnamedTurn, title: number, name: number): boolean {
  return /\p{L}{5}\.\s/u.test(text.slice(tokens.start[title], tokens.start[name]))
}

/** "It is in the name on the account, Mr Bell." */
export function speaksOfNames(
  { text, tokens, lexicon }: UnnamedTurn,
  { firstToken, endToken }: Sentence,
): boolean {
  for (let token = firstToken; token < endToken; token++)
    if (lexicon.nameWords.has(foldedToken(text, tokens, token))) return true
  return false
}

/** "He will be with you today, Mr Hale." */
export function speaksOfOthers(
  { text, tokens, lexicon }: UnnamedTurn,
  { firstToken, endToken }: Sentence,
): boolean {
  for (let token = firstToken; token < endToken; token++)
    if (lexicon.otherPersons.has(foldedToken(text, tokens, token))) return true
  return false
}

/** How a sentence opens: where its courtesies end, and what is said to somebody and of nobody ("You're welcome, Anna."). */
interface Opening {
  readonly courtesy: number
  readonly said: number
}

function openingOf({ phrases }: UnnamedTurn, first: number): Opening {
  let [courtesy, said] = [first, -1]
  for (let i = firstHit(phrases, first); phrases[i]?.firstToken === first; i++) {
    const { group, endToken } = phrases[i]!
    if (COURTEOUS.has(group)) courtesy = Math.max(courtesy, endToken)
    if (group === 'said-to-name') said = endToken
  }
  return { courtesy, said }
}

/** Words that may stand between a courtesy and the name it is said to: "Thanks for waiting there, Anna." */
const MOST_BETWEEN = 5

function isRightBehind({ text, tokens, lexicon }: UnnamedTurn, reached: number, at: number): boolean {
  if (at - reached > MOST_BETWEEN) return false
  const between = text.slice(tokens.end[reached - 1], tokens.end[at - 1])
  const isPlace =
    isCapitalised(tokenText(text, tokens, at - 1)) && lexicon.placeNames.has(foldedToken(text, tokens, at))
  return !between.includes(',') && !isPlace
}

/** "… in Leeds, Yorkshire": the capitalised words before the comma follow a preposition of place. */
function followsPlace({ text, tokens }: UnnamedTurn, index: number, lexicon: Lexicon): boolean {
  let first = index
  while (first > 0 && index - first < MAX_PLACE_WORDS && isCapitalised(tokenText(text, tokens, first - 1)))
    first--
  return first > 0 && first < index && lexicon.nounOpeners.has(foldedToken(text, tokens, first - 1))
}

const MAX_PLACE_WORDS = 5

const COURTEOUS: ReadonlySet<PhraseGroup> = new Set<PhraseGroup>(['stock', 'closing', 'apology', 'reaction'])
