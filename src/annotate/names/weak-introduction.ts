/** Names that customers bring in by words which say many things besides: "I'm …", "this is …", "it's …". */
import type { PhraseGroup } from '../../language/index.ts'
import { hitOf, type PhraseHit } from '../../text/phrases.ts'
import { foldText, foldedToken } from '../../text/view.ts'
import type { UnnamedTurn } from './customer-name.ts'
import type { Lexicon } from '../lexicon.ts'
import { isFormal, isFullName, LEAST_TAKEN_UP } from './full-name.ts'
import { candidate, couldBeName, isJoined, type NameCandidate } from './name-at.ts'
import {
  afterTitles,
  behindFillers,
  goesOn,
  isGivenName,
  isOfAnother,
  isPlainlyName,
  looksLikeName,
  namedAfter,
} from './named-after.ts'
import { isBehind, TITLES } from './openers.ts'
import { isShouted, isStressed } from './shouted.ts'
import type { Situation } from './situation.ts'

type Introduction = PhraseHit<PhraseGroup>

/**
 * "I'm Josh", "this is Josh", "it's Josh": a capital inside a sentence, and nothing behind it that makes it a
 * statement. "It's Josh" is believed only where it opens the message, a greeting before it or not, or where the name is said twice ("it's
 * Christmas" may come anywhere); behind a question for something else it needs the greeting ("Where was it sent?", "It's Barnsley"). Lower case is
 * believed in answer to a question for the name, where an agent takes it up as a name, or where its letters look like one.
 */
export function weaklyIntroduced(
  turn: UnnamedTurn,
  situation: Situation,
  lexicon: Lexicon,
): NameCandidate | null {
  let shouted: boolean | undefined
  for (const hit of turn.phrases) {
    if (!WEAK.has(hit.group) || isDenied(turn, hit)) continue
    // Asked once, of a turn that may introduce somebody at all.
    shouted ??= situation.asked !== 'last' && isShouted(turn.text)
    if (shouted) return null
    const name = withFamilyName(turn, nameBehind(turn, hit, lexicon), situation)
    if (name === null || isSomethingElse(turn, hit, name, situation, lexicon)) continue
    if (isBelieved(turn, hit, name, situation, lexicon)) return name
  }
  return null
}

/** Whether what stands there is no name, or another's, whatever speaks for it. */
function isSomethingElse(
  turn: UnnamedTurn,
  hit: Introduction,
  name: NameCandidate,
  { oneSided }: Situation,
  lexicon: Lexicon,
): boolean {
  const { text, tokens } = turn
  return (
    name.redacted ||
    isStressed(name, turn) ||
    // "Should I do this myself, geesh?"
    (hit.group === 'name-introduction-self' && text.charAt(hit.end) === ',') ||
    isOfAnother(turn, name) ||
    // "It's L, M, 4, 9" spells a code; "yellow it is. See you" ends a sentence.
    name.text.length === 1 ||
    /[.!?]\s/u.test(text.slice(hit.end, tokens.start[hit.endToken])) ||
    // "It is dallas" may answer the question for a town, which is not there to be seen.
    (oneSided && !name.capitalised && lexicon.placeNames.has(foldText(name.text))) ||
    // "It's Karen's."
    name.end < tokens.end[name.endToken - 1]!
  )
}

/** Whether enough speaks for the name: its capital, the question, how agents write it, its letters, where it stands, what follows. */
function isBelieved(
  turn: UnnamedTurn,
  hit: Introduction,
  name: NameCandidate,
  situation: Situation,
  lexicon: Lexicon,
): boolean {
  const { text, tokens } = turn
  const { isFirst, oneSided } = situation
  const asked = situation.asked === 'last'
  const echoed =
    !name.capitalised &&
    [name.firstToken, name.endToken - 1].some((token) => situation.isEchoed(foldedToken(text, tokens, token)))
  const stops = !isJoined(text, tokens, name.endToken)
  const follower = stops ? '' : foldedToken(text, tokens, name.endToken)
  const isTwo = !lexicon.hasNameWeights && isFormal(turn, hit, name)
  const runsOn = isTwo && !stops && lexicon.functionWords.has(tokens.hash[name.endToken]!)
  const followed = runsOn || lexicon.nameFollowers.has(follower)
  const likely = looksLikeName(name, turn, oneSided ? LIKELY_ONE_SIDED : LIKELY, lexicon)
  const answers = (): boolean => situation.asksElse() && !followsGreeting(turn, hit)
  const opens = (opensTurn(turn, hit) && !answers()) || isSaidTwice(turn, hit, name)
  // "good afternoon ma so this is chidinma okafor i rang …"; "it's …" says many things elsewhere.
  const isTold = opens || hit.group !== 'name-introduction-it' || lexicon.nameAnnouncers.has(follower)
  const isKnown = isPlainlyName({ text: name.text.split(' ', 1)[0]! }, lexicon)
  const isWhole = (): boolean => isFirst && isTold && (isTwo || isFullName(name, turn))
  const told =
    (followed && (isGivenName(name, lexicon) || isKnown || isWhole())) ||
    (opens && stops && isKnown) ||
    // "Its mrs doyle calling about my hearing aid"; not "its dr hollis i want to see".
    (opens &&
      (stops || (followed && !goesOn(turn, name.endToken))) &&
      isBehind(turn, name.firstToken, TITLES)) ||
    (isTwo && stops && isFirst)
  const plain = hit.group === 'name-introduction-self' && isKnown
  if (!name.capitalised && !asked && !echoed && !likely && !told && !plain) return false
  if (!name.capitalised && !stops && !echoed && !followed && !plain && !oneSided) return false
  if (hit.group === 'name-introduction-self')
    return stops || name.capitalised || followed || plain || (likely && oneSided)
  if (hit.group === 'name-introduction-this')
    return stops || followed || (echoed && name.endToken > name.firstToken + 1)
  const taken = opens && echoed && looksLikeName(name, turn, LEAST_TAKEN_UP, lexicon)
  return (stops && (asked || opens)) || (followed && isTold) || taken
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
  const at = behindFillers(turn, endToken)
  const name = namedAfter(turn, at, lexicon)
  const says = (token: number): boolean =>
    !lexicon.replyOpeners.has(foldedToken(turn.text, turn.tokens, token))
  for (let token = endToken; token < at; token++)
    if (says(token)) return name?.capitalised === true ? name : null
  return name
}

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
