/** The words at a place, short enough to stand beside a remark. */
import type { TurnSpan } from '../../../model/span.ts'
import type { ViewInteraction } from '../model.ts'

type Turns = ReadonlyMap<string, ViewInteraction['turns'][number]>

/** `null` where the text is not known or nothing stands there. */
export function quoteOf(turns: Turns | null, { turnId, start, end }: TurnSpan, most: number): string | null {
  const text = turns?.get(turnId)?.text
  if (text === undefined || start >= end || start >= text.length) return null
  const quote = text.slice(start, end)
  if (quote.length <= most) return quote
  // Never between the halves of a surrogate pair.
  return `${quote.slice(0, most).replace(/[\ud800-\udbff]$/u, '')}…`
}

/** As the reports name them. */
export function turnsById({ turns }: ViewInteraction): Turns {
  return new Map(turns.map((turn, index) => [turn.id ?? `t${index}`, turn]))
}
