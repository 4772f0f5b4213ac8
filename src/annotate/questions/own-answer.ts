/** What of an agent's run is an answer of their own, and how much of it was pasted. */
import type { PhraseGroup } from '../../language/index.ts'
import type { Passage } from '../../model/report.ts'
import { spanAt, type Span } from '../../model/span.ts'
import { hitsFrom, type PhraseHit } from '../../text/phrases.ts'
import { TokenKind, tokenText, type Sentence } from '../../text/tokens.ts'
import type { Lexicon } from '../lexicon.ts'
import { sentAgain } from './sent-again.ts'
import type { AnnotatedTurn, Traced } from '../types.ts'
import { says } from '../words.ts'

/** What has to be said costs nothing, and answers nothing. */
export function isMandated({ index }: AnnotatedTurn, { start }: Sentence, { passages }: Traced): boolean {
  return spanAt(passages[index]!, start)?.origin === 'mandated'
}

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
  const held = turns.map((turn) => beforeGoodbye(turn, traced.passages[turn.index]!))
  const all = lengthOf(held.flat())
  if (all === 0) return 0
  const pasted = lengthOf(held.flat().filter(({ scripted }) => (scripted ?? 0) >= 0.5))
  const said = saidAgain(traced)
  const again = turns.reduce((sum, turn, i) => sum + (said.get(turn) ?? 0) * lengthOf(held[i]!), 0)
  return Math.max(pasted, again) / all
}

/** What stands before the goodbye, mandated text left out: "North. Is there anything else?" is an answer of one word, and not pasted because its end is. */
function beforeGoodbye(turn: AnnotatedTurn, passages: readonly Passage[]): readonly Passage[] {
  const { sentences } = turn.tokens
  let kept = sentences.length
  while (kept > 1 && CLOSING.some((group) => says(turn, sentences[kept - 1]!, group))) kept--
  const free = passages.filter(({ origin }) => origin !== 'mandated')
  if (kept === sentences.length || !isOwn(turn, sentences[kept - 1]!)) return free
  const end = sentences[kept]!.start
  return free.flatMap((passage) =>
    passage.start >= end ? [] : [passage.end <= end ? passage : { ...passage, end }],
  )
}

const CLOSING = ['stock', 'farewell'] as const

/** Words from which on a sentence said once more is no coincidence. */
const MIN_AGAIN = 4
const known = new WeakMap<Traced, ReadonlyMap<AnnotatedTurn, number>>()

/** Share of each turn's message, by length, that was said before without a reason to say it again; worked out once, since every question asks for it. */
function saidAgain(traced: Traced): ReadonlyMap<AnnotatedTurn, number> {
  const held = known.get(traced)
  if (held !== undefined) return held
  const again = new Map(
    sentAgain(traced, MIN_AGAIN).map((each) => {
      const said = each.again.map(({ sent }) => sent).filter(({ words }) => words >= MIN_AGAIN)
      return [each.turn, lengthOf(said) / lengthOf(each.sent)]
    }),
  )
  known.set(traced, again)
  return again
}

/** Characters of the spans, together. */
export function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0)
}

/** What is said by rote beside a goodbye: "Thanks for ringing, have a good one, bye." */
export const setGroups: ReadonlySet<PhraseGroup> = new Set([
  'farewell',
  'gratitude',
  'settled',
  'greeting',
  'closing',
  'generic-salutation',
  'stock',
  'hollow',
  'polite-formula',
  'thanks-for',
])

/** Words beside a goodbye, none of them said by rote, that may be an answer: "by the door, bye". */
const MIN_BESIDE = 2

const COMMA = new Set(',;:–')

/** What a sentence says before the goodbye in it, or else behind it; all of it where it holds no goodbye, or nothing else. */
export function besideFarewell(turn: AnnotatedTurn, sentence: Sentence, lexicon: Lexicon): Sentence {
  const { tokens, phrases } = turn
  const { firstToken, endToken } = sentence
  const hits = hitsFrom(phrases, firstToken, endToken)
  const farewell = hits.find(({ group }) => group === 'farewell')
  if (farewell === undefined || hits.some(({ group }) => group === 'survey')) return sentence
  const own = ownTokens(turn, sentence, hits, lexicon)
  const before = own.filter((token) => token < farewell.firstToken)
  if (before.length >= MIN_BESIDE)
    return { ...sentence, endToken: farewell.firstToken, end: tokens.end[farewell.firstToken - 1]! }
  // "Goodbye from all of us" goes on with the goodbye; "Bye, and yes, …" does not.
  const isOver = COMMA.has(turn.text.charAt(farewell.end))
  const behind = own.filter((token) => token >= farewell.endToken)
  if (!isOver || behind.length < MIN_BESIDE) return sentence
  return { ...sentence, firstToken: farewell.endToken, start: tokens.start[farewell.endToken]! }
}

/** Tokens of a sentence that stand in no set phrase and no name; none where not one of them carries content. */
function ownTokens(
  { tokens, names }: AnnotatedTurn,
  { firstToken, endToken }: Sentence,
  hits: Hits,
  { functionWords }: Lexicon,
): readonly number[] {
  const own: number[] = []
  let setTo = firstToken
  let at = 0
  for (let token = firstToken; token < endToken; token++) {
    for (; at < hits.length && hits[at]!.firstToken <= token; at++)
      if (setGroups.has(hits[at]!.group)) setTo = Math.max(setTo, hits[at]!.endToken)
    if (token >= setTo && spanAt(names, tokens.start[token]!) === undefined) own.push(token)
  }
  const tells =
    hits.some(({ group }) => group === 'answer-plain') ||
    own.some((token) => tokens.kind[token] === TokenKind.number || !functionWords.has(tokens.hash[token]!))
  return tells ? own : []
}

type Hits = readonly PhraseHit<PhraseGroup>[]

/** What the numbers of a sentence are: sums of money and times of the day, told by their signs, and any others. */
export function numbersIn(
  { text, tokens }: AnnotatedTurn,
  { firstToken, endToken }: Sentence,
): ReadonlySet<'price' | 'time' | 'number'> {
  const found = new Set<'price' | 'time' | 'number'>()
  for (let token = firstToken; token < endToken; token++)
    if (tokens.kind[token] === TokenKind.number) {
      const number = tokenText(text, tokens, token)
      found.add(SUM.test(number) ? 'price' : CLOCK.test(number) ? 'time' : 'number')
    }
  return found
}

const SUM = /\p{Sc}|eur|usd|gbp/iu
const CLOCK = /\d:\d|\d ?[ap]\.?m/iu

export function holdsNumber({ tokens }: AnnotatedTurn, { firstToken, endToken }: Sentence): boolean {
  for (let token = firstToken; token < endToken; token++)
    if (tokens.kind[token] === TokenKind.number) return true
  return false
}
