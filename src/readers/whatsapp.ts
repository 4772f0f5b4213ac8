/**
 * A WhatsApp chat exported as text. The file says nowhere whether its dates begin with the day: a number above 12 tells,
 * else the order of the messages, else the dates are left out and that is told. Nobody has a role until one is declared.
 */
import type { Interaction } from '../model/interaction.ts'
import { isProblem, type Problem } from '../model/problem.ts'
import { isBlank, trimmedEnd } from './bytes/blanks.ts'
import { createExchange, type Voice } from './conversation/exchange.ts'
import { eachLine } from './bytes/each-line.ts'
import { sourceOrigin } from './values/origin.ts'
import { roleOfName } from './conversation/role-labels.ts'
import { createIds } from './values/source-name.ts'
import type { ReadOptions, Reader, Source } from './types.ts'
import { hasMarks, whatsAppLine, type WhatsAppLine } from './transcripts/whatsapp-line.ts'
import { readText } from './bytes/whole.ts'

export const whatsapp: Reader = {
  id: 'whatsapp',
  title: 'WhatsApp chat',
  signs: 'lines that begin with a date, a time and a dash, or both in brackets',
  sniff,
  read,
}

function sniff(head: string): number {
  const lines = head.split(/\r\n|[\r\n]/, 200).map((line) => whatsAppLine(line))
  const stamped = lines.filter((line) => line !== null)
  if (lines[0] === null || !stamped.some(({ name }) => name !== null)) return 0
  return stamped.length > 1 ? 0.95 : 0.7
}

async function* read(source: Source, options: ReadOptions): AsyncGenerator<Interaction | Problem> {
  const whole = await readText(source, options)
  if (isProblem(whole)) {
    yield whole
    return
  }
  const messages: WhatsAppLine[] = []
  const mayHaveMarks = hasMarks(whole.text)
  eachLine(whole.text, (text) => {
    const line = whatsAppLine(text, mayHaveMarks)
    if (line !== null) messages.push(line)
    else if (messages.length > 0) (messages.at(-1)!.more ??= []).push(text)
  })
  if (messages.length === 0) return
  const dateOf = dateReader(messages)
  const conversation = createExchange(options)
  const voiceOf = createVoices()
  let order = 0
  for (const line of messages) {
    const { time, name, text, more, isNotice } = line
    const date = time === null ? null : dateOf(line)
    const isEvent = name === null || (isNotice && (more === null || more.every(isBlank)))
    conversation.add(voiceOf(name), {
      text: trimmedEnd(more === null ? text : `${text}\n${more.join('\n')}`),
      // A date that cannot be read is handed on, so that it is told.
      sentAt: date === null ? 'unreadable' : date + time!,
      kind: isEvent ? 'event' : undefined,
      // The export is in order; clocks that are put back must not change it.
      order: order++,
    })
  }
  yield* conversation.finish(
    { id: createIds(source, 'whatsapp')(''), channel: options.channel ?? 'chat' },
    sourceOrigin(source),
  )
}

const app: Voice = { key: 'system', role: 'system' }

/** Two people write a thousand lines; who they are is worked out once. */
function createVoices(): (name: string | null) => Voice {
  const known = new Map<string, Voice>()
  return (name) => {
    if (name === null) return app
    const same = known.get(name)
    if (same !== undefined) return same
    // Before the name that somebody who is in no address book chose, the app writes a tilde.
    const bare = name.replace(/^~[ \u00A0\u202F]?(?=\S)/, '')
    const voice = { key: bare, name: bare, role: roleOfName(bare) }
    known.set(name, voice)
    return voice
  }
}

type DateReader = (line: WhatsAppLine) => string | null

type Order = 'year' | 'day' | 'month'

/** The one reading of the dates under which all exist and none goes back; a dot means the day comes first. */
function dateReader(messages: readonly WhatsAppLine[]): DateReader {
  const candidates: readonly Order[] = messages.some(({ first }) => first > 31)
    ? ['year']
    : messages.every(({ mark }) => mark === '.')
      ? ['day']
      : ['day', 'month']
  const possible = candidates.filter((order) => messages.every((line) => dayOf(line, order) >= 0))
  if (possible.length === 1) return isoDates(possible[0]!)
  const ordered = possible.filter((order) => {
    let last = 0
    return messages.every((line) => {
      const day = dayOf(line, order)
      const isLater = last <= day
      last = day
      return isLater
    })
  })
  if (ordered.length === 1) return isoDates(ordered[0]!)
  if (possible.length === 0) return () => null
  // A date whose day and month are the same number reads the same either way.
  const either = isoDates('day')
  return (line) => (line.first === line.second ? either(line) : null)
}

/** The date as a number that grows with it, `20250203`; −1 where there is no such date. */
function dayOf({ first, second, third }: WhatsAppLine, order: Order): number {
  const year = order === 'year' ? first : third
  const month = order === 'month' ? first : second
  const day = order === 'year' ? third : order === 'day' ? first : second
  const full = year < 100 ? 2000 + year : year
  if (full < 2009 || full > 2199 || month < 1 || month > 12 || day < 1 || day > 31) return -1
  return (full * 100 + month) * 100 + day
}

/** Dates in ISO 8601, up to the `T` before the time; that of the message before is not written again. */
function isoDates(order: Order): DateReader {
  let last = -1
  let iso: string | null = null
  return (line) => {
    const day = dayOf(line, order)
    if (day === last) return iso
    last = day
    const digits = String(day)
    iso = day < 0 ? null : `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}T`
    return iso
  }
}
