/**
 * The ways customers say who they are. Outright ("my name is", "call me") is believed whatever stands there; weak ways
 * ("I'm", "this is", a bare answer) ask for a capital, the agent's question, or letters that look like a name.
 */
import type { PhraseGroup } from '../../language/index.ts'
import { hitOf, type PhraseHit } from '../../text/phrases.ts'
import type { Tokens } from '../../text/tokens.ts'
import { foldText, foldedToken } from '../../text/view.ts'
import type { UnnamedTurn } from './customer-name.ts'
import type { Lexicon } from '../lexicon.ts'
import { candidate, couldBeName, isJoined, type NameCandidate } from './name-at.ts'
import {
  afterTitles,
  behindFillers,
  isGivenName,
  isOfAnother,
  isPlainlyName,
  looksLikeName,
  namedAfter,
} from './named-after.ts'
import { announced } from './announced-name.ts'
import { bareReply } from './name-reply.ts'
import { isFormal, isFullName, LEAST_TAKEN_UP } from './full-name.ts'
import { postposed } from './postposed-name.ts'
import { isShouted, isStressed } from './shouted.ts'
import { signed } from './signed-name.ts'

/** What the turn before asked: for the name last of all, for the name and then for more, or for something else. */
export type Asked = 'last' | 'earlier' | 'no'

/** What a statement is judged by, beside its own turn. */
export interface Situation {
  readonly asked: Asked
  /** The turn before asked for something else last, and it was not the first that the customer said. */
  readonly asksElse: () => boolean
  /** Whether an agent writes the folded word as a name. */
  readonly isEchoed: (folded: string) => boolean
  /** The customer has not spoken before. */
  readonly isFirst: boolean
  /** Only the customer's side is there, so no question can be seen. */
  readonly oneSided: boolean
}

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

/**
 * "I'm Josh", "this is Josh", "it's Josh": a capital inside a sentence, and nothing behind it that makes it a
 * statement. "It's Josh" is believed only where it opens the message, a greeting before it or not, or where the name is said twice ("it's
 * Christmas" may come anywhere); behind a question for something else it needs the greeting ("Where was it sent?", "It's Barnsley"). Lower case is
 * believed in answer to a question for the name, where an agent takes it up as a name, or where its letters look like one.
 */
function weaklyIntroduced(turn: UnnamedTurn, situation: Situation, lexicon: Lexicon): NameCandidate | null {
  const { text, tokens } = turn
  const asked = situation.asked === 'last'
  let shouted: boolean | undefined
  for (const hit of turn.phrases) {
    if (!WEAK.has(hit.group) || isDenied(turn, hit)) continue
    // Asked once, of a turn that may introduce somebody at all.
    shouted ??= !asked && isShouted(text)
    if (shouted) return null
    const name = withFamilyName(turn, nameBehind(turn, hit, lexicon), situation)
    if (name === null || name.redacted || isStressed(name, turn)) continue
    // "Should I do this myself, geesh?"
    if (hit.group === 'name-introduction-self' && text.charAt(hit.end) === ',') continue
    if (isOfAnother(turn, name)) continue
    // "It's L, M, 4, 9" spells a code; "yellow it is. See you" ends a sentence.
    if (name.text.length === 1 || /[.!?]\s/u.test(text.slice(hit.end, tokens.start[hit.endToken]))) continue
    // "It is dallas" may answer the question for a town, which is not there to be seen.
    if (situation.oneSided && !name.capitalised && lexicon.placeNames.has(foldText(name.text))) continue
    const echoed =
      !name.capitalised &&
      [name.firstToken, name.endToken - 1].some((token) =>
        situation.isEchoed(foldedToken(text, tokens, token)),
      )
    const stops = !isJoined(text, tokens, name.endToken)
    const follower = stops ? '' : foldedToken(text, tokens, name.endToken)
    const isTwo = !lexicon.hasNameWeights && isFormal(turn, hit, name)
    const goesOn = isTwo && !stops && lexicon.functionWords.has(tokens.hash[name.endToken]!)
    const followed = goesOn || lexicon.nameFollowers.has(follower)
    const likely = looksLikeName(name, turn, situation.oneSided ? LIKELY_ONE_SIDED : LIKELY, lexicon)
    const answers = (): boolean => situation.asksElse() && !followsGreeting(turn, hit)
    const opens = (opensTurn(turn, hit) && !answers()) || isSaidTwice(turn, hit, name)
    const taken = opens && echoed && looksLikeName(name, turn, LEAST_TAKEN_UP, lexicon)
    // "good afternoon ma so this is chidinma okafor i rang …"; "it's …" says many things elsewhere.
    const isTold = opens || hit.group !== 'name-introduction-it' || lexicon.nameAnnouncers.has(follower)
    const told =
      followed &&
      (isGivenName(name, lexicon) || (situation.isFirst && isTold && (isTwo || isFullName(name, turn))))
    const plain =
      hit.group === 'name-introduction-self' && isPlainlyName({ text: name.text.split(' ', 1)[0]! }, lexicon)
    if (
      !name.capitalised &&
      !asked &&
      !echoed &&
      !likely &&
      !told &&
      !plain &&
      !(isTwo && stops && situation.isFirst)
    )
      continue
    // "It's Karen's."
    if (name.end < tokens.end[name.endToken - 1]!) continue
    const believed = {
      'name-introduction-self':
        stops || name.capitalised || followed || plain || (likely && situation.oneSided),
      'name-introduction-this': stops || followed || (echoed && name.endToken > name.firstToken + 1),
      'name-introduction-it': (stops && (asked || opens)) || (followed && isTold) || taken,
    }[hit.group as 'name-introduction-self']
    if (believed && (name.capitalised || stops || echoed || followed || plain || situation.oneSided))
      return name
  }
  return null
}

