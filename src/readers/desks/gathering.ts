/** The conversations of a help desk while they are read, of one source or of several that belong together. */
import type { Channel, Interaction } from '../../model/interaction.ts'
import { problem, type Problem } from '../../model/problem.ts'
import { Conversation, type ConversationContext } from '../conversation/conversation.ts'
import { LetGo, MOST_PARTS } from '../tables/let-go.ts'
import { createNameRoles, type Directory } from '../conversation/people.ts'
import { originAt, type Somewhere } from '../values/place.ts'
import { declaredRoles, restRole } from '../read-options.ts'
import type { DeskGathering } from '../shared.ts'
import { baseName } from '../values/source-name.ts'
import type { ReadOptions, Source } from '../types.ts'
import { createJoints, type Joints, type OpenJoints } from './joints.ts'
import { Opened, type Key } from './opened.ts'

/** What a record may do to conversations. */
export interface Gathering {
  /** The conversation with the id; without one, the one that is named after the file and the document. */
  of(id: string, origin: Somewhere): Conversation
  /** Nothing more will come of it in this source. */
  close(id: string): void
  /** A ticket itself was read, and not only what belongs to one. */
  found(): void
  readonly joints: Joints
  readonly people: Directory
  complain(origin: Somewhere, message: string, level?: Problem['level']): void
}

export interface OpenGathering extends Gathering, DeskGathering {
  /** What has no id from here on belongs to this source. */
  inSource(source: Source): void
  /** What has no id from here on belongs to this document of it. */
  inDocument(number: number): void
  /** Problems and closed conversations since the last call, to be made once a record has been taken. */
  closed(): Iterable<Interaction | Problem>
}

/** UTF-16 units of text held at most, those of unfinished conversations. */
const MAX_HELD_UNITS = 128 * 1024 * 1024
/** Documents of a source are numbered below this. */
const MAX_DOCUMENTS = 2 ** 32

const none: readonly never[] = []

export interface GatheringOptions {
  readonly channel: Channel
  /** Whether lists of messages begin with the newest, unless their times say otherwise. */
  readonly newestFirst?: boolean
  /** Whether other sources may add to a conversation that is whole in its own. */
  readonly isShared?: boolean
  readonly maxHeldUnits?: number
  readonly mostParts?: number
}

export function createGathering(settings: GatheringOptions, options: ReadOptions): OpenGathering {
  return new DeskConversations(settings, options)
}

/** A class for the reason that `mail-threads.ts` gives. */
class DeskConversations implements OpenGathering {
  count = 0
  readonly people: Directory = new Map()
  readonly joints: OpenJoints
  private readonly here = new Whereabouts()
  private readonly open = new Opened()
  /** Those that nothing more will come of. */
  private readonly whole: Key[] = []
  private readonly gone: LetGo
  private problems: Problem[] = []
  private hasTickets = false
  private readonly context: ConversationContext
  private readonly newestFirst: boolean
  private readonly isShared: boolean
  private readonly maxHeldUnits: number

  constructor(
    {
      channel,
      newestFirst = false,
      isShared = false,
      maxHeldUnits = MAX_HELD_UNITS,
      mostParts = MOST_PARTS,
    }: GatheringOptions,
    options: ReadOptions,
  ) {
    this.newestFirst = newestFirst
    this.isShared = isShared
    this.maxHeldUnits = maxHeldUnits
    this.gone = new LetGo(mostParts)
    // Within one source, messages stand with their ticket.
    this.joints = createJoints(isShared, () => this.here.keyOf(''))
    this.context = {
      directory: this.people,
      declared: declaredRoles(options),
      rest: restRole(options),
      roleOfName: createNameRoles(),
      areIdsMessages: true,
      channel: options.channel ?? channel,
      held: { units: 0, said: 0 },
    }
  }

  inSource(source: Source): void {
    this.here.inSource(source)
  }

  inDocument(number: number): void {
    this.here.inDocument(number)
  }

  of(id: string, origin: Somewhere): Conversation {
    const key = this.here.keyOf(id)
    return this.open.get(key) ?? this.begin(key, id, origin)
  }

