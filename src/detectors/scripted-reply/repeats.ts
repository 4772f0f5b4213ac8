/** Words sent twice to the same customer. */
import type { AnnotatedTurn, Traced } from '../../annotate/types.ts'
import type { TurnSpan } from '../../model/span.ts'
import type { Remark } from '../types.ts'
import { askingAt, isOwed, NOTHING_ASKED } from './owed-again.ts'
import { furnitureOf, sentencesOf, tellsMore, type Seen, type Sent } from './sent-before.ts'

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

/**
 * Sentences the customer has already been sent, word for word. What must be said may be said twice, what was asked for again or answers
 * another matter, what closes every message, and a set phrase, unless most of the turn was sent before.
 */
export function repeats(
  { turns, passages, interaction }: Traced,
  settings: RepeatSettings,
): readonly Remark[] {
  if (!hasEqualSentences(turns, settings.minRepeatedWords)) return []
  const seen = new Map<number, Seen>()
  const asked = new Map<number, number>()
  const found: Remark[] = []
  let asking = NOTHING_ASKED
  for (const turn of turns) {
    if (turn.spoken && turn.role === 'customer') asking = askingAt(turn, asking, asked)
    if (!turn.spoken || turn.role !== 'agent' || asking.isWanted) continue
    const sent = sentencesOf(turn, passages[turn.index]!)
    const isMore = tellsMore(turn, sent, seen)
    const furniture = isMore ? furnitureOf(turn, sent, seen, interaction.channel) : NO_FURNITURE
    const compared = sent.filter(({ isCompared }) => isCompared)
    let isNew = isMore
    const again = compared.filter((each) => {
      const before = seen.get(each.key)
      // Twice in a row is one message delivered twice.
      if (before === undefined || before.run === asking.run || furniture.has(each)) return false
      const owed = isOwed(turn, each, before, asking, isNew)
      isNew ||= owed
      return !owed
    })
    const isLetter = interaction.channel === 'email' && turn.regions[0]?.kind === 'greeting'
    found.push(...(isResent(compared, again, isMore, isLetter) ? resent : single)(again, seen, settings))
    const { run } = asking
    for (const [index, each] of sent.entries())
      seen.set(each.key, {
        run,
        fromEnd: sent.length - 1 - index,
        first: seen.get(each.key)?.first ?? each,
      })
  }
  return found
}

const NO_FURNITURE: ReadonlySet<Sent> = new Set()

/**
 * Whether the turn as such was sent before: nothing in it is new (a letter is one even if that is a single sentence), or most of its words
 * are not, some of them the agent's own.
 */
function isResent(
  sent: readonly Sent[],
  again: readonly Sent[],
  isMore: boolean,
  isLetter: boolean,
): boolean {
  if (again.length === 0) return false
  if (again.length < MIN_SENTENCES) return isLetter && !isMore && again.some(isOwn)
  if (again.length === sent.length) return true
  return again.some(isOwn) && (!isMore || wordsOf(again) >= MIN_SHARE * wordsOf(sent))
}

/** One remark for each stretch that was sent before; by their words they share what a turn sent again adds. */
function resent(
  again: readonly Sent[],
  seen: ReadonlyMap<number, Seen>,
  { resentShare }: RepeatSettings,
): readonly Remark[] {
  return stretchesOf(again).map((stretch) =>
    remarkOn(stretch, seen, (resentShare * wordsOf(stretch)) / wordsOf(again)),
  )
}

/** One remark for each sentence of the agent's own that is long enough. */
function single(
  again: readonly Sent[],
  seen: ReadonlyMap<number, Seen>,
  { minRepeatedWords, repeatShare }: RepeatSettings,
): readonly Remark[] {
  return again
    .filter((each) => each.words >= minRepeatedWords && isOwn(each))
    .map((each) => remarkOn([each], seen, repeatShare))
}

function remarkOn(stretch: readonly Sent[], seen: ReadonlyMap<number, Seen>, share: number): Remark {
  const because = stretchesOf(stretch.map(({ key }) => seen.get(key)!.first)).map(spanOf)
  return {
    rule: 'repeated-to-customer',
    ...spanOf(stretch),
    data: { words: wordsOf(stretch) },
    because,
    share,
  }
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
function stretchesOf(sent: readonly Sent[]): readonly (readonly Sent[])[] {
  const found: Sent[][] = []
  for (const each of sent) {
    const before = found.at(-1)?.at(-1)
    const isNext = before?.turnId === each.turnId && before.sentence.endToken === each.sentence.firstToken
    if (isNext) found.at(-1)!.push(each)
    else found.push([each])
  }
  return found
}

/** Whether an agent said any sentence of so many words twice, before it is asked which may be. Hardly anybody does. */
function hasEqualSentences(turns: readonly AnnotatedTurn[], minWords: number): boolean {
  const seen = new Set<number>()
  for (const { spoken, role, tokens } of turns) {
    if (!spoken || role !== 'agent') continue
    for (const { firstToken, endToken } of tokens.sentences) {
      if (endToken - firstToken < minWords) continue
      let mixed = 0
      for (let i = firstToken; i < endToken; i++) mixed = (Math.imul(mixed, 0x01000193) + tokens.hash[i]!) | 0
      // A small integer, which a set finds fastest.
      if (seen.has(mixed >> 1)) return true
      seen.add(mixed >> 1)
    }
  }
  return false
}