/** "hier ist die rosemarie huber ich …": the next word as well, where agents write it as a name. */
function withFamilyName(
  turn: UnnamedTurn,
  name: NameCandidate | null,
  { isEchoed }: Situation,
): NameCandidate | null {
  if (name === null || name.capitalised || name.redacted) return name
  const { text, tokens, lexicon } = turn
  const next = name.endToken
  if (!isJoined(text, tokens, next) || !couldBeName(text, tokens, next, lexicon)) return name
  if (!isEchoed(foldedToken(text, tokens, next))) return name
  return candidate(text, tokens, name.firstToken, next + 1, false, false)
}

/** "No soy Dora", where the verb belongs to the denial; "no, I'm Josh" denies what was said before. */
function isDenied({ phrases }: UnnamedTurn, { firstToken }: PhraseHit): boolean {
  const before = hitOf(phrases, firstToken - 1, firstToken, 'negation')
  return before !== undefined && before.endToken > firstToken
}

const WEAK: ReadonlySet<PhraseGroup> = new Set<PhraseGroup>([
  'name-introduction-self',
  'name-introduction-this',
  'name-introduction-it',
])

/** "I'm just Teo", "this is uh deborah": what is said in hesitation says nothing; "I'm just browsing" has no capital. */
function nameBehind(turn: UnnamedTurn, { endToken }: PhraseHit, lexicon: Lexicon): NameCandidate | null {
  const wordAt = (index: number): string => foldedToken(turn.text, turn.tokens, index)
  let at = endToken
  let isPlain = true
  while (at < turn.tokens.count && at - endToken < MOST_FILLERS && lexicon.nameFillers.has(wordAt(at))) {
    isPlain &&= lexicon.replyOpeners.has(wordAt(at))
    at++
  }
  const name = namedAfter(turn, at, lexicon)
  return name === null || isPlain || name.capitalised ? name : null
}

const MOST_FILLERS = 2

/** Whether the words open the turn, a greeting before them or not. */
export function opensTurn(turn: UnnamedTurn, hit: PhraseHit): boolean {
  return hit.firstToken <= 1 || followsGreeting(turn, hit)
}

/** "Hello there, it's Josh", "Hi Ruth, it's Josh", "Good morning Ruth. It's Josh", "hi ruth its josh". */
function followsGreeting({ text, tokens, phrases }: UnnamedTurn, { firstToken }: PhraseHit): boolean {
  const greeting = hitOf(phrases, 0, 2, 'greeting')
  if (greeting === undefined || firstToken - greeting.endToken > MOST_GREETED) return false
  return firstToken - greeting.endToken <= 1 || !isJoined(text, tokens, firstToken)
}

/** Words of the name that is greeted. */
const MOST_GREETED = 2

/** "It's Marcus, Marcus Bell." */
function isSaidTwice(
  turn: UnnamedTurn,
  { endToken }: PhraseHit,
  { firstToken, start }: NameCandidate,
): boolean {
  return firstToken > afterTitles(turn, endToken) && turn.text.startsWith(', ', start - 2)
}

/** Log-odds above which a lower-case word is taken for a name though nobody asked. */
const LIKELY = 3
const LIKELY_ONE_SIDED = -0.5

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
