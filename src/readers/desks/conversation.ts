/**
 * One conversation while its messages are gathered. Who is who may be told after the messages, and the messages may come
 * newest first or on several pages, so nothing is decided before `finish`.
 */
import type {
  Channel,
  Interaction,
  Participant,
  Provenance,
  Ratings,
  Role,
  Turn,
} from '../../model/interaction.ts'
import { problem, type Origin, type Problem } from '../../model/problem.ts'
import { htmlText } from '../html-text.ts'
import type { DeclaredRoles } from '../read-options.ts'
import { toInteraction } from '../validate.ts'
import { createPeople, type Directory, type Speaker } from './people.ts'
import { momentOf, type Moment } from './times.ts'

/** A message as the export has it; what is of the wrong type is told and left out. */
export interface Said {
  readonly by: Speaker
  readonly id?: string
  /** The plain text; where there is none, `html` is read. Neither: something was sent that had no words. */
  readonly text?: unknown
  readonly html?: unknown
  readonly at?: unknown
  readonly startMs?: number
  readonly kind?: 'note' | 'event' | undefined
  /** The export's own word for what happened, as the text of an event that has none: `ChatJoin`. */
  readonly event?: string
  readonly provenance?: Provenance | undefined
  readonly origin: Origin
}

interface DraftTurn {
  readonly said: Said
  /** As it was sent; `text` may be the word for an event instead. */
  readonly words: string
  readonly text: string
  readonly moment: Moment | null
  readonly id: string
  kind: Said['kind']
  provenance: Provenance | undefined
}

export interface ConversationContext {
  readonly directory: Directory
  readonly declared: DeclaredRoles
  /** Of conversations whose export names no channel. */
  readonly channel: Channel
}

export class Conversation {
  private readonly problems: Problem[] = []
  private readonly turns: DraftTurn[] = []
  private readonly byId = new Map<string, DraftTurn>()
  private roles: Map<string, Role> | null = null
  private metadata: Record<string, string | readonly string[]> | null = null
  private ratings: Ratings | null = null
  private named: Channel | undefined
  private start: Moment | undefined
  private otherwise: Said | undefined
  private warnedOfTime = false
  private readonly id: string
  private readonly origin: Origin
  private readonly context: ConversationContext

  constructor(id: string, origin: Origin, context: ConversationContext) {
    this.id = id
    this.origin = origin
    this.context = context
  }

