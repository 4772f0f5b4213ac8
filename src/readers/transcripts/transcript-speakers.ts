import type { Participant, Role } from '../../model/interaction.ts'
import { fold, type DeclaredRoles } from '../read-options.ts'
import { roleOfLabel, roleOfName, titledName } from '../conversation/role-labels.ts'
import { splitLabel } from './transcript-line.ts'

/** Role that the label itself or a declaration gives; `undefined` if neither does. */
export function roleOfSpeaker(label: string, declared: DeclaredRoles): Role | undefined {
  const { outer, inner } = splitLabel(label)
  return declared(label, outer, inner) ?? roleOfLabel(inner) ?? roleOfName(outer)
}

/** `Agent (Ines)`, `Ines (Agent)` and `Agent Ines` are all Ines; plain `Agent` has no name. */
export function nameOf(label: string): string | undefined {
  const { outer, inner } = splitLabel(label)
  if (roleOfLabel(outer) === undefined) {
    const titled = inner === '' ? titledName(outer) : undefined
    return titled?.name ?? (roleOfLabel(inner) === undefined ? label : outer)
  }
  return inner === '' ? undefined : inner
}

/** The participants of one transcript, by label without regard to case, in order of appearance. */
export interface TranscriptSpeakers {
  of(label: string): { readonly participant: Participant; readonly isNew: boolean }
  all(): Participant[]
}

export function createTranscriptSpeakers(declared: DeclaredRoles): TranscriptSpeakers {
  const byLabel = new Map<string, Participant>()
  /** As written: what a label comes to is worked out once for each way to write it. */
  const asWritten = new Map<string, Participant>()
  return {
    of(label) {
      const same = asWritten.get(label) ?? byLabel.get(fold(label))
      if (same !== undefined) {
        asWritten.set(label, same)
        return { participant: same, isNew: false }
      }
      const name = nameOf(label)
      const role = roleOfSpeaker(label, declared) ?? 'unknown'
      const participant: Participant = { id: label, role, ...(name !== undefined && { name }) }
      byLabel.set(fold(label), participant)
      return { participant, isNew: true }
    },
    all: () => [...byLabel.values()],
  }
}
