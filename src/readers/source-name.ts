import type { Source } from './types.ts'

/** The name of the file without its folder: what stands in for an id the content does not give. */
export function baseName({ name }: Source, fallback: string): string {
  return name?.split(/[\\/]/).at(-1) || fallback
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
