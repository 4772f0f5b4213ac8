/**
 * One conversation while its messages are gathered: what all readers of vendors' exports share. Who is who may be told
 * after the messages, and the messages may come newest first or on several pages, so nothing is decided before `finish`.
 */
import type { Channel, Interaction, Participant, Ratings, Role, Turn } from '../../model/interaction.ts'
import { problem, type Origin, type Problem } from '../../model/problem.ts'
import { isBlank } from '../bytes/blanks.ts'
import { Drafts } from './drafts.ts'
import { momentOf, type Moment } from './moments.ts'
import { isSame, People, unknownRoles, voiceOf, type Knowledge, type Speaker, type Voice } from './people.ts'
import { originAt, type Somewhere } from '../values/place.ts'
import { isTime, openTurn, textOf, toTurn, type DraftTurn, type Said } from './said.ts'
import { behind, problemOf, type Pending, type Told } from './told-problems.ts'
import { ToldRoles } from './told-roles.ts'
import { inOrder, withUsableIds } from './turn-order.ts'
import { madeInteraction } from '../values/validate.ts'

export interface ConversationContext extends Knowledge {
  /** Of conversations whose export names no channel. */
  readonly channel: Channel
  /** Whether an id names a message, so that the same one on two pages is one; else ids are kept where all differ. */
  readonly areIdsMessages: boolean
  /** What all conversations hold together, and how many messages they were given; changed by each of them. */
  readonly held: { units: number; said: number }
}

/** Speakers of a conversation that are known again. */
const VOICES_KEPT = 8
/** What a message takes beside its text, in UTF-16 units. */
const UNITS_PER_MESSAGE = 300

const nowhere: Origin = {}

export class Conversation {
  id = ''
  origin: Somewhere = nowhere
  /** Whether what was said belongs to a ticket, and whether it was told whose ticket that is. */
  isOfTicket = false
  isTicketKnown = false
  /** UTF-16 units held. */
  units = 0
  /** Grows with every message of the gathering. */
  lastSaid = 0
  private pending: Pending[] | null = null
  private readonly drafts = new Drafts()
  /** The first speakers, a chain of them: a conversation rarely has more than two. */
  private first: Voice | null = null
  private voices = 0
  private roles: ToldRoles | null = null
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
  found(id: string, origin: Somewhere): this {
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
    const moment = momentOf(said.at)
    const { by, id = '', startMs, endMs, order } = said
    // Without a word nothing was said, though something was sent.
    const kind = said.kind ?? (isBlank(words) ? 'event' : undefined)
    const isTimed = isTime(startMs)
    const ends = isTimed && isTime(endMs) && endMs >= startMs
    const text = kind === 'event' && words === '' ? (said.event ?? '') : words
    this.take({
      by: this.voice(by),
      words,
      wanted: id,
      turn: openTurn(text, id, moment?.iso, isTimed ? startMs : undefined, ends ? endMs : undefined, kind),
      kind,
      provenance: said.provenance,
      at: order ?? (isTimed ? startMs : moment?.instant.ms),
      zoned: order === undefined ? moment?.instant.zoned : undefined,
      hasBadTime: moment === null || (startMs !== undefined && !isTimed),
      origin: said.origin,
      next: null,
    })
  }

  private take(draft: DraftTurn): void {
    const { words, wanted, turn } = draft
    const size = words.length + UNITS_PER_MESSAGE
    this.units += size
    this.context.held.units += size
    this.lastSaid = ++this.context.held.said
    const same = this.context.areIdsMessages && wanted !== '' ? this.drafts.withId(wanted) : undefined
    if (same?.by.speaker.id === draft.by.speaker.id) {
      // The same message on two pages or in two lists, of which one may know more about it.
      if (same.words !== words) this.tell('duplicate-turn', 'warning', draft.origin)
      same.kind ??= draft.kind
      same.provenance ??= draft.provenance
      return
    }
    if (draft.hasBadTime) this.warnOfTime(draft.origin)
    if (wanted !== '') turn.id = same === undefined ? wanted : this.drafts.freeId(wanted)
    this.drafts.add(draft)
  }

  /** Takes over what was said in another, as though it had been said here. */
  absorb({ drafts, pending, units, origin }: Conversation): void {
    for (const [code, level, at = origin, message] of pending ?? []) this.tell(code, level, at, message)
    for (let draft = drafts.first; draft !== null;) {
      const { next } = draft
      draft.by = this.voice(draft.by.speaker)
      this.take(draft)
      draft = next
    }
    this.context.held.units -= units
  }

