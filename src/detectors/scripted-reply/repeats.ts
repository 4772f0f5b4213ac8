/** Words sent twice to the same customer. */
import type { AnnotatedTurn, Traced } from '../../annotate/types.ts'
import { says } from '../../annotate/words.ts'
import { spanAt, spansIn } from '../../model/span.ts'
import { hashRange, numberOf } from '../../similarity/grams.ts'
import type { Remark } from '../types.ts'

export interface RepeatSettings {
  /** Shorter sentences may be said twice. */
  readonly minRepeatedWords: number
  /** Value added by each. */
  readonly repeatShare: number
}

/** Sentences the customer has already been sent, word for word. What must be said, or was asked for again, may be said twice. */
export function repeats(
  { turns, passages }: Traced,
  { minRepeatedWords, repeatShare }: RepeatSettings,
): readonly Remark[] {
  if (!hasEqualSentences(turns, minRepeatedWords)) return []
  const seen = new Map<number, { turnId: string; start: number; end: number }>()
  const found: Remark[] = []
  let isWanted = false
  for (const turn of turns) {
    if (turn.spoken && turn.role === 'customer')
      isWanted = turn.phrases.some(({ group }) => group === 'asks-again')
    if (!turn.spoken || turn.role !== 'agent' || isWanted) continue
    for (const sentence of turn.tokens.sentences) {
      const { id, tokens, regions } = turn
      const { start, end, firstToken, endToken } = sentence
      const words = endToken - firstToken
      if (words < minRepeatedWords) continue
      const region = spanAt(regions, start)
      if (region !== undefined && region.kind !== 'greeting') continue
      const mandated = spansIn(passages[turn.index]!, sentence).some(({ origin }) => origin === 'mandated')
      // "Is there anything else?" may well be asked twice.
      if (mandated || says(turn, sentence, 'stock')) continue
      const key = numberOf(hashRange(tokens.hash, firstToken, endToken))
      const before = seen.get(key)
      if (before === undefined) seen.set(key, { turnId: id, start, end })
      else
        found.push({
          rule: 'repeated-to-customer',
          turnId: id,
          start,
          end,
          data: { words },
          because: [before],
          share: repeatShare,
        })
    }
  }
  return found
}

/** Whether an agent said any sentence of so many words twice, before it is asked which may be. Hardly anybody does. */
function hasEqualSentences(turns: readonly AnnotatedTurn[], minWords: number): boolean {
  const seen = new Set<number>()
  for (const { spoken, role, tokens } of turns) {
    if (!spoken || role !== 'agent') continue
    for (const { firstToken, endToken } of tokens.sentences) {
      if (endToken - firstToken < minWords) continue
      let mixed = 0
      for (let i = firstToken; i < endToken; i++) mixed = (Math.imul(mixed, 0x01000193) + tokens.hash[i]!) | 0
      // A small integer, which a set finds fastest.
      if (seen.has(mixed >> 1)) return true
      seen.add(mixed >> 1)
    }
  }
  return false
}
