import type { Source } from '../types.ts'

/** What stands in for an id the content does not give: the label of the source, else its name without the folder. */
export function baseName({ label, name }: Source, fallback: string): string {
  return label ?? (name?.split(/[\\/]/).at(-1) || fallback)
}

/** Ids for the records of a source: their own, else the file's name, with a number from the second on. */
export function createIds(source: Source, fallback: string): (own: string) => string {
  const base = baseName(source, fallback)
  let count = 0
  return (own) => {
    count++
    const id = own.trim() || (count === 1 ? base : `${base}-${count}`)
    return id.slice(0, 500)
  }
}
