/** What the customer has told, as words. */
import { readOutIn } from '../../annotate/digits.ts'
import type { Lexicon } from '../../annotate/lexicon.ts'
import type { AnnotatedTurn } from '../../annotate/types.ts'
import type { Span, TurnSpan } from '../../model/span.ts'
import { tokenAt } from '../../text/tokens.ts'
import { foldText } from '../../text/view.ts'

/** What stood in the customer's turns, and the first turn in which it did. */
export interface Known {
  readonly pairs: Map<string, AnnotatedTurn>
  /** Long numbers, in digits or read out in words. */
  readonly numbers: Map<string, AnnotatedTurn>
  /** By a word, those that stood right before it: "blue" and "red" of "lamp". */
  readonly before: Map<string, Set<string>>
  readonly colours: Map<string, AnnotatedTurn>
  readonly codes: Map<string, TurnSpan>
}

/** The words that carry content, numbers as they are written; what is listed ends in a mark: which of several is meant may well be asked. */
export function wordsOf(turn: AnnotatedTurn, within?: Span): readonly string[] {
  return partsOf(turn, within).flat()
}

/** The same, part by part between commas and lines, a number read out in words as one; a part without any is left out. */
export function partsOf(turn: AnnotatedTurn, within?: Span): readonly (readonly string[])[] {
  const { text, tokens, lexicon } = turn
  const readOut = readOutIn(turn)
  const parts: string[][] = []
  let part: string[] = []
  const first = within === undefined ? 0 : tokenAt(tokens, within.start)
  const last = within?.end ?? text.length
  for (let token = first; token < tokens.count && tokens.start[token]! < last; token++) {
    const start = tokens.start[token]!
    const word = foldText(text.slice(start, tokens.end[token]))
    if (part.length > 0 && readOut.has(token) && readOut.has(token - 1)) {
      part.push(`${part.pop()!} ${word}`)
      continue
    }
    if (part.length > 0 && /[,;\n]/u.test(text.slice(tokens.end[token - 1], start))) {
      parts.push(part)
      part = []
    }
    const isContent = readOut.has(token) || !lexicon.functionWords.has(tokens.hash[token]!)
    if (isContent || lexicon.nameLinks.has(word)) part.push(word)
  }
  return part.length === 0 ? parts : [...parts, part]
}

/** Each word with the one before it; those beside a word that lists are not told apart from others. */
export function pairsIn(words: readonly string[], { nameLinks }: Lexicon): readonly string[] {
  const links = (index: number): boolean => nameLinks.has(words[index] ?? '')
  return words.flatMap((word, index) =>
    index === 0 || links(index - 2) || links(index + 1) ? [] : [`${words[index - 1]!} ${word}`],
  )
}

/** Of five digits, with letters before them or none, or of four words. */
const LONG_NUMBER = /^\p{L}{0,4}\d{5,}$|^(?:\S+ ){3}/u

/** Whether the word, as `wordsOf` gives it, is a long number. */
export function isLongNumber(word: string): boolean {
  return LONG_NUMBER.test(word)
}

/** Whether a long number is read out in words. */
export function holdsNumberInWords(turn: AnnotatedTurn): boolean {
  return readOutIn(turn).size > 0 && wordsOf(turn).some((word) => isLongNumber(word) && !/\d/u.test(word))
}

/** Capitals and digits, hyphens between them: five signs at least, some of them digits. */
const CODE = /[\p{Lu}\d]+(?:-[\p{Lu}\d]+)*/gu
const SHORTEST_CODE = 5

/** Numbers as they are written on cards and bills: "HG-3052", "40061173". */
export function codesIn({
  id,
  text,
}: AnnotatedTurn): readonly { readonly code: string; readonly place: TurnSpan }[] {
  return [...text.matchAll(CODE)].flatMap(({ 0: code, index }) =>
    code.length >= SHORTEST_CODE && /\d/u.test(code)
      ? [{ code, place: { turnId: id, start: index, end: index + code.length } }]
      : [],
  )
}
