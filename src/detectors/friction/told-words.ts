/** What the customer has told, as words. */
import type { AnnotatedTurn } from '../../annotate/types.ts'
import type { Span } from '../../model/span.ts'
import { tokenAt } from '../../text/tokens.ts'
import { foldText } from '../../text/view.ts'

/** What stood in the customer's turns, and the first turn in which it did. */
export interface Known {
  readonly pairs: Map<string, AnnotatedTurn>
  /** By a word, those that stood right before it: "blue" and "red" of "lamp". */
  readonly before: Map<string, Set<string>>
  readonly colours: Map<string, AnnotatedTurn>
}

/** The words that carry content, numbers as they are written; what is listed ends in a mark: which of several is meant may well be asked. */
export function wordsOf({ text, tokens, lexicon }: AnnotatedTurn, within?: Span): readonly string[] {
  const found: string[] = []
  const first = within === undefined ? 0 : tokenAt(tokens, within.start)
  const end = within?.end ?? text.length
  for (let token = first; token < tokens.count && tokens.start[token]! < end; token++) {
    const word = foldText(text.slice(tokens.start[token], tokens.end[token]))
    if (lexicon.nameLinks.has(word) || !lexicon.functionWords.has(tokens.hash[token]!)) found.push(word)
  }
  return found
}
