/** Who takes part in a conversation, and in which role. */
import type { Participant, Role } from '../model/interaction.ts'
import type { DeclaredRoles } from './read-options.ts'
import { roleOfName } from './role-labels.ts'

/** Whoever wrote a message, as the message has it. */
export interface Speaker {
  readonly id: string
  /** Empty where the message does not give one. */
  readonly name: string
  /** Where the message itself says so. */
  readonly role?: Role | undefined
  readonly group?: string
  /** What else the caller may have declared a role by: addresses, numbers, channels. */
  readonly labels?: readonly string[]
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
  /** Of all whom nothing else knows. */
  readonly rest: Role | undefined
}

export interface People {
  /** The participant somebody among the given speakers is. */
  of(speaker: Speaker): Participant
  all(): readonly Participant[]
}

const none: readonly string[] = []

/**
 * Participants in order of their first message. A declared role counts most, then the message's, the conversation's, the
 * directory's. An agent whose name says "bot" is one: the worst mistake is to take its words for a person's. The same id
 * in two roles is two participants, since customers and agents may be numbered apart.
 */
export function createPeople(
  speakers: readonly Speaker[],
  { directory, declared, roles, rest }: Knowledge,
): People {
  const seats = new Map<string, Seat[]>()
  const seatOf = ({ id, role }: Speaker): Seat => {
    const same = seats.get(id)
    const known = same?.find((other) => other.said === role)
    if (known !== undefined) return known
    const seat: Seat = { said: role, name: '', participant: null }
    if (same === undefined) seats.set(id, [seat])
    else same.push(seat)
    return seat
  }
  const distinct = new Set(speakers)
  for (const speaker of distinct) {
    const seat = seatOf(speaker)
    if (seat.name === '') seat.name = speaker.name
  }

  const all: Participant[] = []
  const ids = new Set<string>()
  const resolve = ({ id, group, labels = none }: Speaker, { said, name: given }: Seat): Participant => {
    const listed = directory.get(id)
    const name = given === '' ? (listed?.name ?? '') : given
    const own = said ?? roles?.get(id) ?? listed?.role ?? rest ?? 'unknown'
    const role =
      declared(name, id, ...labels) ?? (own === 'agent' && roleOfName(name) === 'bot' ? 'bot' : own)
    const known = seats.get(id)!.find(({ participant }) => participant?.role === role)
    if (known !== undefined) return known.participant!
    const base = id || name || role
    let free = base
    for (let n = 2; ids.has(free); n++) free = `${base.slice(0, 480)}-${n}`
    ids.add(free)
    const participant: Participant = {
      id: free,
      role,
      ...(name !== '' && { name }),
      ...(group !== undefined && { group }),
    }
    all.push(participant)
    return participant
  }
  const bySpeaker = new Map<Speaker, Participant>()
  for (const speaker of distinct) {
    const seat = seatOf(speaker)
    bySpeaker.set(speaker, (seat.participant ??= resolve(speaker, seat)))
  }
  return { of: (speaker) => bySpeaker.get(speaker)!, all: () => all }
}

/** An id in a role that messages gave it. */
interface Seat {
  readonly said: Role | undefined
  name: string
  participant: Participant | null
}
