/** A name that stands before what says that it is one. */
import { foldedToken } from '../../text/view.ts'
import type { UnnamedTurn } from './customer-name.ts'
import type { Lexicon } from '../lexicon.ts'
import { candidate, couldBeName, isJoined, nameAt, type NameCandidate } from './name-at.ts'
import { afterTitles } from './named-after.ts'

/** "Smith is my last name", "Ben's the name": the first words of a sentence. */
export function postposed(turn: UnnamedTurn, lexicon: Lexicon): NameCandidate | null {
  // Hits and sentences both come in the order of the text.
  let at = 0
  for (const hit of turn.phrases) {
    if (hit.group !== 'name-postposed' || hit.firstToken === 0) continue
    while (turn.tokens.sentences[at]!.endToken <= hit.firstToken) at++
    const opened = turn.tokens.sentences[at]!.firstToken
    const name = endingAt(turn, opened, hit.firstToken, lexicon)
    if (name !== null) return name
  }
  return null
}

/** The words that could be a name right before token `end`, openers left out: "yeah robert porter" is my name. */
function endingAt(turn: UnnamedTurn, opened: number, end: number, lexicon: Lexicon): NameCandidate | null {
  const { text, tokens } = turn
  let first = wordsBefore(turn, opened, end)
  while (first < end && lexicon.replyOpeners.has(foldedToken(text, tokens, first))) first++
  if (!lexicon.hasNameWeights && !isOpened(turn, opened, first, lexicon)) return null
  first = afterTitles(turn, first)
  const name = nameAt(text, tokens, first, lexicon)
  if (name === null) return null
  if (name.endToken >= end) return name.endToken === end ? name : null
  // "want change the name": only a word like a name has another word beside it.
  if (lexicon.hasNameWeights && lexicon.nameLikeness(foldedToken(text, tokens, first)) <= 0) return null
  for (let i = name.endToken; i < end; i++)
    if (!isJoined(text, tokens, i) || !couldBeName(text, tokens, i, lexicon)) return null
  return candidate(text, tokens, first, end, name.capitalised, false)
}

/** Where the last words before token `end` begin, those with a hyphen between them counted as one: "Jean-François Tremblay". */
function wordsBefore({ text, tokens }: UnnamedTurn, opened: number, end: number): number {
  let first = end
  for (let words = 0; words < MAX_POSTPOSED && first > opened; words++) {
    first--
    while (first > opened && text.slice(tokens.end[first - 1], tokens.start[first]) === '-') first--
  }
  return first
}

/** Whether nothing but what opens a reply stands before the name, a few words at most: where letters tell nothing, any word might be one. */
function isOpened({ text, tokens }: UnnamedTurn, opened: number, first: number, lexicon: Lexicon): boolean {
  if (first - opened > MOST_OPENERS) return false
  for (let i = opened; i < first; i++)
    if (!lexicon.replyOpeners.has(foldedToken(text, tokens, i))) return false
  return true
}

const MAX_POSTPOSED = 2
const MOST_OPENERS = 8
