/** What speaks for a name that words bring in which say many things besides: where they stand, what follows, how it is written. */
import type { PhraseGroup } from '../../language/index.ts'
import { hitOf, type PhraseHit } from '../../text/phrases.ts'
import { foldedToken } from '../../text/view.ts'
import type { UnnamedTurn } from './customer-name.ts'
import type { Lexicon } from '../lexicon.ts'
import { isFormal } from './full-name.ts'
import { isJoined, type NameCandidate } from './name-at.ts'
import { afterTitles, isPlainlyName, looksLikeName } from './named-after.ts'
import type { Situation } from './situation.ts'

/** Words that may introduce somebody, the name behind them, and what both are judged by. */
export interface Introduction {
  readonly turn: UnnamedTurn
  readonly hit: PhraseHit<PhraseGroup>
  readonly name: NameCandidate
  readonly situation: Situation
  readonly lexicon: Lexicon
}

/** What speaks for a name, each by itself. */
export interface Signs extends Behind {
  /** In lower case, an agent writes its first or last word as a name. */
  readonly isEchoed: boolean
  readonly isLikely: boolean
  /** Its first word is a given name and nothing else. */
  readonly isKnown: boolean
  /** The introduction opens the turn, or the name is said twice. */
  readonly opens: boolean
  /** The introduction stands where it introduces somebody: "it's …" says many things elsewhere. */
  readonly introduces: boolean
}

export function signsOf(introduction: Introduction): Signs {
  const { turn, hit, name, situation, lexicon } = introduction
  const behind = behindName(introduction)
  const answersElse = (): boolean => situation.asksElse() && !followsGreeting(turn, hit)
  const opens = (opensTurn(turn, hit) && !answersElse()) || isSaidTwice(turn, hit, name)
  return {
    ...behind,
    isEchoed: isEchoed(introduction),
    isLikely: looksLikeName(name, turn, situation.oneSided ? LIKELY_ONE_SIDED : LIKELY, lexicon),
    isKnown: isPlainlyName({ text: name.text.split(' ', 1)[0]! }, lexicon),
    opens,
    // "good afternoon ma so this is chidinma okafor i rang …"
    introduces: opens || hit.group !== 'name-introduction-it' || lexicon.nameAnnouncers.has(behind.follower),
  }
}

interface Behind {
  /** Nothing stands behind the name that belongs to it. */
  readonly stops: boolean
  /** The folded word that does; '' where the name stops. */
  readonly follower: string
  /** What follows goes on with something else, as people do behind their name. */
  readonly isFollowed: boolean
  /** Two words that are a name by their form, in a language without a model of letters. */
  readonly isTwo: boolean
}

function behindName({ turn, hit, name, lexicon }: Introduction): Behind {
  const { text, tokens } = turn
  const stops = !isJoined(text, tokens, name.endToken)
  const follower = stops ? '' : foldedToken(text, tokens, name.endToken)
  const isTwo = !lexicon.hasNameWeights && isFormal(turn, hit, name)
  const runsOn = isTwo && !stops && lexicon.functionWords.has(tokens.hash[name.endToken]!)
  return { stops, follower, isTwo, isFollowed: runsOn || lexicon.nameFollowers.has(follower) }
}

function isEchoed({ turn: { text, tokens }, name, situation }: Introduction): boolean {
  if (name.capitalised) return false
  return [name.firstToken, name.endToken - 1].some((token) =>
    situation.isEchoed(foldedToken(text, tokens, token)),
  )
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
