/**
 * The body of a `LiveChatTranscript`: `( 1m 13s ) Name: text<br>`, with announcements in paragraphs between. Times count
 * from the start of the chat. The body has names only; agents are those it announces (`Agent Tom B`).
 */
import type { Place, Somewhere } from '../values/place.ts'
import { trimmed, trimmedEnd } from '../bytes/blanks.ts'
import type { Conversation } from '../conversation/conversation.ts'
import { decodeLine } from '../html/html-scan.ts'
import { htmlText } from '../html/html-text.ts'
import type { Gathering } from './desk.ts'
import { idOf, inside, wordOf, type Fields } from './fields.ts'
import { isRecord } from '../json/parse-json.ts'
import { system, type Speaker } from '../conversation/people.ts'
import { knowAnnounced, MAX_NAME, startOf } from './salesforce-announced.ts'
import { breakEnd, breakKind, readStamp, type Stamp } from './salesforce-marks.ts'

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
  knowCustomer(record['Contact'], conversation)
  knowCustomer(record['LiveChatVisitor'], conversation)
  new Body(body, conversation, inside(origin, 'Body')).say()
  gathering.close(id)
  return true
}

function knowCustomer(person: unknown, conversation: Conversation): void {
  const name = isRecord(person) ? wordOf(person['Name']) : ''
  if (name !== '') conversation.know(name, 'customer')
}

const COLON = 0x3a
const SPACE = 0x20
const LINE_FEED = 0x0a
const AMPERSAND = 0x26
const SEMICOLON = 0x3b
const DELETE = 0x7f
/** Speakers of a chat that are known again without being cut out of the line. */
const MAX_KNOWN = 4

/** A message while its lines are read. */
interface OpenSaid {
  by: Speaker
  text: string
  startMs: number | undefined
  /** A message is one that is known to have words. */
  kind: 'event' | 'message' | undefined
  readonly origin: Place
}

/**
 * One pass from tag to tag. Nearly every line is a stamp, a name and words with no other tag among them; of these the words
 * alone are cut out. What holds other tags, or line feeds, is read as any HTML.
 */
class Body {
  private readonly body: string
  private readonly conversation: Conversation
  private readonly known: (Speaker | undefined)[] = new Array<undefined>(MAX_KNOWN)
  private knownCount = 0
  private readonly stamp: Stamp = { end: -1, seconds: 0 }
  /** A place that is not before the next ampersand. */
  private ampersand = -1
  private isAnnouncement = false
  private isOpen = false
  /** What is open, where something is; the same for all of them, since a conversation keeps nothing of it. */
  private readonly said: OpenSaid
  private more: string[] | null = null

  constructor(body: string, conversation: Conversation, place: Place) {
    this.body = body
    this.conversation = conversation
    this.said = { by: system, text: '', startMs: undefined, kind: undefined, origin: place }
  }

  say(): void {
    const { body } = this
    const hasFeeds = body.includes('\n')
    let isPlain = !hasFeeds
    let at = 0
    for (let open = body.indexOf('<'); open >= 0; open = body.indexOf('<', open + 1)) {
      const end = breakEnd(body, open)
      if (end < 0) {
        isPlain = false
        continue
      }
      if (open > at) this.take(at, open, isPlain)
      const kind = breakKind(body, open)
      if (kind !== 'br') this.isAnnouncement = kind === 'p'
      isPlain = !hasFeeds
      at = end
    }
    if (at < body.length) this.take(at, body.length, isPlain)
    this.finish()
  }

  private take(from: number, to: number, isPlain: boolean): void {
    if (isPlain && this.takeTurn(this.body, from, to, true)) return
    const line = this.body.slice(from, to)
    const text = isPlain && !this.hasAmpersand(from, to) ? trimmed(line) : htmlText(line)
    if (text === '' || this.takeTurn(text, 0, text.length, false)) return
    if (!this.isAnnouncement && this.said.by !== system) {
      this.more ??= []
      this.more.push(text)
      return
    }
    this.begin(system, undefined, text, 'event')
    // Where nothing was left out of it, it need not be looked at apart from the body.
    if (isPlain && text.length === to - from) knowAnnounced(this.body, from, to, this.conversation)
    else knowAnnounced(text, 0, text.length, this.conversation)
  }

