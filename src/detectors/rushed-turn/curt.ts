/** A few words in return for a long message that called for a personal answer. */
import { answerTo } from '../../annotate/questions/answers.ts'
import type { AnnotatedTurn, Run, Traced } from '../../annotate/types.ts'
import { holds, messageWords, needOfRun, spanOfTurn } from '../../annotate/words.ts'
import { withText } from '../types.ts'
import type { Found, Settings } from './settings.ts'

export function curt(index: number, traced: Traced, settings: Settings): Found {
  const { prompt, reply } = traced.pairs[index]!
  const promptWords = wordsOf(prompt.turns)
  const first = withText(reply.turns)[0]
  const passes = withText(reply.turns).find((turn) => holds(turn, 'transfer'))
  const replyWords = wordsOf(reply.turns)
  // "Passing you over" says neither why nor to whom: that needs no long message.
  const isBare = passes !== undefined && replyWords <= settings.bareHandOffWords
  const longEnough = isBare ? settings.handOffPromptWords : settings.longPromptWords
  if (first === undefined || promptWords < longEnough) return 'no-case'
  if ((needOfRun(prompt) ?? 0) < settings.minNeed) return 'no-case'
  // A smile, or a picture that is no text.
  if (replyWords === 0) return 'no-case'
  if (replyWords > settings.curtReplyWords || isWantedHandOff(prompt, first)) return 'fine'
  // "Released. 3.15pm." was all the customer wanted, if they thank for it.
  const { next } = answerTo(traced, index)
  if (next.thanks && !next.protests) return 'fine'
  const because = withText(prompt.turns).map(spanOfTurn)
  return { rule: 'curt-reply', ...spanOfTurn(first), data: { promptWords, replyWords }, because }
}

/** Who asks to be put through is, at any speed. */
export function isWantedHandOff({ turns }: Run, reply: AnnotatedTurn): boolean {
  return holds(reply, 'transfer') && turns.some((turn) => holds(turn, 'wants-transfer'))
}

export function wordsOf(turns: readonly AnnotatedTurn[]): number {
  return turns.reduce((sum, turn) => sum + messageWords(turn), 0)
}
