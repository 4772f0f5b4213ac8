/**
 * What the objects of a source hold under a few keys, as cells of a table. Nearly all objects have the keys of the one before
 * them, in the same order: then a pass over their fields reads them, which the engine does without looking any key up.
 */
type Fields = Readonly<Record<string, unknown>>

/** One cell a wanted key, in their order, until the next call; what an object does not have is empty. */
export type ObjectCells = (object: Fields) => readonly string[]

/** `wanted`: each once. */
export function createObjectCells(wanted: readonly string[]): ObjectCells {
  const places = new Map(wanted.map((key, place) => [key, place]))
  const cells = wanted.map(() => '')
  /** Of the object before, and the place that each of them has among the wanted, or -1. */
  let keys: readonly string[] = []
  let placesOfKeys: readonly number[] = []
  /** Whether it has the same keys; the cells are then filled. */
  const isLikeBefore = (object: Fields): boolean => {
    let at = 0
    for (const key in object) {
      if (key !== keys[at]) return false
      const place = placesOfKeys[at]!
      if (place >= 0) cells[place] = cellOf(object[key])
      at++
    }
    return at === keys.length
  }
  return (object) => {
    if (isLikeBefore(object)) return cells
    keys = Object.keys(object)
    placesOfKeys = keys.map((key) => places.get(key) ?? -1)
    cells.fill('')
    isLikeBefore(object)
    return cells
  }
}

/** Strings as they are, numbers and booleans as JSON writes them, everything else as an empty cell. */
function cellOf(value: unknown): string {
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}
