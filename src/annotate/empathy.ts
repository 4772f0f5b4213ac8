/**
 * What an agent's turns give a customer in need, after the three mechanisms of EPITOME (Sharma et al. 2020): an
 * emotional reaction, an interpretation that takes up this customer's facts, an exploring question; and, weakest, an
 * apology or a promise to act. Each mechanism counts once, at its strongest, so piling up phrases gains nothing.
 *
 * First version: phrases for the reaction, shared content words for the rest. A reaction is hollow, and earns little,
 * where its sentence is a set phrase or recurs in other interactions: what was said to three others was not said to
 * this customer. Taking up facts means to share words with the customer and to speak of "you", or to share many.
 */
import { round } from '../model/numbers.ts'
import { spanAt, spansIn } from '../model/span.ts'
import type { Sentence } from '../text/tokens.ts'
import type { AnnotatedTurn, Run, Traced } from './types.ts'
import { contentWords, says } from './words.ts'

/**
 * What each mechanism is worth: where it takes up the customer's facts, where its words would fit anybody, and where
 * they are routine. A kind phrase that would fit anybody needs something done beside it to count for much.
 */
const STRENGTH = {
  reaction: { specific: 0.5, general: 0.2, routine: 0.15 },
  interpretation: { specific: 0.45, general: 0.1, routine: 0 },
  exploration: { specific: 0.25, general: 0, routine: 0 },
  commitment: { specific: 0.25, general: 0.2, routine: 0 },
} as const

type Mechanism = keyof typeof STRENGTH

/** Content words shared with the customer that make a sentence refer to what they said. */
const MIN_SHARED = 2
/** As many as make it refer to them even where nobody is spoken to. */
const MANY_SHARED = 4
/** Other interactions with the same sentence from which on it is routine. */
const ROUTINE_SUPPORT = 3

/** 0–1: the chance that at least one mechanism reached the customer (noisy or over the mechanisms). */
export function empathyOf(turns: readonly AnnotatedTurn[], prompt: Run, traced: Traced): number {
  const facts = new Set(prompt.turns.flatMap((turn) => [...contentWords(turn, traced.lexicon)]))
  const best = new Map<Mechanism, number>()
  for (const turn of turns)
    for (const sentence of turn.tokens.sentences) {
      if (spanAt(turn.regions, sentence.start)?.kind === 'quoted') continue
      for (const [mechanism, strength] of strengthsOf(turn, sentence, facts, traced))
        best.set(mechanism, Math.max(best.get(mechanism) ?? 0, strength))
    }
  let missed = 1
  for (const strength of best.values()) missed *= 1 - strength
  return round(1 - missed, 4)
}

/** What one sentence is worth, by mechanism. */
function strengthsOf(
  turn: AnnotatedTurn,
  sentence: Sentence,
  facts: ReadonlySet<number>,
  traced: Traced,
): readonly (readonly [Mechanism, number])[] {
  const shared = [...contentWords(turn, traced.lexicon, sentence)].filter((word) => facts.has(word)).length
  const takesUp = shared >= (says(turn, sentence, 'addressing') ? MIN_SHARED : MANY_SHARED)
  const asks = turn.text.charAt(sentence.end - 1) === '?'
  const routine = isRoutine(turn, sentence, traced)
  const degree = (isSpecific: boolean): 'specific' | 'general' | 'routine' =>
    routine ? 'routine' : isSpecific ? 'specific' : 'general'

  const found: [Mechanism, number][] = []
  if (says(turn, sentence, 'reaction')) found.push(['reaction', STRENGTH.reaction[degree(shared > 0)]])
  else if (says(turn, sentence, 'apology')) found.push(['reaction', STRENGTH.reaction.routine])
  if ((takesUp && !asks) || says(turn, sentence, 'interpretation'))
    found.push(['interpretation', STRENGTH.interpretation[degree(takesUp)]])
  if (asks && shared > 0 && !says(turn, sentence, 'name-request'))
    found.push(['exploration', STRENGTH.exploration[degree(true)]])
  if (says(turn, sentence, 'commitment')) found.push(['commitment', STRENGTH.commitment[degree(shared > 0)]])
  return found
}

/** A set phrase of the trade, or a sentence said in several other interactions. */
function isRoutine(turn: AnnotatedTurn, sentence: Sentence, { passages }: Traced): boolean {
  return (
    says(turn, sentence, 'stock') ||
    spansIn(passages[turn.index]!, sentence).some(
      ({ origin, support = 0 }) => origin === 'macro' || support >= ROUTINE_SUPPORT,
    )
  )
}
