import type { Participant, Role } from '../../model/interaction.ts'
import type { DeclaredRoles } from '../read-options.ts'
import { roleOfLabel, roleOfName } from '../conversation/role-labels.ts'
import type { MessageRow } from './rows.ts'

/** The participants of one interaction, in order of their first row. */
export interface RowSpeakers {
  /** Finds or adds who wrote a row. */
  of(writer: Writer): Participant
  count(): number
  all(): Participant[]
}

/** Who the cells of a row say wrote it. */
export interface Writer {
  /** Alike for the same writer. */
  readonly key: string
  /** Id (else name, else role label). */
  readonly base: string
  readonly role: Role
  /** Empty where they give none. */
  readonly name: string
  readonly cells: SpeakerCells
}

/** The cells of a row that say who wrote it. */
export type SpeakerCells = Pick<MessageRow, 'participantId' | 'name' | 'role'>

export type RowRoles = (cells: SpeakerCells) => Writer

/** Writers remembered: a source of a million customers is read without keeping all of them. */
const maxRemembered = 10_000

/** Writers looked at before the table: two people write most of a conversation. */
const RECENT = 4

interface Known {
  readonly row: SpeakerCells
  readonly writer: Writer
}

/** Works out who wrote a row, once for all rows of a source whose cells are the same. */
export function createRowRoles(declared: DeclaredRoles): RowRoles {
  let remembered = new Map<string, Writer>()
  const recent: Known[] = []
  let oldest = 0
  const lookUp = ({ participantId, name, role }: SpeakerCells): Writer => {
    // No separator is needed to be safe: lengths in front tell the three apart.
    const key = `${participantId.length},${name.length},${participantId}${name}${role}`
    const known = remembered.get(key)
    if (known !== undefined) return known
    const writer = writerOf({ participantId, name, role }, declared)
    if (remembered.size >= maxRemembered) remembered = new Map()
    remembered.set(key, writer)
    return writer
  }
  return (row) => {
    for (const known of recent) if (isSame(known.row, row)) return known.writer
    const writer = lookUp(row)
    recent[oldest] = { row, writer }
    oldest = (oldest + 1) % RECENT
    return writer
  }
}

function isSame(a: SpeakerCells, b: SpeakerCells): boolean {
  return a.role === b.role && a.name === b.name && a.participantId === b.participantId
}

function writerOf(cells: SpeakerCells, declared: DeclaredRoles): Writer {
  const [id, name, label] = [cells.participantId.trim(), cells.name.trim(), cells.role.trim()]
  const role =
    declared(name, id, label) ?? (label === '' ? roleOfName(name) : roleOfLabel(label)) ?? 'unknown'
  const base = id || name || label || 'unknown'
  // "Kunde" in the name column is no one's name.
  const isName = name !== '' && roleOfLabel(name) === undefined
  return { key: `${role} ${base}`, base, role, name: isName ? name : '', cells }
}

/**
 * Rows are by the same participant if they agree in id (else name, else role label) and in role: two people may share a
 * first name, one on each side.
 */
export function createRowSpeakers(): RowSpeakers {
  const byKey = new Map<string, Participant>()
  const byWriter = new Map<Writer, Participant>()
  const ids = new Set<string>()
  const unused = (id: string): string => {
    if (!ids.has(id)) return id
    let n = 2
    while (ids.has(`${id}-${n}`)) n++
    return `${id}-${n}`
  }
  return {
    of(writer) {
      const same = byWriter.get(writer)
      if (same !== undefined) return same
      const { key, base, role, name } = writer
      const known = byKey.get(key)
      if (known !== undefined) {
        byWriter.set(writer, known)
        return known
      }
      const id = unused(base)
      const participant: Participant = name === '' ? { id, role } : { id, role, name }
      byKey.set(key, participant)
      byWriter.set(writer, participant)
      ids.add(id)
      return participant
    },
    count: () => byKey.size,
    all: () => [...byKey.values()],
  }
}
