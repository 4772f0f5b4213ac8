/**
 * A WhatsApp chat exported as text. The file says nowhere whether its dates begin with the day: a number above 12 tells,
 * else the order of the messages, else the dates are left out and that is told. Nobody has a role until one is declared.
 */
import type { Interaction } from '../model/interaction.ts'
import { isProblem, type Problem } from '../model/problem.ts'
import { createExchange, type Voice } from './exchange.ts'
import { linesOf } from './cue-blocks.ts'
import { sourceOrigin } from './origin.ts'
import { roleOfName } from './role-labels.ts'
import { createIds } from './source-name.ts'
import type { ReadOptions, Reader, Source } from './types.ts'
import { whatsAppLine, type WhatsAppLine } from './whatsapp-line.ts'
import { readText } from './whole.ts'

export const whatsapp: Reader = {
  id: 'whatsapp',
  title: 'WhatsApp chat',
  signs: 'lines that begin with a date, a time and a dash, or both in brackets',
  sniff,
  read,
}

function sniff(head: string): number {
  const lines = head.split(/\r\n|[\r\n]/, 200).map(whatsAppLine)
  const stamped = lines.filter((line) => line !== null)
  if (lines[0] === null || !stamped.some(({ name }) => name !== null)) return 0
  return stamped.length > 1 ? 0.95 : 0.7
}

interface Message {
  readonly line: WhatsAppLine
  readonly pieces: string[]
}

async function* read(source: Source, options: ReadOptions): AsyncGenerator<Interaction | Problem> {
  const whole = await readText(source, options)
  if (isProblem(whole)) {
    yield whole
    return
  }
  const messages: Message[] = []
  for (const text of linesOf(whole.text)) {
    const line = whatsAppLine(text)
    if (line !== null) messages.push({ line, pieces: [line.text] })
    else messages.at(-1)?.pieces.push(text)
  }
  if (messages.length === 0) return
  const dateOf = dateReader(messages.map(({ line }) => line))
  const conversation = createExchange(options)
  const voiceOf = createVoices()
  for (const [index, { line, pieces }] of messages.entries()) {
    const date = dateOf(line)
    const isEvent =
      line.name === null || (line.isNotice && pieces.slice(1).every((piece) => piece.trim() === ''))
    conversation.add(voiceOf(line.name), {
      text: pieces.length === 1 ? pieces[0]!.trimEnd() : pieces.join('\n').trimEnd(),
      // A date that cannot be read is handed on, so that it is told.
      sentAt: date === null || line.time === null ? 'unreadable' : `${date}T${line.time}`,
      kind: isEvent ? 'event' : undefined,
      // The export is in order; clocks that are put back must not change it.
      order: index,
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
    const voice = known.get(name) ?? { key: name, name, role: roleOfName(name) }
    known.set(name, voice)
    return voice
  }
}

type DateReader = (line: WhatsAppLine) => string | null

const orders = { year: [0, 1, 2], day: [2, 1, 0], month: [2, 0, 1] } as const

/** The one reading of the dates under which all exist and none goes back; a dot means the day comes first. */
function dateReader(lines: readonly WhatsAppLine[]): DateReader {
  const candidates: readonly (keyof typeof orders)[] = lines.some(({ date }) => date[0] > 31)
    ? ['year']
    : lines.every(({ mark }) => mark === '.')
      ? ['day']
      : ['day', 'month']
  const possible = candidates.filter((order) => lines.every((line) => isoDate(line, order) !== null))
  if (possible.length === 1) return (line) => isoDate(line, possible[0]!)
  const ordered = possible.filter((order) => {
    let last = ''
    return lines.every((line) => {
      const date = isoDate(line, order)!
      const isLater = last <= date
      last = date
      return isLater
    })
  })
  if (ordered.length === 1) return (line) => isoDate(line, ordered[0]!)
  // A date whose day and month are the same number reads the same either way.
  return (line) => (possible.length > 0 && line.date[0] === line.date[1] ? isoDate(line, 'day') : null)
}

function isoDate({ date }: WhatsAppLine, order: keyof typeof orders): string | null {
  const places = orders[order]
  const [year, month, day] = [date[places[0]], date[places[1]], date[places[2]]]
  const full = year < 100 ? 2000 + year : year
  if (full < 2009 || full > 2199 || month < 1 || month > 12 || day < 1 || day > 31) return null
  return `${full}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`
}
