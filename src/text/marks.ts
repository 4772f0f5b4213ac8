/** Placeholders that were never filled in, and redactions: `{{first_name}}`, `%FNAME%`, `[NAME]`, `#NAME#`. */
import { CharClass, characterTables } from './characters.ts'
import { Char } from './punctuation.ts'
import type { View } from './view.ts'

/** Longest placeholder or redaction mark, in characters, brackets included. */
const MAX_MARK = 60

const MARK_CLOSERS: ReadonlyMap<number, number> = new Map([
  [Char.openBrace, Char.closeBrace],
  [Char.openBracket, Char.closeBracket],
  [Char.less, Char.greater],
  [Char.percent, Char.percent],
  [Char.hash, Char.hash],
])

/** The end of the placeholder or redaction mark that opens at `start` of the view, or 0 if none does. */
export function markEnd(text: string, view: View, start: number): number {
  const { units } = view
  const opening = units[start]!
  const closing = MARK_CLOSERS.get(opening)
  const limit = Math.min(view.length, start + MAX_MARK)
  let inner = start + 1
  if (closing !== opening) while (inner < limit && units[inner] === opening) inner++
  let end = inner
  while (end < limit && units[end] !== closing && units[end] !== Char.lineFeed && units[end] !== Char.return)
    end++
  if (end === inner || end >= limit) return 0
  const inside = text.slice(view.toOriginal(inner - 1, inner).end, view.toOriginal(end, end + 1).start)
  if (units[end] !== closing || !looksLikeMark(opening, inside)) return 0
  if (closing !== opening) while (units[end + 1] === closing && end < limit) end++
  return end + 1
}

/** Field names that stand for a value even in mixed case: "[First Name]", "<order number>". */
const FIELD = /(?:^|[ _-])(?:name|number|date|email|address|id|company|agent|order)$/i

/**
 * What a template language writes between braces: names, paths and sections, or anything with a filter after "|", but not `{type:
 * 'json'}`.
 */
const PATH = /^(?:[\p{L}\p{N}\s_.…$#/^%!*@-]+|[^|]+\|.*)$/u

/** Whether bracketed text is a placeholder or a redaction, rather than an aside such as "[agent on hold]". */
function looksLikeMark(opening: number, inside: string): boolean {
  if (opening === Char.openBrace) return PATH.test(inside)
  if (!/^[\p{L}\p{N} _./-]+$/u.test(inside) || !/\p{L}/u.test(inside)) return false
  const words = inside.split(/[ _]/u).length
  const shouted = inside === inside.toUpperCase() && words <= 4
  if (opening === Char.percent || opening === Char.hash) return shouted && !inside.includes(' ')
  return shouted || (words <= 3 && FIELD.test(inside)) || (inside.includes('_') && !inside.includes(' '))
}

/** The end of a masked number such as `****-1234` that opens at `start`. */
export function starsEnd(units: Uint16Array, start: number): number {
  const { classOf } = characterTables()
  let end = start
  while (units[end] === Char.star || units[end] === Char.dash || classOf[units[end]!] === CharClass.digit)
    end++
  return end
}
