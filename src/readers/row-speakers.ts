import type { Participant } from '../model/interaction.ts'
import type { DeclaredRoles } from './read-options.ts'
import { roleOfLabel, roleOfName } from './role-labels.ts'
import type { MessageRow } from './rows.ts'

/** The participants of one interaction, in order of their first row. */
export interface RowSpeakers {
  /** Finds or adds who wrote the row; `isNew` once for each. */
  of(row: MessageRow): { readonly participant: Participant; readonly isNew: boolean }
  all(): Participant[]
}

/**
 * Rows are by the same participant if they agree in id (else name, else role label) and in role: two people may share a
 * first name, one on each side.
 */
export function createRowSpeakers(declared: DeclaredRoles): RowSpeakers {
  const byKey = new Map<string, Participant>()
  const ids = new Set<string>()
  const unused = (id: string): string => {
    if (!ids.has(id)) return id
    let n = 2
    while (ids.has(`${id}-${n}`)) n++
    return `${id}-${n}`
  }
  return {
    of({ cells }) {
      const [id, name, label] = [cells.participantId, cells.name, cells.role].map(
        (cell) => cell?.trim() ?? '',
      ) as Labels
      const role =
        declared(name, id, label) ?? (label === '' ? roleOfName(name) : roleOfLabel(label)) ?? 'unknown'
      const base = id || name || label || 'unknown'
      const key = `${role} ${base}`
      const known = byKey.get(key)
      if (known !== undefined) return { participant: known, isNew: false }
      // "Kunde" in the name column is no one's name.
      const isName = name !== '' && roleOfLabel(name) === undefined
      const participant: Participant = { id: unused(base), role, ...(isName && { name }) }
      byKey.set(key, participant)
      ids.add(participant.id)
      return { participant, isNew: true }
    },
    all: () => [...byKey.values()],
  }
}

type Labels = [id: string, name: string, label: string]
