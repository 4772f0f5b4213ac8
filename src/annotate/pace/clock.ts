import type { Interaction, Turn } from '../../model/interaction.ts'
import { mapped } from '../../model/lists.ts'
import { parseInstant } from '../../model/time.ts'
import type { Clock } from '../types.ts'

/** Start and end of a turn in ms; `null` where the turn does not say. */
export interface TurnTime {
  readonly startMs: number | null
  readonly endMs: number | null
}

/** What the time of a turn says of its clock: an offset, a date with a zone or without, or nothing. */
interface ReadTime extends TurnTime {
  readonly by: 'offset' | 'zoned' | 'local' | 'none'
}

const NONE: ReadTime = { startMs: null, endMs: null, by: 'none' }

/** The times of the turns, in turn order, and what they are good for. */
export function readClock(interaction: Interaction): {
  readonly clock: Clock
  readonly times: readonly TurnTime[]
} {
  const times = mapped(interaction.turns, timeOf)
  const messages = times.filter((_, index) => (interaction.turns[index]!.kind ?? 'message') === 'message')
  return { clock: { state: stateOf(messages, times), resolutionMs: resolutionOf(messages) }, times }
}

function timeOf({ startMs, endMs, sentAt }: Turn): ReadTime {
  if (startMs !== undefined) return { startMs, endMs: endMs ?? null, by: 'offset' }
  const instant = sentAt === undefined ? null : parseInstant(sentAt)
  if (instant === null) return NONE
  return { startMs: instant.ms, endMs: null, by: instant.zoned ? 'zoned' : 'local' }
}

function stateOf(times: readonly ReadTime[], all: readonly ReadTime[]): Clock['state'] {
  if (times.length === 0 || times.some(({ startMs }) => startMs === null)) return 'missing'
  // A clock that is half zoned and half not, or half offsets and half dates, cannot be subtracted.
  const first = all.find(({ by }) => by !== 'none')?.by
  if (all.some(({ by }) => by !== 'none' && by !== first)) return 'unordered'
  for (let i = 1; i < times.length; i++) if (times[i]!.startMs! < times[i - 1]!.startMs!) return 'unordered'
  // One time for everything is the time of the export, not of the turns.
  const isOneTime = times.every(({ startMs }) => startMs === times[0]!.startMs)
  return times.length > 2 && isOneTime ? 'missing' : 'reliable'
}

/** Full minutes throughout mean that the seconds were cut off, so a gap may be nearly a minute longer. */
function resolutionOf(times: readonly TurnTime[]): number {
  let stamps = 0
  let isMinutes = true
  let isSeconds = true
  for (const { startMs } of times) {
    if (startMs === null) continue
    stamps++
    if (startMs % 1000 !== 0) isSeconds = false
    if (startMs % 60_000 !== 0) isMinutes = false
  }
  if (stamps >= 3 && isMinutes) return 60_000
  return isSeconds ? 1000 : 1
}
