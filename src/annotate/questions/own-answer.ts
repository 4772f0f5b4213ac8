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
  const held = turns.map((turn) => beforeGoodbye(turn, traced.passages[turn.index]!, traced.lexicon))
  const all = lengthOf(held.flat())
  if (all === 0) return 0
  const pasted = lengthOf(held.flat().filter(({ scripted }) => (scripted ?? 0) >= 0.5))
  const said = saidAgain(traced)
  const again = turns.reduce((sum, turn, i) => sum + (said.get(turn) ?? 0) * lengthOf(held[i]!), 0)
  return Math.max(pasted, again) / all
}

/** What stands before the goodbye, mandated text left out: "North. Is there anything else?" is an answer of one word, and not pasted because its end is. */
function beforeGoodbye(
  turn: AnnotatedTurn,
  passages: readonly Passage[],
  lexicon: Lexicon,
): readonly Passage[] {
  const free = passages.filter(({ origin }) => origin !== 'mandated')
  const end = goodbyeAt(turn, lexicon)
  return free.flatMap((passage) =>
    passage.start >= end ? [] : [passage.end <= end ? passage : { ...passage, end }],
  )
}

/** Where the goodbye begins that ends a turn, set phrases with it; `Infinity` where none does, or nothing of the agent's own stands before it. */
function goodbyeAt(turn: AnnotatedTurn, lexicon: Lexicon): number {
  const { sentences, start } = turn.tokens
  for (let i = sentences.length - 1; i >= 0; i--) {
    const sentence = sentences[i]!
    const own = besideSetPhrase(turn, sentence, lexicon)
    if (own.endToken < sentence.endToken) return start[own.endToken]!
    const isClosing = own === sentence && CLOSING.some((group) => says(turn, sentence, group))
    if (isClosing) continue
    return i < sentences.length - 1 && isOwn(turn, own) ? sentences[i + 1]!.start : Infinity
  }
  return Infinity
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

/** Whether most of one of the turns had been said to this customer before, without a reason to say it again. */
export function isSaidAgain(turns: readonly AnnotatedTurn[], traced: Traced): boolean {
  const said = saidAgain(traced)
  return turns.some((turn) => (said.get(turn) ?? 0) > 0.5)
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

/** Words beside a goodbye or a set phrase, none of them said by rote, that may be an answer: "by the door, bye". */
const MIN_BESIDE = 2
/** Words of a set phrase that may stand between what is listed of it and the comma: "Thank you for contacting Larkfield Home, …". */
const MAX_REST = 3

const COMMA = new Set(',;:–')

/** What a sentence says before the goodbye or the set phrase in it, or else behind it; all of it where it holds neither, or nothing else. */
export function besideSetPhrase(turn: AnnotatedTurn, sentence: Sentence, lexicon: Lexicon): Sentence {
  const { tokens, phrases } = turn
  const { firstToken, endToken } = sentence
  const hits = hitsFrom(phrases, firstToken, endToken)
  const set = hits.find(({ group }) => group === 'farewell' || group === 'stock')
  const survey = hits.find(({ group }) => group === 'survey')
  // "You'll receive a short survey, bye": no answer either.
  if (set === undefined || (survey !== undefined && survey.firstToken < set.firstToken)) return sentence
  const own = ownTokens(turn, sentence, hits, lexicon)
  const before = own.filter((token) => token < set.firstToken)
  const isFarewell = hits.some((hit) => hit.group === 'farewell' && hit.firstToken === set.firstToken)
  const isGoodbye = isFarewell && survey === undefined
  if (before.length >= MIN_BESIDE && (isGoodbye || isSetOff(turn, set, hits)))
    return { ...sentence, endToken: set.firstToken, end: tokens.end[set.firstToken - 1]! }
  const next = survey === undefined ? behindComma(turn, set, endToken) : endToken
  const behind = own.filter((token) => token >= next)
  // "I understand your frustration, and I apologise on behalf of us all" goes on with the set phrase.
  const isMore = !isFarewell && !hits.some((hit) => hit.firstToken >= next && TELLING.has(hit.group))
  return isMore || behind.length < MIN_BESIDE
    ? sentence
    : { ...sentence, firstToken: next, start: tokens.start[next]! }
}

/** What says something of the matter. */
const TELLING: ReadonlySet<PhraseGroup> = new Set([
  'answer-plain',
  'answer-statement',
  'answer-outcome',
  'answer-time',
  'answer-price',
  'answer-reason',
  'answer-unknown',
  'commitment',
  'instruction',
])

/** ", is there anything else?", "and is there anything else?"; not "let me know if there is anything else", "we are sorry for …". */
function isSetOff({ text, tokens }: AnnotatedTurn, { firstToken }: Hits[number], hits: Hits): boolean {
  const before = firstToken - 1
  return (
    COMMA.has(text.charAt(tokens.end[before]!)) ||
    hits.some((hit) => hit.group === 'goes-on' && hit.firstToken === before)
  )
}

/** "Goodbye from all of us" goes on with the goodbye; "Bye, and yes, …" does not. `end` where no comma ends it. */
function behindComma({ text, tokens }: AnnotatedTurn, set: Hits[number], end: number): number {
  const most = Math.min(end, set.endToken + MAX_REST)
  for (let token = set.endToken - 1; token < most; token++)
    if (COMMA.has(text.charAt(tokens.end[token]!))) return token + 1
  return end
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
      if (isSet(hits[at]!.group)) setTo = Math.max(setTo, hits[at]!.endToken)
    if (token >= setTo && spanAt(names, tokens.start[token]!) === undefined) own.push(token)
  }
  const tells =
    hits.some(({ group }) => group === 'answer-plain') ||
    own.some((token) => tokens.kind[token] === TokenKind.number || !functionWords.has(tokens.hash[token]!))
  return tells ? own : []
}

/** Who the agent is answers nothing: "My name is Kyle and I'll be assisting you."; "it's" and "this is" say many things besides. */
function isSet(group: PhraseGroup): boolean {
  return setGroups.has(group) || group === 'name-introduction'
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
