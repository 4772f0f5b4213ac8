/**
 * The body of a `LiveChatTranscript`: `( 1m 13s ) Name: text<br>`, with announcements in paragraphs between. Times count
 * from the start of the chat. The body has names only; agents are those it announces (`Agent Tom B`).
 */
import type { Role } from '../../model/interaction.ts'
import type { Origin } from '../../model/problem.ts'
import { htmlText } from '../html-text.ts'
import type { Gathering } from './desk.ts'
import { idOf, inside, within, wordOf, type Fields } from './fields.ts'
import { system } from '../people.ts'

export function takeTranscript(record: Fields, body: string, origin: Origin, gathering: Gathering): boolean {
  const id = idOf(record['Id']) || idOf(record['ChatKey']) || idOf(record['Name'])
  const conversation = gathering.of(id, origin)
  conversation.channel('chat')
  conversation.startedAt(record['StartTime'] || startOf(body))
  conversation.note('case', idOf(record['CaseId']))
  for (const key of ['Contact', 'LiveChatVisitor']) {
    const name = wordOf(within(record, key)['Name'])
    if (name !== '') conversation.know(name, 'customer')
  }
  for (const turn of turnsOf(body)) {
    for (const [name, role] of announced(turn)) conversation.know(name, role)
    conversation.say({
      by: turn.name === '' ? system : { id: turn.name, name: turn.name },
      text: turn.lines.join('\n'),
      ...(turn.startMs !== null && { startMs: turn.startMs }),
      kind: turn.name === '' ? 'event' : undefined,
      origin: inside(origin, 'Body'),
    })
  }
  gathering.close(id)
  return true
}

interface BodyTurn {
  /** Empty for an announcement. */
  readonly name: string
  readonly startMs: number | null
  readonly lines: string[]
}

/** Tags that end a line, and what stands between two of them. Attributes hold no `>`. */
const BREAK = /<br ?\/?>|<(\/?)p(?: [^<>]{0,200})?>/gi
const LINE = /^\( (?:(\d{1,4})h ?)?(?:(\d{1,3})m ?)?(?:(\d{1,3})s ?)?\) ([^:\n]{1,200}): ?/

function turnsOf(body: string): readonly BodyTurn[] {
  const turns: BodyTurn[] = []
  let isAnnouncement = false
  let at = 0
  const take = (end: number): void => {
    const text = htmlText(body.slice(at, end))
    const match = LINE.exec(text)
    if (match !== null) {
      const [whole, hours = '0', minutes = '0', seconds = '0', name] = match
      const startMs = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000
      turns.push({ name: name!.trim(), startMs, lines: [text.slice(whole.length)] })
    } else if (text !== '') {
      const last = turns.at(-1)
      if (isAnnouncement || last === undefined || last.name === '')
        turns.push({ name: '', startMs: null, lines: [text] })
      else last.lines.push(text)
    }
  }
  for (const found of body.matchAll(BREAK)) {
    take(found.index)
    at = found.index + found[0].length
    if (found[1] !== undefined) isAnnouncement = found[1] === ''
  }
  take(body.length)
  return turns
}

/** Whom an announcement calls an agent. A bot is announced in the same words; its name is what gives it away. */
function announced({ name, lines }: BodyTurn): readonly (readonly [string, Role])[] {
  if (name !== '') return []
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

const STARTED = /Chat Started: \w{3,12}, (\w{3,12}) (\d{1,2}), (\d{4}), (\d{2}:\d{2}:\d{2}) \(([+-]\d{4})\)/
const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** ISO 8601, or `undefined` where the heading is not the one in English. */
function startOf(body: string): string | undefined {
  const [, month = '', day = '', year, time, zone] = STARTED.exec(body.slice(0, 1000)) ?? []
  const number = months.indexOf(month) + 1
  if (number === 0) return undefined
  return `${year!}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}T${time!}${zone!}`
}
