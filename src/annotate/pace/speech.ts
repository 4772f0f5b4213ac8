/**
 * Pace on the telephone: how fast a turn was spoken, and whether it began while the other was still speaking. Agents speak at
 * 157–383 words a minute by the segment in real calls, so only long stretches are measured; typing rates have no place here.
 */
import type { AnnotatedTurn, Traced } from '../types.ts'
import { hitOf } from '../../text/phrases.ts'
import { endsAsQuestion } from '../../text/questions.ts'
import { wordCount } from '../words.ts'

export interface Spoken {
  readonly turn: AnnotatedTurn
  readonly words: number
  /** Words a minute; `null` where the end of the turn is not known or it has no length. */
  readonly wordsPerMinute: number | null
  /** The customer's turn that was still going on when this one began, and for how long, in ms, assent left out; else `null`. */
  readonly over: { readonly turn: AnnotatedTurn; readonly overlapMs: number } | null
}

/** Every spoken turn of an agent that has a time, in order. */
export function spokenTurns({ turns }: Traced): readonly Spoken[] {
  let customer: AnnotatedTurn | undefined
  return turns.flatMap((turn): readonly Spoken[] => {
    if (!turn.spoken || turn.startMs === null) return []
    if (turn.role === 'customer') customer = turn
    if (turn.role !== 'agent') return []
    const words = wordCount(turn, { start: 0, end: turn.text.length })
    return [{ turn, words, wordsPerMinute: rateOf(turn, words), over: overlapOf(turn, customer) }]
  })
}

function rateOf({ startMs, endMs }: AnnotatedTurn, words: number): number | null {
  if (startMs === null || endMs === null || endMs <= startMs) return null
  return Math.round((60_000 * words) / (endMs - startMs))
}

function overlapOf(turn: AnnotatedTurn, customer: AnnotatedTurn | undefined): Spoken['over'] {
  const { startMs } = turn
  if (startMs === null || customer?.startMs == null || customer.endMs == null) return null
  // Who began first is interrupted; an agent who was speaking already is not cutting in.
  if (startMs <= customer.startMs || startMs >= customer.endMs) return null
  const overlapMs = customer.endMs - behindAssent(turn, startMs)
  return overlapMs > 0 ? { turn: customer, overlapMs } : null
}

/**
 * When a turn that opens with assent went on at the latest: "mhm", then nothing for three seconds, then "thank you for letting me know" is
 * one turn to a recogniser, and only its first word was said over the customer.
 */
function behindAssent({ text, tokens, phrases, endMs }: AnnotatedTurn, startMs: number): number {
  const [opening] = tokens.sentences
  const isBrief = opening !== undefined && opening.endToken <= MOST_ASSENT && !endsAsQuestion(text, opening)
  let first = isBrief ? opening.endToken : 0
  for (;;) {
    const assent = hitOf(phrases, first, first + 1, 'back-channel')
    if (assent === undefined) break
    first = assent.endToken
  }
  // "Right, what's your number?" runs on at once.
  if (first === 0 || endMs === null || text.charAt(tokens.end[first - 1]!) === ',') return startMs
  return Math.max(startMs, endMs - (tokens.count - first) * FAST_WORD_MS)
}

/** Words of a sentence that is no more than assent, in whatever language: "Oh no." */
const MOST_ASSENT = 2
/** A word at 200 a minute: what was said after a pause was said no faster than agents speak as a rule. */
const FAST_WORD_MS = 300
