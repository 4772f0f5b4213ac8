/** Replies that came too soon, by a clock: to be read, to be typed, to be handed on. */
import { answerTo } from '../../annotate/questions/answers.ts'
import { askedAt } from '../../annotate/questions/echo.ts'
import { uptakesOf } from '../../annotate/questions/uptake.ts'
import { hasteOf, paceOf, readingMs, typedWords } from '../../annotate/pace/pace.ts'
import type { AnnotatedTurn, TimedPair, Traced } from '../../annotate/types.ts'
import { holds, messageWords, spanOfTurn } from '../../annotate/words.ts'
import { withText } from '../types.ts'
import { isWantedHandOff, wordsOf } from './curt.ts'
import { isUsual } from './peers.ts'
import { OPEN_BELOW, type Found, type Settings } from './settings.ts'

export function tooSoon(pair: TimedPair, traced: Traced, settings: Settings): Found {
  const reply = pair.reply.turns[0]!
  if (typedWords(reply, traced) < settings.minTypedWords) return 'no-case'
  if (hasteOf(pair, traced) <= 1 - settings.tolerance || isUsual(pair, traced, settings)) return 'fine'
  const { gapMs, expectedMs } = paceOf(pair, traced)
  const data = {
    gapSeconds: Math.round(gapMs / 1000),
    expectedSeconds: Math.round(expectedMs / 1000),
    typedWords: typedWords(reply, traced),
  }
  return {
    rule: 'too-soon',
    ...spanOfTurn(reply),
    data,
    because: withText(pair.prompt.turns).map(spanOfTurn),
  }
}

/**
 * Nobody can have read it. What came before the last message may have been read as it came; what an agent typed who had
 * spoken before may have been begun before, so that is `too-soon`'s business alone.
 */
export function unread(pair: TimedPair, traced: Traced, settings: Settings, index: number): Found {
  const { prompt, reply, gapMs, spokeBefore } = pair
  const last = withText(prompt.turns).at(-1)
  const first = withText(reply.turns)[0]
  const words = last === undefined ? 0 : messageWords(last)
  if (last === undefined || first === undefined || words < settings.minReadWords) return 'no-case'
  const isPasted = typedWords(first, traced) < messageWords(first) / 2
  if (spokeBefore && !isPasted) return 'no-case'
  if (isWantedHandOff(prompt, first)) return 'fine'
  const taken = gapMs + traced.clock.resolutionMs
  const mayMiss = isPasted && taken < readingMs(words, isPasted, true)
  const needed = readingMs(words, isPasted, mayMiss && isMissed(index, traced))
  if (taken >= needed || isUsual(pair, traced, settings)) return 'fine'
  const data = {
    gapSeconds: Math.round(gapMs / 1000),
    readingSeconds: Math.round(needed / 1000),
    promptWords: words,
  }
  return { rule: 'unread', ...spanOfTurn(first), data, because: [spanOfTurn(last)] }
}

/** Whether the answer leaves a question open more likely than not, or the customer says that it missed the point. */
function isMissed(index: number, traced: Traced): boolean {
  const answer = answerTo(traced, index)
  if (answer.next.protests) return true
  const questions = askedAt(traced, index)
  return (
    questions.length > 0 && uptakesOf(questions, answer).some(({ probability }) => probability < OPEN_BELOW)
  )
}

export function hastyHandOff({ prompt, reply, gapMs }: TimedPair, traced: Traced, settings: Settings): Found {
  const promptWords = wordsOf(prompt.turns)
  const passes = withText(reply.turns).find((turn) => holds(turn, 'transfer'))
  if (passes === undefined || promptWords < settings.handOffPromptWords) return 'no-case'
  if (isWantedHandOff(prompt, passes)) return 'fine'
  const replyWords = ownWordsOf(reply.turns, passes, traced)
  if (gapMs >= settings.handOffSeconds * 1000 || replyWords > settings.handOffWords) return 'fine'
  const data = { gapSeconds: Math.round(gapMs / 1000), replyWords, promptWords }
  const because = withText(prompt.turns).map(spanOfTurn)
  return { rule: 'hasty-hand-off', ...spanOfTurn(passes), data, because }
}

/** Words of the turn that hands on and of those beside it that were not pasted: an apology from the card says nothing of the matter. */
function ownWordsOf(turns: readonly AnnotatedTurn[], passes: AnnotatedTurn, traced: Traced): number {
  const own = turns.filter((turn) => turn === passes || 2 * typedWords(turn, traced) >= messageWords(turn))
  return wordsOf(own)
}
