/**
 * A given name said over, and the family name behind it: "it's been a shambles frank frank oyelaran", "yes hi sanjay uh sanjay
 * bhattacharjee returning a missed call". Nobody speaks so of anybody else, and a listed given name tells it from "please please help".
 */
import { TokenKind } from '../../text/tokens.ts'
import { foldedToken } from '../../text/view.ts'
import type { UnnamedTurn } from './customer-name.ts'
import type { Lexicon } from '../lexicon.ts'
import { candidate, couldBeName, isJoined, nameAt, type NameCandidate } from './name-at.ts'
import { behindRepeated } from './named-after.ts'
import { isDeniedAt, isGiven, isOthers } from './openers.ts'

export function repeatedName(turn: UnnamedTurn, lexicon: Lexicon): NameCandidate | null {
  const { tokens } = turn
  for (let at = 0; at + 2 < tokens.count; at++) {
    const last = behindRepeated(turn, at)
    const name = last > at ? saidOver(turn, at, last, lexicon) : null
    if (name !== null) return name
    at = last
  }
  return null
}

/** `first` and `last`: tokens of the same word, the second the last of several. */
function saidOver(turn: UnnamedTurn, first: number, last: number, lexicon: Lexicon): NameCandidate | null {
  const { text, tokens } = turn
  const word = foldedToken(text, tokens, first)
  const isPlain = isGiven(word, lexicon)
  if (tokens.kind[first] !== TokenKind.word || (!isPlain && !lexicon.nicknames.has(word))) return null
  const family = last + 1
  if (!isJoined(text, tokens, family) || !couldBeName(text, tokens, family, lexicon)) return null
  // "Sunny sunny weather": where the name is a word, the next has to look like one.
  if (!isPlain && lexicon.nameLikeness(foldedToken(text, tokens, family)) <= 0) return null
  if (isOthers(turn, first) || isDeniedAt(turn, first)) return null
  const name = nameAt(text, tokens, last, lexicon)
  if (name === null) return null
  return candidate(text, tokens, last, Math.max(name.endToken, family + 1), name.capitalised, false)
}
