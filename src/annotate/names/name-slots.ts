import type { Span } from '../../model/span.ts'
import { hashWord } from '../../text/scan.ts'
import { foldText } from '../../text/view.ts'
import type { UnnamedTurn } from './customer-name.ts'
import { isCapitalisedAt } from './name-at.ts'
import type { Lexicon } from '../lexicon.ts'
import { partsOf } from './name-parts.ts'

/** Hashes of the words of names; not of those that are also everyday words ("will", "may"), or particles of longer names. */
export function nameWordsOf(names: readonly string[], lexicon: Lexicon): ReadonlySet<number> {
  const words = names.flatMap((name) => {
    const parts = partsOf(name, lexicon)
    // Ben alone is a name, though it is a particle in Ben Ali.
    return parts.length > 0 ? parts : [foldText(name)]
  })
  return new Set(words.filter((word) => !lexicon.ambiguousNames.has(word)).map(hashWord))
}

/** Where known names stand in a turn, in order, each name one span: so that no model hears who it is. */
export function nameSlots(
  { text, tokens, phrases }: UnnamedTurn,
  stated: readonly Span[],
  nameWords: ReadonlySet<number>,
): readonly Span[] {
  // "Please call me O": a name, whether or not it was believed.
  const called: number[] = []
  for (const { group, endToken } of phrases)
    if (
      group === 'name-introduction-called' &&
      endToken < tokens.count &&
      isCapitalisedAt(text, tokens.start[endToken]!, tokens.end[endToken]!)
    )
      called.push(endToken)
  if (nameWords.size === 0 && stated.length === 0 && called.length === 0) return []
  // "You can call me" may end behind the "call me" in it.
  called.sort((a, b) => a - b)
  let nextCalled = 0
  const slots: { start: number; end: number; lastToken: number }[] = []
  let next = 0
  for (let i = 0; i < tokens.count; i++) {
    const start = tokens.start[i]!
    const end = tokens.end[i]!
    while (next < stated.length && stated[next]!.end <= start) next++
    const isStated = next < stated.length && stated[next]!.start < end
    while (nextCalled < called.length && called[nextCalled]! < i) nextCalled++
    if (!isStated && called[nextCalled] !== i && !nameWords.has(tokens.hash[i]!)) continue
    const open = slots.at(-1)
    if (open?.lastToken === i - 1) slots[slots.length - 1] = { start: open.start, end, lastToken: i }
    else slots.push({ start, end, lastToken: i })
  }
  return slots
}
