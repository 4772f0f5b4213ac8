/**
 * Fields of parsed JSON of which nothing is certain. Only keys written in our own code are looked up, and none of them
 * is one that every object has; what is keyed by content lives in a `Map`.
 */
import type { Origin } from '../../model/problem.ts'
import { isRecord } from '../parse-json.ts'

export type Fields = Readonly<Record<string, unknown>>

/** What the schema allows for ids, names and titles. */
const longest = 500

/** The object under the keys, one inside the other; an empty one where any of them is something else. */
export function within(value: unknown, ...keys: readonly string[]): Fields {
  let held = value
  for (const key of keys) held = isRecord(held) ? held[key] : undefined
  return isRecord(held) ? held : none
}

const none: Fields = Object.freeze({})

/** The objects of a list, each with its place; what is no object, or no list, is passed to `other`. */
export function* objectsOf(
  value: unknown,
  origin: Origin,
  other: (origin: Origin) => void = () => undefined,
): Generator<readonly [Fields, Origin]> {
  if (!Array.isArray(value)) {
    if (value !== undefined && value !== null) other(origin)
    return
  }
  const start = `${origin.pointer ?? ''}/`
  let index = 0
  for (const item of value as readonly unknown[]) {
    const place = { ...origin, pointer: start + String(index++) }
    if (isRecord(item)) yield [item, place]
    else other(place)
  }
}

/** The origin of something further in. Keys are our own or indexes, so nothing needs escaping. */
export function inside(origin: Origin, key: string | number, next?: string): Origin {
  const pointer = `${origin.pointer ?? ''}/${key}`
  return { ...origin, pointer: next === undefined ? pointer : `${pointer}/${next}` }
}

/** A name, title or other short text; `''` for anything else and for what is too long to be one. */
export function wordOf(value: unknown): string {
  if (typeof value !== 'string' || value.length > longest) return ''
  return value.trim()
}

/** An id as text: strings and whole numbers; `''` for anything else. */
export function idOf(value: unknown): string {
  return typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : wordOf(value)
}

/** Those parts of a name that are there. */
export function nameOf(...parts: readonly unknown[]): string {
  return wordOf(
    parts
      .map(wordOf)
      .filter((part) => part !== '')
      .join(' '),
  )
}

/** The strings of a list, or the names of its objects, as tags are kept. */
export function tagsOf(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return []
  return (value as readonly unknown[])
    .map((tag) => wordOf(tag) || wordOf(within(tag)['name']) || wordOf(within(tag)['tag']))
    .filter((tag) => tag !== '')
}
