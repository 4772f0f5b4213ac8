/** The conversations of a help desk while they are read, of one source or of several that belong together. */
import type { Channel, Interaction } from '../../model/interaction.ts'
import { problem, type Problem } from '../../model/problem.ts'
import { createIdTable } from '../id-table.ts'
import { forgottenParts, MOST_PARTS } from '../let-go.ts'
import { originAt, type Somewhere } from '../place.ts'
import { declaredRoles, restRole } from '../read-options.ts'
import type { DeskGathering } from '../shared.ts'
import { baseName } from '../source-name.ts'
import type { ReadOptions, Source } from '../types.ts'
import { Conversation } from '../conversation.ts'
import { createJoints, type Joints } from './joints.ts'
import { Opened, type Key } from './opened.ts'
import { createNameRoles, type Directory } from '../people.ts'

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

export function createGathering(
  {
    channel,
    newestFirst = false,
    isShared = false,
    maxHeldUnits = MAX_HELD_UNITS,
    mostParts = MOST_PARTS,
  }: GatheringOptions,
  options: ReadOptions,
): OpenGathering {
  const people: Directory = new Map()
  const joints = createJoints()
  const held = { units: 0, said: 0 }
  const context = {
    directory: people,
    declared: declaredRoles(options),
    rest: restRole(options),
    roleOfName: createNameRoles(),
    areIdsMessages: true,
    channel: options.channel ?? channel,
    held,
  }
  /** By id; what has none is under the numbers of its source and document. */
  const open = new Opened()
  let hasTickets = false
  /** Parts let go, by id; no id begins with a space. */
  const parts = createIdTable(mostParts)
  let hasParts = false
  let isForgetTold = false
  const nameOf = (key: Key): string => (typeof key === 'number' ? ` ${key}` : key)
  let problems: Problem[] = []
  const closed: Key[] = []
  let base = ''
  let sources = 0
  let documentNumber = 0
  let unnamed = 0
  let count = 0
  const place = (id: string): Key => (id === '' ? sources * MAX_DOCUMENTS + documentNumber : id)

  const create = (id: string, origin: Somewhere): Conversation => {
    const before = hasParts ? (parts.get(nameOf(place(id))) ?? 0) : 0
    const own = id !== '' ? id : ++unnamed === 1 ? base : `${base}-${unnamed}`
    if (before > 0) problems.push(problem('record-too-large', originAt(origin), CUT, 'warning'))
    const conversation = new Conversation(context).found(before === 0 ? own : `${own}-${before + 1}`, origin)
    open.add(place(id), conversation)
    return conversation
  }

  function finish(key: Key): readonly (Interaction | Problem)[] {
    const conversation = open.take(key)
    if (conversation === undefined) return none
    held.units -= conversation.units
    const records = conversation.finish(newestFirst)
    return hasTickets && conversation.isOfTicket && !conversation.isTicketKnown
      ? [problem('missing-ticket', originAt(conversation.origin), undefined, 'warning'), ...records]
      : records
  }

  /** What nearly every record leaves behind: nothing, or its own conversation. */
  function told(): readonly (Interaction | Problem)[] {
    if (closed.length === 1 && problems.length === 0) return finish(closed.pop()!)
    const found: (Interaction | Problem)[] = problems
    problems = []
    for (const key of closed) for (const record of finish(key)) found.push(record)
    closed.length = 0
    return found
  }

  function* toldAndLetGo(): Generator<Interaction | Problem> {
    yield* told()
    if (held.units > maxHeldUnits) yield* letGo()
  }

  /** Half of what is held at once, those first that have been quiet longest, so that the work stays linear. */
  function* letGo(): Generator<Interaction | Problem> {
    const quietLast = open.all().map(([key, { lastSaid }]) => ({ key, lastSaid }))
    quietLast.sort((a, b) => b.lastSaid - a.lastSaid)
    hasParts = true
    while (held.units > maxHeldUnits / 2) {
      const { key } = quietLast.pop()!
      parts.put(nameOf(key), (parts.get(nameOf(key)) ?? 0) + 1)
      if (parts.isForgetful && !isForgetTold) {
        isForgetTold = true
        yield problem('forgotten-ids', originAt(open.get(key)!.origin), forgottenParts(mostParts), 'warning')
      }
      yield* finish(key)
    }
  }

  /** Messages that name no ticket go to the one they turn out to belong to. */
  function join(): void {
    for (const [key, conversation] of open.all()) {
      const target = typeof key === 'number' ? joints.find(key) : undefined
      const ticket = target === undefined ? undefined : open.get(target)
      if (ticket === undefined) continue
      ticket.absorb(conversation)
      open.take(key)
    }
  }

  return {
    people,
    joints: {
      // Within one source, messages stand with their ticket.
      isAsked: isShared,
      bear: (sign, ticket) => {
        joints.bear(sign, ticket)
      },
      ask: (signs) => {
        joints.askFor(place(''), signs)
      },
    },
    get count() {
      return count
    },
    of: (id, origin) => open.get(place(id)) ?? create(id, origin),
    close(id) {
      if (!isShared) closed.push(place(id))
    },
    found() {
      hasTickets = true
    },
    complain(origin, message, level = 'error') {
      problems.push(problem('invalid-record', originAt(origin), message, level))
    },
    inSource(source) {
      base = baseName(source, 'conversation')
      sources++
      documentNumber = 0
      unnamed = 0
    },
    inDocument(number) {
      documentNumber = number
    },
    closed() {
      count++
      if (held.units > maxHeldUnits) return toldAndLetGo()
      return problems.length === 0 && closed.length === 0 ? none : told()
    },
    *rest() {
      yield* problems
      problems = []
      join()
      for (const key of open.keys()) yield* finish(key)
    },
  }
}

const CUT = 'The conversation goes back further than messages are held; its earlier ones were read apart.'
