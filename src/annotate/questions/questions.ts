/**
 * What a customer asks: sentences that end in a question mark or open like a question, and requests ("could you send …").
 * Greetings ("how are you?"), tags and exclamations in the form of a question are none, nor is a bare "can you help me?".
 */
import type { PhraseGroup } from '../../language/index.ts'
import { spanAt, type Span } from '../../model/span.ts'
import { hitsFrom, type PhraseHit } from '../../text/phrases.ts'
import { endsAsQuestion } from '../../text/questions.ts'
import type { Sentence } from '../../text/tokens.ts'
import { foldedToken } from '../../text/view.ts'
import { clausesOf } from './clauses.ts'
import { isStated } from './stated.ts'
import type { Lexicon } from '../lexicon.ts'
import { stemsOf } from '../stems.ts'
import type { AnnotatedTurn, Run } from '../types.ts'

/** What kind of answer would do. */
export type Expects = 'time' | 'price' | 'amount' | 'reason' | 'steps' | 'anything'

export interface Question extends Span {
  readonly turn: AnnotatedTurn
  readonly expects: Expects
  readonly isRequest: boolean
  /** Whether it names a time, so that another is an answer: "can it be here by Saturday?" */
  readonly namesTime: boolean
  /** Whether it holds words that open a question: "and the hub?" does not. */
  readonly isOpened: boolean
  /** What it is about: stems of its content words; none of "What do I do?". */
  readonly stems: ReadonlySet<string>
}

/** "I wish to report a theft": a request that may only open what is told. */
export function isWish({ turn, isRequest, start, end }: Question): boolean {
  return isRequest && !endsAsQuestion(turn.text, { start, end })
}

/** Without a question mark a sentence is taken for a question only from so many words on: "how come" is none. */
const MIN_UNMARKED = 4
/** … and where the order of its words shows one, from so many on: "is that right". */
const MIN_OPENED = 3
/** … and with a mark and a word that asks who, what or where. */
const MIN_ASKED = 2
/** Words a rhetorical phrase may leave over and still be the whole question. */
const RHETORICAL_SLACK = 2

/** Words before which a request without a question mark begins: "ok thanks, also could you …" */
const REQUEST_OPENING = 4

/** A sentence that begins with a greeting and goes on for so long is more than a greeting. */
const MIN_BESIDE = 6

/** Words from which on a part of a sentence can ask something of its own: "…, and is it free?" */
const MIN_PART = 3

type Hits = readonly PhraseHit<PhraseGroup>[]

/** The questions of a customer's run, in order. */
export function questionsOf({ turns }: Run, lexicon: Lexicon): readonly Question[] {
  return turns.flatMap((turn) =>
    turn.tokens.sentences
      .flatMap((sentence) => clausesOf(turn, sentence))
      .flatMap((clause) => questionIn(turn, clause, lexicon)),
  )
}

function questionIn(turn: AnnotatedTurn, sentence: Sentence, lexicon: Lexicon): readonly Question[] {
  const { firstToken, endToken } = sentence
  const aside = spanAt(turn.regions, sentence.start)?.kind
  if (aside !== undefined && !(aside === 'greeting' && endToken - firstToken >= MIN_BESIDE)) return []
  const hits = hitsFrom(turn.phrases, firstToken, endToken)
  if (!isQuestion(turn, sentence, hits)) return []
  const parts = partsOf(turn, sentence, hits)
  return parts.flatMap((part): readonly Question[] => {
    const stems = stemsOf(turn, lexicon, part)
    const held = hitsFrom(hits, part.firstToken, part.endToken)
    if (parts.length > 1 && isRhetorical(part, held)) return []
    if (stems.size === 0 && !isBare(part, held)) return []
    const { start, end } = part
    const isRequest = held.some(({ group }) => group === 'request')
    const isOpened = held.some(({ group }) => group === 'question' || group === 'asks-which')
    const namesTime = held.some(({ group }) => group === 'time-given')
    return [{ turn, start, end, expects: expectsOf(held), isRequest, namesTime, isOpened, stems }]
  })
}

/**
 * "What do I do?", "Why?", "¿Dónde está?": about what was told before, with no word of its own; "Is it?", "Really?" ask for nothing. Where
 * the verb says who is meant, a question word and one more are a whole question.
 */
function isBare({ firstToken, endToken }: Sentence, hits: Hits): boolean {
  const words = endToken - firstToken
  const opensWith = (group: PhraseGroup): boolean =>
    hits.some((hit) => hit.group === group && hit.firstToken === firstToken)
  return (
    expectsOf(hits) !== 'anything' ||
    (words >= MIN_OPENED && opensWith('question')) ||
    (words >= MIN_ASKED && opensWith('asks-which'))
  )
}

/**
 * "When is he coming, does he need the loft, and will we get it back?" asks three things. A part begins where a question opens right behind
 * a comma, or is joined on ("and when …"), and what stands before it asks as well. ", which I ordered," and "or is it …?" begin none.
 */
