/** What the readers of JSON exports of help desks share: documents to records, records to conversations. */
import type { Channel, Interaction } from '../../model/interaction.ts'
import { isProblem, type Origin, type Problem } from '../../model/problem.ts'
import { jsonValues, type JsonValue } from '../json/json-values.ts'
import { oneByOne } from '../json/one-by-one.ts'
import { isRecord } from '../json/parse-json.ts'
import { Place, type Somewhere } from '../values/place.ts'
import type { Shared } from '../shared.ts'
import type { ReadOptions, Reader, Source } from '../types.ts'
import type { Fields } from './fields.ts'
import { createGathering, type Gathering, type OpenGathering } from './gathering.ts'

export interface Desk {
  readonly id: string
  readonly title: string
  readonly sniff: (head: string) => number
  /** Keys that records of this desk are wrapped in, on pages and in dumps: `results`, `data`. */
  readonly wrappers: readonly string[]
  /** Takes what the record tells into conversations; `false` if it is none of this desk's. */
  readonly take: (record: Fields, origin: Somewhere, gathering: Gathering) => boolean
  /** Of conversations whose export names no channel; the caller's own word comes before it. */
  readonly channel: Channel
  /** Whether lists of messages begin with the newest, unless their times say otherwise. */
  readonly newestFirst?: boolean
}

export type { Gathering } from './gathering.ts'

/** Pages hold lists of records, dumps lists of pages; what lies deeper than this is none of ours. */
const deepest = 5

export function deskReader(desk: Desk): Reader {
  return {
    id: desk.id,
    title: desk.title,
    sniff: desk.sniff,
    read: (source, options, shared) => oneByOne(deskBatches(desk, source, options, shared)),
  }
}

/** What the records of the source come to, those of a batch together: to wait for each costs as much as to read it. */
export async function* deskBatches(
  desk: Desk,
  source: Source,
  options: ReadOptions,
  shared: Shared | undefined,
): AsyncGenerator<Iterable<Interaction | Problem>, undefined> {
  const gathering = gatheringOf(desk, source, options, shared)
  for await (const batch of jsonValues(source, options)) yield taken(batch, desk, gathering)
  if (shared?.desks === undefined) yield gathering.rest()
  return undefined
}

/** Not a list, since what is let go at once may be much. */
function* taken(
  batch: readonly (JsonValue | Problem)[],
  desk: Desk,
  gathering: OpenGathering,
): Generator<Interaction | Problem> {
  for (const item of batch) {
    if (isProblem(item)) {
      yield item
      continue
    }
    const { value, origin, document } = item
    gathering.inDocument(document)
    const isTaken = isRecord(value) && desk.take(value, origin, gathering)
    const told = isTaken ? gathering.closed() : takeInner(value, origin, desk, gathering)
    for (const record of told) yield record
  }
}

/** The source's own gathering, or that of all sources of the run. */
export function gatheringOf(
  { id, ...desk }: Pick<Desk, 'id' | 'channel' | 'newestFirst'>,
  source: Source,
  options: ReadOptions,
  shared: Shared | undefined,
): OpenGathering {
  const isShared = shared?.desks !== undefined
  const make = (): OpenGathering => createGathering({ ...desk, isShared }, options)
  const gathering = isShared ? shared.desks.of(id, make) : make()
  gathering.inSource(source)
  return gathering
}

/** A list, or the one thing in a wrapper, and how far it was read. */
interface Level {
  readonly items: readonly unknown[]
  readonly place: Somewhere
  readonly isList: boolean
  next: number
}

/**
 * What a list or a page holds, in one pass; every record is taken, or told to be none. What is whole comes out at once.
 * `value`: no record of the desk itself.
 */
function* takeInner(
  value: unknown,
  origin: Origin,
  desk: Desk,
  gathering: OpenGathering,
): Generator<Interaction | Problem> {
  const top = Array.isArray(value) ? levelOf(value, origin) : innerOf(value, origin, desk)
  if (top === null) complain(origin, desk, gathering)
  if (!Array.isArray(value)) yield* gathering.closed()
  if (top === null) return
  // A stack of its own instead of calls, so that no nesting can exhaust the engine's.
  const levels: Level[] = [top]
  const most = Array.isArray(value) ? deepest : deepest - 1
  for (let level = levels.at(-1); level !== undefined; level = levels.at(-1)) {
    if (level.next === level.items.length) {
      levels.pop()
      continue
    }
    const index = level.next++
    const held = level.items[index]
    const place = level.isList ? new Place(level.place, index) : level.place
    if (!isRecord(held) || !desk.take(held, place, gathering)) {
      const inner = levels.length < most ? innerOf(held, place, desk) : null
      if (inner === null) complain(place, desk, gathering)
      else levels.push(inner)
    }
    for (const record of gathering.closed()) yield record
  }
}

function complain(place: Somewhere, { title }: Desk, gathering: OpenGathering): void {
  gathering.complain(place, `Expected a record of ${title}.`)
}

function levelOf(value: unknown, place: Somewhere): Level {
  return Array.isArray(value)
    ? { items: value, place, isList: true, next: 0 }
    : { items: [value], place, isList: false, next: 0 }
}

/** What a list or a page holds; `null` for what is neither. */
function innerOf(held: unknown, place: Somewhere, { wrappers }: Desk): Level | null {
  if (Array.isArray(held)) return levelOf(held, place)
  if (!isRecord(held)) return null
  const key = wrappers.find((name) => typeof held[name] === 'object' && held[name] !== null)
  return key === undefined ? null : levelOf(held[key], new Place(place, key))
}
