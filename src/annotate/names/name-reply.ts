/** A name that answers the question for it and nothing else: "Anna Weber", "sure, deborah d e b o r a h". */
import { TokenKind, tokenText, type Sentence } from '../../text/tokens.ts'
import { foldedToken } from '../../text/view.ts'
import type { UnnamedTurn } from './customer-name.ts'
import type { Lexicon } from '../lexicon.ts'
import { candidate, couldBeName, isJoined, type NameCandidate } from './name-at.ts'
import { isGivenName, namedAfter } from './named-after.ts'
import { isLikeName } from './openers.ts'
import type { Asked } from './situation.ts'

/** The answer to "may I have your name?": a sentence that opens with the name and stops, or goes on after a comma. */
export function bareReply(turn: UnnamedTurn, asked: Asked, lexicon: Lexicon): NameCandidate | null {
  if (asked === 'no') return null
  const { sentences } = turn.tokens
  // Where more was asked after the name, only what comes first answers that question.
  for (const sentence of asked === 'last' ? sentences : sentences.slice(0, 1)) {
    const name = replyIn(turn, sentence, asked, lexicon)
    if (name !== null) return name
  }
  return null
}

function replyIn(
  turn: UnnamedTurn,
  sentence: Sentence,
  asked: Asked,
  lexicon: Lexicon,
): NameCandidate | null {
  const { text, tokens } = turn
  let first = sentence.firstToken
  while (first < sentence.endToken && lexicon.replyOpeners.has(foldedToken(text, tokens, first))) first++
  const name = namedAfter(turn, first, lexicon) ?? (asked === 'last' ? wordName(turn, first, lexicon) : null)
  if (name === null || name.endToken > sentence.endToken) return null
  const likeness = name.redacted ? 0 : lexicon.nameLikeness(foldedToken(text, tokens, name.firstToken))
  const stops =
    name.endToken === sentence.endToken || !isJoined(text, tokens, name.endToken) || isSpelt(turn, name)
  if (asked === 'earlier' && !(stops && name.capitalised && likeness > LEAST_LIKELY)) return null
  if (stops && name.capitalised) return name
  if (stops && (first === 0 || isSpelt(turn, name)) && likeness > LEAST_LIKELY) return name
  if (stops && asked === 'last' && isLikelyAnswer(turn, name, lexicon)) return name
  if (!name.capitalised) return null
  if (tokens.kind[name.endToken] !== TokenKind.word) return name
  if (lexicon.functionWords.has(tokens.hash[name.endToken]!))
    return likeness > LEAST_BEFORE_MORE || isGivenName(name, lexicon) ? name : null
  return likeness > LIKELY_BEFORE_MORE || isGivenName(name, lexicon) ? name : null
}

/** "june whitlock", "will farrant": a name that is a word no other name is, alone ("june") or before one that is none. */
function wordName(turn: UnnamedTurn, first: number, lexicon: Lexicon): NameCandidate | null {
  const { text, tokens } = turn
  if (tokens.kind[first] !== TokenKind.word || !lexicon.ambiguousNames.has(foldedToken(text, tokens, first)))
    return null
  const next = first + 1
  const isFunctionWord = lexicon.functionWords.has(tokens.hash[first]!)
  if (!isJoined(text, tokens, next))
    return isFunctionWord ? null : candidate(text, tokens, first, next, false, false)
  if (!couldBeName(text, tokens, next, lexicon) || isJoined(text, tokens, next + 1)) return null
  // "will call"
  const isFamily = !isFunctionWord || lexicon.nameLikeness(foldedToken(text, tokens, next)) > 0
  return isFamily ? candidate(text, tokens, first, next + 1, false, false) : null
}

/** Behind what opens a reply, in small letters: "yeah gillian partridge", "auf pohlmann". Where letters tell nothing, nothing but the name is left. */
function isLikelyAnswer(
  { text, tokens }: UnnamedTurn,
  { firstToken, endToken, redacted }: NameCandidate,
  lexicon: Lexicon,
): boolean {
  if (redacted) return true
  if (!lexicon.hasNameWeights) return endToken === tokens.count
  for (let i = firstToken; i < endToken; i++)
    if (isLikeName(foldedToken(text, tokens, i), LIKELY_ANSWER, lexicon)) return true
  return false
}

const LIKELY_ANSWER = 1

/** "Deborah d e b o r a h kowalczyk": the letters say that the word before them is the name. */
function isSpelt({ text, tokens }: UnnamedTurn, { firstToken, endToken }: NameCandidate): boolean {
  const letters = tokenText(text, tokens, firstToken).toLowerCase()
  for (let i = 0; i < SPELT; i++) {
    const at = endToken + i
    if (at >= tokens.count || tokenText(text, tokens, at).toLowerCase() !== letters.charAt(i)) return false
  }
  return endToken === firstToken + 1
}

/** Letters spelt out after which nothing else can be meant. */
const SPELT = 3

/** Log-odds: an answer in lower case is no name below the first ("cancel"), nor "Make it two" below the second. */
const LEAST_LIKELY = -4
const LEAST_BEFORE_MORE = -2
/** "Sarah brown date of birth …" */
const LIKELY_BEFORE_MORE = 1.5
