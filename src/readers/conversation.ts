/**
 * One conversation while its messages are gathered: what all readers of vendors' exports share. Who is who may be told
 * after the messages, and the messages may come newest first or on several pages, so nothing is decided before `finish`.
 */
import type { Channel, Interaction, Participant, Ratings, Role, Turn } from '../model/interaction.ts'
import { problem, type Origin, type Problem } from '../model/problem.ts'
import { momentOf, type Moment } from './moments.ts'
import { createPeople, type Directory, type Speaker } from './people.ts'
import type { DeclaredRoles } from './read-options.ts'
import { isTime, textOf, toTurn, type DraftTurn, type Said } from './said.ts'
import { inOrder, withUsableIds } from './turn-order.ts'
import { toInteraction } from './validate.ts'

export interface ConversationContext {
  readonly directory: Directory
  readonly declared: DeclaredRoles
  /** The role of all whom neither the source nor a declaration knows. */
  readonly rest: Role | undefined
  /** Of conversations whose export names no channel. */
  readonly channel: Channel
  /** Whether an id names a message, so that the same one on two pages is one; else ids are kept where all differ. */
  readonly areIdsMessages: boolean
  /** What all conversations hold together, and how many messages they were given; changed by each of them. */
  readonly held: { units: number; said: number }
}

/** Speakers of a conversation that are told apart without a table. */
const SPEAKERS_KEPT = 8
/** What a message takes beside its text, in UTF-16 units. */
const UNITS_PER_MESSAGE = 300

/** A problem at the place of the conversation, unless it has one of its own. */
type Pending = readonly [
  code: Problem['code'],
  level: Problem['level'],
  origin: Origin | undefined,
  message: string | undefined,
]

export class Conversation {
  id = ''
  origin: Origin = {}
  /** Whether what was said belongs to a ticket, and whether it was told whose ticket that is. */
  isOfTicket = false
  isTicketKnown = false
  /** UTF-16 units held. */
  units = 0
  /** Grows with every message of the gathering. */
  lastSaid = 0
  private readonly pending: Pending[] = []
  private readonly turns: DraftTurn[] = []
  /** The first speakers; of them a conversation rarely has more. */
  private readonly speakers: Speaker[] = []
  private byId: Map<string, DraftTurn> | null = null
  private roles: Map<string, Role> | null = null
  private metadata: Record<string, unknown> | null = null
  private ratings: Ratings | null = null
  private named: Channel | undefined
  private spoken = ''
  private start: Moment | undefined
  private otherwise: Said | undefined
  private warnedOfTime = false
  private readonly context: ConversationContext

  constructor(context: ConversationContext) {
    this.context = context
  }

  /** Where it was found, and what it is called. */
  found(id: string, origin: Origin): this {
    this.id = id
    this.origin = origin
    return this
  }

  say(said: Said): void {
    const words = textOf(said)
    if (words === null) {
      this.tell('invalid-record', 'error', said.origin, 'Expected the text of the message.')
      return
    }
    const size = words.length + UNITS_PER_MESSAGE
    this.units += size
    this.context.held.units += size
    this.lastSaid = ++this.context.held.said
    // Without a word nothing was said, though something was sent.
    const kind = said.kind ?? (words.trim() === '' ? 'event' : undefined)
    const wanted = said.id ?? ''
    const isNamed = this.context.areIdsMessages && wanted !== ''
    const same = isNamed ? this.byId?.get(wanted) : undefined
    if (same?.said.by.id === said.by.id) {
      // The same message on two pages or in two lists, of which one may know more about it.
      if (same.words !== words) this.tell('duplicate-turn', 'warning', said.origin)
      same.kind ??= kind
      same.provenance ??= said.provenance
      return
    }
    const { startMs } = said
    if (startMs !== undefined && !isTime(startMs)) this.warnOfTime(said.origin)
    const turn: DraftTurn = {
      said,
      by: this.speaker(said.by),
      words,
      text: kind === 'event' && words === '' ? (said.event ?? '') : words,
      moment: this.momentAt(said.at, said.origin) ?? null,
      id: same === undefined ? wanted : this.freeId(wanted),
      kind,
      provenance: said.provenance,
    }
    if (isNamed) (this.byId ??= new Map()).set(turn.id, turn)
    this.turns.push(turn)
  }

