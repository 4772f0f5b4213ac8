/**
 * Rows, one a message, to interactions: what CSV and message rows in JSON Lines share. A conversation's rows need not
 * stand together, so they are held until the last is read; where they come to more than the limit, the conversations that
 * have been quiet longest are let go, so that a stream of any length can be read.
 */
import type { Channel, Interaction, Turn } from '../../model/interaction.ts'
import { problem, type Origin, type Problem } from '../../model/problem.ts'
import { parseInstant, type Instant } from '../../model/time.ts'
import { isBlank, trimmed } from '../bytes/blanks.ts'
import type { Columns } from './columns.ts'
import { lineOrigin } from '../values/origin.ts'
import { LetGo, MOST_PARTS } from './let-go.ts'
import { declaredRoles } from '../read-options.ts'
import { channelOfCell, isNote } from './row-cells.ts'
import { createRowRoles, createRowSpeakers, type RowRoles, type Writer } from './row-speakers.ts'
import { createDayOrder, readRowTime, type DayFirst } from './row-times.ts'
import { openTurn } from '../conversation/said.ts'
import type { ColumnField, ReadOptions, Source } from '../types.ts'
import { madeInteraction } from '../values/validate.ts'

/** Cells by what they hold, as written; empty where there is no such column. What it belongs to is known by its group. */
export interface MessageRow extends Readonly<Record<Exclude<ColumnField, 'interactionId'>, string>> {
  /** 1-based line the row begins on. */
  readonly line: number
}

/** Every field in the same order, so that the engine sees one shape. `cells`: by column. */
export function rowOf(line: number, columns: Columns, cells: readonly string[]): MessageRow {
  return {
    line,
    turnId: cellOf(cells, columns.turnId),
    text: cellOf(cells, columns.text),
    sentAt: cellOf(cells, columns.sentAt),
    role: cellOf(cells, columns.role),
    participantId: cellOf(cells, columns.participantId),
    name: cellOf(cells, columns.name),
    channel: cellOf(cells, columns.channel),
    note: cellOf(cells, columns.note),
    public: cellOf(cells, columns.public),
  }
}

function cellOf(cells: readonly string[], column: number | undefined): string {
  return column === undefined ? '' : cells[column]!
}

/** The rows of one source on their way to interactions. */
export interface RowGroups {
  /** Takes a row; gives what is wrong with it, and interactions let go to stay within the limit; mostly `null`, which is nothing. */
  add(interactionId: string, row: MessageRow): Iterable<Interaction | Problem> | null
  /** Whether more is held than the limit allows: what the last row gave lets the rest go. */
  isFull(): boolean
  /** Takes those cells of all rows that are held for empty; to be called before any was let go. */
  forget(fields: readonly ColumnField[]): void
  /** All that are held, in order of their first rows, each after the warnings about it. */
  finish(): Generator<Interaction | Problem>
}

/** UTF-16 units of text held at most. */
const MAX_HELD_UNITS = 128 * 1024 * 1024
/** What a row takes beside its text. */
const UNITS_PER_ROW = 300

/** What is kept of a row until its conversation is whole. */
interface HeldRow {
  readonly line: number
  readonly writer: Writer
  readonly text: string
  readonly sentAt: string
  readonly turnId: string
  readonly channel: string
  readonly note: string
  readonly public: string
}

interface Group {
  readonly id: string
  rows: HeldRow[]
  units: number
}

/** What all rows of a source are read with. */
interface Context {
  readonly source: Source
  readonly options: ReadOptions
  readonly roles: RowRoles
  readonly originOf: OriginOf
}

/** Where a row stands, by its number from 1 on: its line, unless rows are no lines. */
export type OriginOf = (source: Source, line: number) => Origin

