/**
 * Rushed turn: the answer came sooner than anyone could have read the customer and typed it, or a long worried message
 * got a few words in return.
 *
 * Value: share of the replies that could be judged which were rushed.
 * Blind spot: the clock knows when a turn was sent, not when typing began. An agent may have typed ahead since their own
 * last turn, so a rush after a long wait for the customer goes unseen; one who served four customers at once looks slow.
 * Pasted words need no typing, so they are not counted as typed; a macro nobody knows of yet therefore looks like rush,
 * and the message says so. Voice is not judged by typing rates; talk speed and interruptions are still to come.
 * Sources: see `annotate/pace`.
 */
import type { AnnotatedTurn, TimedPair, Traced } from '../annotate/types.ts'
import { hasteOf, paceOf, typedWords } from '../annotate/pace.ts'
import { messageWords, needOfRun, spanOfTurn } from '../annotate/words.ts'
import { options } from '../model/options.ts'
import { noOpportunity, notScorable, withText, type Detector, type Remark } from './types.ts'

const defaults = {
  /** Shorter replies are honest at any speed: "Done!" */
  minTypedWords: 12,
  /** Share of the least possible time below which a reply is called rushed. */
  tolerance: 0.6,
  /** A message at least this long deserves more than … */
  longPromptWords: 40,
  /** … this many words, where it calls for a personal answer. */
  curtReplyWords: 6,
  minNeed: 0.5,
}

export function rushedTurn(given: Partial<typeof defaults> = {}): Detector {
  const settings = options(defaults, given)
  return {
    id: 'rushed-turn',
    rules: {
      'too-soon': {
        level: 'warning',
        message:
          'Answered after {gapSeconds} s; reading and typing this takes a fast reader and typist about {expectedSeconds} s. Pasted from elsewhere, or not read.',
      },
      'curt-reply': {
        level: 'warning',
        message: 'A message of {promptWords} words that called for a personal answer got {replyWords} words.',
      },
    },
    detect(traced) {
      if (traced.interaction.channel === 'voice') return notScorable('voice-pace-not-yet-built')
      if (traced.pairs.length === 0) return noOpportunity('no-reply')
      const timed = traced.timedPairs.filter(
        (pair) => typedWords(pair.reply.turns[0]!, traced) >= settings.minTypedWords,
      )
      const long = traced.pairs.filter(
        ({ prompt, reply }) =>
          withText(reply.turns).length > 0 &&
          wordsOf(prompt.turns) >= settings.longPromptWords &&
          (needOfRun(prompt) ?? 0) >= settings.minNeed,
      )
      const judged = new Set([...timed, ...long].map(({ reply }) => reply.turns[0]!.id))
      if (judged.size === 0) return abstain(traced)

      const share = 1 / judged.size
      const hastes = timed.map((pair) => ({ pair, haste: hasteOf(pair, traced) }))
      const turns = new Map(hastes.map(({ pair, haste }) => [pair.reply.turns[0]!.id, haste]))
      const hasty = hastes.filter(({ haste }) => haste > 1 - settings.tolerance)
      const remarks = [
        ...hasty.map(({ pair }) => tooSoon(pair, traced)),
        ...long.flatMap(({ prompt, reply }) => {
          const replyWords = wordsOf(reply.turns)
          if (replyWords > settings.curtReplyWords) return []
          const data = { promptWords: wordsOf(prompt.turns), replyWords }
          return [
            {
              rule: 'curt-reply',
              ...spanOfTurn(withText(reply.turns)[0]!),
              data,
              because: withText(prompt.turns).map(spanOfTurn),
            },
          ]
        }),
      ].map((remark): Remark => ({ ...remark, share }))
      return { state: 'judged', confidence: timed.length > 0 ? 0.8 : 0.4, remarks, turns }
    },
  }
}

function abstain({ clock, timedPairs }: Traced): ReturnType<typeof notScorable> {
  if (clock.state === 'missing') return notScorable('no-timestamps')
  if (clock.state === 'unordered') return notScorable('unordered-timestamps')
  return timedPairs.length === 0 ? notScorable('no-timestamps') : noOpportunity('replies-too-short')
}

function wordsOf(turns: readonly AnnotatedTurn[]): number {
  return turns.reduce((sum, turn) => sum + messageWords(turn), 0)
}

function tooSoon(pair: TimedPair, traced: Traced): Omit<Remark, 'share'> {
  const reply = pair.reply.turns[0]!
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
