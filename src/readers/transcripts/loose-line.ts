/**
 * Lines whose stamp stands in no square brackets: `10:02:13 Agent: …`, `(09:02:13 AM) Tom: …`, `Agent (10:02 AM): …`,
 * `Tom [10:02]: …`. Inside a message such words are common (`9:00 Monday: closed`), so they are stamps only where the
 * transcript shows from its first lines on that it writes them so.
 */
import { isBlank } from '../bytes/blanks.ts'
import { roleOfName } from '../conversation/role-labels.ts'
import { labelOf, stampOf, transcriptLine, type Stamp, type TranscriptLine } from './transcript-line.ts'

export type LineReader = (line: string) => TranscriptLine

/** Lines looked at, those without words not counted. */
const LOOKED_AT = 40

/** How the lines of this transcript are to be read. */
export function lineReader(lines: Iterable<string>): LineReader {
  /** By label, as other transcripts have them; what stands above one (`Country: Greece`) comes once. */
  const labelled = new Map<string, number>()
  let loose = 0
  let seen = 0
  for (const line of lines) {
    if (isBlank(line)) continue
    const { label } = transcriptLine(line)
    if (label !== null) labelled.set(label, (labelled.get(label) ?? 0) + 1)
    else if (looseLine(line).label !== null) loose++
    if (++seen === LOOKED_AT) break
  }
  let strict = 0
  for (const [label, count] of labelled) if (count > 1 || roleOfName(label) !== undefined) strict += count
  return loose > 1 && loose > strict ? looseLine : transcriptLine
}

function looseLine(line: string): TranscriptLine {
  return stampBefore(line) ?? stampBehind(line) ?? transcriptLine(line)
}

/** Nothing that is looked for is longer. */
const LONGEST = 120

const BEFORE =
  /^(?:\(([^()]{4,32})\)|(\d{4}-\d\d-\d\d[T ][\d:.]{4,15}(?:Z| ?[+-]\d\d:?\d\d)?|\d{1,2}:[\d:.,]{2,10}(?: ?[ap]\.?m\.?)?))(?: ?[-–—|])?[ \t]/i

function stampBefore(line: string): TranscriptLine | null {
  const unit = line.charCodeAt(0)
  if (unit !== OPEN_ROUND && !(unit >= ZERO && unit <= NINE)) return null
  const match = BEFORE.exec(line.slice(0, LONGEST))
  if (match === null) return null
  const rest = line.slice(match[0].length).trimStart()
  const written = match[1] ?? match[2]!
  // `*** Tom joined the chat ***`
  const { isEvent, text } = transcriptLine(rest)
  if (isEvent) return { stamp: stampOf(written, 0, written.length), label: null, text, isEvent }
  return spoken(written, labelOf(rest), rest.slice(rest.indexOf(':') + 1))
}

const BEHIND = /^([^:()[\]]{1,40}?) ?(?:\(([^()[\]]{4,32})\)|\[([^()[\]]{4,32})\]) ?:(?=[ \t]|$)/

function stampBehind(line: string): TranscriptLine | null {
  const match = BEHIND.exec(line.slice(0, LONGEST))
  if (match === null) return null
  const [whole, label, round, square] = match
  return spoken(round ?? square!, labelOf(`${label!}:`), line.slice(whole.length))
}

/** `null` where it is no stamp, or nobody speaks. */
function spoken(written: string, label: string | null, text: string): TranscriptLine | null {
  const stamp: Stamp | null = label === null ? null : stampOf(written, 0, written.length)
  if (stamp === null) return null
  return { stamp, label, text: /^[ \t]/.test(text) ? text.slice(1) : text, isEvent: false }
}

const OPEN_ROUND = 0x28
const ZERO = 0x30
const NINE = 0x39
