/** What agents have already sent to this customer, word for word, and had no reason to send again. */
import { askingAt, isOwed, NOTHING_ASKED } from './owed-again.ts'
import { clausesIn } from './clauses.ts'
import { furnitureOf, sentencesOf, tellsMore, type Seen, type Sent } from './sent-before.ts'
import type { AnnotatedTurn, Traced } from '../types.ts'

/** A sentence, and the first time it was sent. */
export interface Repeat {
  readonly sent: Sent
  readonly first: Sent
}

/** An agent's turn that holds such sentences. */
export interface RepeatingTurn {
  readonly turn: AnnotatedTurn
  /** All its sentences that are long enough to be held against others. */
  readonly sent: readonly Sent[]
  readonly again: readonly Repeat[]
  /** Whether it tells anything that it did not tell before, courtesies aside. */
  readonly isMore: boolean
}

/**
 * Turns with sentences the customer has already been sent. What must be said may be said twice, what was asked for again or answers
 * another matter, and what closes every message. `minWords`: one of the repeated sentences at least must be so long.
 */
export function sentAgain(
  { turns, passages, interaction }: Traced,
  minWords: number,
): readonly RepeatingTurn[] {
  if (!hasEqualSentences(turns, minWords)) return []
  const seen = new Map<number, Seen>()
  const asked = new Map<number, number>()
  const found: RepeatingTurn[] = []
  let asking = NOTHING_ASKED
  for (const turn of turns) {
    if (turn.spoken && turn.role === 'customer') asking = askingAt(turn, asking, asked)
    if (!turn.spoken || turn.role !== 'agent' || asking.isWanted) continue
    const all = sentencesOf(turn, passages[turn.index]!)
    const isMore = tellsMore(turn, all, seen)
    const furniture = isMore ? furnitureOf(turn, all, seen, interaction.channel) : NO_FURNITURE
    const sent = all.filter(({ isCompared }) => isCompared)
    let isNew = isMore
    const again = sent.flatMap((each): readonly Repeat[] => {
      const before = seen.get(each.key)
      // Twice in a row is one message delivered twice.
      if (before === undefined || before.run === asking.run || furniture.has(each)) return []
      const owed = isOwed(turn, each, before, asking, isNew)
      isNew ||= owed
      return owed ? [] : [{ sent: each, first: before.first }]
    })
    if (again.length > 0) found.push({ turn, sent, again, isMore })
    const { run } = asking
    for (const [index, each] of all.entries())
      seen.set(each.key, { run, fromEnd: all.length - 1 - index, first: seen.get(each.key)?.first ?? each })
  }
  return found
}

const NO_FURNITURE: ReadonlySet<Sent> = new Set()

/** Whether an agent said any sentence of so many words twice, before it is asked which may be. Hardly anybody does. */
function hasEqualSentences(turns: readonly AnnotatedTurn[], minWords: number): boolean {
  const seen = new Set<number>()
  for (const turn of turns) {
    const { spoken, role, tokens } = turn
    if (!spoken || role !== 'agent') continue
    for (const { firstToken, endToken } of clausesIn(turn)) {
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
