/** Words sent twice to the same customer. */
import { sentAgain, type Repeat, type RepeatingTurn } from '../../annotate/questions/sent-again.ts'
import type { Sent } from '../../annotate/questions/sent-before.ts'
import type { Traced } from '../../annotate/types.ts'
import type { Channel } from '../../model/interaction.ts'
import type { TurnSpan } from '../../model/span.ts'
import type { Remark } from '../types.ts'

export interface RepeatSettings {
  /** Shorter sentences may be said twice. */
  readonly minRepeatedWords: number
  /** Value added by each. */
  readonly repeatShare: number
  /** Value added by a turn most of which was sent before. */
  readonly resentShare: number
}

/** Sentences of a turn that stood in earlier ones, and their share of its words, from which on the turn was sent again. */
const MIN_SENTENCES = 2
const MIN_SHARE = 0.5

/** Sentences the customer has already been sent; a set phrase only where most of the turn was. */
export function repeats(traced: Traced, settings: RepeatSettings): readonly Remark[] {
  const { channel } = traced.interaction
  return sentAgain(traced, settings.minRepeatedWords).flatMap((turn) =>
    isResent(turn, channel) ? resent(turn.again, settings) : single(turn.again, settings),
  )
}

/**
 * Whether the turn as such was sent before: nothing in it is new (a letter is one even if that is a single sentence), or most of its words
 * are not, some of them the agent's own.
 */
function isResent({ turn, sent, again, isMore }: RepeatingTurn, channel: Channel): boolean {
  const hasOwn = again.some((each) => isOwn(each.sent))
  const isLetter = channel === 'email' && turn.regions[0]?.kind === 'greeting'
  if (again.length < MIN_SENTENCES) return isLetter && !isMore && hasOwn
  if (again.length === sent.length) return true
  // What is new and a set phrase adds nothing.
  const repeated = new Set(again.map((each) => each.sent))
  const told = sent.filter((each) => isOwn(each) || repeated.has(each))
  return hasOwn && (!isMore || wordsOf([...repeated]) >= MIN_SHARE * wordsOf(told))
}

/** One remark for each stretch that was sent before; by their words they share what a turn sent again adds. */
function resent(again: readonly Repeat[], { resentShare }: RepeatSettings): readonly Remark[] {
  const all = wordsOf(again.map(({ sent }) => sent))
  return stretchesOf(again, ({ sent }) => sent).map((stretch) =>
    remarkOn(stretch, (resentShare * wordsOf(stretch.map(({ sent }) => sent))) / all),
  )
}

/** One remark for each sentence of the agent's own that is long enough. */
function single(
  again: readonly Repeat[],
  { minRepeatedWords, repeatShare }: RepeatSettings,
): readonly Remark[] {
  return again
    .filter(({ sent }) => sent.words >= minRepeatedWords && isOwn(sent))
    .map((each) => remarkOn([each], repeatShare))
}

function remarkOn(stretch: readonly Repeat[], share: number): Remark {
  const sent = stretch.map((each) => each.sent)
  const because = stretchesOf(
    stretch.map(({ first }) => first),
    (each) => each,
  ).map(spanOf)
  return { rule: 'repeated-to-customer', ...spanOf(sent), data: { words: wordsOf(sent) }, because, share }
}

function isOwn({ isSet }: Sent): boolean {
  return !isSet
}

function wordsOf(sent: readonly Sent[]): number {
  return sent.reduce((sum, { words }) => sum + words, 0)
}

function spanOf(stretch: readonly Sent[]): TurnSpan {
  const { turnId, start } = stretch[0]!
  return { turnId, start, end: stretch.at(-1)!.end }
}

/** Sentences right behind one another in one turn, together: a span holds nothing that was said once. */
function stretchesOf<Each>(all: readonly Each[], sentOf: (each: Each) => Sent): readonly (readonly Each[])[] {
  const found: Each[][] = []
  let before: Sent | undefined
  for (const each of all) {
    const sent = sentOf(each)
    const isNext = before?.turnId === sent.turnId && before.sentence.endToken === sent.sentence.firstToken
    if (isNext) found.at(-1)!.push(each)
    else found.push([each])
    before = sent
  }
  return found
}
