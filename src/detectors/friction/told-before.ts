/** Answers that say nothing but what the customer had said before: what was asked for stood there. */
import type { AnnotatedTurn } from '../../annotate/types.ts'
import { readOutIn } from '../../annotate/digits.ts'
import { holds } from '../../annotate/words.ts'
import type { Span } from '../../model/span.ts'
import { foldText } from '../../text/view.ts'

/** What the customer has told, read turn by turn. */
export interface Told {
  readonly add: (turn: AnnotatedTurn) => void
  /** The turn that told it before, if the answer has a name or a long number, all of it stood side by side, and the question asks openly and holds none of it. */
  readonly again: (answer: AnnotatedTurn, asking: AnnotatedTurn, question: Span) => AnnotatedTurn | undefined
}

export function createTold(): Told {
  const items = new Map<string, AnnotatedTurn>()
  // Of several, which is meant may well be asked.
  const longNumbers = new Set<string>()
  // Read when somebody asks, which few do.
  let unread: AnnotatedTurn[] = []
  const read = (): void => {
    for (const turn of unread) {
      const numbers = longNumbersOf(turn)
      for (const number of numbers) longNumbers.add(number)
      for (const item of [...pairsOf(turn), ...numbers]) if (!items.has(item)) items.set(item, turn)
    }
    unread = []
  }
  return {
    add(turn) {
      // Another matter may have the same answer.
      if (holds(turn, 'another-matter')) {
        items.clear()
        longNumbers.clear()
        unread = []
      }
      unread.push(turn)
    },
    again(answer, asking, question) {
      const isFact = /\p{Lu}[\p{L}\d]|\d{5}/u.test(answer.text.slice(1)) || holdsNumberInWords(answer)
      if (!isFact || answer.text.includes('?') || holds(answer, 'negation')) return undefined
      if (!asksOpenly(asking, question)) return undefined
      const ways = [pairsOf(answer), partlyIn(answer)].filter((said) => said.length > 0)
      if (ways.length === 0) return undefined
      read()
      const held = new Set(wordsOf(asking))
      if (wordsOf(answer).some((word) => held.has(word))) return undefined
      const isOne = (item: string): boolean => longNumbers.size < 2 || !longNumbers.has(item)
      const told = ways.find((said) => said.every((item) => items.has(item) && isOne(item)))
      return told && items.get(told[0]!)
    },
  }
}

/**
 * What must have been told for an answer in parts to say nothing new: the pairs of each part between commas, as "KX 2204, 27 Beech Grove"
 * answers two questions, and a long number that stands alone in its part. Nothing where a part has one word of its own.
 */
function partlyIn(answer: AnnotatedTurn): readonly string[] {
  const items: string[] = []
  for (const words of partsOf(answer)) {
    if (words.length > 1) items.push(...pairsIn(words, answer))
    else if (LONG_NUMBER.test(words[0]!)) items.push(words[0]!)
    else return []
  }
  return items
}

/** Of five digits, or of four words. */
const LONG_NUMBER = /^\d{5,}$|^(?:\S+ ){3}/u

function longNumbersOf(turn: AnnotatedTurn): readonly string[] {
  return wordsOf(turn).filter((word) => LONG_NUMBER.test(word))
}

/** The words that carry content, numbers as they are written; what is listed ends in a mark: which of several is meant may well be asked. */
function wordsOf(turn: AnnotatedTurn): readonly string[] {
  return partsOf(turn).flat()
}

/** The same, part by part between commas and lines, a number read out in words as one; a part without any is left out. */
function partsOf(turn: AnnotatedTurn): readonly (readonly string[])[] {
  const { text, tokens, lexicon } = turn
  const readOut = readOutIn(turn)
  const parts: string[][] = []
  let part: string[] = []
  for (let token = 0; token < tokens.count; token++) {
    const start = tokens.start[token]!
    const word = foldText(text.slice(start, tokens.end[token]))
    if (readOut.has(token) && readOut.has(token - 1)) {
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
function pairsOf(turn: AnnotatedTurn): readonly string[] {
  return pairsIn(wordsOf(turn), turn)
}

function pairsIn(words: readonly string[], { lexicon }: AnnotatedTurn): readonly string[] {
  const links = (index: number): boolean => lexicon.nameLinks.has(words[index] ?? '')
  return words.flatMap((word, index) =>
    index === 0 || links(index - 2) || links(index + 1) ? [] : [`${words[index - 1]!} ${word}`],
  )
}

export function holdsNumberInWords(turn: AnnotatedTurn): boolean {
  return readOutIn(turn).size > 0 && longNumbersOf(turn).some((word) => !/\d/u.test(word))
}

/** "What is the address?", "could you tell me the model": not "is it the red one?", which opens with more than one word. */
export function asksOpenly(turn: AnnotatedTurn, { start, end }: Span): boolean {
  return turn.phrases.some(
    (hit) =>
      hit.start >= start &&
      hit.end <= end &&
      (hit.group === 'detail-request' || (hit.group === 'question' && hit.endToken - hit.firstToken === 1)),
  )
}
