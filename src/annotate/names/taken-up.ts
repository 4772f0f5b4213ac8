/**
 * A name that customers drop with no word about it and agents take up: "… account 40093310, Baljit" – "Morning Baljit, give me a
 * minute", "chantal okoro bligh q x two" – "right chantal i can see you". Neither is enough alone: a last word may be a town, and an
 * agent may call a customer by somebody else's name.
 */
import type { PhraseGroup } from '../../language/index.ts'
import { hitOf } from '../../text/phrases.ts'
import { foldedToken } from '../../text/view.ts'
import type { UnnamedTurn } from './customer-name.ts'
import type { Lexicon } from '../lexicon.ts'
import { couldBeName, isCapitalisedAt, isJoined, nameAt, type NameCandidate } from './name-at.ts'

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
      if (!isName(turn, token)) continue
      const word = foldedToken(turn.text, turn.tokens, token)
      const before = called.get(word)
      called.set(word, { index: turn.index, courteous: courteous || before?.courteous === true })
    }
  }
  return called
}

/** Whether the word could be one, in small letters only where it looks like one; "Goodbye" ends a sentence alike. */
function isName({ text, tokens, phrases, lexicon }: UnnamedTurn, token: number): boolean {
  if (!couldBeName(text, tokens, token, lexicon)) return false
  if (SAYING.some((group) => hitOf(phrases, token, token + 1, group) !== undefined)) return false
  if (isCapitalisedAt(text, tokens.start[token]!, tokens.end[token]!)) return true
  const word = foldedToken(text, tokens, token)
  return lexicon.nicknames.has(word) || lexicon.commonNames.has(word) || lexicon.nameLikeness(word) > LEAST
}

const SAYING: readonly PhraseGroup[] = ['greeting', 'closing', 'gratitude', 'said-to-name']
/** Log-odds. */
const LEAST = -2

/** The tokens that may call somebody: "Morning Baljit,", "right chantal i can see", "That's you set up, Thandiwe.", "No, Ioana, …". */
function* callsIn({ text, tokens, phrases, lexicon }: UnnamedTurn): Generator<readonly [number, boolean]> {
  for (const { group, endToken } of phrases)
    if (COURTEOUS.has(group) && endToken < tokens.count) yield [endToken, true]
  for (const { firstToken, endToken } of tokens.sentences) {
    const opener = foldedToken(text, tokens, firstToken)
    const next = firstToken + 1
    if (next < endToken && !lexicon.nounOpeners.has(opener) && isClosed(next, endToken)) yield [next, false]
    else if (next < endToken && lexicon.replyOpeners.has(opener)) yield [next, false]
    for (let i = firstToken; i < endToken; i++) {
      const isSetOff = i > firstToken ? text.startsWith(', ', tokens.end[i - 1]) : endToken > next
      if (isSetOff && isClosed(i, endToken)) yield [i, isCourteousAt(firstToken)]
    }
  }
  function isClosed(token: number, end: number): boolean {
    return token + 1 === end || text.startsWith(', ', tokens.end[token])
  }
  function isCourteousAt(token: number): boolean {
    return phrases.some(({ group, firstToken }) => firstToken === token && COURTEOUS.has(group))
  }
}

const COURTEOUS: ReadonlySet<PhraseGroup> = new Set<PhraseGroup>([
  'greeting',
  'gratitude',
  'apology',
  'said-to-name',
  'closing',
])

/** The name that stands at the end of the turn or at its beginning and that an agent's later turn calls. */
export function takenUp(turn: UnnamedTurn, calledNames: CalledNames, lexicon: Lexicon): NameCandidate | null {
  const { text, tokens } = turn
  const callOf = (token: number): Call | undefined => {
    const calls = calledNames()
    const form = lexicon.formsOf(foldedToken(text, tokens, token)).find((each) => calls.has(each))
    const call = form === undefined ? undefined : calls.get(form)
    return call !== undefined && call.index > turn.index ? call : undefined
  }
  const first = behindAssent(turn, lexicon)
  const name = first === null ? null : nameAt(text, tokens, first, lexicon)
  if (name !== null && !name.redacted && callOf(name.firstToken) !== undefined) return name
  for (let at = Math.max(1, tokens.count - MOST_WORDS); at < tokens.count; at++) {
    if (!couldBeName(text, tokens, at, lexicon)) continue
    const call = callOf(at)
    if (call === undefined || !(call.courteous || isSetOff(turn, at))) continue
    const last = nameAt(text, tokens, at, lexicon)
    if (last?.endToken === tokens.count) return last
  }
  return null
}

/** The first token, or the one behind "yes" and "ok"; `null` where somebody is greeted, who is not the customer. */
function behindAssent({ text, tokens, phrases }: UnnamedTurn, { replyOpeners }: Lexicon): number | null {
  let at = 0
  while (at < Math.min(MOST_OPENERS, tokens.count) && replyOpeners.has(foldedToken(text, tokens, at))) at++
  return hitOf(phrases, 0, at + 1, 'greeting') === undefined ? at : null
}

/** "…, Baljit", "… today? Ioana", "cheers baljit". */
function isSetOff({ text, tokens, phrases }: UnnamedTurn, at: number): boolean {
  if (!isJoined(text, tokens, at)) return true
  for (let from = Math.max(0, at - MOST_CLOSING); from < at; from++)
    for (const group of CLOSING) if (hitOf(phrases, from, from + 1, group)?.endToken === at) return true
  return false
}

const MOST_WORDS = 3
const MOST_OPENERS = 4
const MOST_CLOSING = 4
const CLOSING: readonly PhraseGroup[] = ['closing', 'gratitude']
