/** Names that call somebody: "Hi Anna,", "Thanks, Anna.", "Thank you for contacting us, Anna." */
import type { PhraseGroup } from '../language/index.ts'
import { spanAt } from '../model/span.ts'
import { firstHit, hitOf, hitsFrom, type PhraseHit } from '../text/phrases.ts'
import { TokenKind, tokenAt, tokenText } from '../text/tokens.ts'
import { foldText } from '../text/view.ts'
import type { UnnamedTurn } from './customer-name.ts'
import type { Lexicon } from './lexicon.ts'
import { isCapitalised, isJoined, nameAt, type NameCandidate } from './name-at.ts'
import { kindOf } from './name-kind.ts'
import { asName } from './name-mentions.ts'
import type { NameContext } from './name-uses.ts'
import { afterTitles, namedAfter } from './named-after.ts'
import { givenNameOf } from './participant-name.ts'
import { isAside, type Name } from './types.ts'

/** Names that address: "Hi Anna,", "Thanks, Anna." */
export function vocatives(turn: UnnamedTurn, context: NameContext): readonly Name[] {
  const found: Name[] = []
  let kinds: KnownKinds | undefined
  for (const hit of turn.phrases) {
    if (!ADDRESSING.has(hit.group)) continue
    const name = addressee(turn, hit, context.lexicon)
    kinds ??= new Map()
    const kind = name === null ? null : kindIn(turn, name, name.firstToken > hit.endToken, context, kinds)
    // In lower case only the customer's own name is told from other words.
    if (name === null || kind === null || (!name.capitalised && kind !== 'correct')) continue
    // "Hi Fresh support here", "Good morning, Larkfield Home": what does not fit the customer may be no name.
    const doubtful =
      !endsThere(turn, name) || (hit.group === 'greeting' && !isJoined(turn.text, turn.tokens, hit.endToken))
    const isSigned =
      (hit.group === 'closing' && isSignOff(turn, hit, name)) ||
      (hit.group === 'apology' && mayBeSigned(turn, hit.firstToken, name, context))
    if (kind !== 'correct' && isSigned) found.push(asName(turn, name, 'self'))
    else if (kind !== 'wrong' || !doubtful) found.push(asName(turn, name, kind))
  }
  return found
}

/** Of a turn, by whether a title stands before the name, and its words. */
type KnownKinds = Map<string, Name['kind'] | null>

/** As `kindOf`; the same words are the same name all through a turn, however often it calls. */
function kindIn(
  turn: UnnamedTurn,
  name: NameCandidate,
  titled: boolean,
  context: NameContext,
  kinds: KnownKinds,
): Name['kind'] | null {
  if (name.redacted) return kindOf(name, turn.index, context, titled)
  const key = titled ? ` ${name.text}` : name.text
  const known = kinds.get(key)
  if (known !== undefined) return known
  const kind = kindOf(name, turn.index, context, titled)
  kinds.set(key, kind)
  return kind
}

/** Words of an office behind the name that signs: "Sarah Connor, Guest Relations". */
const MOST_OFFICE = 16

/**
 * "Kind regards, Tim Brown" at the end of a line: whoever writes, unless it is the customer's name. "Thanks, Tim" only behind what was said, and
 * without a full stop: "Thank you, Karen." is said to her.
 */
function isSignOff(
  { text, tokens, phrases }: UnnamedTurn,
  { firstToken }: PhraseHit,
  { endToken, end }: NameCandidate,
): boolean {
  const isThanks = hitOf(phrases, firstToken, firstToken + 1, 'gratitude') !== undefined
  if (isThanks && (firstToken === 0 || text[end] === '.' || text[end] === '!')) return false
  const line = text.indexOf('\n', end)
  const lineEnd = line < 0 ? text.length : line
  let last = endToken
  while (last < tokens.count && last - endToken <= MOST_OFFICE && tokens.start[last]! < lineEnd) last++
  return last - endToken <= MOST_OFFICE && !/[.!?;]\s/u.test(text.slice(end, tokens.start[endToken] ?? end))
}

/**
 * "Yes. Sorry for the delay, Tim": a name at the very end without a stop, behind more than a salutation or as the agents' last word, by somebody
 * nobody has named. It may be said to the customer as well, and is held against nobody.
 */
function mayBeSigned(
  { text, tokens, regions, participant, lexicon, index }: UnnamedTurn,
  first: number,
  { endToken, end }: NameCandidate,
  { closingTurn }: NameContext,
): boolean {
  const [head] = regions
  const greeted = head?.kind === 'greeting' ? tokenAt(tokens, head.end) : 0
  if ((first <= greeted && index !== closingTurn) || givenNameOf(participant, lexicon) !== undefined)
    return false
  const next = endToken < tokens.count ? tokens.start[endToken]! : text.length
  // Below it stands a signature, or nothing.
  const isLast = endToken >= tokens.count || isAside(spanAt(regions, next))
  return isLast && text.slice(end, next).trim() === ''
}

