/** Names that stand around mail: signatures, the lines above quoted words, headers of forwarded mail. */
import { isCapitalised } from '../../annotate/names/name-at.ts'
import { mailFrameMatcher } from '../../annotate/regions/mail-frames.ts'
import { TokenKind, tokenAt } from '../../text/tokens.ts'
import { FIRMS } from './firms.ts'
import type { Reader } from './reader.ts'

interface Stretch {
  readonly start: number
  readonly end: number
}

/** Words of a name that stands on a line of its own. */
const MAX_NAME_WORDS = 4

export function signedNames(reader: Reader): readonly Stretch[] {
  const { text } = reader
  if (!text.includes('\n') && !text.includes('<') && !text.includes(':')) return []
  return [...signatureLines(reader), ...headerNames(reader), ...beforeAddresses(reader)]
}

/** The first line of a signature, and the line below a closing wherever it stands, quoted mail included. */
function signatureLines(reader: Reader): readonly Stretch[] {
  const { text, turn, phrases } = reader
  const starts = turn.regions.flatMap(({ kind, start }) => (kind === 'signature' ? [start] : []))
  const closings = phrases.flatMap(({ group, end }) => {
    if (group !== 'closing') return []
    const below = lineBelow(text, end)
    return below < 0 ? [] : [below]
  })
  return [...new Set([...starts, ...closings])].flatMap((start) => nameLine(reader, start) ?? [])
}

/** Where the next line that is not empty begins, its quotation marks passed over; −1 where the closing's line goes on. */
function lineBelow(text: string, from: number): number {
  const rest = /^[\s,.!>]{0,20}/u.exec(text.slice(from, from + 20))![0]
  return rest.includes('\n') ? from + rest.length : -1
}

/** The name at `start`, up to a comma or the end of the line, if the line is no sentence. */
function nameLine(reader: Reader, start: number): Stretch | null {
  const { text, tokens } = reader
  const end = text.indexOf('\n', start)
  const line = text.slice(start, Math.min(end < 0 ? text.length : end, start + MAX_LINE))
  const first = tokenAt(tokens, start)
  const comma = line.search(/[,|]/)
  const stop = start + (comma > 0 ? comma : line.trimEnd().length)
  let last = first
  while (last < reader.count && tokens.end[last]! <= stop && isNamePart(reader, last)) last++
  if (last === first || last - first > MAX_NAME_WORDS || FIRMS.has(reader.word(last - 1))) return null
  // "Anna": the line must be the name and nothing else, but for a full stop.
  return stop - tokens.end[last - 1]! <= 1
    ? { start: tokens.start[first]!, end: tokens.end[last - 1]! }
    : null
}

const MAX_LINE = 120

function isNamePart(reader: Reader, at: number): boolean {
  if (reader.tokens.kind[at] !== TokenKind.word) return false
  const word = reader.word(at)
  const { lexicon } = reader
  if (lexicon.nameParticles.has(word)) return true
  return isCapitalised(reader.raw(at)) && !(lexicon.notNames.has(word) && !lexicon.ambiguousNames.has(word))
}

/** "From: Anna Müller <…>", "Von: Müller, Anna", "On Tue, Anna Müller wrote:". */
function headerNames(reader: Reader): readonly Stretch[] {
  const { text, tokens } = reader
  const found: Stretch[] = []
  let attributionLine = -1
  for (const { group, start, end, firstToken } of mailFrameMatcher().match(tokens)) {
    if (group === 'attribution-opener' && opensLine(text, start)) attributionLine = start
    const isHeader = PEOPLE.has(group) && opensLine(text, start) && /^ ?:/.test(text.slice(end, end + 2))
    if (isHeader) found.push(...nameRuns(reader, tokenAt(tokens, end), lineEnd(text, end)))
    if (group === 'attribution-verb' && attributionLine >= 0 && start - attributionLine < MAX_LINE * 2) {
      const run = runBefore(reader, firstToken)
      if (run !== null) found.push(run)
    }
  }
  return found
}

const PEOPLE: ReadonlySet<string> = new Set(['from', 'to', 'cc'])

function opensLine(text: string, start: number): boolean {
  return /(?:^|\n)[>\s*]{0,10}$/u.test(text.slice(Math.max(0, start - 12), start))
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return Math.min(end < 0 ? text.length : end, from + MAX_LINE * 4)
}

/** Every run of capitalised words up to `limit`. */
function nameRuns(reader: Reader, first: number, limit: number): readonly Stretch[] {
  const { tokens } = reader
  const runs: Stretch[] = []
  for (let at = first; at < reader.count && tokens.end[at]! <= limit; at++)
    if (isNamePart(reader, at)) runs.push({ start: tokens.start[at]!, end: tokens.end[at]! })
  return runs
}

/** "Anna Müller <a.mueller@…>": the words that an address in brackets belongs to. */
function beforeAddresses(reader: Reader): readonly Stretch[] {
  const { text, tokens } = reader
  const found: Stretch[] = []
  for (let at = 1; at < reader.count; at++) {
    if (tokens.kind[at] !== TokenKind.address || !/[<[(]/.test(text.charAt(tokens.start[at]! - 1))) continue
    const run = runBefore(reader, at)
    if (run !== null) found.push(run)
  }
  return found
}

/** The capitalised words right before the token, with an address between them passed over; months and days are none. */
function runBefore(reader: Reader, before: number): Stretch | null {
  const { tokens } = reader
  let last = before
  if (tokens.kind[last - 1] === TokenKind.address) last--
  let first = last
  while (
    first > 0 &&
    last - first < MAX_NAME_WORDS &&
    isNamePart(reader, first - 1) &&
    isBeside(reader, first, last)
  )
    first--
  while (first < last && reader.lexicon.nameParticles.has(reader.word(first))) first++
  return first < last ? { start: tokens.start[first]!, end: tokens.end[last - 1]! } : null
}

function isBeside(reader: Reader, index: number, last: number): boolean {
  const gap = reader.gap(index)
  return index === last ? /^[ "'<[(,]{1,3}$/.test(gap) : /^(?:[ -]|\. )$/.test(gap)
}
