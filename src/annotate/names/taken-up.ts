/**
 * A name that customers drop with no word about it and agents take up: "… account 40093310, Baljit" – "Morning Baljit, give me a
 * minute", "hello yeah tunde top flat" – "oh hi tunde". Neither is enough alone: a last word may be a town, and an agent may call a
 * customer by somebody else's name.
 *
 * Blind spot: an agent who is called by a name and calls the customer by the same.
 */
import type { PhraseGroup } from '../../language/index.ts'
import { spanAt } from '../../model/span.ts'
import { firstHit, hitOf } from '../../text/phrases.ts'
import { foldedToken } from '../../text/view.ts'
import type { UnnamedTurn } from './customer-name.ts'
import type { Lexicon } from '../lexicon.ts'
import {
  couldBeName,
  isCapitalisedAt,
  isJoined,
  MAX_NAME_TOKENS,
  nameAt,
  type NameCandidate,
} from './name-at.ts'
import { partsOf } from './name-parts.ts'
import { behindOpeners, CLOSINGS, isBehind, isDeniedAt, isGiven, isLikeName, isOthers } from './openers.ts'

/** How agents call somebody by a folded word. */
interface Call {
  /** The last turn that does. */
  readonly index: number
  /** Behind a greeting or thanks, where nothing but a name stands. */
  readonly courteous: boolean
}

export type CalledNames = () => ReadonlyMap<string, Call>

/** Reads the agents' turns when it is first asked. */
export function calledNames(turns: readonly UnnamedTurn[]): CalledNames {
  let called: ReadonlyMap<string, Call> | undefined
  return () => (called ??= readCalls(turns))
}

function readCalls(turns: readonly UnnamedTurn[]): ReadonlyMap<string, Call> {
  const called = new Map<string, Call>()
  for (const turn of turns) {
    if (turn.role !== 'agent' || !turn.spoken) continue
    for (const [token, courteous] of callsIn(turn)) {
      if (!isName(turn, token, courteous)) continue
      const word = foldedToken(turn.text, turn.tokens, token)
      if (isOwn(turn, token, word)) continue
      const before = called.get(word)
      called.set(word, { index: turn.index, courteous: courteous || before?.courteous === true })
    }
  }
  return called
}

/** Whether the word could be one, in small letters and behind no courtesy only where it looks like one; "Goodbye" ends a sentence alike. */
function isName({ text, tokens, phrases, lexicon }: UnnamedTurn, token: number, courteous: boolean): boolean {
  if (!couldBeName(text, tokens, token, lexicon)) return false
  if (SAYING.some((group) => hitOf(phrases, token, token + 1, group) !== undefined)) return false
  if (courteous || isCapitalisedAt(text, tokens.start[token]!, tokens.end[token]!)) return true
  const word = foldedToken(text, tokens, token)
  return isGiven(word, lexicon) || lexicon.nameLikeness(word) > LEAST
}

/** Whether it stands in what an agent signs, or is the agent's own name. */
function isOwn({ tokens, regions, participant, lexicon }: UnnamedTurn, token: number, word: string): boolean {
  if (spanAt(regions, tokens.start[token]!)?.kind === 'signature') return true
  return partsOf(participant?.name ?? '', lexicon).includes(word)
}

const SAYING: readonly PhraseGroup[] = ['greeting', 'closing', 'gratitude', 'said-to-name']
/** Log-odds: of a word that an agent may call in small letters, and of one that customers may open with. */
const LEAST = -4
const LIKELY = 0

/** The tokens that may call somebody: "Morning Baljit,", "right chantal i can see", "That's you set up, Thandiwe.", "ten minutes kieron". */
function* callsIn(turn: UnnamedTurn): Generator<readonly [number, boolean]> {
  const { text, tokens, phrases } = turn
  for (const { group, end, endToken } of phrases)
    if (COURTEOUS.has(group) && /^,? $/u.test(text.slice(end, tokens.start[endToken]))) yield [endToken, true]
  for (const { firstToken, endToken } of tokens.sentences) {
    const opened = behindOpeners(turn, firstToken)
    const isHead = opened > firstToken || text.startsWith(', ', tokens.end[opened])
    if (opened < endToken && isHead) yield [opened, false]
    const courteous = isCourteousAt(turn, firstToken)
    for (let i = firstToken + 1; i < endToken; i++) {
      if (i + 1 < endToken && !text.startsWith(', ', tokens.end[i])) continue
      const isNear = i - firstToken <= MOST_BEFORE && !isPlace(turn, i)
      if (isNear || text.startsWith(', ', tokens.end[i - 1])) yield [i, courteous]
    }
  }
}

