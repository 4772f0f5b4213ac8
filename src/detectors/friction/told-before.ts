/** Answers that say nothing but what the customer had said before: what was asked for stood there. */
import type { AnnotatedTurn } from '../../annotate/types.ts'
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
  const pairs = new Map<string, AnnotatedTurn>()
  // Read when somebody asks, which few do.
  let unread: AnnotatedTurn[] = []
  const read = (): void => {
    for (const turn of unread) for (const pair of pairsOf(turn)) if (!pairs.has(pair)) pairs.set(pair, turn)
    unread = []
  }
  return {
    add(turn) {
      // Another matter may have the same answer.
      if (holds(turn, 'another-matter')) {
        pairs.clear()
        unread = []
      }
      unread.push(turn)
    },
    again(answer, asking, question) {
      const isFact = /\p{Lu}[\p{L}\d]|\d{5}/u.test(answer.text.slice(1))
      if (!isFact || answer.text.includes('?') || holds(answer, 'negation')) return undefined
      if (!asksOpenly(asking, question)) return undefined
      const said = pairsOf(answer)
      if (said.length === 0) return undefined
      read()
      const held = new Set(wordsOf(asking))
      const isTold = said.every((pair) => pairs.has(pair)) && !wordsOf(answer).some((word) => held.has(word))
      return isTold ? pairs.get(said[0]!) : undefined
    },
  }
}

/** The words that carry content, numbers as they are written; what is listed ends in a mark: which of several is meant may well be asked. */
function wordsOf({ text, tokens, lexicon }: AnnotatedTurn): readonly string[] {
  const found: string[] = []
  for (let token = 0; token < tokens.count; token++) {
    const word = foldText(text.slice(tokens.start[token], tokens.end[token]))
    if (lexicon.nameLinks.has(word) || !lexicon.functionWords.has(tokens.hash[token]!)) found.push(word)
  }
  return found
}

/** Each word with the one before it; those beside a word that lists are not told apart from others. */
function pairsOf(turn: AnnotatedTurn): readonly string[] {
  const words = wordsOf(turn)
  const links = (index: number): boolean => turn.lexicon.nameLinks.has(words[index] ?? '')
  return words.flatMap((word, index) =>
    index === 0 || links(index - 2) || links(index + 1) ? [] : [`${words[index - 1]!} ${word}`],
  )
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
