/** What reading is measured on: every format there is, as samples copied until they are long enough, or made. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readers } from '../src/readers/index.ts'
import { each, mail, messages, records, texts } from './readers-made.ts'

export interface Case {
  readonly format: string
  /** The sample, or `made`. */
  readonly content: string
  /** How records were put together; text has but one shape. */
  readonly shape: 'compact' | 'pretty' | 'lines' | 'text'
  /** What counts: a multiple of parsing for fields in JSON, megabytes a second for text and markup. */
  readonly yardstick: 'parse' | 'speed'
  /** Each a source of its own. */
  readonly sources: readonly Uint8Array[]
  /** What `JSON.parse` has to do at least; none for text. */
  readonly documents: readonly string[]
}

const MEGABYTE = 1_000_000
const SAMPLE_BYTES = 8 * MEGABYTE
const encoder = new TextEncoder()

/** Reader, sample, and the text in it that stands for the conversation. */
const samples = [
  ['zendesk', 'zendesk/comments_list.json', '"count"'],
  ['zendesk', 'zendesk/audits.json', '35436'],
  ['zendesk', 'zendesk/audits_messaging.json', '40010'],
  ['intercom', 'intercom/conversation.json', '1295'],
  ['freshdesk', 'freshdesk/ticket_with_conversations.json', '"id": 20,'],
  ['freshchat', 'freshchat/messages.json', '"c1"'],
  ['helpscout', 'helpscout/threads_v3.json', '"page"'],
  ['hubspot', 'hubspot/thread_messages.json', '"55"'],
  ['gorgias', 'gorgias/ticket_messages.json', '"ticket_id": 20'],
  ['salesforce', 'salesforce/livechattranscript.json', '570xx0000004C92AAE'],
  ['front', 'front/messages_and_comments.json', 'cnv_55c8c149'],
  ['kustomer', 'kustomer/messages.json', '"c1"'],
  ['livechat', 'livechat/archived_chat.json', 'K600PKZON8'],
] as const

/** Three quarters of a Salesforce chat are markup in one string, of which `JSON.parse` makes a copy. */
const markup: ReadonlySet<string> = new Set(['salesforce/livechattranscript.json'])

/** The mark with a number in it: an id gets a suffix, and a sample without an id gets one in front of the mark. */
function numbered(mark: string, n: number): string {
  if (mark === '"count"') return `"ticket": { "id": ${n} }, "count"`
  if (mark === '"page"') return `"id": ${n}, "page"`
  if (/\d,$/.test(mark)) return `${mark.slice(0, -1)}${n},`
  return mark.endsWith('"') ? `${mark.slice(0, -1)}${n}"` : `${mark}${n}`
}

/** A case before it is made: all of them together are large, and each is measured in a process of its own. */
export interface Making {
  readonly format: string
  readonly content: string
  readonly shape: Case['shape']
  readonly make: () => Case
}

function jsonMakings(format: string, content: string, values: () => readonly unknown[]): Making[] {
  return shapesOf(format).map((shape) => ({
    format,
    content,
    shape,
    make() {
      const documents = documentsOf(values(), shape)
      const yardstick = markup.has(content) ? 'speed' : 'parse'
      return {
        format,
        content,
        shape,
        yardstick,
        sources: [encoder.encode(documents.join('\n'))],
        documents,
      }
    },
  }))
}

type JsonShape = Exclude<Case['shape'], 'text'>

function documentsOf(values: readonly unknown[], shape: JsonShape): readonly string[] {
  if (shape === 'lines') return values.map((value) => JSON.stringify(value))
  return [shape === 'compact' ? JSON.stringify(values) : JSON.stringify(values, null, 2)]
}

function shapesOf(format: string): readonly JsonShape[] {
  if (format === 'jsonl' || format in messages) return ['lines']
  return format === 'json' ? ['compact', 'pretty'] : ['compact', 'pretty', 'lines']
}

function textMaking(format: string, sources: () => readonly Uint8Array[]): Making {
  const shape = 'text'
  return {
    format,
    content: 'made',
    shape,
    make: () => ({
      format,
      content: 'made',
      shape,
      yardstick: 'speed',
      sources: sources(),
      documents: [],
    }),
  }
}

function sampleValues(folder: string, file: string, mark: string): readonly unknown[] {
  const text = readFileSync(join(folder, file), 'utf8')
  const copy = (n: number): unknown => JSON.parse(text.replaceAll(mark, numbered(mark, n)))
  return each(copy, Math.ceil(SAMPLE_BYTES / text.length))
}

/** Of all formats; none is made yet. Throws for a reader that would not be measured. */
export function makings(folder: string): readonly Making[] {
  const all = [
    ...samples.flatMap(([format, file, mark]) =>
      jsonMakings(format, file, () => sampleValues(folder, file, mark)),
    ),
    ...Object.entries(records).flatMap(([format, record]) =>
      jsonMakings(format, 'made', () => each(record, 120)),
    ),
    ...Object.entries(messages).flatMap(([format, message]) =>
      jsonMakings(format, 'made', () => each(message, 24_000)),
    ),
    ...Object.entries(texts).map(([format, { head = '', piece }]) =>
      textMaking(format, () => [encoder.encode(head + each(piece, 100).join(''))]),
    ),
    textMaking('eml', () => each(encodedMail, 2000)),
  ]
  const missing = Object.keys(readers).filter((id) => !all.some(({ format }) => format === id))
  if (missing.length > 0) throw new Error(`Not measured: ${missing.join(', ')}`)
  return all
}

function encodedMail(n: number): Uint8Array {
  return encoder.encode(mail(n >> 1, n))
}
