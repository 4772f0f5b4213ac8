/**
 * What something done, or sure to be done, is worth in a sentence of an agent. "You will receive an email" is done to everybody; "we will
 * look into it", without a time, says neither what nor when. What is told in the third person counts with a time and where nothing
 * denies it, or turns it against the customer.
 */
import type { PhraseGroup } from '../../language/index.ts'
import { hitsFrom, type PhraseHit } from '../../text/phrases.ts'
import { endsAsQuestion } from '../../text/questions.ts'
import type { Sentence } from '../../text/tokens.ts'
import type { AnnotatedTurn } from '../types.ts'
import { opensWith, says, tellsWhen } from '../words.ts'

/** Words of the customer's taken up, or none; and without saying what or when. */
const WORTH = { specific: 0.35, general: 0.3, vague: 0.15 } as const

/** 0–1. `echoed`: how many words of the customer's the sentence takes up. */
export function deedIn(turn: AnnotatedTurn, sentence: Sentence, echoed: number): number {
  const hits = hitsFrom(turn.phrases, sentence.firstToken, sentence.endToken)
  const tells = (group: PhraseGroup): boolean =>
    hits.some((hit) => hit.group === group && !isDenied(turn, sentence, hit))
  const hasTime = tellsWhen(turn, sentence)
  const isRoutine = says(turn, sentence, 'routine')
  if (says(turn, sentence, 'vague-promise') && !hasTime && says(turn, sentence, 'commitment'))
    return WORTH.vague
  if (tells('commitment')) {
    if (echoed > 0) return isRoutine && !hasTime ? WORTH.vague : WORTH.specific
    return isRoutine && !hasTime ? 0 : WORTH.general
  }
  // "I can send Colin tomorrow at two?" offers it.
  const isTimed = hasTime || says(turn, sentence, 'moment')
  const isOffer = isTimed && opensWith(turn, sentence, 'answer-statement')
  if (isRoutine || (endsAsQuestion(turn.text, sentence) && !isOffer)) return 0
  const isTold =
    tells('outright') ||
    (hasTime &&
      (tells('undertaking') || (echoed > 0 && tells('passive-deed') && !says(turn, sentence, 'official')))) ||
    (tells('coming') && isTimed)
  return isTold ? WORTH.general : 0
}

/** Words before a phrase in which a negation denies it, and around it in which something else turns it. */
const DENIED_WITHIN = 5
const TURNED_WITHIN = 12

/**
 * Whether a negation before the phrase or in it, or what is done against the customer beside it, stands between the same two commas:
 * "the engineer won't be with you", "the bailiffs will". What the agent says they do themselves is only denied by the word before it, and where
 * it is such a thing itself: "you'll have to".
 */
function isDenied(turn: AnnotatedTurn, { firstToken, endToken }: Sentence, hit: Hit): boolean {
  if (hit.group === 'commitment') {
    const isFirst = hit.firstToken === firstToken || isCut(turn, hit.firstToken)
    const others = hitsFrom(turn.phrases, isFirst ? hit.firstToken : hit.firstToken - 1, hit.endToken)
    return others.some((other) =>
      other.firstToken < hit.firstToken ? other.group === 'negation' : other.group === 'adverse',
    )
  }
  let from = hit.firstToken
  while (from > Math.max(firstToken, hit.firstToken - TURNED_WITHIN) && !isCut(turn, from)) from--
  let to = hit.endToken
  while (to < Math.min(endToken, hit.endToken + TURNED_WITHIN) && !isCut(turn, to)) to++
  const negated = hit.group === 'outright' ? hit.firstToken : hit.endToken
  const around = hitsFrom(turn.phrases, from, to)
  return around.some((other) => {
    if (other.endToken > to) return false
    if (other.group === 'adverse') return true
    const isNear = other.firstToken >= hit.firstToken - DENIED_WITHIN && other.firstToken < negated
    return other.group === 'negation' && isNear && !isCalming(around, other)
  })
}

type Hit = PhraseHit<PhraseGroup>

/** "Don't worry" denies nothing. */
function isCalming(hits: readonly Hit[], { firstToken, endToken }: Hit): boolean {
  return hits.some(
    (hit) => hit.group === 'reassurance' && hit.firstToken <= firstToken && endToken <= hit.endToken,
  )
}

/** Whether a comma or the like stands before the token. */
function isCut({ text, tokens }: AnnotatedTurn, token: number): boolean {
  for (let at = tokens.end[token - 1]!; at < tokens.start[token]!; at++)
    if (CUTS.has(text.charAt(at))) return true
  return false
}

const CUTS = new Set('.!?,;:–—()')

/** Whether the sentence does nothing but say when an office is open: "our reception is open from 7 to 11", without a number to ring. */
export function tellsHours(turn: AnnotatedTurn, sentence: Sentence): boolean {
  return (
    says(turn, sentence, 'opening-hours') &&
    deedIn(turn, sentence, 0) === 0 &&
    !/\d{4}|@/u.test(turn.text.slice(sentence.start, sentence.end))
  )
}

/** Whether the sentence asks about a part of the thing that fails, or says what to do with it: who does that looks for what is wrong. */
export function guidesIn(turn: AnnotatedTurn, sentence: Sentence): boolean {
  return (
    says(turn, sentence, 'device') &&
    !says(turn, sentence, 'routine') &&
    (endsAsQuestion(turn.text, sentence)
      ? !says(turn, sentence, 'detail-request')
      : says(turn, sentence, 'handling') || says(turn, sentence, 'instruction'))
  )
}
