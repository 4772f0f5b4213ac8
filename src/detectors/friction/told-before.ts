/** Answers that say nothing but what the customer had said before: what was asked for stood there. */
import type { Lexicon } from '../../annotate/lexicon.ts'
import type { AnnotatedTurn } from '../../annotate/types.ts'
import { holds } from '../../annotate/words.ts'
import type { Span } from '../../model/span.ts'
import { coloursIn, oneWord } from './one-word.ts'
import { wordsOf, type Known } from './told-words.ts'

/** What the customer has told, read turn by turn. */
export interface Told {
  readonly add: (turn: AnnotatedTurn) => void
  /** Something was to be done: how things are may have changed, and may be asked. */
  readonly mayHaveChanged: () => void
  /** The turn that told it before, if the question asks openly and holds none of the answer, and that is one word that was told of what is asked about, or has a name or a long number, and all of it stood side by side. */
  readonly again: (answer: AnnotatedTurn, asking: AnnotatedTurn, question: Span) => AnnotatedTurn | undefined
}

export function createTold(): Told {
  let known = nothing()
  // Read when somebody asks, which few do; `CHANGED` stands where something was to be done.
  let unread: (AnnotatedTurn | typeof CHANGED)[] = []
  const read = (): Known => {
    for (const turn of unread)
      if (turn === CHANGED) known = { ...nothing(), pairs: known.pairs }
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
    again(answer, asking, question) {
      if (answer.text.includes('?') || holds(answer, 'negation') || !asksOpenly(asking, question))
        return undefined
      const words = wordsOf(answer)
      const held = new Set(wordsOf(asking))
      if (words.some((word) => held.has(word))) return undefined
      const [only, ...others] = words
      if (only !== undefined && others.length === 0) return oneWord(only, asking, question, read())
      const isFact = /\p{Lu}[\p{L}\d]|\d{5}/u.test(answer.text.slice(1))
      const said = isFact ? pairsOf(answer) : []
      if (said.length === 0) return undefined
      const { pairs } = read()
      return said.every((pair) => pairs.has(pair)) ? pairs.get(said[0]!) : undefined
    },
  }
}

const CHANGED = 'changed'

function nothing(): Known {
  return { pairs: new Map(), before: new Map(), colours: new Map() }
}

function learn({ pairs, before, colours }: Known, turn: AnnotatedTurn): void {
  const words = wordsOf(turn)
  for (const pair of pairsIn(words, turn.lexicon)) if (!pairs.has(pair)) pairs.set(pair, turn)
  for (const colour of coloursIn(turn)) if (!colours.has(colour)) colours.set(colour, turn)
  for (const [index, word] of words.entries()) {
    const first = words[index - 1]
    if (first === undefined) continue
    const held = before.get(word)
    if (held === undefined) before.set(word, new Set([first]))
    else held.add(first)
  }
}

/** Each word with the one before it; those beside a word that lists are not told apart from others. */
function pairsOf(turn: AnnotatedTurn): readonly string[] {
  return pairsIn(wordsOf(turn), turn.lexicon)
}

function pairsIn(words: readonly string[], { nameLinks }: Lexicon): readonly string[] {
  const links = (index: number): boolean => nameLinks.has(words[index] ?? '')
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
