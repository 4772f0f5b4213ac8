/**
 * How fast a reply came, and the least time it could have taken. Silent reading runs at 238 words a minute on average
 * (Brysbaert 2019), typing at 52, with the fastest above 120 (Dhakal et al. 2018); both are taken from their upper
 * tail here, so that only what hardly anyone can do counts as too fast.
 */
import { clamp, round } from '../model/numbers.ts'
import type { Pace } from '../model/report.ts'
import type { AnnotatedTurn, TimedPair, Traced } from './types.ts'
import { messageWords, wordCount } from './words.ts'

const READING_WPM = 450
const TYPING_WPM = 120

/** The pace of the pair's first reply. */
export function paceOf({ prompt, reply, gapMs }: TimedPair, traced: Traced): Pace {
  const first = reply.turns[0]!
  const read = prompt.turns.reduce((sum, turn) => sum + messageWords(turn), 0)
  return {
    gapMs,
    charsPerSecond: gapMs === 0 ? null : round((first.text.length * 1000) / gapMs, 2),
    expectedMs: Math.round(60_000 * (read / READING_WPM + typedWords(first, traced) / TYPING_WPM)),
  }
}

/**
 * How much of the least possible time is missing, 0–1; 0 = there was time enough. A reply is hasty only if it came both
 * sooner than its prompt can be read and it typed, and sooner than it can be typed at all since the agent last spoke.
 * A coarse clock may have cut off up to one step.
 */
export function hasteOf(pair: TimedPair, traced: Traced): number {
  const { gapMs, expectedMs } = paceOf(pair, traced)
  const words = typedWords(pair.reply.turns[0]!, traced)
  if (words === 0) return 0
  const answered = (gapMs + traced.clock.resolutionMs) / expectedMs
  const typingMs = pair.spokeBefore ? (60_000 * words) / TYPING_WPM : expectedMs
  const typed = (pair.typingMs + traced.clock.resolutionMs) / typingMs
  return round(clamp(1 - Math.max(answered, typed), 0, 1), 4)
}

/** Words that had to be typed: what was pasted, quoted or appended took no typing. */
export function typedWords(turn: AnnotatedTurn, { passages }: Traced): number {
  return passages[turn.index]!.filter(({ origin }) => origin === 'own').reduce(
    (sum, passage) => sum + wordCount(turn, passage),
    0,
  )
}
