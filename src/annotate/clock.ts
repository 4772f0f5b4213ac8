import type { Interaction, Turn } from '../model/interaction.ts'
import { parseInstant } from '../model/time.ts'
import type { Clock } from './types.ts'

/** Start and end of a turn in ms; `null` where the turn does not say. */
export interface TurnTime {
  readonly startMs: number | null
  readonly endMs: number | null
}

/** The times of the turns, in turn order, and what they are good for. */
export function readClock(interaction: Interaction): {
  readonly clock: Clock
  readonly times: readonly TurnTime[]
} {
  const times = interaction.turns.map(timeOf)
  const messages = times.filter((_, index) => (interaction.turns[index]!.kind ?? 'message') === 'message')
  return {
    clock: { state: stateOf(messages, interaction.turns), resolutionMs: resolutionOf(messages) },
    times,
  }
}

function timeOf(turn: Turn): TurnTime {
  if (turn.startMs !== undefined) return { startMs: turn.startMs, endMs: turn.endMs ?? null }
  const instant = turn.sentAt === undefined ? null : parseInstant(turn.sentAt)
  return { startMs: instant?.ms ?? null, endMs: null }
}

function stateOf(times: readonly TurnTime[], turns: readonly Turn[]): Clock['state'] {
  if (times.length === 0 || times.some(({ startMs }) => startMs === null)) return 'missing'
  // A clock that is half zoned and half not, or half offsets and half dates, cannot be subtracted.
  const kinds = new Set(turns.map(kindOfTime).filter((kind) => kind !== 'none'))
  if (kinds.size > 1) return 'unordered'
  for (let i = 1; i < times.length; i++) if (times[i]!.startMs! < times[i - 1]!.startMs!) return 'unordered'
  const first = times[0]!.startMs
  // One time for everything is the time of the export, not of the turns.
  if (times.length > 2 && times.every(({ startMs }) => startMs === first)) return 'missing'
  return 'reliable'
}

function kindOfTime(turn: Turn): 'offset' | 'zoned' | 'local' | 'none' {
  if (turn.startMs !== undefined) return 'offset'
  const instant = turn.sentAt === undefined ? null : parseInstant(turn.sentAt)
  return instant === null ? 'none' : instant.zoned ? 'zoned' : 'local'
}

/** Full minutes throughout mean that the seconds were cut off, so a gap may be nearly a minute longer. */
function resolutionOf(times: readonly TurnTime[]): number {
  const stamps = times.flatMap(({ startMs }) => (startMs === null ? [] : [startMs]))
  if (stamps.length >= 3 && stamps.every((ms) => ms % 60_000 === 0)) return 60_000
  return stamps.every((ms) => ms % 1000 === 0) ? 1000 : 1
}
