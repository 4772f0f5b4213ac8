/** What the customer had said before: the words an agent takes up where they answer this customer and nobody else. */
import { spanAt, type Span } from '../../model/span.ts'
import { TokenKind, type Sentence } from '../../text/tokens.ts'
import type { Annotated, AnnotatedTurn } from '../types.ts'

/** Hash of a content word → index of the first turn in which the customer said it. */
export type Facts = ReadonlyMap<number, number>

const known = new WeakMap<Annotated, Facts>()

/** Worked out once for all who ask: several detectors do. */
export function factsOf(annotated: Annotated): Facts {
  const facts = known.get(annotated) ?? gathered(annotated)
  known.set(annotated, facts)
  return facts
}

/**
 * What was quoted from an earlier mail may be the agent's own, and counts as nobody's; and who wishes a good morning back takes nothing
 * up.
 */
function gathered({ turns, lexicon }: Annotated): Facts {
  const first = new Map<number, number>()
  for (const { role, spoken, index, tokens, regions } of turns) {
    if (role !== 'customer' || !spoken) continue
    for (let i = 0; i < tokens.count; i++) {
      const hash = tokens.hash[i]!
      if (first.has(hash) || lexicon.functionWords.has(hash) || tokens.kind[i] === TokenKind.mark) continue
      if (spanAt(regions, tokens.start[i]!) === undefined) first.set(hash, index)
    }
  }
  return first
}

/** The words of the sentence that the customer had said before this turn, in order, each time they occur. */
export function echoesIn(
  { tokens, index }: AnnotatedTurn,
  sentence: Sentence,
  facts: Facts,
): readonly Span[] {
  const found: Span[] = []
  for (let i = sentence.firstToken; i < sentence.endToken; i++)
    if ((facts.get(tokens.hash[i]!) ?? index) < index)
      found.push({ start: tokens.start[i]!, end: tokens.end[i]! })
  return found
}

/** The same of several sentences, which follow one another. */
export function echoesOf(turn: AnnotatedTurn, sentences: readonly Sentence[], facts: Facts): readonly Span[] {
  return sentences.flatMap((sentence) => echoesIn(turn, sentence, facts))
}

/** How many different words of the sentence the customer had said before this turn. */
export function echoCount(turn: AnnotatedTurn, sentence: Sentence, facts: Facts): number {
  return echoedWords(turn, sentence, facts).length
}

/** The hashes of those words, each once. */
export function echoedWords(
  { tokens, index }: AnnotatedTurn,
  sentence: Sentence,
  facts: Facts,
): readonly number[] {
  // Most sentences hold none.
  let found: Set<number> | undefined
  for (let i = sentence.firstToken; i < sentence.endToken; i++)
    if ((facts.get(tokens.hash[i]!) ?? index) < index) (found ??= new Set()).add(tokens.hash[i]!)
  return found === undefined ? [] : [...found]
}
