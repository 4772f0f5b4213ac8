/** Who takes part in a conversation, and in which role. */
import type { Participant, Role } from '../model/interaction.ts'
import { problem, type Origin, type Problem } from '../model/problem.ts'
import type { DeclaredRoles } from './read-options.ts'
import { roleOfName } from './role-labels.ts'
import type { ToldRoles } from './told-roles.ts'

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
  if (a === b) return true
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

const none: readonly string[] = []
/** Speakers, and ids, told apart without a table: a conversation rarely has more of them. */
const FEW = 8

/** An id in a role that messages gave it; roles are few, and so are the seats of an id. */
interface Seat {
  readonly id: string
  readonly said: Role | undefined
  name: string
  participant: Participant | null
  /** The next of the same id. */
  next: Seat | null
  /** Of the first of an id, the first of the next id. */
  other: Seat | null
}

/** A speaker, each once, and where they sit. */
interface Seated {
  readonly speaker: Speaker
  readonly seat: Seat
  next: Seated | null
}

/**
 * Participants in order of their first message. A declared role counts most, then the message's, the conversation's
 * (`roles`, by id), the directory's. An agent whose name says "bot" is one: the worst mistake is to take its words for a
 * person's. The same id in two roles is two participants, since customers and agents may be numbered apart.
 *
 * Chains, since most conversations are of two people, and a list has room for sixteen more than are in it.
 */
export class People {
  readonly all: Participant[] = []
  private first: Seated | null = null
  private last: Seated | null = null
  private speakers = 0
  private firstSeat: Seat | null = null
  private lastSeat: Seat | null = null
  private ids = 0
  /** The same once they are more than a few. */
  private bySpeaker: Map<Speaker, Seat> | null = null
  private byId: Map<string, Seat> | null = null
  /** Ids of the participants, likewise. */
  private taken: Set<string> | null = null
  private readonly knowledge: Knowledge
  private readonly roles: ToldRoles | null

  constructor(messages: readonly { readonly by: Speaker }[], knowledge: Knowledge, roles: ToldRoles | null) {
    this.knowledge = knowledge
    this.roles = roles
    let before: Speaker | undefined
    for (const { by } of messages) {
      if (by === before) continue
      before = by
      if (this.seatOf(by) === undefined) this.take(by)
    }
    for (let seated = this.first; seated !== null; seated = seated.next)
      seated.seat.participant ??= this.resolve(seated.speaker, seated.seat)
  }

  /** The participant somebody among the given speakers is. */
  of(speaker: Speaker): Participant {
    return this.seatOf(speaker)!.participant!
  }

  private seatOf(speaker: Speaker): Seat | undefined {
    if (this.bySpeaker !== null) return this.bySpeaker.get(speaker)
    for (let seated = this.first; seated !== null; seated = seated.next)
      if (seated.speaker === speaker) return seated.seat
    return undefined
  }

  private take(speaker: Speaker): void {
    const seat = this.seatFor(speaker)
    if (seat.name === '') seat.name = speaker.name
    const seated: Seated = { speaker, seat, next: null }
    if (this.last === null) this.first = seated
    else this.last.next = seated
    this.last = seated
    if (++this.speakers === FEW) this.bySpeaker = speakersOf(this.first)
    else this.bySpeaker?.set(speaker, seat)
  }

  /** The one that is there, or a new one behind the others of its id. */
  private seatFor({ id, role }: Speaker): Seat {
    let last: Seat | null = null
    for (let seat = this.firstOf(id); seat !== null; seat = seat.next) {
      if (seat.said === role) return seat
      last = seat
    }
    const made: Seat = { id, said: role, name: '', participant: null, next: null, other: null }
    if (last !== null) {
      last.next = made
      return made
    }
    if (this.lastSeat === null) this.firstSeat = made
    else this.lastSeat.other = made
    this.lastSeat = made
    if (++this.ids === FEW) this.byId = seatsOf(this.firstSeat)
    else this.byId?.set(id, made)
    return made
  }

  private firstOf(id: string): Seat | null {
    if (this.byId !== null) return this.byId.get(id) ?? null
    for (let seat = this.firstSeat; seat !== null; seat = seat.other) if (seat.id === id) return seat
    return null
  }

  private resolve({ id, group, labels = none }: Speaker, { said, name: given }: Seat): Participant {
    const { directory, declared, rest, roleOfName: roleOf } = this.knowledge
    const listed = directory.size === 0 ? undefined : directory.get(id)
    const name = given === '' ? (listed?.name ?? '') : given
    const own = said ?? this.roles?.get(id) ?? listed?.role ?? rest ?? 'unknown'
    const told = labels.length === 0 ? declared(name, id) : declared(name, id, ...labels)
    const role = told ?? (own === 'agent' && roleOf(name) === 'bot' ? 'bot' : own)
    for (let seat = this.firstOf(id); seat !== null; seat = seat.next)
      if (seat.participant?.role === role) return seat.participant
    const base = id || name || role
    let free = base
    for (let n = 2; this.isTaken(free); n++) free = `${base.slice(0, 480)}-${n}`
    const named: Participant = name === '' ? { id: free, role } : { id: free, role, name }
    const participant = group === undefined ? named : { ...named, group }
    this.all.push(participant)
    if (this.all.length === FEW) this.taken = new Set(this.all.map((known) => known.id))
    else this.taken?.add(free)
    return participant
  }

  private isTaken(id: string): boolean {
    if (this.taken !== null) return this.taken.has(id)
    for (const known of this.all) if (known.id === id) return true
    return false
  }
}

function speakersOf(first: Seated | null): Map<Speaker, Seat> {
  const seats = new Map<Speaker, Seat>()
  for (let seated = first; seated !== null; seated = seated.next) seats.set(seated.speaker, seated.seat)
  return seats
}

function seatsOf(first: Seat | null): Map<string, Seat> {
  const seats = new Map<string, Seat>()
  for (let seat = first; seat !== null; seat = seat.other) seats.set(seat.id, seat)
  return seats
}

export function unknownRoles(participants: readonly Participant[], origin: Origin): Problem {
  const unknown = participants.filter(({ role }) => role === 'unknown').length
  const message = `The source gives no role for ${unknown} of ${participants.length} speakers; declare roles.`
  return problem('unknown-role', origin, message, 'warning')
}