  close(id: string): void {
    if (!this.isShared) this.whole.push(this.here.keyOf(id))
  }

  found(): void {
    this.hasTickets = true
  }

  complain(origin: Somewhere, message: string, level: Problem['level'] = 'error'): void {
    this.problems.push(problem('invalid-record', originAt(origin), message, level))
  }

  closed(): Iterable<Interaction | Problem> {
    this.count++
    if (this.context.held.units > this.maxHeldUnits) return this.toldAndLetGo()
    return this.problems.length === 0 && this.whole.length === 0 ? none : this.told()
  }

  *rest(): Generator<Interaction | Problem> {
    yield* this.problems
    this.problems = []
    this.join()
    for (const key of this.open.keys()) yield* this.finish(key)
  }

  private begin(key: Key, id: string, origin: Somewhere): Conversation {
    const before = this.gone.partsOf(key)
    const name = this.here.nameOf(id)
    if (before > 0) this.problems.push(problem('record-too-large', originAt(origin), CUT, 'warning'))
    const own = before === 0 ? name : `${name}-${before + 1}`
    const conversation = new Conversation(this.context).found(own, origin)
    this.open.add(key, conversation)
    return conversation
  }

  private finish(key: Key): readonly (Interaction | Problem)[] {
    const conversation = this.open.take(key)
    if (conversation === undefined) return none
    this.context.held.units -= conversation.units
    const records = conversation.finish(this.newestFirst)
    return this.hasTickets && conversation.isOfTicket && !conversation.isTicketKnown
      ? [problem('missing-ticket', originAt(conversation.origin), undefined, 'warning'), ...records]
      : records
  }

  /** What nearly every record leaves behind: nothing, or its own conversation. */
  private told(): readonly (Interaction | Problem)[] {
    const { whole, problems } = this
    if (whole.length === 1 && problems.length === 0) return this.finish(whole.pop()!)
    const found: (Interaction | Problem)[] = problems
    this.problems = []
    for (const key of whole) for (const record of this.finish(key)) found.push(record)
    whole.length = 0
    return found
  }

  private *toldAndLetGo(): Generator<Interaction | Problem> {
    yield* this.told()
    if (this.context.held.units > this.maxHeldUnits) yield* this.letGo()
  }

  /** Half of what is held at once, those first that have been quiet longest, so that the work stays linear. */
  private *letGo(): Generator<Interaction | Problem> {
    const quietLast = this.open.all().map(([key, { lastSaid }]) => ({ key, lastSaid }))
    quietLast.sort((a, b) => b.lastSaid - a.lastSaid)
    while (this.context.held.units > this.maxHeldUnits / 2) {
      const { key } = quietLast.pop()!
      const forgotten = this.gone.add(key)
      if (forgotten !== undefined)
        yield problem('forgotten-ids', originAt(this.open.get(key)!.origin), forgotten, 'warning')
      yield* this.finish(key)
    }
  }

  /** Messages that name no ticket go to the one they turn out to belong to. */
  private join(): void {
    for (const [key, conversation] of this.open.all()) {
      const target = typeof key === 'number' ? this.joints.find(key) : undefined
      const ticket = target === undefined ? undefined : this.open.get(target)
      if (ticket === undefined) continue
      ticket.absorb(conversation)
      this.open.take(key)
    }
  }
}

/** Where reading is: what has no id is found by its source and document, and called after the file. */
class Whereabouts {
  private base = ''
  private sources = 0
  private documentNumber = 0
  private unnamed = 0

  inSource(source: Source): void {
    this.base = baseName(source, 'conversation')
    this.sources++
    this.documentNumber = 0
    this.unnamed = 0
  }

  inDocument(number: number): void {
    this.documentNumber = number
  }

  keyOf(id: string): Key {
    return id === '' ? this.sources * MAX_DOCUMENTS + this.documentNumber : id
  }

  /** Of a conversation that is begun; each without an id has another. */
  nameOf(id: string): string {
    if (id !== '') return id
    return ++this.unnamed === 1 ? this.base : `${this.base}-${this.unnamed}`
  }
}

const CUT = 'The conversation goes back further than messages are held; its earlier ones were read apart.'
