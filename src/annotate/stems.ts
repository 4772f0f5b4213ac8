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

/** Of "l'attestation" the stem of the noun, of "qu'elle" none, nor of "what's" and "couldn't". */
function addStem(
  stems: Set<string>,
  word: string,
  functionWords: Lexicon['functionWords'],
  elisions: Lexicon['elisions'],
): void {
  const at = word.search(APOSTROPHE)
  const head = at > 0 ? word.slice(0, at) : ''
  const isFrequent = (part: string): boolean => functionWords.has(hashWord(part))
  if (elisions.has(head)) {
    if (!isFrequent(word.slice(at + 1))) stems.add(word.slice(at + 1, at + 1 + STEM))
  } else if (head === '' || !(isFrequent(head) || (head.endsWith('n') && isFrequent(head.slice(0, -1)))))
    stems.add(word.slice(0, STEM))
}

const APOSTROPHE = /['’]/u
