/**
 * The body of a `LiveChatTranscript`: `( 1m 13s ) Name: text<br>`, with announcements in paragraphs between. Times count
 * from the start of the chat. The body has names only; agents are those it announces (`Agent Tom B`).
 */
import type { Role } from '../../model/interaction.ts'
import type { Somewhere } from '../place.ts'
import { trimmed } from '../blanks.ts'
import { htmlText } from '../html-text.ts'
import type { Gathering } from './desk.ts'
import { idOf, inside, within, wordOf, type Fields } from './fields.ts'
import { system } from '../people.ts'

export function takeTranscript(
  record: Fields,
  body: string,
  origin: Somewhere,
  gathering: Gathering,
): boolean {
  const id = idOf(record['Id']) || idOf(record['ChatKey']) || idOf(record['Name'])
  const conversation = gathering.of(id, origin)
  conversation.channel('chat')
  conversation.startedAt(record['StartTime'] || startOf(body))
  conversation.note('case', idOf(record['CaseId']))
  for (const key of ['Contact', 'LiveChatVisitor']) {
    const name = wordOf(within(record, key)['Name'])
    if (name !== '') conversation.know(name, 'customer')
  }
  const place = inside(origin, 'Body')
  for (const turn of turnsOf(body)) {
    if (turn.name === '') for (const [name, role] of announced(turn)) conversation.know(name, role)
    conversation.say({
      by: turn.name === '' ? system : { id: turn.name, name: turn.name },
      text: turn.lines.length === 1 ? turn.lines[0]! : turn.lines.join('\n'),
      startMs: turn.startMs,
      kind: turn.name === '' ? 'event' : undefined,
      origin: place,
    })
  }
  gathering.close(id)
  return true
}

interface BodyTurn {
  /** Empty for an announcement. */
  readonly name: string
  readonly startMs: number | undefined
  readonly lines: string[]
}

function turnsOf(body: string): readonly BodyTurn[] {
  const turns: BodyTurn[] = []
  let isAnnouncement = false
  const take = (piece: string): void => {
    const text = htmlText(piece)
    const turn = turnOf(text)
    if (turn !== null) turns.push(turn)
    else if (text !== '') {
      const last = turns.at(-1)
      if (isAnnouncement || last === undefined || last.name === '')
        turns.push({ name: '', startMs: undefined, lines: [text] })
      else last.lines.push(text)
    }
  }
  let at = 0
  for (let open = body.indexOf('<'); open >= 0; open = body.indexOf('<', open + 1)) {
    const tag = breakAt(body, open)
    if (tag === null) continue
    take(body.slice(at, open))
    at = tag.end
    if (tag.kind !== 'br') isAnnouncement = tag.kind === 'p'
  }
  take(body.slice(at))
  return turns
}

interface Break {
  readonly kind: 'br' | 'p' | '/p'
  readonly end: number
}

/** Longest attributes of a paragraph; they hold no bracket. */
const MAX_ATTRIBUTES = 200

/** The tag at the bracket, if it is one that ends a line: `<br>`, `<br />`, `<p …>` or `</p>`; else `null`. */
function breakAt(body: string, open: number): Break | null {
  if (isLetter(body, open + 1, 'b') && isLetter(body, open + 2, 'r')) {
    const slash = open + (body.charAt(open + 3) === ' ' ? 4 : 3)
    const close = body.charAt(slash) === '/' ? slash + 1 : slash
    return body.charAt(close) === '>' ? { kind: 'br', end: close + 1 } : null
  }
  const isEnd = body.charAt(open + 1) === '/'
  const letter = open + (isEnd ? 2 : 1)
  if (!isLetter(body, letter, 'p')) return null
  const kind = isEnd ? '/p' : 'p'
  if (body.charAt(letter + 1) === '>') return { kind, end: letter + 2 }
  if (body.charAt(letter + 1) !== ' ') return null
  const last = Math.min(letter + 3 + MAX_ATTRIBUTES, body.length)
  for (let at = letter + 2; at < last; at++) {
    const unit = body.charAt(at)
    if (unit === '>') return { kind, end: at + 1 }
    if (unit === '<') return null
  }
  return null
}

function isLetter(body: string, at: number, letter: string): boolean {
  return body.charAt(at).toLowerCase() === letter
}

/** Letters of a time since the start, how many digits they have at most, and seconds. */
const UNITS = [
  ['h', 4, 3600],
  ['m', 3, 60],
  ['s', 3, 1],
] as const
const MAX_NAME = 200

/** `( 1h 2m 3s ) Name: text`; `null` for what is none. */
function turnOf(text: string): BodyTurn | null {
  if (!text.startsWith('( ')) return null
  let at = 2
  let seconds = 0
  for (const [letter, most, factor] of UNITS) {
    let end = at
    while (end < at + most && isDigit(text, end)) end++
    if (end === at || text.charAt(end) !== letter) continue
    seconds += Number(text.slice(at, end)) * factor
    at = text.charAt(end + 1) === ' ' ? end + 2 : end + 1
  }
  if (!text.startsWith(') ', at)) return null
  const start = at + 2
  const colon = text.indexOf(':', start)
  if (colon <= start || colon > start + MAX_NAME) return null
  const name = text.slice(start, colon)
  if (name.includes('\n')) return null
  const words = text.slice(text.charAt(colon + 1) === ' ' ? colon + 2 : colon + 1)
  return { name: trimmed(name), startMs: seconds * 1000, lines: [words] }
}

function isDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit >= 0x30 && unit <= 0x39
}

/** Whom an announcement calls an agent. A bot is announced in the same words; its name is what gives it away. */
function announced({ lines }: BodyTurn): readonly (readonly [string, Role])[] {
  const text = lines[0]!
  const names = text.startsWith(MOVED)
    ? bothSides(text.slice(MOVED.length), ' To ')
    : text.startsWith(JOINED)
      ? [text.slice(JOINED.length)]
      : []
  return names.filter(isCalled).map((called) => [called.trim(), 'agent'] as const)
}

const MOVED = 'Chat Transferred From '
const JOINED = 'Agent '
const MAX_CALLED = 200

function isCalled(name: string): boolean {
  return name !== '' && name.length <= MAX_CALLED && !name.includes('\n')
}

/** What stands on either side of the last `between`; nothing where it does not stand. */
function bothSides(text: string, between: string): readonly string[] {
  const at = text.lastIndexOf(between)
  return at < 1 ? [] : [text.slice(0, at), text.slice(at + between.length)]
}

const HEADING = 'Chat Started: '
const STARTED = /^\w{3,12}, (\w{3,12}) (\d{1,2}), (\d{4}), (\d{2}:\d{2}:\d{2}) \(([+-]\d{4})\)/
const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** ISO 8601, or `undefined` where the heading is not the one in English. */
function startOf(body: string): string | undefined {
  const head = body.slice(0, 1000)
  const at = head.indexOf(HEADING)
  const [, month = '', day = '', year, time, zone] =
    at < 0 ? [] : (STARTED.exec(head.slice(at + HEADING.length)) ?? [])
  const number = months.indexOf(month) + 1
  if (number === 0) return undefined
  return `${year!}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}T${time!}${zone!}`
}
