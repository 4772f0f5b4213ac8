/**
 * Whether what a customer said last leaves something open: a new problem, an obstacle to what was agreed, a doubt, a wish told as a
 * statement. By the language's model `ending`; languages without one tell it by their phrases alone.
 */
import type { Sentence } from '../../text/tokens.ts'
import type { ReadyModel } from '../models.ts'
import { spokenSentences } from '../spoken-sentences.ts'
import type { AnnotatedTurn, Run, Traced } from '../types.ts'
import { wordsAndCues } from '../word-features.ts'

export interface LeftOpen {
  readonly turn: AnnotatedTurn
  /** The one of its sentences that by itself is likeliest to leave something open. */
  readonly sentence: Sentence
  /** That the turn does, 0–1, calibrated on messages half of which do. */
  readonly probability: number
}

/** The turn of the run that likeliest leaves something open, if it is at least that likely; `undefined` too where no model knows its language. */
export function leftOpen({ turns }: Run, { lexicon }: Traced, least: number): LeftOpen | undefined {
  const model = lexicon.models.ending
  if (model === undefined) return undefined
  let best: Omit<LeftOpen, 'sentence'> | undefined
  for (const turn of turns) {
    const sentences = turn.lexicon === lexicon ? spokenSentences(turn) : []
    if (sentences.length === 0) continue
    const probability = chance(turn, sentences, model)
    if (probability >= least && probability > (best?.probability ?? 0)) best = { turn, probability }
  }
  return best && { ...best, sentence: likeliest(best.turn, model) }
}

function likeliest(turn: AnnotatedTurn, model: ReadyModel): Sentence {
  const sentences = spokenSentences(turn)
  const chances = sentences.map((sentence) => chance(turn, [sentence], model))
  return sentences[chances.indexOf(Math.max(...chances))]!
}

function chance(turn: AnnotatedTurn, sentences: readonly Sentence[], model: ReadyModel): number {
  return model.linear.probability(model.linear.scores(endingFeatures(turn, sentences, model))[0]!, 0)
}

/** What the model sees: words, names as one slot, and which groups of phrases occur. */
export function endingFeatures(
  turn: AnnotatedTurn,
  sentences: readonly Sentence[],
  { features, cues }: Pick<ReadyModel, 'features' | 'cues'>,
): Uint32Array {
  return wordsAndCues(turn, sentences, turn.names, features, cues)
}
