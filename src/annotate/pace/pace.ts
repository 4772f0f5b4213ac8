/**
 * How fast a reply came, and the least time it could have taken. Silent reading runs at 238 words a minute on average
 * (Brysbaert 2019), typing at 52, with the fastest above 120 (Dhakal et al. 2018); both are taken from their upper
 * tail here, so that only what hardly anyone can do counts as too fast.
 */
import { clamp, round } from '../../model/numbers.ts'
import type { Pace } from '../../model/report.ts'
import type { AnnotatedTurn, TimedPair, Traced } from '../types.ts'
import { messageWords, wordCount } from '../words.ts'

/** Above what 99 in 100 readers of prose reach (Brysbaert 2019: most adults read 175–300 words a minute). */
const SKIMMING_WPM = 400
/** What most adults do not exceed (the same). */
const FAST_READING_WPM = 300
const CHOOSING_MS = 2000
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

/**
 * The least time in ms it takes to read so many words and, where the answer was pasted, to find it among the others. Who skims may
 * still have read enough to answer; of an answer that misses the point (`isMissed`), only a reader's pace excuses it.
 */
export function readingMs(words: number, isPasted: boolean, isMissed = false): number {
  const rate = isMissed ? FAST_READING_WPM : SKIMMING_WPM
  return Math.round((60_000 * words) / rate) + (isPasted ? CHOOSING_MS : 0)
}

/** What a message costs besides: to notice it, think, and send. */
const OVERHEAD_MS = 15_000
const USUAL_TYPING_WPM = 52
/** What a clock of whole seconds leaves open on average. */
const HALF_A_SECOND = 500

/**
 * How hurried an answer was: the time that noticing, reading and typing all of it take, over the time it took. 1 = as long as that;
 * 10 = a tenth of it. A comparison of paces, not a verdict: what was pasted counts as if it had been typed.
 *
 * On 11,425 turns of STAR it tells picked from typed turns with AUC .792, characters a second with .758 (`bench/star-pace.ts`,
 * all of whose turns were in sight when the 15 seconds were chosen).
 */
export function hurryOf({ prompt, reply, gapMs }: TimedPair): number {
  const read = prompt.turns.reduce((sum, turn) => sum + messageWords(turn), 0)
  const written = messageWords(reply.turns[0]!)
  const taken = 60_000 * (read / READING_WPM + written / USUAL_TYPING_WPM)
  return (OVERHEAD_MS + taken) / (gapMs + HALF_A_SECOND)
}

/**
 * The same beside the agent's own: half of what sets their unhurried answers (`Peers.unhurried`) apart from others' is taken out.
 * A quick typist comes closer to the rest, and nobody is made all alike.
 */
export function hurryBeside(hurry: number, unhurried: number): number {
  return hurry / Math.sqrt(unhurried)
}

/** Words that had to be typed: what was pasted, quoted or appended took no typing. */
export function typedWords(turn: AnnotatedTurn, { passages }: Traced): number {
  return passages[turn.index]!.filter(({ origin }) => origin === 'own').reduce(
    (sum, passage) => sum + wordCount(turn, passage),
    0,
  )
}
