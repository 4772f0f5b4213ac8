/** Words sent twice to the same customer. */
import type { AnnotatedTurn, Traced } from '../../annotate/types.ts'
import { says } from '../../annotate/words.ts'
import type { Passage } from '../../model/report.ts'
import { spanAt, spansIn, type TurnSpan } from '../../model/span.ts'
import { hashRange, numberOf } from '../../similarity/grams.ts'
import type { Remark } from '../types.ts'

export interface RepeatSettings {
  /** Shorter sentences may be said twice. */
  readonly minRepeatedWords: number
  /** Value added by each. */
  readonly repeatShare: number
  /** Value added by a turn most of which was sent before. */
  readonly resentShare: number
}

/** Sentences of a turn that stood in earlier ones, set phrases with them, from which on the turn was sent again. */
const MIN_SENTENCES = 2
const MIN_SHARE = 0.5

/**
 * Sentences the customer has already been sent, word for word. What must be said, or was asked for again, may be said twice; a greeting or
 * a set phrase too, unless most of the turn was sent before.
 */
export function repeats({ turns, passages }: Traced, settings: RepeatSettings): readonly Remark[] {
  if (!hasEqualSentences(turns, settings.minRepeatedWords)) return []
  const seen = new Map<number, Seen>()
  let run = 0
  const found: Remark[] = []
  let isWanted = false
  for (const turn of turns) {
    if (turn.spoken && turn.role === 'customer') {
      isWanted = turn.phrases.some(({ group }) => group === 'asks-again')
      run++
    }
    if (!turn.spoken || turn.role !== 'agent' || isWanted) continue
    const sent = sentencesOf(turn, passages[turn.index]!)
    // Twice in a row is one message delivered twice.
    const again = sent.filter(({ key }) => seen.get(key)?.run !== run && seen.has(key))
    const isWhole = again.length >= MIN_SENTENCES && again.length >= MIN_SHARE * sent.length
    if (isWhole) found.push(resent(again, seen, settings.resentShare))
    else
      for (const { key, words, isSet, ...place } of again) {
        if (words < settings.minRepeatedWords || isSet) continue
        const because = [seen.get(key)!.at]
        const data = { words }
        found.push({ rule: 'repeated-to-customer', ...place, data, because, share: settings.repeatShare })
      }
    for (const { key, turnId, start, end } of sent)
      if (!seen.has(key)) seen.set(key, { run, at: { turnId, start, end } })
  }
  return found
}

/** One remark for all of the turn that was sent before. */
function resent(again: readonly Sent[], seen: ReadonlyMap<number, Seen>, share: number): Remark {
  const { turnId, start } = again[0]!
  const data = { words: again.reduce((sum, { words }) => sum + words, 0) }
  const because = [seen.get(again[0]!.key)!.at]
  return { rule: 'repeated-to-customer', turnId, start, end: again.at(-1)!.end, data, because, share }
}

interface Seen {
  /** How many turns of the customer stood before it. */
  readonly run: number
  readonly at: TurnSpan
}

interface Sent extends TurnSpan {
  readonly key: number
  readonly words: number
  /** A greeting or a set phrase. */
  readonly isSet: boolean
}

/** "Yes, please." is no sentence to be compared by. */
const MIN_WORDS = 3

/** What of a turn may not be said twice, or is a set phrase; no signature, nothing that must be said, no goodbye. */
function sentencesOf(turn: AnnotatedTurn, passages: readonly Passage[]): readonly Sent[] {
  const { id, tokens, regions } = turn
  let isOpen = true
  return tokens.sentences.flatMap((sentence): readonly Sent[] => {
    const { start, end, firstToken, endToken } = sentence
    const words = endToken - firstToken
    const region = spanAt(regions, start)
    if (words < MIN_WORDS || (region !== undefined && region.kind !== 'greeting')) return []
    // "Thank you for contacting us" is a goodbye at the end only.
    const isFirst = isOpen
    isOpen &&= region !== undefined
    if (!isFirst && says(turn, sentence, 'farewell')) return []
    if (spansIn(passages, sentence).some(({ origin }) => origin === 'mandated')) return []
    const isSet = region !== undefined || SET.some((group) => says(turn, sentence, group))
    return [
      { turnId: id, start, end, words, isSet, key: numberOf(hashRange(tokens.hash, firstToken, endToken)) },
    ]
  })
}

const SET = ['stock', 'hollow', 'greeting'] as const

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