  /** Asked of places in their order. */
  private hasAmpersand(from: number, to: number): boolean {
    if (this.ampersand < from) {
      const next = this.body.indexOf('&', from)
      this.ampersand = next < 0 ? this.body.length : next
    }
    return this.ampersand < to
  }

  /**
   * `( 1h 2m 3s ) Name: text`; `false` for what is none. `isRaw`: as it stands in HTML, entities and white space behind it
   * included; `false` then also for what cannot be told so.
   */
  private takeTurn(line: string, from: number, to: number, isRaw: boolean): boolean {
    const { stamp } = this
    readStamp(line, from, stamp)
    if (stamp.end < 0) return false
    const start = stamp.end
    const known = this.knownAt(line, start, to)
    const colon = known === null ? this.nameEnd(line, start, to, isRaw) : start + known.id.length
    if (colon < 0) return false
    const first = colon + 1 < to && line.charCodeAt(colon + 1) === SPACE ? colon + 2 : colon + 1
    const isCoded = isRaw && this.hasAmpersand(first, to)
    const said = isCoded ? decodeLine(line, first, to) : line.slice(first, to)
    if (said === null) return false
    // A look at what was put together would have the engine put it together anew.
    const isTold = isCoded && isWord(line.charCodeAt(first)) && isWord(line.charCodeAt(to - 1))
    const text = isTold || !isRaw ? said : trimmedEnd(said)
    const by = known ?? this.speaker(line, start, colon)
    this.begin(by, stamp.seconds * 1000, text, by === system ? 'event' : isTold ? 'message' : undefined)
    if (by === system) knowAnnounced(text, 0, text.length, this.conversation)
    return true
  }

  /** Whom nearly every line is by: somebody who spoke before, a colon behind their name. */
  private knownAt(line: string, start: number, to: number): Speaker | null {
    for (let index = 0; index < this.knownCount; index++) {
      const speaker = this.known[index]!
      const end = start + speaker.id.length
      if (end < to && line.charCodeAt(end) === COLON && stands(speaker.id, line, start)) return speaker
    }
    return null
  }

  /** The colon behind the name; −1 where there is none, or what is before it is too long for one, or not to be told yet. */
  private nameEnd(line: string, start: number, to: number, isRaw: boolean): number {
    const last = Math.min(to, start + MAX_NAME + 1)
    for (let at = start; at < last; at++) {
      const unit = line.charCodeAt(at)
      if (unit === COLON) return at > start ? at : -1
      if (unit === LINE_FEED || (isRaw && unit === AMPERSAND)) return -1
    }
    return -1
  }

  private speaker(line: string, start: number, end: number): Speaker {
    const name = trimmed(line.slice(start, end))
    if (name === '') return system
    const speaker: Speaker = { id: name, name }
    if (this.knownCount < MAX_KNOWN && !name.includes('&')) this.known[this.knownCount++] = speaker
    return speaker
  }

  private begin(by: Speaker, startMs: number | undefined, text: string, kind: OpenSaid['kind']): void {
    this.finish()
    this.isOpen = true
    this.said.by = by
    this.said.startMs = startMs
    this.said.text = text
    this.said.kind = kind
  }

  private finish(): void {
    if (!this.isOpen) return
    const { said, more, conversation } = this
    if (more !== null) {
      said.text = `${said.text}\n${more.join('\n')}`
      this.more = null
    }
    conversation.say(said)
  }
}

/** Whether it is a unit that means itself in HTML, and no white space. */
function isWord(unit: number): boolean {
  return unit > SPACE && unit < DELETE && unit !== AMPERSAND && unit !== SEMICOLON
}

/** Whether the words stand there; to ask the engine costs more than a name takes. */
function stands(words: string, line: string, start: number): boolean {
  for (let at = 0; at < words.length; at++)
    if (words.charCodeAt(at) !== line.charCodeAt(start + at)) return false
  return true
}
