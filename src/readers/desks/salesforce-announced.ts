/** What the announcements of a Salesforce chat tell: whom they call an agent, and when the chat began. */
import { trimmed } from '../bytes/blanks.ts'
import type { Conversation } from '../conversation/conversation.ts'

/** Longer ones are no names. */
export const MAX_NAME = 200

/** Makes agents of those whom the line `[from, to)` calls one. A bot is announced in the same words; its name is what gives it away. */
export function knowAnnounced(line: string, from: number, to: number, conversation: Conversation): void {
  // Most announcements are of nobody.
  const sign = line.charCodeAt(from + SIGN)
  if (sign === JOINED_SIGN) {
    if (line.startsWith(JOINED, from)) knowAgent(line, from + JOINED.length, to, conversation)
  } else if (sign === MOVED_SIGN && line.startsWith(MOVED, from)) {
    const first = from + MOVED.length
    const between = lastTo(line, first, to)
    if (between <= first) return
    knowAgent(line, first, between, conversation)
    knowAgent(line, between + TO.length, to, conversation)
  }
}

function knowAgent(line: string, from: number, to: number, conversation: Conversation): void {
  if (to <= from || to - from > MAX_NAME) return
  const name = line.slice(from, to)
  if (!name.includes('\n')) conversation.know(trimmed(name), 'agent')
}

/** Where the last ` To ` within `[from, to)` stands; −1 where there is none. */
function lastTo(line: string, from: number, to: number): number {
  for (let at = to - TO.length; at >= from; at--)
    if (line.charCodeAt(at) === SPACE && line.startsWith(TO, at)) return at
  return -1
}

const SPACE = 0x20
const MOVED = 'Chat Transferred From '
const TO = ' To '
const JOINED = 'Agent '
/** A place at which both differ from most other announcements. */
const SIGN = 5
const MOVED_SIGN = MOVED.charCodeAt(SIGN)
const JOINED_SIGN = JOINED.charCodeAt(SIGN)

const HEADING = 'Chat Started: '
const STARTED = /^\w{3,12}, (\w{3,12}) (\d{1,2}), (\d{4}), (\d{2}:\d{2}:\d{2}) \(([+-]\d{4})\)/
const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** ISO 8601, or `undefined` where the heading is not the one in English. */
export function startOf(body: string): string | undefined {
  const head = body.slice(0, 1000)
  const at = head.indexOf(HEADING)
  const [, month = '', day = '', year, time, zone] =
    at < 0 ? [] : (STARTED.exec(head.slice(at + HEADING.length)) ?? [])
  const number = months.indexOf(month) + 1
  if (number === 0) return undefined
  return `${year!}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}T${time!}${zone!}`
}