function partsOf(turn: AnnotatedTurn, sentence: Sentence, hits: Hits): readonly Sentence[] {
  if (!endsAsQuestion(turn.text, sentence)) return [sentence]
  const parts: Sentence[] = []
  let first = sentence.firstToken
  const close = (endToken: number): void => {
    parts.push({ firstToken: first, endToken, ...spanOf(turn, sentence, first, endToken) })
    first = endToken
  }
  for (const hit of hits) {
    if (hit.firstToken - first < MIN_PART || sentence.endToken - hit.firstToken < MIN_PART) continue
    if (opensPart(turn, hit, hits) && asks(hits, first, hit.firstToken)) close(hit.firstToken)
  }
  close(sentence.endToken)
  return parts
}

function spanOf({ tokens }: AnnotatedTurn, sentence: Sentence, first: number, endToken: number): Span {
  return {
    start: first === sentence.firstToken ? sentence.start : tokens.start[first]!,
    end: endToken === sentence.endToken ? sentence.end : tokens.end[endToken - 1]!,
  }
}

function opensPart({ text, tokens, lexicon }: AnnotatedTurn, hit: Hits[number], hits: Hits): boolean {
  if (hit.group !== 'question' && hit.group !== 'request') return false
  const { group, firstToken, endToken } = hit
  // "Tell me on which day" goes on; "and which day" asks for more.
  const isJoinedOn =
    hits.some(
      (other) => other.group === group && other.firstToken === firstToken + 1 && other.endToken === endToken,
    ) && !lexicon.nounOpeners.has(foldedToken(text, tokens, firstToken))
  if (isJoinedOn) return true
  const between = text.slice(tokens.end[firstToken - 1], tokens.start[firstToken])
  return endToken - firstToken >= 2 && /[,;]/u.test(between)
}

/** Whether a question or a request opens early in the part. */
function asks(hits: Hits, first: number, end: number): boolean {
  return hitsFrom(hits, first, Math.min(end, first + REQUEST_OPENING)).some(
    ({ group }) => group === 'question' || group === 'request',
  )
}

function isQuestion(turn: AnnotatedTurn, sentence: Sentence, hits: Hits): boolean {
  const { text, tokens } = turn
  const { firstToken, endToken, end } = sentence
  const words = endToken - firstToken
  const of = (group: PhraseGroup): Hits => hits.filter((hit) => hit.group === group)
  if (isRhetorical(sentence, hits)) return false
  if (endsAsQuestion(text, sentence)) return words >= 2
  // "What a waste of a day it was"
  if (of('rhetorical-question').some((hit) => hit.firstToken === firstToken) && of('request').length === 0)
    return false
  // "How I love it!", "I don't know what to do!"
  const opens = hits.some((hit) => hit.group === 'clause-opener' && hit.firstToken === firstToken)
  if (words < (opens ? MIN_OPENED : MIN_UNMARKED) || text.charAt(end - 1) === '!') return false
  // "… just for you to tell me at the end" asks for nothing.
  return (
    of('request').some((hit) => hit.firstToken - firstToken <= REQUEST_OPENING && asksFor(turn, hit, hits)) ||
    of('question').some(
      (hit) =>
        (hit.firstToken === firstToken || isJoined(hits, hit, firstToken)) &&
        // "Did it, works!" tells that it is done.
        !isCutOff(text.slice(tokens.end[hit.endToken - 1], tokens.start[hit.endToken] ?? end)) &&
        !isStated(turn, sentence, hit),
    )
  )
}

/** "How dare you?" whole, and behind a statement what asks for a nod: "it left today, right?"; not "I'd like to cancel, can you help?" */
function isRhetorical({ firstToken, endToken }: Sentence, hits: Hits): boolean {
  return hits.some((hit) => {
    if (hit.group !== 'rhetorical-question') return false
    if (hit.firstToken - firstToken <= 1 && endToken - hit.endToken <= RHETORICAL_SLACK) return true
    const isNod = hit.endToken === endToken && !asksToChoose(hits, hit)
    return isNod && !hits.some(({ group, endToken: end }) => group === 'request' && end <= hit.firstToken)
  })
}

/** "…, oui ou non ?" */
function asksToChoose(hits: Hits, { firstToken, endToken }: Hits[number]): boolean {
  return hits.some(
    (hit) => hit.group === 'protest' && hit.endToken === endToken && hit.firstToken < firstToken,
  )
}

/** "Call me Mark" tells a name, and "don't tell me" nothing is wanted. */
function asksFor(
  { tokens, names }: AnnotatedTurn,
  { firstToken, endToken }: Hits[number],
  hits: Hits,
): boolean {
  const next = tokens.start[endToken]
  const isName = next !== undefined && spanAt(names, next)?.start === next
  return !isName && !hits.some((hit) => hit.group === 'negation' && hit.endToken === firstToken)
}

function isCutOff(gap: string): boolean {
  return gap.includes(',') || gap.includes('.')
}

/** "so is it …", "right will there be …": one word before the question. */
function isJoined(hits: Hits, { firstToken, endToken }: Hits[number], first: number): boolean {
  return (
    firstToken === first + 1 &&
    endToken - firstToken >= 2 &&
    hits.some((hit) => hit.group === 'clause-opener' && hit.firstToken === first && hit.endToken > firstToken)
  )
}

function expectsOf(hits: Hits): Expects {
  const has = (group: PhraseGroup): boolean => hits.some((hit) => hit.group === group)
  if (has('asks-time')) return 'time'
  if (has('asks-price')) return 'price'
  if (has('asks-amount')) return 'amount'
  if (has('asks-reason')) return 'reason'
  return has('asks-steps') ? 'steps' : 'anything'
}
