/** What models see of a turn that answers what the customer had said, and what they say of it: words, what of them was known, and which groups of phrases occur. */
import { spanAt, type Span } from '../../model/span.ts'
import { hashWord } from '../../text/scan.ts'
import type { ModelName } from '../../language/index.ts'
import type { ReadyModel } from '../models.ts'
import { isAside, type AnnotatedTurn, type Traced } from '../types.ts'
import { wordsAndCues } from '../word-features.ts'
import { echoCount, echoesOf, type Facts } from './facts.ts'

/** Numbers of words taken up that are a feature each. */
const TAKEN_UP = [1, 2, 3, 4].map((count) => [count, hashWord(`${count} taken up`)] as const)

/** The features of how many words of the customer's are taken up. */
export function takenUp(echoed: number): readonly number[] {
  return TAKEN_UP.flatMap(([least, hash]) => (echoed >= least ? [hash] : []))
}

/**
 * Chances that the model of the turn's language gives it, 0–1, in the order of its classes. `facts`: what the customer had said. `undefined`
 * where no such model knows the language, and where the turn says nothing.
 */
export function chancesBy(
  name: ModelName,
  turn: AnnotatedTurn,
  facts: Facts,
  { lexicon }: Traced,
): readonly number[] | undefined {
  const model = lexicon.models[name]
  if (model === undefined || turn.lexicon !== lexicon) return undefined
  const features = echoFeatures(turn, facts, model)
  if (features.length === 0) return undefined
  return [...model.linear.scores(features)].map((score, c) => model.linear.probability(score, c))
}

/**
 * Distinct features of a turn: words, those that the customer had said before it and names as one slot, how many of the former there are, and
 * groups of phrases. Quotes and signatures are left out.
 */
export function echoFeatures(
  turn: AnnotatedTurn,
  facts: Facts,
  { features, cues }: Pick<ReadyModel, 'features' | 'cues'>,
): Uint32Array {
  const sentences = turn.tokens.sentences.filter(({ start }) => !isAside(spanAt(turn.regions, start)))
  const echoed = sentences.reduce((sum, sentence) => sum + echoCount(turn, sentence, facts), 0)
  const slots = inOrder([...echoesOf(turn, sentences, facts), ...turn.names])
  return wordsAndCues(turn, sentences, slots, features, cues, takenUp(echoed))
}

function inOrder(spans: readonly Span[]): readonly Span[] {
  return [...spans].sort((a, b) => a.start - b.start)
}
