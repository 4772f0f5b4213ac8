/**
 * Where effort is likely though no wording tells it: the likeliest of a turn's own sentences, by the language's model of effort.
 * Who is praised must not hang on how somebody speaks, and a model is never quite blind to that; so it points, and earns nothing.
 */
import type { Sentence } from '../../text/tokens.ts'
import { isOwn } from './effort.ts'
import type { AnnotatedTurn, Traced } from '../types.ts'
import { says } from '../words.ts'

export interface LikelyEffort {
  readonly sentence: Sentence
  /** Probability, 0–1, calibrated on messages of companies that the model had not seen. */
  readonly probability: number
}

/** Words from which on a sentence says enough to be judged by itself. */
const MIN_WORDS = 4

/** The likeliest sentence of the turn that holds no stock phrase of the trade, if it is at least that likely. */
export function likelyEffortIn(turn: AnnotatedTurn, traced: Traced, least: number): LikelyEffort | undefined {
  const { effort } = traced.lexicon.models
  if (effort === undefined) return undefined
  let best: LikelyEffort | undefined
  for (const sentence of turn.tokens.sentences) {
    if (sentence.endToken - sentence.firstToken < MIN_WORDS) continue
    if (says(turn, sentence, 'stock') || !isOwn(turn, sentence, traced)) continue
    const features = effort.features(turn.text, turn.tokens, [sentence])
    const probability = effort.linear.probability(effort.linear.scores(features)[0]!, 0)
    if (probability >= least && probability > (best?.probability ?? 0)) best = { sentence, probability }
  }
  return best
}
