/** A name that answers the question for it and nothing else: "Anna Weber", "sure, deborah d e b o r a h". */
import { TokenKind, tokenText, type Sentence } from '../../text/tokens.ts'
import { foldedToken } from '../../text/view.ts'
import type { UnnamedTurn } from './customer-name.ts'
import type { Lexicon } from '../lexicon.ts'
import { isJoined, type NameCandidate } from './name-at.ts'
import { isGivenName, namedAfter } from './named-after.ts'
import type { Asked } from './name-statements.ts'

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
  const name = namedAfter(turn, first, lexicon)
  if (name === null || name.endToken > sentence.endToken) return null
  const likeness = name.redacted ? 0 : lexicon.nameLikeness(foldedToken(text, tokens, name.firstToken))
  const stops =
    name.endToken === sentence.endToken || !isJoined(text, tokens, name.endToken) || isSpelt(turn, name)
  if (asked === 'earlier' && !(stops && name.capitalised && likeness > LEAST_LIKELY)) return null
  if (stops && name.capitalised) return name
  if (stops && (first === 0 || isSpelt(turn, name)) && likeness > LEAST_LIKELY) return name
  if (!name.capitalised) return null
  if (tokens.kind[name.endToken] !== TokenKind.word) return name
  if (lexicon.functionWords.has(tokens.hash[name.endToken]!))
    return likeness > LEAST_BEFORE_MORE || isGivenName(name, lexicon) ? name : null
  return likeness > LIKELY_BEFORE_MORE || isGivenName(name, lexicon) ? name : null
}

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
