/** Words cut to what their forms share, so that "refunded" takes up "refund". Crude on purpose: the same in every language. */
import { foldText } from '../text/view.ts'
import { TokenKind, tokenText, type Sentence } from '../text/tokens.ts'
import type { Lexicon } from './lexicon.ts'
import type { AnnotatedTurn } from './types.ts'

/** Letters of a word that are kept: most endings lie beyond the fifth, most stems do not. */
const STEM = 5

/** Stems of the content words of a sentence, numbers and marks left out. */
export function stemsOf(
  { text, tokens }: AnnotatedTurn,
  { functionWords }: Lexicon,
  { firstToken, endToken }: Pick<Sentence, 'firstToken' | 'endToken'>,
): ReadonlySet<string> {
  const stems = new Set<string>()
  for (let token = firstToken; token < endToken; token++)
    if (tokens.kind[token] === TokenKind.word && !functionWords.has(tokens.hash[token]!))
      stems.add(foldText(tokenText(text, tokens, token)).slice(0, STEM))
  return stems
}
