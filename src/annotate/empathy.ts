/**
 * What an agent's turns give a customer in need, after the three mechanisms of EPITOME (Sharma et al. 2020): an
 * emotional reaction, an interpretation that takes up this customer's facts, an exploring question; and, weakest, an
 * apology or a promise to act. Each mechanism counts once, at its strongest, so piling up phrases gains nothing.
 *
 * First version: phrases for the reaction, shared content words for the rest. A reaction is hollow, and earns little,
 * where its sentence is a set phrase or recurs in other interactions: what was said to three others was not said to
 * this customer. Taking up facts means to share words with the customer and to speak of "you".
 */
import { round } from '../model/numbers.ts'
import { overlaps } from '../model/span.ts'
import type { Sentence } from '../text/tokens.ts'
import type { AnnotatedTurn, Run, Traced } from './types.ts'
import { contentWords, says } from './words.ts'

const STRENGTH = {
  reaction: 0.5,
  interpretation: 0.45,
  exploration: 0.25,
  commitment: 0.2,
  hollow: 0.15,
} as const
type Mechanism = Exclude<keyof typeof STRENGTH, 'hollow'>

/** Content words shared with the customer that make a sentence refer to what they said. */
const MIN_SHARED = 2
/** Other interactions with the same sentence from which on it is routine. */
const ROUTINE_SUPPORT = 3

/** 0–1: the chance that at least one mechanism reached the customer (noisy or over the mechanisms). */
export function empathyOf(turns: readonly AnnotatedTurn[], prompt: Run, traced: Traced): number {
  const facts = new Set(prompt.turns.flatMap((turn) => [...contentWords(turn, traced.lexicon)]))
  const best = new Map<Mechanism, number>()
  const raise = (mechanism: Mechanism, strength: number): void => {
    best.set(mechanism, Math.max(best.get(mechanism) ?? 0, strength))
  }
  for (const turn of turns)
    for (const sentence of turn.tokens.sentences) {
      if (turn.regions.some((region) => region.kind === 'quoted' && overlaps(region, sentence))) continue
      const shared = [...contentWords(turn, traced.lexicon, sentence)].filter((word) =>
        facts.has(word),
      ).length
      const specific = shared >= MIN_SHARED && says(turn, sentence, 'addressing')
      const asks = turn.text.charAt(sentence.end - 1) === '?'
      const routine = isRoutine(turn, sentence, traced)
      if (says(turn, sentence, 'reaction')) raise('reaction', routine ? STRENGTH.hollow : STRENGTH.reaction)
      else if (says(turn, sentence, 'apology')) raise('reaction', STRENGTH.hollow)
      if (!routine && !asks && specific) raise('interpretation', STRENGTH.interpretation)
      else if (!routine && says(turn, sentence, 'interpretation'))
        raise('interpretation', STRENGTH.exploration)
      if (!routine && asks && shared >= 1 && !says(turn, sentence, 'name-request'))
        raise('exploration', STRENGTH.exploration)
      if (!routine && says(turn, sentence, 'commitment')) raise('commitment', STRENGTH.commitment)
    }
  let missed = 1
  for (const strength of best.values()) missed *= 1 - strength
  return round(1 - missed, 4)
}

/** A set phrase of the trade, or a sentence said in several other interactions. */
function isRoutine(turn: AnnotatedTurn, sentence: Sentence, { passages }: Traced): boolean {
  return (
    says(turn, sentence, 'stock') ||
    passages[turn.index]!.some(
      (passage) =>
        (passage.origin === 'macro' || (passage.support ?? 0) >= ROUTINE_SUPPORT) &&
        overlaps(passage, sentence),
    )
  )
}
