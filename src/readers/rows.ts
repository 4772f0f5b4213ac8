/**
 * Rows, one a message, to interactions: what CSV and message rows in JSON Lines share. All rows are held until the last
 * is read, because a conversation's rows need not stand together.
 */
import type { Channel, Interaction, Turn } from '../model/interaction.ts'
import { problem, type Problem } from '../model/problem.ts'
import { parseInstant } from '../model/time.ts'
import { lineOrigin } from './origin.ts'
import { declaredRoles, type DeclaredRoles } from './read-options.ts'
import { channelOfCell, isNote } from './row-cells.ts'
import { createRowSpeakers } from './row-speakers.ts'
import { dayFirst, rowTime, type DayFirst } from './row-times.ts'
import type { ColumnField, ReadOptions, Source } from './types.ts'
import { toInteraction } from './validate.ts'

export interface MessageRow {
  /** 1-based line the row begins on. */
  readonly line: number
  /** Cells by what they hold, as written; columns of no known meaning are left out. */
  readonly cells: Readonly<Partial<Record<ColumnField, string>>>
}

/** What all rows of a source are read with. */
interface Context {
  readonly source: Source
  readonly options: ReadOptions
  readonly declared: DeclaredRoles
  readonly order: DayFirst
}

/** Interactions in order of their first rows, each after the warnings about it. */
export function* rowsToInteractions(
  rows: readonly MessageRow[],
  source: Source,
  options: ReadOptions,
): Generator<Interaction | Problem> {
  const order = dayFirst(rows.map(({ cells }) => cells.sentAt ?? ''))
  const context = { source, options, declared: declaredRoles(options), order }
  const groups = new Map<string, MessageRow[]>()
  for (const row of rows) {
    const id = row.cells.interactionId?.trim() ?? ''
    const group = groups.get(id)
    if (id === '') yield problem('invalid-row', lineOrigin(source, row.line), 'The row names no interaction.')
    else if (group === undefined) groups.set(id, [row])
    else group.push(row)
  }
  for (const [id, group] of groups) yield* toRecords(id, group, context)
}

function* toRecords(
  id: string,
  rows: readonly MessageRow[],
  { source, options, declared, order }: Context,
): Generator<Interaction | Problem> {
  const speakers = createRowSpeakers(declared)
  const turns: Turn[] = []
  let warnedOfTime = false
  for (const row of rows) {
    const { participant, isNew } = speakers.of(row)
    const written = row.cells.sentAt?.trim() ?? ''
    const sentAt = rowTime(written, order)
    const isBadTime: boolean = sentAt === null && written !== '' && !warnedOfTime
    const origin = lineOrigin(source, row.line)
    if (isNew && participant.role === 'unknown') yield problem('unknown-role', origin, undefined, 'warning')
    if (isBadTime) yield problem('invalid-time', origin, undefined, 'warning')
    warnedOfTime ||= isBadTime
    turns.push(toTurn(row, participant.id, sentAt))
  }
  const interaction = {
    id,
    channel: channelOf(rows, options),
    participants: speakers.all(),
    turns: byTime(turns),
  }
  yield* toInteraction(interaction, lineOrigin(source, rows[0]!.line))
}

/** As the first row that says so has it. */
function channelOf(rows: readonly MessageRow[], options: ReadOptions): Channel {
  const cell = rows.map(({ cells }) => cells.channel ?? '').find((text) => text.trim() !== '')
  return cell === undefined ? (options.channel ?? 'other') : channelOfCell(cell)
}

function toTurn({ cells }: MessageRow, participantId: string, sentAt: string | null): Turn {
  const id = cells.turnId?.trim() ?? ''
  return {
    ...(id !== '' && { id }),
    participantId,
    text: cells.text ?? '',
    ...(sentAt !== null && { sentAt }),
    ...(isNote(cells.note ?? '', cells.public ?? '') && { kind: 'note' }),
  }
}

/** By time, stably; in the order of the source where a time is missing or only some of them name their zone. */
export function byTime(turns: readonly Turn[]): Turn[] {
  const timed = turns.map((turn) => ({ turn, instant: parseInstant(turn.sentAt ?? '') }))
  const zoned = timed[0]?.instant?.zoned
  if (timed.some(({ instant }) => instant === null || instant.zoned !== zoned)) return [...turns]
  return timed.sort((a, b) => a.instant!.ms - b.instant!.ms).map(({ turn }) => turn)
}
