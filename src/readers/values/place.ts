/** Where something stands in a record, not written out until somebody asks: only problems do. */
import type { Origin } from '../../model/problem.ts'

/** What stands under a key, or at an index. Keys are our own, so nothing needs escaping. */
export class Place {
  readonly outer: Somewhere
  readonly key: string | number

  constructor(outer: Somewhere, key: string | number) {
    this.outer = outer
    this.key = key
  }
}

export type Somewhere = Origin | Place

export function originAt(place: Somewhere): Origin {
  let path = ''
  let at = place
  while (at instanceof Place) {
    path = `/${at.key}${path}`
    at = at.outer
  }
  return path === '' ? at : withPointer(at, `${at.pointer ?? ''}${path}`)
}

/** Nearly all records stand in a file, and in a list or on a line of it: to spread these is five times as slow. */
function withPointer(origin: Origin, pointer: string): Origin {
  const { file, line, bytes, messageId } = origin
  if (file === undefined || bytes !== undefined || messageId !== undefined) return { ...origin, pointer }
  return line === undefined ? { file, pointer } : { file, line, pointer }
}
