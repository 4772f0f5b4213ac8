/** Names that customers bring in by words which say many things besides: "I'm …", "this is …", "it's …". */
import type { PhraseGroup } from '../../language/index.ts'
import { hitOf, type PhraseHit } from '../../text/phrases.ts'
import { foldText, foldedToken } from '../../text/view.ts'
import type { UnnamedTurn } from './customer-name.ts'
import type { Lexicon } from '../lexicon.ts'
import { isFullName, LEAST_TAKEN_UP } from './full-name.ts'
import { signsOf, type Introduction, type Signs } from './introduction-signs.ts'
import { candidate, couldBeName, isJoined, type NameCandidate } from './name-at.ts'
import { behindFillers, goesOn, isGivenName, isOfAnother, looksLikeName, namedAfter } from './named-after.ts'
import { isBehind, TITLES } from './openers.ts'
import { isShouted, isStressed } from './shouted.ts'
import type { Situation } from './situation.ts'

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
    if (name === null) continue
    const introduction = { turn, hit, name, situation, lexicon }
    if (!isSomethingElse(introduction) && isBelieved(introduction)) return name
  }
  return null
}

/** Whether what stands there is no name, or another's, whatever speaks for it. */
function isSomethingElse(introduction: Introduction): boolean {
  const { turn, hit, name, lexicon } = introduction
  const { text, tokens } = turn
  return (
    name.redacted ||
    isStressed(name, turn) ||
    // "Should I do this myself, geesh?"
    (hit.group === 'name-introduction-self' && text.charAt(hit.end) === ',') ||
    isOfAnother(turn, name) ||
    isWanted(introduction) ||
    // "It's L, M, 4, 9" spells a code; "yellow it is. See you" ends a sentence.
    name.text.length === 1 ||
    /[.!?]\s/u.test(text.slice(hit.end, tokens.start[hit.endToken])) ||
    // "It is dallas" may answer the question for a town, which is not there to be seen.
    (introduction.situation.oneSided && !name.capitalised && lexicon.placeNames.has(foldText(name.text))) ||
    // "It's Karen's."
    name.end < tokens.end[name.endToken - 1]!
  )
}

/** "Its dr hollis i want to see". With capitals a sentence may end there unmarked: "It's Mr Bell I rang yesterday". */
function isWanted({ turn, hit, name }: Introduction): boolean {
  const { text, tokens } = turn
  return (
    !name.capitalised &&
    hit.group === 'name-introduction-it' &&
    isJoined(text, tokens, name.endToken) &&
    goesOn(turn, name.endToken) &&
    isBehind(turn, name.firstToken, TITLES)
  )
}

/** Whether enough speaks for the name: in lower case that it is one and ends there, and whatever its introduction asks for. */
function isBelieved(introduction: Introduction): boolean {
  const { hit, name } = introduction
  const signs = signsOf(introduction)
  if (!name.capitalised && !(isMeantAsName(introduction, signs) && isWhole(introduction, signs))) return false
  if (hit.group === 'name-introduction-self') return suitsSelf(introduction, signs)
  if (hit.group === 'name-introduction-this') return suitsThis(introduction, signs)
  return suitsIt(introduction, signs)
}

/** Whether anything says of lower case that it is a name. */
function isMeantAsName(introduction: Introduction, signs: Signs): boolean {
  return (
    introduction.situation.asked === 'last' ||
    signs.isEchoed ||
    signs.isLikely ||
    isToldAround(introduction, signs) ||
    isPlainSelf(introduction, signs)
  )
}

/** Whether lower case is no beginning of something longer. */
function isWhole(introduction: Introduction, signs: Signs): boolean {
  return (
    signs.stops ||
    signs.isEchoed ||
    signs.isFollowed ||
    isPlainSelf(introduction, signs) ||
    introduction.situation.oneSided
  )
}

/** Whether what stands around the name shows that it is one. */
function isToldAround({ turn, name, situation: { isFirst }, lexicon }: Introduction, signs: Signs): boolean {
  const { stops, isFollowed, isKnown, isTwo, opens, introduces } = signs
  const isFull = (): boolean => isFirst && introduces && (isTwo || isFullName(name, turn))
  if (isFollowed && (isGivenName(name, lexicon) || isKnown || isFull())) return true
  if (opens && stops && isKnown) return true
  // "Its mrs doyle calling about my hearing aid"; not "its dr hollis i want to see".
  const endsOrTurns = stops || (isFollowed && !goesOn(turn, name.endToken))
  if (opens && endsOrTurns && isBehind(turn, name.firstToken, TITLES)) return true
  return isTwo && stops && isFirst
}

/** "im sue i rang": a name and nothing else, behind words for oneself. */
function isPlainSelf({ hit }: Introduction, { isKnown }: Signs): boolean {
  return hit.group === 'name-introduction-self' && isKnown
}

/** "I'm Josh" */
function suitsSelf({ name, situation }: Introduction, signs: Signs): boolean {
  const { stops, isFollowed, isKnown, isLikely } = signs
  return stops || name.capitalised || isFollowed || isKnown || (isLikely && situation.oneSided)
}

/** "This is Josh" */
function suitsThis({ name }: Introduction, { stops, isFollowed, isEchoed }: Signs): boolean {
  return stops || isFollowed || (isEchoed && name.endToken > name.firstToken + 1)
}

/** "It's Josh" */
function suitsIt({ turn, name, situation, lexicon }: Introduction, signs: Signs): boolean {
  const { stops, isFollowed, opens, introduces } = signs
  if (stops && (situation.asked === 'last' || opens)) return true
  if (isFollowed && introduces) return true
  return opens && signs.isEchoed && looksLikeName(name, turn, LEAST_TAKEN_UP, lexicon)
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