/** "Thank you for contacting us, Anna.": a name set off at the end of a sentence that opens with a courtesy. */
export function terminalVocatives(turn: UnnamedTurn, context: NameContext): readonly Name[] {
  const { text, tokens } = turn
  const found: Name[] = []
  for (const { firstToken, endToken } of tokens.sentences) {
    const last = endToken - 1
    if (last === firstToken || !isSetOff(turn, last)) continue
    if (!isCourteous(turn, firstToken) && !isSaidTo(turn, firstToken, last)) continue
    if (followsPlace(turn, last, context.lexicon)) continue
    const name = nameAt(text, tokens, last, context.lexicon)
    const kind = name?.capitalised === true && !name.redacted ? kindOf(name, turn.index, context) : null
    if (name === null || kind === null) continue
    if (kind !== 'correct' && mayBeSigned(turn, firstToken, name, context)) {
      found.push(asName(turn, name, 'self'))
      continue
    }
    // "Thanks for waiting, I've asked my colleague, Dave", "Thank you for calling Hilton, Rome": said of somebody, or of a place.
    if (kind !== 'wrong' || isSaidTo(turn, firstToken, last) || isRightBehind(turn, firstToken, last))
      found.push(asName(turn, name, kind))
  }
  return found
}

/** Whether a comma and a space stand before the token, which is not the first. */
function isSetOff({ text, tokens }: UnnamedTurn, index: number): boolean {
  const end = tokens.end[index - 1]!
  return tokens.start[index]! - end === 2 && text.startsWith(', ', end)
}

/** Whether a courtesy begins at the token. */
function isCourteous({ phrases }: UnnamedTurn, token: number): boolean {
  for (let i = firstHit(phrases, token); i < phrases.length && phrases[i]!.firstToken === token; i++)
    if (COURTEOUS.has(phrases[i]!.group)) return true
  return false
}

/** "You're welcome, Anna.": all before the name is what is said to somebody, and of nobody. */
function isSaidTo({ phrases }: UnnamedTurn, first: number, name: number): boolean {
  return hitsFrom(phrases, first, name).some(
    (hit) => hit.group === 'said-to-name' && hit.firstToken === first && hit.endToken === name,
  )
}

/** Words that may stand between a courtesy and the name it is said to: "Thanks for waiting there, Anna." */
const MOST_BETWEEN = 5

function isRightBehind(
  { text, tokens, phrases, lexicon }: UnnamedTurn,
  first: number,
  name: number,
): boolean {
  let reached = first
  for (let i = firstHit(phrases, first); i < phrases.length && phrases[i]!.firstToken === first; i++)
    if (COURTEOUS.has(phrases[i]!.group)) reached = Math.max(reached, phrases[i]!.endToken)
  const between = text.slice(tokens.end[reached - 1], tokens.end[name - 1])
  const isPlace =
    isCapitalised(tokenText(text, tokens, name - 1)) &&
    lexicon.placeNames.has(foldText(tokenText(text, tokens, name)))
  return name - reached <= MOST_BETWEEN && !between.includes(',') && !isPlace
}

/** "… in Leeds, Yorkshire": the capitalised words before the comma follow a preposition of place. */
function followsPlace({ text, tokens }: UnnamedTurn, index: number, lexicon: Lexicon): boolean {
  let first = index
  while (first > 0 && index - first < MAX_PLACE_WORDS && isCapitalised(tokenText(text, tokens, first - 1)))
    first--
  return first > 0 && first < index && lexicon.nounOpeners.has(foldText(tokenText(text, tokens, first - 1)))
}

const MAX_PLACE_WORDS = 5

const COURTEOUS: ReadonlySet<PhraseGroup> = new Set<PhraseGroup>(['stock', 'closing', 'apology', 'reaction'])

const ADDRESSING: ReadonlySet<PhraseGroup> = new Set<PhraseGroup>(['greeting', 'closing', 'apology'])

/** The capitalised name right after a greeting, or after thanks and a comma or at the sentence's end. */
function addressee(turn: UnnamedTurn, hit: PhraseHit<PhraseGroup>, lexicon: Lexicon): NameCandidate | null {
  const { text, tokens } = turn
  const comma = text.slice(hit.end, tokens.start[hit.endToken]) === ', '
  const adjacent = isJoined(text, tokens, hit.endToken)
  if (!comma && !adjacent) return null
  // "Good morning Chief, London is ready": the title was all.
  const titled = afterTitles(turn, hit.endToken)
  if (titled > hit.endToken && !/^\.? ?$/u.test(text.slice(tokens.end[titled - 1], tokens.start[titled])))
    return null
  const name = namedAfter(turn, hit.endToken, lexicon)
  // A mark speaks for itself; "XXXX" is a name only where one is called out.
  if (name === null || tokens.kind[name.firstToken] === TokenKind.mark) return null
  return hit.group === 'greeting' || endsThere(turn, name) ? name : null
}

function endsThere({ text, tokens }: UnnamedTurn, name: NameCandidate): boolean {
  return name.endToken >= tokens.count || !isJoined(text, tokens, name.endToken)
}
