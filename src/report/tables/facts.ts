/** What the tables take from an interaction: when, where and who, and what people said of it. None of its words. */
import { turnId, type Interaction, type Ratings, type Role } from '../../model/interaction.ts'
import type { Report } from '../../model/report.ts'
import { parseInstant } from '../../model/time.ts'

/** What the tables take from one interaction. Reports do not hold it. */
export interface InteractionFacts {
  readonly id: string
  /** Time of the first and the last turn, or `startedAt`: ISO 8601, with `Z` where the zone is known; `null` without a clock. */
  readonly startedAt: string | null
  readonly endedAt: string | null
  /** `metadata.queue` and `metadata.origin`, where they are text. */
  readonly queue: string | null
  readonly origin: string | null
  /** Groups of the agents who took part, in the order of the participants, each once. */
  readonly groups: readonly string[]
  readonly ratings: Ratings
  readonly turns: readonly TurnFacts[]
}

/** What rows are made of. */
export interface InteractionRow {
  readonly report: Report
  /** `null` where the interaction was not given. */
  readonly facts: InteractionFacts | null
}

/**
 * The same of one turn. `sentAt` is ISO 8601, `startMs` and `endMs` milliseconds from the start; `null` where the source does
 * not say.
 */
export interface TurnFacts {
  readonly id: string
  readonly participantId: string
  readonly role: Role
  readonly group: string | null
  readonly kind: string
  readonly provenance: string | null
  /** UTF-16 units. */
  readonly characters: number
  readonly sentAt: string | null
  readonly startMs: number | null
  readonly endMs: number | null
}

/** What the tables take from an interaction, which must be valid; never throws. */
export function factsOf({
  id,
  startedAt,
  participants,
  turns,
  ratings,
  metadata,
}: Interaction): InteractionFacts {
  const people = new Map(participants.map((participant) => [participant.id, participant]))
  const groups = participants.flatMap(({ role, group }) =>
    role === 'agent' && group !== undefined ? [group] : [],
  )
  const told = turns.map((turn, index): TurnFacts => {
    const person = people.get(turn.participantId)
    return {
      id: turnId(turn, index),
      participantId: turn.participantId,
      role: person?.role ?? 'unknown',
      group: person?.group ?? null,
      kind: turn.kind ?? 'message',
      provenance: turn.provenance?.kind ?? null,
      characters: turn.text.length,
      sentAt: isoOf(turn.sentAt),
      startMs: turn.startMs ?? null,
      endMs: turn.endMs ?? null,
    }
  })
  const times = told.flatMap(({ sentAt }) => sentAt ?? [])
  return {
    id,
    startedAt: isoOf(startedAt) ?? times[0] ?? null,
    endedAt: times.at(-1) ?? null,
    queue: textIn(metadata, 'queue'),
    origin: textIn(metadata, 'origin'),
    groups: [...new Set(groups)],
    ratings: ratings ?? {},
    turns: told,
  }
}

function isoOf(time: string | undefined): string | null {
  const instant = time === undefined ? null : parseInstant(time)
  if (instant === null) return null
  const iso = new Date(instant.ms).toISOString()
  return instant.zoned ? iso : iso.slice(0, -1)
}

function textIn(metadata: Interaction['metadata'], key: string): string | null {
  const value = metadata?.[key]
  return typeof value === 'string' && value !== '' ? value : null
}
