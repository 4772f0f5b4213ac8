import { turnId, type Interaction } from './model/interaction.ts'
import type { TurnSpan } from './model/span.ts'

/**
 * The interaction without the words of a span: its turn stays, with what is left of its text. Throws a `RangeError` where the
 * interaction has no such turn or the span leaves it.
 */
export function without(interaction: Interaction, { turnId: id, start, end }: TurnSpan): Interaction {
  const at = interaction.turns.findIndex((turn, index) => turnId(turn, index) === id)
  const turn = interaction.turns[at]
  const isWithin = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end
  if (turn === undefined || !isWithin || end > turn.text.length)
    throw new RangeError('The span is not in this interaction')
  const text = turn.text.slice(0, start) + turn.text.slice(end)
  // With its id written out, the turn stays the one it was.
  return {
    ...interaction,
    turns: interaction.turns.map((each, index) => (index === at ? { ...turn, id, text } : each)),
  }
}
