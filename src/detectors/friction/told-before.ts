/** Answers that say nothing but what the customer had said before: what was asked for stood there. */
import type { AnnotatedTurn } from '../../annotate/types.ts'
import { holds } from '../../annotate/words.ts'
import type { Span, TurnSpan } from '../../model/span.ts'
import { coloursIn, oneWord } from './one-word.ts'
import {
  codesIn,
  holdsNumberInWords,
  isLongNumber,
  pairsIn,
  partsOf,
  wordsOf,
  type Known,
} from './told-words.ts'

/** What the customer has told, read turn by turn. */
export interface Told {
  readonly add: (turn: AnnotatedTurn) => void
  /** Something was to be done: how things are may have changed, and may be asked. */
  readonly mayHaveChanged: () => void
  /** The turn that told it before, if the question asks openly and holds none of the answer, and that is one word that was told of what is asked about, or has a name or a long number, and all of it stood side by side. */
  readonly again: (answer: AnnotatedTurn, asking: AnnotatedTurn, question: Span) => AnnotatedTurn | undefined
  /** Where a code, as `codesIn` has it, was told first. */
  readonly code: (code: string) => TurnSpan | undefined
}

export function createTold(): Told {
  let known = nothing()
  // Read when somebody asks, which few do; `CHANGED` stands where something was to be done.
  let unread: (AnnotatedTurn | typeof CHANGED)[] = []
  const read = (): Known => {
    for (const turn of unread)
      if (turn === CHANGED)
        known = { ...nothing(), pairs: known.pairs, numbers: known.numbers, codes: known.codes }
      else learn(known, turn)
    unread = []
    return known
  }
  return {
    add(turn) {
      // Another matter may have the same answer.
      if (holds(turn, 'another-matter')) {
        known = nothing()
        unread = []
      }
      unread.push(turn)
    },
    mayHaveChanged() {
      unread.push(CHANGED)
    },
    code: (code) => read().codes.get(code),
    again(answer, asking, question) {
      if (answer.text.includes('?') || holds(answer, 'negation') || !asksOpenly(asking, question))
        return undefined
      const isFact = /\p{Lu}[\p{L}\d]|\d{5}/u.test(answer.text.slice(1)) || holdsNumberInWords(answer)
      if (!isFact && answer.tokens.count > BRIEF) return undefined
      const words = wordsOf(answer)
      const held = new Set(wordsOf(asking))
      if (words.some((word) => held.has(word))) return undefined
      const [only, ...others] = words
      if (only !== undefined && others.length === 0 && !isLongNumber(only))
        return oneWord(only, asking, question, read())
      return isFact ? toldIn(answer, words, read()) : undefined
    },
  }
}

/** Tokens of the longest answer that may hold one word of its own: "it's the blue one, please". */
const BRIEF = 8

const CHANGED = 'changed'

function nothing(): Known {
  return { pairs: new Map(), numbers: new Map(), before: new Map(), colours: new Map(), codes: new Map() }
}

function learn({ pairs, numbers, before, colours, codes }: Known, turn: AnnotatedTurn): void {
  const words = wordsOf(turn)
  for (const pair of pairsIn(words, turn.lexicon)) if (!pairs.has(pair)) pairs.set(pair, turn)
  for (const word of words) if (isLongNumber(word) && !numbers.has(word)) numbers.set(word, turn)
  for (const { code, place } of codesIn(turn)) if (!codes.has(code)) codes.set(code, place)
  for (const colour of coloursIn(turn)) if (!colours.has(colour)) colours.set(colour, turn)
  for (const [index, word] of words.entries()) {
    const first = words[index - 1]
    if (first === undefined) continue
    const held = before.get(word)
    if (held === undefined) before.set(word, new Set([first]))
    else held.add(first)
  }
}

/** The turn that told all of the answer before: side by side, or part by part. */
function toldIn(
  answer: AnnotatedTurn,
  words: readonly string[],
  { pairs, numbers }: Known,
): AnnotatedTurn | undefined {
  // Of several long numbers, which is meant may well be asked.
  const told = (item: string): AnnotatedTurn | undefined =>
    pairs.get(item) ?? (numbers.size === 1 ? numbers.get(item) : undefined)
  const ways = [pairsIn(words, answer.lexicon), partlyIn(answer)]
  const way = ways.find((items) => items.length > 0 && items.every((item) => told(item) !== undefined))
  return way && told(way[0]!)
}

/**
 * What must have been told for an answer in parts to say nothing new: the pairs of each part between commas, as "KX 2204, 27 Beech Grove"
 * answers two questions, and a long number that stands alone in its part. Nothing where a part has one word of its own.
 */
function partlyIn(answer: AnnotatedTurn): readonly string[] {
  const items: string[] = []
  for (const words of partsOf(answer)) {
    if (words.length > 1) for (const pair of pairsIn(words, answer.lexicon)) items.push(pair)
    else if (isLongNumber(words[0]!)) items.push(words[0]!)
    else return []
  }
  return items
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
