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

export function isSame(a: Speaker, b: Speaker): boolean {
  return (
    a.id === b.id && a.name === b.name && a.role === b.role && a.group === b.group && a.labels === b.labels
  )
}

/** Whoever speaks for the desk itself. */
export const system: Speaker = { id: 'system', name: '', role: 'system' }

/** People the export lists apart from their messages, by id. */
export type Directory = Map<string, { readonly name: string; readonly role: Role | undefined }>

export interface Knowledge {
  readonly directory: Directory
  readonly declared: DeclaredRoles
  /** Of all whom nothing else knows. */
  readonly rest: Role | undefined
  /** What a name gives away, see `role-labels.ts`. */
  readonly roleOfName: (name: string) => Role | undefined
}

/** Names remembered: a desk has fewer agents, and what they are called is asked for each conversation. */
const MAX_NAMES = 1000

export function createNameRoles(): (name: string) => Role | undefined {
  let known = new Map<string, Role | undefined>()
  return (name) => {
    if (known.has(name)) return known.get(name)
    const role = roleOfName(name)
    if (known.size >= MAX_NAMES) known = new Map()
    known.set(name, role)
    return role
  }
}

export interface People {
  /** The participant somebody among the given speakers is. */
  of(speaker: Speaker): Participant
  all(): readonly Participant[]
}

const none: readonly string[] = []

/**
 * Participants in order of their first message. A declared role counts most, then the message's, the conversation's
 * (`roles`, by id), the directory's. An agent whose name says "bot" is one: the worst mistake is to take its words for a
 * person's. The same id in two roles is two participants, since customers and agents may be numbered apart.
 */
export function createPeople(
  messages: readonly { readonly by: Speaker }[],
  { directory, declared, rest, roleOfName: roleOf }: Knowledge,
  roles: ReadonlyMap<string, Role> | null,
): People {
  /** By id the first seat, from which the others go on. */
  const seats = new Map<string, Seat>()
  const seatOf = ({ id, role }: Speaker): Seat => {
    const first = seats.get(id)
    for (let seat = first; seat !== undefined; seat = seat.next) if (seat.said === role) return seat
    const made: Seat = { said: role, name: '', participant: null, next: undefined }
    if (first === undefined) seats.set(id, made)
    else lastOf(first).next = made
    return made
  }
  const bySpeaker = new Map<Speaker, Seat>()
  let before: Speaker | undefined
  for (const { by } of messages) {
    if (by === before || bySpeaker.has(by)) continue
    before = by
    const seat = seatOf(by)
    if (seat.name === '') seat.name = by.name
    bySpeaker.set(by, seat)
  }

  const all: Participant[] = []
  const ids = new Set<string>()
  const resolve = ({ id, group, labels = none }: Speaker, { said, name: given }: Seat): Participant => {
    const listed = directory.get(id)
    const name = given === '' ? (listed?.name ?? '') : given
    const own = said ?? roles?.get(id) ?? listed?.role ?? rest ?? 'unknown'
    const role = declared(name, id, ...labels) ?? (own === 'agent' && roleOf(name) === 'bot' ? 'bot' : own)
    for (let seat = seats.get(id); seat !== undefined; seat = seat.next)
      if (seat.participant?.role === role) return seat.participant
    const base = id || name || role
    let free = base
    for (let n = 2; ids.has(free); n++) free = `${base.slice(0, 480)}-${n}`
    ids.add(free)
    const named: Participant = name === '' ? { id: free, role } : { id: free, role, name }
    const participant = group === undefined ? named : { ...named, group }
    all.push(participant)
    return participant
  }
  for (const [speaker, seat] of bySpeaker) seat.participant ??= resolve(speaker, seat)
  return { of: (speaker) => bySpeaker.get(speaker)!.participant!, all: () => all }
}

/** An id in a role that messages gave it; roles are few, and so are the seats of an id. */
interface Seat {
  readonly said: Role | undefined
  name: string
  participant: Participant | null
  next: Seat | undefined
}

function lastOf(seat: Seat): Seat {
  return seat.next === undefined ? seat : lastOf(seat.next)
}
