/** What the readers of JSON exports of help desks share: documents to records, records to conversations. */
import type { Channel, Interaction } from '../../model/interaction.ts'
import { isProblem, problem, type Origin, type Problem } from '../../model/problem.ts'
import { jsonDocuments } from '../json-documents.ts'
import { isRecord } from '../parse-json.ts'
import { declaredRoles } from '../read-options.ts'
import type { ReadOptions, Reader, Source } from '../types.ts'
import { Conversation } from './conversation.ts'
import type { Fields } from './fields.ts'
import type { Directory } from './people.ts'

export interface Desk {
  readonly id: string
  readonly title: string
  readonly sniff: (head: string) => number
  /** Keys that records of this desk are wrapped in, on pages and in dumps: `results`, `data`. */
  readonly wrappers: readonly string[]
  /** Takes what the record tells into conversations; `false` if it is none of this desk's. */
  readonly take: (record: Fields, origin: Origin, gathering: Gathering) => boolean
  /** Of conversations whose export names no channel; the caller's own word comes before it. */
  readonly channel: Channel
  /** Whether lists of messages begin with the newest, unless their times say otherwise. */
  readonly newestFirst?: boolean
}

/** Conversations of one source, while they are read. */
export interface Gathering {
  /** The conversation with the id; without one, the one that is named after the file and the document. */
  of(id: string, origin: Origin): Conversation
  /** Nothing more will come of it, so it need not be held. */
  close(id: string): void
  readonly people: Directory
  complain(origin: Origin, message: string, level?: Problem['level']): void
}

/** Pages hold lists of records, dumps lists of pages; what lies deeper than this is none of ours. */
const deepest = 5

export function deskReader(desk: Desk): Reader {
  return {
    id: desk.id,
    title: desk.title,
    sniff: desk.sniff,
    async *read(source: Source, options: ReadOptions): AsyncGenerator<Interaction | Problem> {
      const gathering = createGathering(desk, source, options)
      for await (const document of jsonDocuments(source, options)) {
        gathering.nextDocument()
        if (isProblem(document)) yield document
        else yield* takeAll(document.value, document.origin, desk, gathering)
      }
      yield* gathering.rest()
    },
  }
}

/** A list, or the one thing in a wrapper, and how far it was read. */
interface Level {
  readonly items: readonly unknown[]
  readonly pointer: string
  readonly isList: boolean
  next: number
}

/** One pass over the document; every record is taken, or told to be none. What is whole comes out at once. */
function* takeAll(
  value: unknown,
  origin: Origin,
  desk: Desk,
  gathering: OpenGathering,
): Generator<Interaction | Problem> {
  // A stack of its own instead of calls, so that no nesting can exhaust the engine's.
  const levels: Level[] = [levelOf(value, origin.pointer ?? '')]
  for (let level = levels.at(-1); level !== undefined; level = levels.at(-1)) {
    if (level.next === level.items.length) {
      levels.pop()
      continue
    }
    const index = level.next++
    const held = level.items[index]
    const pointer = level.isList ? `${level.pointer}/${index}` : level.pointer
    const at = pointer === '' ? origin : { ...origin, pointer }
    if (!isRecord(held) || !desk.take(held, at, gathering)) {
      const inner = levels.length < deepest ? innerOf(held, pointer, desk) : null
      if (inner === null) gathering.complain(at, `Expected a record of ${desk.title}.`)
      else levels.push(inner)
    }
    yield* gathering.closed()
  }
}

function levelOf(value: unknown, pointer: string): Level {
  return Array.isArray(value)
    ? { items: value, pointer, isList: true, next: 0 }
    : { items: [value], pointer, isList: false, next: 0 }
}

/** What a list or a page holds; `null` for what is neither. */
function innerOf(held: unknown, pointer: string, { wrappers }: Desk): Level | null {
  if (Array.isArray(held)) return levelOf(held, pointer)
  if (!isRecord(held)) return null
  const key = wrappers.find((name) => typeof held[name] === 'object' && held[name] !== null)
  return key === undefined ? null : levelOf(held[key], `${pointer}/${key}`)
}

const none: readonly never[] = []

export interface OpenGathering extends Gathering {
  /** What has no id from here on belongs to another document. */
  nextDocument(): void
  /** Problems and closed conversations since the last call. */
  closed(): readonly (Interaction | Problem)[]
  /** The same for all that is still open. */
  rest(): Generator<Interaction | Problem>
}

export function createGathering(
  desk: Pick<Desk, 'channel' | 'newestFirst'>,
  source: Source,
  options: ReadOptions,
): OpenGathering {
  const people: Directory = new Map()
  const context = {
    directory: people,
    declared: declaredRoles(options),
    channel: options.channel ?? desk.channel,
  }
  const base = source.name?.split(/[\\/]/).at(-1) || 'conversation'
  /** By id; what has none is under its document's number. */
  const open = new Map<string | number, Conversation>()
  let problems: Problem[] = []
  const closed = new Set<string | number>()
  let documents = 0
  let unnamed = 0
  const place = (id: string): string | number => (id === '' ? documents : id)
  const finish = (key: string | number): readonly (Interaction | Problem)[] => {
    const conversation = open.get(key)
    open.delete(key)
    return conversation?.finish(desk.newestFirst ?? false) ?? none
  }
  return {
    people,
    of(id, origin) {
      const known = open.get(place(id))
      if (known !== undefined) return known
      const own = id !== '' ? id : ++unnamed === 1 ? base : `${base}-${unnamed}`
      const conversation = new Conversation(own, origin, context)
      open.set(place(id), conversation)
      return conversation
    },
    close(id) {
      closed.add(place(id))
    },
    complain(origin, message, level = 'error') {
      problems.push(problem('invalid-record', origin, message, level))
    },
    nextDocument() {
      documents++
    },
    closed() {
      if (problems.length === 0 && closed.size === 0) return none
      const told: (Interaction | Problem)[] = problems
      problems = []
      for (const key of closed) for (const record of finish(key)) told.push(record)
      closed.clear()
      return told
    },
    *rest() {
      yield* problems
      for (const key of [...open.keys()]) yield* finish(key)
    },
  }
}