  /** Said only if the conversation turns out to hold nothing else. */
  sayOtherwise(said: Said): void {
    this.otherwise ??= said
  }

  /** Who somebody is in this conversation, whatever the directory says; the first word on it counts. */
  know(id: string, role: Role): void {
    if (id === '') return
    this.roles ??= new ToldRoles()
    this.roles.tell(id, role)
  }

  /** The message with the id, as far as it was said, turned out to be for colleagues only. */
  makeNote(id: string): void {
    const draft = id === '' ? undefined : this.drafts.withId(id)
    if (draft !== undefined) draft.kind ??= 'note'
  }

  /** The first word counts here too, for all that follows. */
  channel(channel: Channel | undefined): void {
    this.named ??= channel
  }

  language(language: string): void {
    this.spoken ||= language.slice(0, 50).replaceAll('_', '-')
  }

  startedAt(value: unknown): void {
    if (this.start !== undefined) return
    const moment = momentOf(value)
    if (moment === null) this.warnOfTime()
    this.start = moment ?? undefined
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

  tell(code: Problem['code'], level: Problem['level'], origin?: Somewhere, message?: string): void {
    this.pending ??= []
    this.pending.push([code, level, origin, message])
  }

  /** The interaction after the warnings about it, or why there is none. */
  finish(newestFirst = false): Told {
    if (this.drafts.isEmpty() && this.otherwise !== undefined) this.say(this.otherwise)
    const origin = originAt(this.origin)
    const told: Told =
      this.pending === null ? none : this.pending.map((pending) => problemOf(pending, origin))
    if (!this.drafts.haveWords()) return [...told, problem('no-words', origin)]
    const first = inOrder(this.drafts.first, newestFirst)
    const { all } = new People(first, this.context, this.roles)
    const turns = new Array<Turn>(this.drafts.count)
    let stranger: DraftTurn | null = null
    let areBare = true
    let at = 0
    for (let draft = first; draft !== null; draft = draft.next) {
      const participant = draft.by.seat!.participant!
      if (participant.role === 'unknown') stranger ??= draft
      const turn = toTurn(draft, participant)
      areBare &&= draft.wanted === '' && turn.provenance === undefined
      turns[at++] = turn
    }
    const interaction = this.framed(all, this.context.areIdsMessages ? turns : withUsableIds(turns))
    const made = madeInteraction(interaction, origin, areBare ? 'bare' : 'unique')
    if (stranger === null) return behind(told, made)
    return behind(told, behind([unknownRoles(all, originAt(stranger.origin ?? origin))], made))
  }

  /** In the order of the schema. Fields that are added one by one lie apart from their object, so nearly all are made at once. */
  private framed(participants: readonly Participant[], turns: readonly Turn[]): Interaction {
    const { id, start, metadata } = this
    const channel = this.named ?? this.context.channel
    if (this.spoken === '' && this.ratings === null) {
      if (start === undefined)
        return metadata === null
          ? { id, channel, participants, turns }
          : { id, channel, participants, turns, metadata }
      const startedAt = start.iso
      return metadata === null
        ? { id, channel, startedAt, participants, turns }
        : { id, channel, startedAt, participants, turns, metadata }
    }
    const made: { -readonly [Key in keyof Interaction]?: Interaction[Key] } = { id, channel }
    if (this.spoken !== '') made.language = this.spoken
    if (start !== undefined) made.startedAt = start.iso
    made.participants = participants
    made.turns = turns
    if (this.ratings !== null) made.ratings = this.ratings
    if (metadata !== null) made.metadata = metadata
    return made as Interaction
  }

  /** Of bad times only the first is told. */
  private warnOfTime(at?: Somewhere): void {
    if (this.warnedOfTime) return
    this.warnedOfTime = true
    this.tell('invalid-time', 'warning', at)
  }

  private voice(by: Speaker): Voice {
    let last: Voice | null = null
    for (let voice = this.first; voice !== null; voice = voice.next) {
      if (isSame(voice.speaker, by)) return voice
      last = voice
    }
    const voice = voiceOf(by)
    if (last === null) this.first = voice
    else if (this.voices < VOICES_KEPT) last.next = voice
    this.voices++
    return voice
  }
}

const none: readonly Problem[] = []