  /** Takes over what was said in another, as though it had been said here. */
  absorb({ turns, pending, units, origin }: Conversation): void {
    for (const [code, level, at = origin, message] of pending) this.pending.push([code, level, at, message])
    for (const { said } of turns) this.say(said)
    this.context.held.units -= units
  }

  /** Said only if the conversation turns out to hold nothing else. */
  sayOtherwise(said: Said): void {
    this.otherwise ??= said
  }

  /** Who somebody is in this conversation, whatever the directory says; the first word on it counts. */
  know(id: string, role: Role): void {
    this.roles ??= new Map()
    if (id !== '' && !this.roles.has(id)) this.roles.set(id, role)
  }

  /** The first word counts here too, for all that follows. */
  channel(channel: Channel | undefined): void {
    this.named ??= channel
  }

  language(language: string): void {
    this.spoken ||= language.slice(0, 50).replaceAll('_', '-')
  }

  startedAt(value: unknown): void {
    this.start ??= this.momentAt(value)
  }

  rate(csat: unknown, csatMax: number): void {
    if (typeof csat === 'number' && csat >= 0 && csat <= csatMax) this.ratings ??= { csat, csatMax }
  }

  /** Kept as `metadata`; empty texts and lists are not. `key` is our own. */
  note(key: string, value: unknown): void {
    if (value === '' || (Array.isArray(value) && value.length === 0)) return
    this.metadata ??= {}
    this.metadata[key] ??= value
  }

  tell(code: Problem['code'], level: Problem['level'], origin?: Origin, message?: string): void {
    this.pending.push([code, level, origin, message])
  }

  /** The interaction after the warnings about it, or why there is none. */
  finish(newestFirst = false): readonly (Interaction | Problem)[] {
    if (this.turns.length === 0 && this.otherwise !== undefined) this.say(this.otherwise)
    const records: (Interaction | Problem)[] = this.pending.map(([code, level, at, message]) =>
      problem(code, at ?? this.origin, message, level),
    )
    if (this.turns.every(({ kind }) => kind === 'event')) {
      records.push(problem('no-words', this.origin))
      return records
    }
    const ordered = inOrder(this.turns, newestFirst)
    const people = createPeople(
      ordered.map(({ by }) => by),
      { ...this.context, roles: this.roles },
    )
    let stranger: Said | undefined
    const turns: Turn[] = []
    for (const turn of ordered) {
      const participant = people.of(turn.by)
      turns.push(toTurn(turn, participant))
      if (participant.role === 'unknown') stranger ??= turn.said
    }
    if (stranger !== undefined) records.push(unknownRoles(people.all(), stranger.origin ?? this.origin))
    const interaction = {
      id: this.id,
      channel: this.named ?? this.context.channel,
      ...(this.spoken !== '' && { language: this.spoken }),
      ...(this.start !== undefined && { startedAt: this.start.iso }),
      participants: people.all(),
      turns: this.context.areIdsMessages ? turns : withUsableIds(turns),
      ...(this.ratings !== null && { ratings: this.ratings }),
      ...(this.metadata !== null && { metadata: this.metadata }),
    }
    records.push(...toInteraction(interaction, this.origin))
    return records
  }

  /** Of bad times only the first is told. */
  private warnOfTime(at?: Origin): void {
    if (this.warnedOfTime) return
    this.warnedOfTime = true
    this.tell('invalid-time', 'warning', at)
  }

  private momentAt(value: unknown, at?: Origin): Moment | undefined {
    const moment = momentOf(value)
    if (moment === null) this.warnOfTime(at)
    return moment ?? undefined
  }

  private speaker(by: Speaker): Speaker {
    const known = this.speakers.find(
      (other) =>
        other === by ||
        (other.id === by.id &&
          other.name === by.name &&
          other.role === by.role &&
          other.group === by.group &&
          other.labels === by.labels),
    )
    if (known !== undefined) return known
    if (this.speakers.length < SPEAKERS_KEPT) this.speakers.push(by)
    return by
  }

  private freeId(wanted: string): string {
    let free = wanted
    for (let n = 2; this.byId!.has(free); n++) free = `${wanted.slice(0, 480)}-${n}`
    return free
  }
}

function unknownRoles(participants: readonly Participant[], origin: Origin): Problem {
  const unknown = participants.filter(({ role }) => role === 'unknown').length
  const message = `The source gives no role for ${unknown} of ${participants.length} speakers; declare roles.`
  return problem('unknown-role', origin, message, 'warning')
}