  say(said: Said): void {
    const words = textOf(said)
    if (words === null) {
      this.problems.push(problem('invalid-record', said.origin, 'Expected the text of the message.'))
      return
    }
    // Without a word nothing was said, though something was sent.
    const kind = said.kind ?? (words.trim() === '' ? 'event' : undefined)
    const wanted = said.id ?? ''
    const same = wanted === '' ? undefined : this.byId.get(wanted)
    if (same?.said.by.id === said.by.id) {
      // The same message on two pages or in two lists, of which one may know more about it.
      if (same.words !== words) this.warn('duplicate-turn', said.origin)
      same.kind ??= kind
      same.provenance ??= said.provenance
      return
    }
    const turn: DraftTurn = {
      said,
      words,
      text: kind === 'event' && words === '' ? (said.event ?? '') : words,
      moment: this.momentAt(said.at, said.origin) ?? null,
      id: same === undefined ? wanted : this.freeId(wanted),
      kind,
      provenance: said.provenance,
    }
    if (turn.id !== '') this.byId.set(turn.id, turn)
    this.turns.push(turn)
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

  startedAt(value: unknown): void {
    this.start ??= this.momentAt(value, this.origin)
  }

  rate(csat: unknown, csatMax: number): void {
    if (typeof csat === 'number' && csat >= 0 && csat <= csatMax) this.ratings ??= { csat, csatMax }
  }

  /** Kept as `metadata`; empty texts and lists are not. `key` is our own. */
  note(key: string, value: string | readonly string[]): void {
    if (value.length === 0) return
    this.metadata ??= {}
    this.metadata[key] ??= value
  }

  /** The interaction after the warnings about it, or why there is none. */
  finish(newestFirst: boolean): readonly (Interaction | Problem)[] {
    if (this.turns.length === 0 && this.otherwise !== undefined) this.say(this.otherwise)
    if (this.turns.length === 0) {
      const message = 'The conversation holds no message.'
      return [...this.problems, problem('invalid-record', this.origin, message)]
    }
    const ordered = inOrder(this.turns, newestFirst)
    const people = createPeople(
      ordered.map(({ said }) => said.by),
      { ...this.context, roles: this.roles },
    )
    const strangers = new Set<Participant>()
    const turns: Turn[] = []
    for (const turn of ordered) {
      const participant = people.of(turn.said.by)
      turns.push(toTurn(turn, participant))
      if (participant.role !== 'unknown' || strangers.has(participant)) continue
      strangers.add(participant)
      this.problems.push(problem('unknown-role', turn.said.origin, undefined, 'warning'))
    }
    const interaction = {
      id: this.id,
      channel: this.named ?? this.context.channel,
      ...(this.start !== undefined && { startedAt: this.start.iso }),
      participants: people.all(),
      turns,
      ...(this.ratings !== null && { ratings: this.ratings }),
      ...(this.metadata !== null && { metadata: this.metadata }),
    }
    return [...this.problems, ...toInteraction(interaction, this.origin)]
  }

  private warn(code: 'invalid-time' | 'duplicate-turn', at: Origin): void {
    this.problems.push(problem(code, at, undefined, 'warning'))
  }

  /** Of bad times only the first is told. */
  private momentAt(value: unknown, at: Origin): Moment | undefined {
    const moment = momentOf(value)
    if (moment === null && !this.warnedOfTime) {
      this.warnedOfTime = true
      this.warn('invalid-time', at)
    }
    return moment ?? undefined
  }

  private freeId(wanted: string): string {
    let free = wanted
    for (let n = 2; this.byId.has(free); n++) free = `${wanted.slice(0, 480)}-${n}`
    return free
  }
}

function toTurn(
  { id, text, moment, kind, said, provenance: given }: DraftTurn,
  { id: participantId, role }: Participant,
): Turn {
  // A bot's message is a machine's even where the export says no more than the bot's name.
  const provenance: Provenance | undefined =
    kind === 'event' ? undefined : (given ?? (role === 'bot' ? { kind: 'automation' } : undefined))
  const turn: { -readonly [Key in keyof Turn]: Turn[Key] } = { participantId, text }
  if (id !== '') turn.id = id
  if (moment !== null) turn.sentAt = moment.iso
  if (said.startMs !== undefined) turn.startMs = said.startMs
  if (kind !== undefined) turn.kind = kind
  if (provenance !== undefined) turn.provenance = provenance
  return turn
}

/** The plain text, else that of the HTML; `null` where there is something that is no text. */
function textOf({ text, html }: Said): string | null {
  if (typeof text === 'string' && (text.trim() !== '' || typeof html !== 'string')) return text
  if (typeof html === 'string') return htmlText(html)
  return (text ?? html ?? null) === null ? '' : null
}

/**
 * By time, stably. A turn without one stays behind the turn before it. Times of which only some name their zone cannot be
 * compared; then the order of the source counts, turned round where the export is known to begin with the newest.
 */
function inOrder(turns: readonly DraftTurn[], newestFirst: boolean): readonly DraftTurn[] {
  let first: Moment | null = null
  let last: Moment | null = null
  let isMixed = false
  let isSorted = true
  for (const { moment } of turns) {
    if (moment === null) continue
    first ??= moment
    isMixed ||= moment.instant.zoned !== first.instant.zoned
    isSorted &&= last === null || last.instant.ms <= moment.instant.ms
    last = moment
  }
  const ascends = !isMixed && first !== null && first.instant.ms < last!.instant.ms
  const given = newestFirst && !ascends ? turns.toReversed() : turns
  if (isMixed || (isSorted && given === turns)) return given
  let before = -Infinity
  return given
    .map((turn) => ({ turn, ms: (before = turn.moment?.instant.ms ?? before) }))
    .sort((a, b) => (a.ms === b.ms ? 0 : a.ms - b.ms))
    .map(({ turn }) => turn)
}