export function createRowGroups(
  source: Source,
  options: ReadOptions,
  maxHeldUnits = MAX_HELD_UNITS,
  mostParts = MOST_PARTS,
  originOf: OriginOf = lineOrigin,
): RowGroups {
  const context: Context = { source, options, roles: createRowRoles(declaredRoles(options)), originOf }
  let days = createDayOrder()
  const groups = new Map<string, Group>()
  const gone = new LetGo(mostParts)
  let units = 0

  function* close({ id, rows }: Group): Generator<Interaction | Problem> {
    const before = gone.partsOf(id)
    if (before > 0) yield problem('record-too-large', originOf(source, rows[0]!.line), CUT, 'warning')
    yield* toRecords(before === 0 ? id : `${id.slice(0, 480)}-${before + 1}`, rows, days.order(), context)
  }

  /** Half of what is held at once, those first that have been quiet longest, so that the work stays linear. */
  function* letGo(): Generator<Interaction | Problem> {
    const quietLast = [...groups.values()].sort((a, b) => b.rows.at(-1)!.line - a.rows.at(-1)!.line)
    while (units > maxHeldUnits / 2) {
      const group = quietLast.pop()!
      yield* close(group)
      const forgotten = gone.add(group.id)
      if (forgotten !== undefined)
        yield problem('forgotten-ids', originOf(source, group.rows[0]!.line), forgotten, 'warning')
      groups.delete(group.id)
      units -= group.units
    }
  }

  return {
    add(interactionId, row) {
      const id = trimmed(interactionId)
      if (id === '')
        return [problem('invalid-row', originOf(source, row.line), 'The row names no interaction.')]
      days.see(row.sentAt)
      const { line, text, sentAt, turnId, channel, note, public: shown } = row
      const writer = context.roles(row)
      const held: HeldRow = { line, writer, text, sentAt, turnId, channel, note, public: shown }
      const size = text.length + UNITS_PER_ROW
      units += size
      const group = groups.get(id)
      if (group === undefined) groups.set(id, { id, rows: [held], units: size })
      else {
        group.rows.push(held)
        group.units += size
      }
      return units > maxHeldUnits ? letGo() : null
    },
    isFull: () => units > maxHeldUnits,
    forget(fields) {
      if (fields.length === 0) return
      const none = Object.fromEntries(fields.map((field) => [field, '']))
      days = createDayOrder()
      for (const group of groups.values())
        group.rows = group.rows.map((row) => {
          const bare: HeldRow = { ...row, ...none, writer: context.roles({ ...row.writer.cells, ...none }) }
          days.see(bare.sentAt)
          return bare
        })
    },
    *finish() {
      for (const group of groups.values()) {
        groups.delete(group.id)
        yield* close(group)
      }
    },
  }
}

const CUT = 'The conversation goes back further than rows are held; its earlier rows were read apart.'

function* toRecords(
  id: string,
  rows: readonly HeldRow[],
  order: DayFirst,
  { source, options, originOf }: Context,
): Generator<Interaction | Problem> {
  const speakers = createRowSpeakers()
  const turns: Turn[] = []
  const inTime = createTimeOrder()
  let warnedOfTime = false
  for (const { line, writer, text, sentAt, turnId, note, public: shown } of rows) {
    const known = speakers.count()
    const participant = speakers.of(writer)
    const isNew = speakers.count() > known
    const written = trimmed(sentAt)
    const instant = written === '' ? null : parseInstant(written)
    const time = instant === null && written !== '' ? readRowTime(written, order) : null
    const iso = instant === null ? time?.iso : written
    const isBadTime: boolean = iso === undefined && written !== '' && !warnedOfTime
    if (isNew && participant.role === 'unknown')
      yield problem('unknown-role', originOf(source, line), undefined, 'warning')
    if (isBadTime) yield problem('invalid-time', originOf(source, line), undefined, 'warning')
    warnedOfTime ||= isBadTime
    const turn = openTurn(text, turnId === '' ? '' : trimmed(turnId), iso, undefined, undefined, undefined)
    turn.participantId = participant.id
    if (isNote(note, shown)) turn.kind = 'note'
    turns.push(turn)
    inTime.see(instant ?? time?.instant ?? null)
  }
  const interaction: Interaction = {
    id,
    channel: channelOf(rows, options),
    participants: speakers.all(),
    turns: inTime.isToSort() ? byTime(turns) : turns,
  }
  for (const record of madeInteraction(interaction, originOf(source, rows[0]!.line), 'little')) yield record
}

/** As the first row that says so has it. */
function channelOf(rows: readonly HeldRow[], options: ReadOptions): Channel {
  for (const { channel } of rows) if (channel !== '' && !isBlank(channel)) return channelOfCell(channel)
  return options.channel ?? 'other'
}

/** By time, stably; in the order of the source where a time is missing or only some of them name their zone. */
export function byTime(turns: readonly Turn[]): readonly Turn[] {
  const instants = turns.map(({ sentAt }) => (sentAt === undefined ? null : parseInstant(sentAt)))
  const order = createTimeOrder()
  for (const instant of instants) order.see(instant)
  if (!order.isToSort()) return turns
  return turns
    .map((turn, index) => ({ turn, ms: instants[index]!.ms }))
    .sort((a, b) => a.ms - b.ms)
    .map(({ turn }) => turn)
}

/** Whether times can be compared and are out of order. */
function createTimeOrder() {
  let zoned: boolean | undefined
  let last = -Infinity
  let isComparable = true
  let isSorted = true
  return {
    see(instant: Instant | null): void {
      if (!isComparable) return
      isComparable = instant !== null && instant.zoned === (zoned ??= instant.zoned)
      if (!isComparable) return
      isSorted &&= last <= instant!.ms
      last = instant!.ms
    },
    isToSort: () => isComparable && !isSorted,
  }
}
