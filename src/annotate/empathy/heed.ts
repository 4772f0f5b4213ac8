/**
 * Whether an agent's turn heeds what the customer told of themselves: a word about it, or a deed that takes account of it. By the
 * language's model `heed`; languages without one cannot tell.
 */
import { hashWord } from '../../text/scan.ts'
import type { ReadyModel } from '../models.ts'
import { isAside, type AnnotatedTurn, type Traced } from '../types.ts'
import { wordsAndCues } from '../word-features.ts'
import { spanAt, type Span } from '../../model/span.ts'
import { echoCount, echoesOf, type Facts } from './facts.ts'

/**
 * That a turn does the errand and no more, 0–1: calibrated on replies to trouble a third of which do. `undefined` where no model knows its
 * language, and where it says nothing.
 */
export function unheedingOf(turn: AnnotatedTurn, facts: Facts, { lexicon }: Traced): number | undefined {
  const model = lexicon.models.heed
  if (model === undefined || turn.lexicon !== lexicon) return undefined
  const features = heedFeatures(turn, facts, model)
  return features.length === 0 ? undefined : model.linear.probability(model.linear.scores(features)[0]!, 0)
}

/** Numbers of words taken up that are a feature each. */
const TAKEN_UP = [1, 2, 3, 4].map((count) => [count, hashWord(`${count} taken up`)] as const)

/**
 * What the model sees: words, those that the customer had used and names as one slot, how many of the former there are, and which groups
 * of phrases occur.
 */
export function heedFeatures(
  turn: AnnotatedTurn,
  facts: Facts,
  { features, cues }: Pick<ReadyModel, 'features' | 'cues'>,
): Uint32Array {
  const sentences = turn.tokens.sentences.filter(({ start }) => !isAside(spanAt(turn.regions, start)))
  const echoed = sentences.reduce((sum, sentence) => sum + echoCount(turn, sentence, facts), 0)
  const takenUp = TAKEN_UP.flatMap(([least, hash]) => (echoed >= least ? [hash] : []))
  const slots = inOrder([...echoesOf(turn, sentences, facts), ...turn.names])
  return wordsAndCues(turn, sentences, slots, features, cues, takenUp)
}

function inOrder(spans: readonly Span[]): readonly Span[] {
  return [...spans].sort((a, b) => a.start - b.start)
}
