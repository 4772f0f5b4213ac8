/**
 * What reading an export costs beside JSON.parse of the same text, by processor time. Each export is a sample many times
 * over, each time under another conversation's id, as one document (as written and pretty-printed) and a record a line.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isProblem } from '../src/model/problem.ts'
import { readers } from '../src/readers/index.ts'
import { median, significant, Stopwatch } from './measure.ts'

const ROUNDS = 5
const MEGABYTE = 1_000_000
const SIZE = 8 * MEGABYTE
const CHUNK = 64 * 1024
const folder = process.argv[2]
if (folder === undefined) throw new Error('Name the folder of the samples')

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
  ['livechat', 'livechat/archived_chat.json', 'K600PKZON8"'],
] as const

/** The mark with a number in it: an id gets a suffix, and a sample without an id gets one in front of the mark. */
function numbered(mark: string, n: number): string {
  if (mark === '"count"') return `"ticket": { "id": ${n} }, "count"`
  if (mark === '"page"') return `"id": ${n}, "page"`
  if (/\d,$/.test(mark)) return `${mark.slice(0, -1)}${n},`
  return mark.endsWith('"') ? `${mark.slice(0, -1)}${n}"` : `${mark}${n}`
}

async function readCount(format: string, bytes: Uint8Array): Promise<number> {
  const chunks = function* (): Generator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK)
  }
  let count = 0
  for await (const record of readers[format]!.read({ chunks: chunks() }, {})) if (!isProblem(record)) count++
  return count
}

const results = []
for (const [format, file, mark] of samples) {
  const text = readFileSync(join(folder, file), 'utf8')
  const copies = Math.ceil(SIZE / text.length)
  const values = Array.from(
    { length: copies },
    (_, n) => JSON.parse(text.replaceAll(mark, numbered(mark, n))) as unknown,
  )
  const shapes = {
    compact: [JSON.stringify(values)],
    pretty: [JSON.stringify(values, null, 2)],
    lines: values.map((value) => JSON.stringify(value)),
  }
  for (const [shape, documents] of Object.entries(shapes)) {
    const bytes = new TextEncoder().encode(documents.join('\n'))
    const parse: number[] = []
    const read: number[] = []
    let interactions = 0
    for (let round = 0; round <= ROUNDS; round++) {
      const watch = new Stopwatch()
      watch.time('parse', () => {
        documents.forEach((document) => void JSON.parse(document))
      })
      await watch.timeAsync('read', async () => {
        interactions = await readCount(format, bytes)
      })
      // The first round only warms up.
      if (round === 0) continue
      parse.push(watch.took('parse').cpuMs)
      read.push(watch.took('read').cpuMs)
    }
    const ratios = read.map((ms, index) => ms / parse[index]!)
    results.push({
      format,
      file,
      shape,
      megabytes: significant(bytes.length / MEGABYTE, 3),
      interactions,
      parseCpuMs: significant(median(parse), 3),
      readCpuMs: significant(median(read), 3),
      timesParse: significant(median(ratios), 3),
      megabytesPerCpuSecond: significant(bytes.length / MEGABYTE / (median(read) / 1000), 3),
    })
  }
}
console.log(JSON.stringify({ rounds: ROUNDS, node: process.version, results }, null, 2))
