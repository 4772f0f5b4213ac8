/**
 * Which keys stand where in the first object of a JSON text that may break off anywhere: what readers of vendors' JSON
 * sniff by. Arrays are passed through, so `Transcript.Content` is the key of an element of a list; a list of objects
 * shows the keys of all of them that the head holds.
 */

/** Levels of objects looked into; deeper keys tell no format that the ones above do not. */
const maxDepth = 5

/** Paths of keys, joined by dots. One pass; an empty set for a head that begins with neither an object nor a list. */
export function jsonKeys(head: string): ReadonlySet<string> {
  const found = new Set<string>()
  /** One entry an open bracket: the path of the object, or `null` for a list. */
  const open: { readonly path: string; readonly isObject: boolean }[] = []
  let isKey = false
  let path = ''
  for (let at = 0; at < head.length; at++) {
    const unit = head.charCodeAt(at)
    if (unit === quote) {
      const end = stringEnd(head, at + 1)
      if (isKey && open.length <= 2 * maxDepth) {
        const above = open.at(-1)!.path
        const key = head.slice(at + 1, end)
        path = above === '' ? key : `${above}.${key}`
        if (path.length <= maxPath) found.add(path)
      }
      isKey = false
      at = end
    } else if (unit === openBrace || unit === openBracket) {
      open.push({ path, isObject: unit === openBrace })
      isKey = unit === openBrace
    } else if (unit === closeBrace || unit === closeBracket) {
      path = open.pop()?.path ?? ''
      if (open.length === 0) break
    } else if (unit === comma) {
      const top = open.at(-1)
      if (top === undefined) break
      isKey = top.isObject
      path = top.path
    }
  }
  return found
}

/** Whether all of the paths are among the keys. */
export function hasKeys(keys: ReadonlySet<string>, ...paths: readonly string[]): boolean {
  return paths.every((path) => keys.has(path))
}

/** Longer paths belong to no format; a file of nested long keys must not cost their product. */
const maxPath = 200

const quote = 0x22
const comma = 0x2c
const backslash = 0x5c
const openBracket = 0x5b
const closeBracket = 0x5d
const openBrace = 0x7b
const closeBrace = 0x7d

/** The quote that ends the string whose first character is at `start`, or the end of the text. */
function stringEnd(text: string, start: number): number {
  let at = start
  while (at < text.length && text.charCodeAt(at) !== quote) at += text.charCodeAt(at) === backslash ? 2 : 1
  return Math.min(at, text.length)
}