function isCourteousAt({ phrases }: UnnamedTurn, token: number): boolean {
  for (let i = firstHit(phrases, token); phrases[i]?.firstToken === token; i++)
    if (COURTEOUS.has(phrases[i]!.group)) return true
  return false
}

/** Words before a name that no comma sets off: "Morning Baljit,", "ten minutes kieron". */
const MOST_BEFORE = 2
const COURTEOUS: ReadonlySet<PhraseGroup> = new Set<PhraseGroup>([
  'greeting',
  'gratitude',
  'apology',
  'said-to-name',
])

/**
 * The name that an agent's later turn calls: at the beginning of the turn, behind greetings or not; all that stands between two marks; or
 * at the very end.
 */
export function takenUp(turn: UnnamedTurn, called: CalledNames, lexicon: Lexicon): NameCandidate | null {
  const calls = called()
  if (calls.size === 0) return null
  const { text, tokens } = turn
  const callOf = (token: number): Call | undefined => {
    const form = lexicon.formsOf(foldedToken(text, tokens, token)).find((each) => calls.has(each))
    const call = form === undefined ? undefined : calls.get(form)
    return call !== undefined && call.index > turn.index ? call : undefined
  }
  const head = behindOpeners(turn, 0)
  const end = lastWord(turn, head)
  for (const sentence of tokens.sentences)
    for (let at = Math.max(head, sentence.firstToken); at < sentence.endToken; at++) {
      const isMarked = at === head || !isJoined(text, tokens, at)
      const isApart = !isMarked && isSetApart(turn, at)
      const isWithin = isMarked || isApart || isCapitalisedAt(text, tokens.start[at]!, tokens.end[at]!)
      if (!isWithin && (end - at > MOST_WORDS || isPlace(turn, at))) continue
      const call = callOf(at)
      if (call === undefined || isDeniedAt(turn, at)) continue
      const name = nameAt(text, tokens, at, lexicon)
      if (name === null || name.redacted) continue
      const isAll = (isMarked || isBehind(turn, at, CLOSINGS)) && !isJoined(text, tokens, name.endToken)
      if (isAll && at > head) return name
      // Where nothing sets a word off, its letters have to.
      const isLikely = call.courteous || isLikeName(foldedToken(text, tokens, at), LIKELY, lexicon)
      if (isLikely && (at === head || isApart || isToldOfNobody(turn, name, call, end))) return name
    }
  return null
}

/** At the very end; or written out with capitals, where an agent greets or thanks that person: "It should be Ikenna Uzor, not …". */
function isToldOfNobody(turn: UnnamedTurn, name: NameCandidate, { courteous }: Call, end: number): boolean {
  const isLong = name.endToken > name.firstToken + 1
  const isLast = name.endToken === end && (courteous || isLong)
  const isWritten = courteous && name.capitalised && isLong
  return (isLast || isWritten) && !isPlace(turn, name.firstToken) && !isOthers(turn, name.firstToken)
}

/** Behind the last word that is more than an interjection: "emeka btw". */
function lastWord({ text, tokens, lexicon }: UnnamedTurn, head: number): number {
  let end = tokens.sentences.at(-1)?.endToken ?? 0
  while (
    end > head &&
    lexicon.notNames.has(foldedToken(text, tokens, end - 1)) &&
    !lexicon.functionWords.has(tokens.hash[end - 1]!)
  )
    end--
  return end
}

/** "it's only bev again", "… the washing machine again love pauline at forty two": what says that a name comes, or calls whoever listens. */
function isSetApart(turn: UnnamedTurn, token: number): boolean {
  const { text, tokens, lexicon } = turn
  if (token === 0 || isOthers(turn, token)) return false
  if (isCapitalisedAt(text, tokens.start[token - 1]!, tokens.end[token - 1]!)) return false
  const before = foldedToken(text, tokens, token - 1)
  return (
    lexicon.nameFillers.has(before) || (lexicon.addressWords.has(before) && !lexicon.nicknames.has(before))
  )
}

/** "from Chicago to San Francisco" */
function isPlace({ text, tokens, lexicon }: UnnamedTurn, token: number): boolean {
  let first = token
  while (
    token - first < MAX_NAME_TOKENS &&
    isJoined(text, tokens, first) &&
    isCapitalisedAt(text, tokens.start[first - 1]!, tokens.end[first - 1]!)
  )
    first--
  return lexicon.nounOpeners.has(foldedToken(text, tokens, first - 1))
}

const MOST_WORDS = 3
