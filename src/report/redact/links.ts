/** Mail addresses, written and read out, handles, and links that lead to somebody's own page. */
import { TokenKind } from '../../text/tokens.ts'
import { spokenAt, spokenDot } from './cues.ts'
import type { Edit } from './edits.ts'
import type { Reader } from './reader.ts'

/** Words of a host that was read out: "mailbox dot co dot uk". */
const MAX_HOST_WORDS = 6
/** Words of a name before the sign: "maria dot lopez at". */
const MAX_LOCAL_WORDS = 6

/** `isName`: whether letters in a row are part of a known name. */
export function linkEdits(reader: Reader, isName: (letters: string) => boolean): readonly Edit[] {
  const { text, tokens } = reader
  const edits: Edit[] = []
  for (let at = 0; at < reader.count; at++) {
    const [start, end] = [tokens.start[at]!, tokens.end[at]!]
    if (tokens.kind[at] === TokenKind.address) {
      const kind = kindOfAddress(reader.raw(at), isName)
      if (kind !== null) edits.push({ start, end, kind })
    } else if (opensHandle(text, start))
      edits.push({ start: start - 1, end: handleEnd(text, end), kind: 'NAME' })
    else if (spokenAt.has(reader.word(at))) edits.push(...spokenEdits(reader, at))
  }
  return edits
}

/** "@maria_lopez", with nothing of a word before the sign. */
function opensHandle(text: string, start: number): boolean {
  return text.charAt(start - 1) === '@' && /^[\s(>,:]?$/.test(text.slice(Math.max(0, start - 2), start - 1))
}

function handleEnd(text: string, from: number): number {
  return from + /^[\w.]{0,40}(?<!\.)/.exec(text.slice(from, from + 40))![0].length
}

/** A plain host stays; what leads further may name an order or a person. */
function kindOfAddress(address: string, isName: (letters: string) => boolean): Edit['kind'] | null {
  if (address.includes('@')) return 'EMAIL'
  const path = address.replace(/^[a-z]{2,10}:\/\//i, '').slice(0, MAX_LINK)
  const slash = path.search(/[/?#]/)
  if (slash < 0 ? isNamed(path, isName) : /\d/.test(path.slice(slash)) || isNamed(path, isName)) return 'LINK'
  return address.length > MAX_LINK ? 'LINK' : null
}

const MAX_LINK = 2000

function isNamed(path: string, isName: (letters: string) => boolean): boolean {
  return path.split(/\P{L}+/u).some((letters) => letters.length >= 3 && isName(letters))
}

/** "m lopez at mailbox dot com": a host behind the sign, and the words before it that are tied to it. */
function spokenEdits(reader: Reader, at: number): readonly Edit[] {
  let end = at + 1
  let dots = 0
  while (
    end < reader.count &&
    end - at <= MAX_HOST_WORDS &&
    reader.gap(end) === ' ' &&
    spokenDot.has(reader.word(end + 1))
  ) {
    dots++
    end += 2
  }
  if (dots === 0 || end >= reader.count) return []
  let first = at - 1
  if (first < 0 || reader.gap(at) !== ' ') return []
  while (first > 0 && at - first < MAX_LOCAL_WORDS && isTied(reader, first)) first--
  return [{ start: reader.tokens.start[first]!, end: reader.tokens.end[end]!, kind: 'EMAIL' }]
}

/** Whether the word belongs to the one before it: read-out signs on either side, or a letter of its own. */
function isTied(reader: Reader, index: number): boolean {
  if (reader.gap(index) !== ' ') return false
  const before = reader.word(index - 1)
  return SIGNS.has(before) || SIGNS.has(reader.word(index)) || (before.length === 1 && before !== 'a')
}

const SIGNS: ReadonlySet<string> = new Set([...spokenDot, 'underscore', 'dash', 'hyphen', 'plus'])
