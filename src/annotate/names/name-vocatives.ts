/** Names that call somebody: "Hi Anna,", "Thanks, Anna.", "Thank you for contacting us, Anna." */
import type { PhraseGroup } from '../../language/index.ts'
import { spanAt } from '../../model/span.ts'
import { hitOf, type PhraseHit } from '../../text/phrases.ts'
import { TokenKind, tokenAt } from '../../text/tokens.ts'
import type { UnnamedTurn } from './customer-name.ts'
import type { Lexicon } from '../lexicon.ts'
import { couldBeName, isCapitalised, isJoined, type NameCandidate } from './name-at.ts'
import { kindIn, type KnownKinds } from './name-kind.ts'
import { asName } from './name-mentions.ts'
import type { NameContext } from './name-uses.ts'
import { foldedToken } from '../../text/view.ts'
import { afterTitles, goesOn, isPlainlyName, looksLikeName, namedAfter } from './named-after.ts'
import { givenNameOf } from './participant-name.ts'
import { isAside, type Name } from '../types.ts'

/** Names that address: "Hi Anna,", "Thanks, Anna." */
export function vocatives(turn: UnnamedTurn, context: NameContext): readonly Name[] {
  const found: Name[] = []
  let kinds: KnownKinds | undefined
  for (const hit of turn.phrases) {
    if (!ADDRESSING.has(hit.group)) continue
    const name = addressee(turn, hit, context.lexicon)
    kinds ??= new Map()
    const kind =
      name === null ? null : kindIn(turn.index, name, name.firstToken > hit.endToken, context, kinds)
    if (name === null || kind === null) continue
    // In lower case the customer's own name is told from other words, and what can be no other word.
    if (!name.capitalised && kind !== 'correct') {
      if (kind === 'wrong' && isSaidPlainly(turn, hit, name, context)) found.push(asName(turn, name, kind))
      continue
    }
    // "Hi Fresh support here", "Good morning, Larkfield Home": what does not fit the customer may be no name.
    const doubtful =
      !endsThere(turn, name) ||
      (hit.group !== 'greeting' && isListed(turn, name)) ||
      (hit.group === 'greeting' && !isJoined(turn.text, turn.tokens, hit.endToken))
    const isSigned =
      (hit.group === 'closing' && isSignOff(turn, hit, name)) ||
      (hit.group === 'apology' && mayBeSigned(turn, hit.firstToken, name, context))
    if (kind !== 'correct' && isSigned) found.push(asName(turn, name, 'self'))
    else if (kind !== 'wrong' || !doubtful) found.push(asName(turn, name, kind))
  }
  return found
}

/**
 * "hi karen, it is done", "hi karen your tap is done", "thanks karen.": in lower case, where it can only be somebody who is spoken to.
 */
function isSaidPlainly(
  turn: UnnamedTurn,
  hit: PhraseHit<PhraseGroup>,
  name: NameCandidate,
  { lexicon, heard }: NameContext,
): boolean {
  if (isTitled(turn, hit, name))
    return hit.group === 'greeting' && isJoined(turn.text, turn.tokens, hit.endToken)
  if (!isPlainlyName(name, lexicon)) return false
  // Speech is written down without commas: "hello simon you're through to sales" may introduce Simon.
  if (hit.group === 'greeting')
    return (
      isJoined(turn.text, turn.tokens, hit.endToken) &&
      (endsThere(turn, name) || (!heard && goesOn(turn, name.endToken)))
    )
  return isUnsigned(turn, name) && !isListed(turn, name)
}

/** "good morning mrs thompson": behind a title that calls nobody by itself, a word with the letters of a name is one. */
function isTitled(
  { text, tokens, lexicon }: UnnamedTurn,
  { endToken }: PhraseHit,
  name: NameCandidate,
): boolean {
  if (name.firstToken === endToken) return false
  const title = foldedToken(text, tokens, name.firstToken - 1)
  return !lexicon.addressWords.has(title) && looksLikeName(name, { text, tokens }, TITLED, lexicon)
}

/** Log-odds. */
const TITLED = -6

/** Whether a name in lower case signs nothing: a stop follows, or whoever writes has a name that is known. */
export function isUnsigned({ text, participant, lexicon }: UnnamedTurn, { end }: NameCandidate): boolean {
  return /^[!,.]/u.test(text.slice(end, end + 1)) || givenNameOf(participant, lexicon) !== undefined
}

/** Words of an office behind the name that signs: "Sarah Connor, Guest Relations". */
const MOST_OFFICE = 16

/**
 * "Kind regards, Tim Brown" at the end of a line: whoever writes, unless it is the customer's name. "Thanks, Tim" only behind what was said, and
 * without a full stop: "Thank you, Karen." is said to her.
 */
function isSignOff(turn: UnnamedTurn, { firstToken }: PhraseHit, { endToken, end }: NameCandidate): boolean {
  const { text, tokens, phrases } = turn
  const isThanks = hitOf(phrases, firstToken, firstToken + 1, 'gratitude') !== undefined
  if (isThanks && (firstToken === 0 || text[end] === '.' || text[end] === '!')) return false
  // "Thank you, Karen, you will have it on Friday.": what follows is no office.
  if (text.startsWith(', ', end) && goesOn(turn, endToken)) return false
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
export function mayBeSigned(
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

/** "Thank you, Visa, Maestro and Amex are fine." */
function isListed({ text, tokens, lexicon }: UnnamedTurn, { end, endToken }: NameCandidate): boolean {
  return (
    text.startsWith(', ', end) &&
    isCapitalised(text.charAt(end + 2)) &&
    couldBeName(text, tokens, endToken, lexicon)
  )
}

function endsThere({ text, tokens }: UnnamedTurn, name: NameCandidate): boolean {
  return name.endToken >= tokens.count || !isJoined(text, tokens, name.endToken)
}
