/** Words cut to what their forms share, so that "refunded" takes up "refund". Crude on purpose: the same in every language. */
import { hashWord } from '../text/scan.ts'
import { foldedToken } from '../text/view.ts'
import { TokenKind, type Sentence } from '../text/tokens.ts'
import type { Lexicon } from './lexicon.ts'
import type { AnnotatedTurn } from './types.ts'

/** Letters of a word that are kept: most endings lie beyond the fifth, most stems do not. */
const STEM = 5

/** Stems of the content words of a sentence, numbers and marks left out. */
export function stemsOf(
  { text, tokens }: AnnotatedTurn,
  { functionWords, elisions }: Lexicon,
  { firstToken, endToken }: Pick<Sentence, 'firstToken' | 'endToken'>,
): ReadonlySet<string> {
  const stems = new Set<string>()
  for (let token = firstToken; token < endToken; token++)
    if (tokens.kind[token] === TokenKind.word && !functionWords.has(tokens.hash[token]!))
      addStem(stems, foldedToken(text, tokens, token), functionWords, elisions)
  return stems
}

/** Of "l'attestation" the stem of the noun, of "qu'elle" none. */
function addStem(
  stems: Set<string>,
  word: string,
  functionWords: Lexicon['functionWords'],
  elisions: Lexicon['elisions'],
): void {
  const at = elisions.size === 0 ? -1 : word.search(APOSTROPHE)
  if (at <= 0 || !elisions.has(word.slice(0, at))) stems.add(word.slice(0, STEM))
  else if (!functionWords.has(hashWord(word.slice(at + 1)))) stems.add(word.slice(at + 1, at + 1 + STEM))
}

const APOSTROPHE = /['’]/u
