/**
 * The ways customers say who they are. Outright ("my name is", "call me") is believed whatever stands there; weak ways
 * ("I'm", "this is", a bare answer) ask for a capital, the agent's question, or letters that look like a name.
 */
import type { PhraseGroup } from '../../language/index.ts'
import { hitOf, type PhraseHit } from '../../text/phrases.ts'
import type { Tokens } from '../../text/tokens.ts'
import { foldedToken } from '../../text/view.ts'
import type { UnnamedTurn } from './customer-name.ts'
import type { Lexicon } from '../lexicon.ts'
import { isJoined, type NameCandidate } from './name-at.ts'
import { behindFillers, isGivenName, looksLikeName, namedAfter } from './named-after.ts'
import { announced } from './announced-name.ts'
import { bareReply } from './name-reply.ts'
import { isFullName } from './full-name.ts'
import { postposed } from './postposed-name.ts'
import { signed } from './signed-name.ts'
import type { Situation } from './situation.ts'
import { weaklyIntroduced } from './weak-introduction.ts'

/** "My name is Anna", "call me Anna" — but not "my son's name is Anna". */
export function introduced(turn: UnnamedTurn, lexicon: Lexicon): NameCandidate | null {
  for (const hit of turn.phrases) {
    if (hit.group !== 'name-introduction' && hit.group !== 'name-introduction-called') continue
    if (!isOwnName(hit, turn, lexicon)) continue
    const name = namedAfter(turn, behindFillers(turn, hit.endToken), lexicon)
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
  const wordAt = (index: number): string => foldedToken(text, tokens, index)
  let first = firstToken
  while (first > 0 && isJoined(text, tokens, first) && lexicon.nameQualifiers.has(wordAt(first - 1))) first--
  return !isJoined(text, tokens, first) || lexicon.ownNameOpeners.has(wordAt(first - 1))
}

/** Whether nothing but spaces stands before each token from `first` to `last`. */
function isJoinedFrom(text: string, tokens: Tokens, first: number, last: number): boolean {
  for (let i = first; i <= last; i++) if (!isJoined(text, tokens, i)) return false
  return true
}

/** "Call me Annie", "call me annie" — not "call me anytime", "call me ASAP". */
function isCalled(name: NameCandidate, turn: UnnamedTurn, lexicon: Lexicon): boolean {
  const shouted = name.text.length > 1 && name.text === name.text.toUpperCase()
  const { capitalised, redacted } = name
  if (redacted || (capitalised && !(shouted && name.text !== name.text.toLowerCase()))) return true
  return isGivenName(name, lexicon) || looksLikeName(name, turn, CALLED, lexicon) || isFullName(name, turn)
}

/** Log-odds. */
const CALLED = 0

export function impliedName(turn: UnnamedTurn, situation: Situation, lexicon: Lexicon): NameCandidate | null {
  const weak = weaklyIntroduced(turn, situation, lexicon)
  const reply = weak?.capitalised === true ? null : bareReply(turn, situation.asked, lexicon)
  return (
    // "Aoibheann (it's ay-veen) Scully"
    (reply?.capitalised === true ? reply : (weak ?? reply)) ??
    announced(turn, lexicon) ??
    bookedUnder(turn, situation.asked !== 'no', lexicon) ??
    signed(turn, lexicon)
  )
}

/** "My booking is under Anna." — a name with a capital, and nothing behind it; in answer to the question, any. */
function bookedUnder(turn: UnnamedTurn, asked: boolean, lexicon: Lexicon): NameCandidate | null {
  for (const hit of turn.phrases) {
    if (hit.group !== 'booked-under') continue
    const name = namedAfter(turn, hit.endToken, lexicon)
    if (name === null || name.redacted) continue
    if (name.capitalised ? !isJoined(turn.text, turn.tokens, name.endToken) : asked) return name
  }
  return null
}
