/**
 * Fields of parsed JSON of which nothing is certain. Only keys written in our own code are looked up, and none of them
 * is one that every object has; what is keyed by content lives in a `Map`.
 */
import { trimmed } from '../bytes/blanks.ts'
import { isRecord } from '../json/parse-json.ts'
import { Place, type Somewhere } from '../values/place.ts'

export type Fields = Readonly<Record<string, unknown>>

/** What the schema allows for ids, names and titles. */
const longest = 500

/** The object under the keys, one inside the other; an empty one where any of them is something else. */
export function within(value: unknown, key?: string, next?: string, last?: string): Fields {
  let held = value
  if (key !== undefined) held = isRecord(held) ? held[key] : undefined
  if (next !== undefined) held = isRecord(held) ? held[next] : undefined
  if (last !== undefined) held = isRecord(held) ? held[last] : undefined
  return isRecord(held) ? held : none
}

const none: Fields = Object.freeze({})

/** The objects of a list, each with its place, to `take`; what is no object, or no list, is passed to `other`. */
export function eachObject(
  value: unknown,
  place: Somewhere,
  take: (item: Fields, place: Place) => void,
  other: (place: Somewhere) => void = ignored,
): void {
  if (!Array.isArray(value)) {
    if (value !== undefined && value !== null) other(place)
    return
  }
  for (let index = 0; index < value.length; index++) {
    const item: unknown = value[index]
    const at = new Place(place, index)
    if (isRecord(item)) take(item, at)
    else other(at)
  }
}

function ignored(): void {
  // Nobody asked.
}

/** The place of something further in. */
export function inside(place: Somewhere, key: string | number, next?: string): Place {
  const at = new Place(place, key)
  return next === undefined ? at : new Place(at, next)
}

/** A name, title or other short text; `''` for anything else and for what is too long to be one. */
export function wordOf(value: unknown): string {
  if (typeof value !== 'string' || value.length > longest) return ''
  return trimmed(value)
}

/** An id as text: strings and whole numbers; `''` for anything else. */
export function idOf(value: unknown): string {
  return typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : wordOf(value)
}

/** Those parts of a name that are there. */
export function nameOf(...parts: readonly unknown[]): string {
  let name = ''
  for (const part of parts) {
    const word = wordOf(part)
    if (word !== '') name = name === '' ? word : `${name} ${word}`
  }
  return wordOf(name)
}

/** The strings of a list, or the names of its objects, as tags are kept. */
export function tagsOf(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return []
  return (value as readonly unknown[])
    .map((tag) => wordOf(tag) || wordOf(within(tag)['name']) || wordOf(within(tag)['tag']))
    .filter((tag) => tag !== '')
}
