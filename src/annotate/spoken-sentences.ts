/** What a turn says itself. */
import { spanAt } from '../model/span.ts'
import type { Sentence } from '../text/tokens.ts'
import type { UnnamedTurn } from './names/customer-name.ts'

/** The sentences of a turn without what its regions hold. */
export function spokenSentences(turn: UnnamedTurn): readonly Sentence[] {
  const { tokens, regions } = turn
  if (regions.length === 0) return tokens.sentences
  const isOutside = (token: number): boolean => spanAt(regions, tokens.start[token]!) === undefined
  const kept: Sentence[] = []
  for (const sentence of tokens.sentences) {
    let firstToken = sentence.firstToken
    let endToken = sentence.endToken
    while (firstToken < endToken && !isOutside(firstToken)) firstToken++
    while (endToken > firstToken && !isOutside(endToken - 1)) endToken--
    if (endToken > firstToken) kept.push({ ...sentence, firstToken, endToken })
  }
  return kept
}
