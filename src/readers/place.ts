/** Where something stands in a record, not written out until somebody asks: only problems do. */
import type { Origin } from '../model/problem.ts'

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
  return path === '' ? at : { ...at, pointer: `${at.pointer ?? ''}${path}` }
}
