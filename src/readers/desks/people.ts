/** Who takes part in a conversation, and in which role. */
import type { Participant, Role } from '../../model/interaction.ts'
import type { DeclaredRoles } from '../read-options.ts'
import { roleOfName } from '../role-labels.ts'

/** Whoever wrote a message, as the message has it. */
export interface Speaker {
  readonly id: string
  /** Empty where the message does not give one. */
  readonly name: string
  /** Where the message itself says so. */
  readonly role?: Role | undefined
}

/** Whoever speaks for the desk itself. */
export const system: Speaker = { id: 'system', name: '', role: 'system' }

/** People the export lists apart from their messages, by id. */
export type Directory = Map<string, { readonly name: string; readonly role: Role | undefined }>

export interface Knowledge {
  readonly directory: Directory
  readonly declared: DeclaredRoles
  /** Roles by id in this conversation. */
  readonly roles: ReadonlyMap<string, Role> | null
}

export interface People {
  /** The participant somebody among the given speakers is. */
  of(speaker: Speaker): Participant
  all(): readonly Participant[]
}

/**
 * Participants in order of their first message. A declared role counts most, then the message's, the conversation's, the
 * directory's. An agent whose name says "bot" is one: the worst mistake is to take its words for a person's. The same id
 * in two roles is two participants, since customers and agents may be numbered apart.
 */
export function createPeople(
  speakers: readonly Speaker[],
  { directory, declared, roles }: Knowledge,
): People {
  const seats = new Map<string, Seat[]>()
  const seatOf = ({ id, role }: Speaker): Seat => {
    let same = seats.get(id)
    if (same === undefined) seats.set(id, (same = []))
    let seat = same.find((other) => other.said === role)
    if (seat === undefined) same.push((seat = { said: role, name: '', participant: null }))
    return seat
  }
  for (const speaker of speakers) {
    const seat = seatOf(speaker)
    if (seat.name === '') seat.name = speaker.name
  }

  const all: Participant[] = []
  const ids = new Set<string>()
  const resolve = (id: string, { said, name: given }: Seat): Participant => {
    const listed = directory.get(id)
    const name = given === '' ? (listed?.name ?? '') : given
    const own = said ?? roles?.get(id) ?? listed?.role ?? 'unknown'
    const role = declared(name, id) ?? (own === 'agent' && roleOfName(name) === 'bot' ? 'bot' : own)
    const known = seats.get(id)!.find(({ participant }) => participant?.role === role)
    if (known !== undefined) return known.participant!
    const base = id || name || role
    let free = base
    for (let n = 2; ids.has(free); n++) free = `${base.slice(0, 480)}-${n}`
    ids.add(free)
    const participant: Participant = name === '' ? { id: free, role } : { id: free, role, name }
    all.push(participant)
    return participant
  }
  const of = (speaker: Speaker): Participant => {
    const seat = seatOf(speaker)
    return (seat.participant ??= resolve(speaker.id, seat))
  }
  for (const speaker of speakers) of(speaker)
  return { of, all: () => all }
}

/** An id in a role that messages gave it. */
interface Seat {
  readonly said: Role | undefined
  name: string
  participant: Participant | null
}
