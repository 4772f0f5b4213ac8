/** Who takes part in a conversation, and in which role. */
import type { Participant, Role } from '../../model/interaction.ts'
import { problem, type Origin, type Problem } from '../../model/problem.ts'
import type { DeclaredRoles } from '../read-options.ts'
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
  let known = new Map<string, Role | null>()
  return (name) => {
    const before = known.get(name)
    if (before !== undefined) return before ?? undefined
    const role = roleOfName(name)
    if (known.size >= MAX_NAMES) known = new Map()
    known.set(name, role ?? null)
    return role
  }
}

const none: readonly string[] = []
/** Participants told apart without a table: a conversation rarely has more of them. */
const FEW = 8

/** A speaker of a conversation. Those of one id, in one role that messages gave it, sit together: on the first of them. */
export interface Voice {
  readonly speaker: Speaker
  /** Itself, or the one before it that it belongs to; `null` until the conversation is whole. */
  seat: Voice | null
  /** Of a seat: the first name that any of its voices has. */
  name: string
  participant: Participant | null
  /** The one heard after it, as far as it is known again. */
  next: Voice | null
  /** Of a seat: the next of the same id, and the one taken after it. */
  nextOfId: Voice | null
  later: Voice | null
}

export function voiceOf(speaker: Speaker): Voice {
  const { name } = speaker
  return { speaker, seat: null, name, participant: null, next: null, nextOfId: null, later: null }
}

interface Heard {
  readonly by: Voice
  readonly next: Heard | null
}

/**
 * Participants in order of their first message. A declared role counts most, then the message's, the conversation's
 * (`roles`, by id), the directory's. An agent whose name says "bot" is one, and so is whoever nothing else is known of: the
 * worst mistake is to take its words for a person's. The same id in two roles is two participants, since customers and agents may be numbered apart.
 *
 * Chains, since most conversations are of two people, and a list has room for sixteen more than are in it.
 */
export class People {
  readonly all: Participant[]
  private count = 0
  private first: Voice | null = null
  private last: Voice | null = null
  private seats = 0
  /** The first of each id, once seats are more than a few. */
  private byId: Map<string, Voice> | null = null
  /** Ids of the participants, likewise. */
  private taken: Set<string> | null = null
  private readonly knowledge: Knowledge
  private readonly roles: ToldRoles | null

  /** `first`: of a chain of messages, whose voices get their seats. */
  constructor(first: Heard | null, knowledge: Knowledge, roles: ToldRoles | null) {
    this.knowledge = knowledge
    this.roles = roles
    for (let heard = first; heard !== null; heard = heard.next) {
      const { by } = heard
      if (by.seat !== null) continue
      const seat = this.seatFor(by)
      if (seat.name === '') seat.name = by.name
      by.seat = seat
    }
    this.all = new Array<Participant>(this.seats)
    for (let seat = this.first; seat !== null; seat = seat.later) seat.participant = this.resolve(seat)
    if (this.count < this.seats) this.all.length = this.count
  }

  /** The one that is there, or the voice itself behind the others of its id. */
  private seatFor(voice: Voice): Voice {
    const { id, role } = voice.speaker
    let before: Voice | null = null
    for (let seat = this.firstOf(id); seat !== null; seat = seat.nextOfId) {
      if (seat.speaker.role === role) return seat
      before = seat
    }
    if (before !== null) before.nextOfId = voice
    if (this.last === null) this.first = voice
    else this.last.later = voice
    this.last = voice
    if (++this.seats === FEW) this.byId = firstById(this.first)
    else if (before === null) this.byId?.set(id, voice)
    return voice
  }

  private firstOf(id: string): Voice | null {
    if (this.byId !== null) return this.byId.get(id) ?? null
    for (let seat = this.first; seat !== null; seat = seat.later) if (seat.speaker.id === id) return seat
    return null
  }

  private resolve({ speaker: { id, role: said, group, labels = none }, name: given }: Voice): Participant {
    const { directory, declared, rest, roleOfName: roleOf } = this.knowledge
    const listed = directory.size === 0 ? undefined : directory.get(id)
    const name = given === '' ? (listed?.name ?? '') : given
    const own = said ?? this.roles?.get(id) ?? listed?.role ?? rest ?? 'unknown'
    const told = labels.length === 0 ? declared(name, id) : declared(name, id, ...labels)
    const mayBeBot = own === 'agent' || own === 'unknown'
    const role = told ?? (mayBeBot && roleOf(name) === 'bot' ? 'bot' : own)
    for (let seat = this.firstOf(id); seat !== null; seat = seat.nextOfId)
      if (seat.participant?.role === role) return seat.participant
    const base = id || name || role
    let free = base
    for (let n = 2; this.isTaken(free); n++) free = `${base.slice(0, 480)}-${n}`
    const named: Participant = name === '' ? { id: free, role } : { id: free, role, name }
    const participant = group === undefined ? named : { ...named, group }
    this.all[this.count++] = participant
    if (this.count === FEW) this.taken = new Set(this.all.slice(0, FEW).map((known) => known.id))
    else this.taken?.add(free)
    return participant
  }

  private isTaken(id: string): boolean {
    if (this.taken !== null) return this.taken.has(id)
    for (let at = 0; at < this.count; at++) if (this.all[at]!.id === id) return true
    return false
  }
}

function firstById(first: Voice | null): Map<string, Voice> {
  const seats = new Map<string, Voice>()
  for (let seat = first; seat !== null; seat = seat.later)
    if (!seats.has(seat.speaker.id)) seats.set(seat.speaker.id, seat)
  return seats
}

export function unknownRoles(participants: readonly Participant[], origin: Origin): Problem {
  let unknown = 0
  for (const { role } of participants) if (role === 'unknown') unknown++
  const message = `The source gives no role for ${unknown} of ${participants.length} speakers; declare roles.`
  return problem('unknown-role', origin, message, 'warning')
}
