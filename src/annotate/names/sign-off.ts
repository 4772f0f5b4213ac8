/**
 * The name below the first message of a chat, which has no signature: "… Please do the needful. Regards Venkatesh Iyer", "ta, shaz x",
 * "Account 40093310, Priya", "… a fortnight ago. Bronagh x".
 *
 * Blind spot: later on the same words thank the agent, and so they do where the agent has said that name before.
 */
import type { PhraseGroup } from '../../language/index.ts'
import { TokenKind } from '../../text/tokens.ts'
import { foldedToken } from '../../text/view.ts'
import type { UnnamedTurn } from './customer-name.ts'
import type { Lexicon } from '../lexicon.ts'
import { candidate, couldBeName, isJoined, nameAt, type NameCandidate } from './name-at.ts'
import { CLOSINGS, isBehind, isGiven } from './openers.ts'

/** `before`: what agents said before it. */
export function signedOff(
  turn: UnnamedTurn,
  before: readonly UnnamedTurn[],
  lexicon: Lexicon,
): NameCandidate | null {
  const { text, tokens } = turn
  const end = lastWord(turn)
  const isKissed = /^\W*x/u.test(text.slice(tokens.end[end - 1]))
  for (let at = Math.max(1, end - MOST_WORDS); at < end; at++) {
    if (!couldBeName(text, tokens, at, lexicon) || !isBelow(turn, at, isKissed)) continue
    const name = nameAt(text, tokens, at, lexicon)
    if (name === null || name.redacted || name.endToken < end) continue
    const word = foldedToken(text, tokens, at)
    const isLikely =
      isGiven(word, lexicon) ||
      (lexicon.hasNameWeights
        ? lexicon.nameLikeness(word) > (name.capitalised ? LEAST : LEAST_SMALL)
        : name.capitalised && (end > at + 1 || !lexicon.ambiguousNames.has(word)))
    if (!isLikely || lexicon.addressWords.has(word) || lexicon.placeNames.has(word)) return null
    if (before.some((said) => says(said, word))) return null
    return candidate(text, tokens, at, end, name.capitalised, false)
  }
  return null
}

/** Behind the last word that is no kiss: "ta, shaz x". */
function lastWord({ text, tokens }: UnnamedTurn): number {
  let end = tokens.sentences.at(-1)?.endToken ?? 0
  while (end > 0 && /^(?:x+|[^\p{L}\p{N}]+)$/u.test(text.slice(tokens.start[end - 1], tokens.end[end - 1])))
    end--
  return end
}

/** Whether a closing, thanks, or a number and a comma stand right before the token. */
function isBelow(turn: UnnamedTurn, at: number, isKissed: boolean): boolean {
  const { text, tokens } = turn
  const between = text.slice(tokens.end[at - 1], tokens.start[at])
  const isNext = isJoined(text, tokens, at) || /^,? $|^[,.!]?\n/u.test(between)
  // "… a fortnight ago. Bronagh x"
  if (!isNext) return isKissed
  if (tokens.kind[at - 1] === TokenKind.number) return !isJoined(text, tokens, at)
  // "thanks karen" may thank whoever the chat says will answer.
  const closings = isJoined(text, tokens, at) && !isKissed ? NO_THANKS : CLOSINGS
  return isBehind(turn, at, closings)
}

function says({ text, tokens }: UnnamedTurn, word: string): boolean {
  for (let i = 0; i < tokens.count; i++) if (foldedToken(text, tokens, i) === word) return true
  return false
}

const NO_THANKS: readonly PhraseGroup[] = ['closing']
const MOST_WORDS = 4
/** Log-odds. */
const LEAST = -3
const LEAST_SMALL = 0
