/** The order of turns, and which of their ids can be kept. */
import type { Turn } from '../../model/interaction.ts'
import type { DraftTurn } from './said.ts'

/**
 * By the order the reader gives, else by time, stably. A turn without one stays behind the turn before it. Times of which
 * only some name their zone cannot be compared; then the order of the source counts, turned round where the export is
 * known to begin with the newest. `first`: of a chain, as is what is returned.
 */
export function inOrder(first: DraftTurn | null, newestFirst: boolean): DraftTurn | null {
  let zoned: boolean | undefined
  let isMixed = false
  let least: number | undefined
  let last: number | undefined
  let isSorted = true
  for (let turn = first; turn !== null; turn = turn.next) {
    if (turn.zoned !== undefined) isMixed ||= turn.zoned !== (zoned ??= turn.zoned)
    if (turn.at === undefined) continue
    least ??= turn.at
    isSorted &&= last === undefined || last <= turn.at
    last = turn.at
  }
  const ascends = !isMixed && least !== undefined && least < last!
  const isTurned = newestFirst && !ascends
  if ((isMixed || isSorted) && !isTurned) return first
  const given = listOf(first)
  if (isTurned) given.reverse()
  return chainOf(isMixed ? given : sorted(given))
}

function sorted(turns: readonly DraftTurn[]): readonly DraftTurn[] {
  let before = -Infinity
  return turns
    .map((turn) => ({ turn, at: (before = turn.at ?? before) }))
    .sort((a, b) => (a.at === b.at ? 0 : a.at - b.at))
    .map(({ turn }) => turn)
}

function listOf(first: DraftTurn | null): DraftTurn[] {
  const turns: DraftTurn[] = []
  for (let turn = first; turn !== null; turn = turn.next) turns.push(turn)
  return turns
}

function chainOf(turns: readonly DraftTurn[]): DraftTurn | null {
  for (let at = 0; at < turns.length; at++) turns[at]!.next = turns[at + 1] ?? null
  return turns[0] ?? null
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
