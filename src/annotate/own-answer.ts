/** What of an agent's run is an answer of their own, and how much of it was pasted. */
import type { Passage } from '../model/report.ts'
import { spanAt, type Span } from '../model/span.ts'
import { hitOf } from '../text/phrases.ts'
import { TokenKind, type Sentence } from '../text/tokens.ts'
import type { AnnotatedTurn, Traced } from './types.ts'
import { says } from './words.ts'

/** Not a goodbye, a set phrase or a quotation: those answer nothing. */
export function isOwn(turn: AnnotatedTurn, sentence: Sentence): boolean {
  const region = spanAt(turn.regions, sentence.start)
  if (region !== undefined && region.kind !== 'greeting') return false
  if (says(turn, sentence, 'hollow') && isShort(sentence)) return false
  return !says(turn, sentence, 'stock') && !says(turn, sentence, 'farewell')
}

/** "You will be refunded once …" in a long sentence is a rule, not an outcome. */
const LONGEST_OUTCOME = 14

export function isShort({ firstToken, endToken }: Sentence): boolean {
  return endToken - firstToken <= LONGEST_OUTCOME
}

/** Of the agent's words, how many were pasted, or had been said to this customer before. */
export function pastedShare(turns: readonly AnnotatedTurn[], traced: Traced): number {
  const lengths = (spans: readonly Span[]): number =>
    spans.reduce((sum, { start, end }) => sum + end - start, 0)
  const passages = turns.flatMap((turn) => beforeGoodbye(turn, traced.passages[turn.index]!))
  const all = lengths(passages)
  if (all === 0) return 0
  const said = saidAgain(traced)
  const again =
    said.size === 0
      ? []
      : turns.flatMap(({ tokens }) => tokens.sentences.filter((sentence) => said.has(sentence)))
  return Math.max(lengths(passages.filter(({ scripted }) => (scripted ?? 0) >= 0.5)), lengths(again)) / all
}

/** What stands before the goodbye: "North. Is there anything else?" is an answer of one word, and not pasted because its end is. */
function beforeGoodbye(turn: AnnotatedTurn, passages: readonly Passage[]): readonly Passage[] {
  const { sentences } = turn.tokens
  let kept = sentences.length
  while (kept > 1 && CLOSING.some((group) => says(turn, sentences[kept - 1]!, group))) kept--
  if (kept === sentences.length || !isOwn(turn, sentences[kept - 1]!)) return passages
  const end = sentences[kept]!.start
  return passages.flatMap((passage) =>
    passage.start >= end ? [] : [passage.end <= end ? passage : { ...passage, end }],
  )
}

const CLOSING = ['stock', 'farewell'] as const

/** Words from which on a sentence said once more is no coincidence. */
const MIN_AGAIN = 4
const known = new WeakMap<Traced, ReadonlySet<Sentence>>()

/** Agents' sentences that an agent had said before, word for word, and was not asked for again; worked out once, since every question asks for it. */
function saidAgain(traced: Traced): ReadonlySet<Sentence> {
  const held = known.get(traced)
  if (held !== undefined) return held
  const again = new Set<Sentence>()
  known.set(traced, again)
  if (!mayRepeat(traced.turns)) return again
  const seen = new Set<string>()
  let isWanted = false
  for (const { role, spoken, tokens, phrases } of traced.turns) {
    if (role === 'customer' && spoken) isWanted = phrases.some(({ group }) => group === 'asks-again')
    if (role !== 'agent' || !spoken || isWanted) continue
    for (const sentence of tokens.sentences) {
      if (sentence.endToken - sentence.firstToken < MIN_AGAIN) continue
      const words = tokens.hash.subarray(sentence.firstToken, sentence.endToken).join()
      if (seen.has(words)) again.add(sentence)
      seen.add(words)
    }
  }
  return again
}

/** Whether two of the agents' sentences may be the same, by a hash of their words: hardly anybody repeats one, and a text of each costs more. */
function mayRepeat(turns: readonly AnnotatedTurn[]): boolean {
  const seen = new Set<number>()
  for (const { role, spoken, tokens } of turns) {
    if (role !== 'agent' || !spoken) continue
    for (const { firstToken, endToken } of tokens.sentences) {
      if (endToken - firstToken < MIN_AGAIN) continue
      let mixed = 0
      for (let i = firstToken; i < endToken; i++) mixed = (Math.imul(mixed, 0x01000193) + tokens.hash[i]!) | 0
      // A small integer, which a set finds fastest.
      if (seen.has(mixed >> 1)) return true
      seen.add(mixed >> 1)
    }
  }
  return false
}

/** Words before a goodbye that may be an answer: "See you Monday at 8, bye!" */
const MIN_BEFORE = 3

/** What a sentence says before the goodbye it ends with, if that holds a number. */
export function beforeFarewell(turn: AnnotatedTurn, sentence: Sentence | null): Sentence | null {
  if (sentence === null) return null
  const { tokens, phrases } = turn
  const farewell = hitOf(phrases, sentence.firstToken, sentence.endToken, 'farewell')
  if (farewell === undefined) return sentence
  const endToken = farewell.firstToken
  if (endToken - sentence.firstToken < MIN_BEFORE) return sentence
  const before = { ...sentence, endToken, end: tokens.end[endToken - 1]! }
  return holdsNumber(turn, before) ? before : sentence
}

export function holdsNumber({ tokens }: AnnotatedTurn, { firstToken, endToken }: Sentence): boolean {
  for (let token = firstToken; token < endToken; token++)
    if (tokens.kind[token] === TokenKind.number) return true
  return false
}
