/** The order of turns, and which of their ids can be kept. */
import type { Turn } from '../model/interaction.ts'
import type { DraftTurn } from './said.ts'

/**
 * By the order the reader gives, else by time, stably. A turn without one stays behind the turn before it. Times of which
 * only some name their zone cannot be compared; then the order of the source counts, turned round where the export is
 * known to begin with the newest.
 */
export function inOrder(turns: readonly DraftTurn[], newestFirst: boolean): readonly DraftTurn[] {
  let zoned: boolean | undefined
  let isMixed = false
  let first: number | undefined
  let last: number | undefined
  let isSorted = true
  for (const turn of turns) {
    if (turn.zoned !== undefined) isMixed ||= turn.zoned !== (zoned ??= turn.zoned)
    if (turn.at === undefined) continue
    first ??= turn.at
    isSorted &&= last === undefined || last <= turn.at
    last = turn.at
  }
  const ascends = !isMixed && first !== undefined && first < last!
  const isTurned = newestFirst && !ascends
  const given = isTurned ? turns.toReversed() : turns
  if (isMixed || (isSorted && !isTurned)) return given
  let before = -Infinity
  return given
    .map((turn) => ({ turn, at: (before = turn.at ?? before) }))
    .sort((a, b) => (a.at === b.at ? 0 : a.at - b.at))
    .map(({ turn }) => turn)
}

/** Ids of the source where every turn has one of its own; else none, so that they meet no id we would give. */
export function withUsableIds(turns: readonly Turn[]): readonly Turn[] {
  if (turns.every(({ id }) => id === undefined)) return turns
  const ids = new Set(turns.map(({ id }) => id))
  if (ids.size === turns.length && !ids.has(undefined)) return turns
  return turns.map((turn) => {
    const bare: { -readonly [Key in keyof Turn]?: Turn[Key] } = { ...turn }
    delete bare.id
    return bare as Turn
  })
}
