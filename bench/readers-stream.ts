/**
 * What memory does over a long stream. The stream is made as it is read, never held or written. Eight times in every tenth
 * of it what is held is weighed after a collection: the least and the most of these are told, since a window that is filled and
 * half emptied by turns has no one weight, and apart from them the tables of ids, which are arrays. Prints JSON, or with `--write`
 * puts it into `readers-results.json`.
 *
 *   npx esbuild bench/readers-stream.ts --bundle --platform=node --format=esm --packages=external --outfile=bench/s.tmp.mjs
 *   node --expose-gc bench/s.tmp.mjs [jsonl|csv|jsonl-rows|abcd|mbox|zendesk|text|contact-lens …] [--megabytes=2000] [--write]
 */
import { readFileSync } from 'node:fs'
import { isProblem } from '../src/model/problem.ts'
import { read } from '../src/readers/index.ts'
import { significant } from './measure.ts'
import type { ReadersResult, StreamCost } from './readers-table.ts'
import { writeJson } from './write-json.ts'

const RESULTS = 'bench/readers-results.json'

const CHUNK = 64 * 1024
const TENTHS = 10
const LOOKS = 8
const SAID = [
  'I would like to know where my parcel is, it has been stuck since Friday.',
  'Let me check that for you, one moment please.',
  'It was damaged at the depot, a new one goes out today.',
  'Thank you so much for the quick help!',
]
const said = (n: number): string => SAID[n % SAID.length]!
const iso = (n: number): string => new Date(1_738_573_333_000 + (n % 1_000_000) * 7000).toISOString()

/** The pieces of each stream by number; a conversation has twenty turns. */
const formats: Readonly<
  Record<
    string,
    {
      readonly head?: string
      readonly tail?: string
      readonly piece: (n: number) => string
      readonly held: string
    }
  >
> = {
  jsonl: {
    piece: (n) =>
      `${JSON.stringify({
        id: `i${n}`,
        channel: 'chat',
        participants: [
          { id: 'c', role: 'customer' },
          { id: 'a', role: 'agent' },
        ],
        turns: Array.from({ length: 20 }, (_, i) => ({
          participantId: i % 2 === 0 ? 'c' : 'a',
          text: said(n + i),
          sentAt: iso(n + i),
        })),
      })}\n`,
    held: 'ids of interactions, to refuse a second one',
  },
  csv: {
    head: 'ticket,role,time,text\n',
    piece: (n) =>
      Array.from(
        { length: 20 },
        (_, i) => `c${n},${i % 2 === 0 ? 'customer' : 'agent'},${iso(n + i)},"${said(n + i)}"\n`,
      ).join(''),
    held: 'rows up to 128 Mi characters, of which each row counts 300 beside its text; ids of interactions',
  },
  'jsonl-rows': {
    piece: (n) =>
      Array.from(
        { length: 20 },
        (_, i) =>
          `${JSON.stringify({ ticket: `c${n}`, role: i % 2 === 0 ? 'customer' : 'agent', text: said(n + i), ts: iso(n + i) })}\n`,
      ).join(''),
    held: 'rows up to 128 Mi characters, of which each row counts 300 beside its text; ids of interactions',
  },
  abcd: {
    piece: (n) =>
      `${JSON.stringify({
        convo_id: n,
        scenario: { personal: { customer_name: 'crystal minh' } },
        original: Array.from({ length: 20 }, (_, i) => [i % 2 === 0 ? 'customer' : 'agent', said(n + i)]),
      })}\n`,
    held: 'ids of interactions',
  },
  zendesk: {
    piece: (n) =>
      `${JSON.stringify({
        id: n + 1,
        ticket_id: (n >> 2) + 1,
        author_id: n % 2 === 0 ? 900 : 901,
        created_at: iso(n),
        events: [
          { id: n * 2, type: 'Comment', public: true, body: said(n), author_id: n % 2 === 0 ? 900 : 901 },
          { id: n * 2 + 1, type: 'Change', field_name: 'assignee_id', value: '900' },
        ],
      })}\n`,
    held: 'messages of unfinished tickets up to 128 Mi characters, of which each counts 300 beside its text; ids',
  },
  text: {
    piece: (n) =>
      `${Array.from({ length: 20 }, (_, i) => `[10:${String(i).padStart(2, '0')}:13] ${i % 2 === 0 ? 'Customer' : 'Agent'}: ${said(n + i)}\n`).join('')}---\n`,
    held: 'ids of interactions',
  },
  'contact-lens': {
    head: '[',
    piece: (n) =>
      `${n === 0 ? '' : ','}${JSON.stringify({
        Channel: 'VOICE',
        CustomerMetadata: { ContactId: `c${n}` },
        Participants: [
          { ParticipantId: 'AGENT', ParticipantRole: 'AGENT' },
          { ParticipantId: 'CUSTOMER', ParticipantRole: 'CUSTOMER' },
        ],
        Transcript: Array.from({ length: 20 }, (_, i) => ({
          BeginOffsetMillis: i * 7000,
          Content: said(n + i),
          EndOffsetMillis: i * 7000 + 5000,
          Id: `t${i}`,
          ParticipantId: i % 2 === 0 ? 'CUSTOMER' : 'AGENT',
          Sentiment: 'NEUTRAL',
        })),
      })}\n`,
    tail: ']',
    held: 'ids of interactions',
  },
  mbox: {
    piece: (n) => {
      const reply = n % 2 === 1 ? `In-Reply-To: <${n - 1}@mail.example>\n` : ''
      const quoted = n % 2 === 1 ? `\nOn Mon, 3 Feb 2025, Anna wrote:\n> ${said(n - 1)}\n` : ''
      return `From a@mail.example Mon Feb  3 10:02:13 2025\nFrom: Anna <a${n % 997}@mail.example>\nTo: shop@shop.example\nSubject: Parcel ${n >> 1}\nMessage-ID: <${n}@mail.example>\n${reply}Date: Mon, 3 Feb 2025 10:02:13 +0100\n\n${`${said(n)}\n`.repeat(40)}${quoted}\n`
    },
    held: 'mails up to 128 Mi characters, of which each counts 500 beside its text; the ids of all mails',
  },
}

/** The stream of a format, piece by piece; `onChunk` is told the bytes so far, behind each chunk. */
function* chunksOf(id: string, total: number, onChunk: (done: number) => void): Generator<Uint8Array> {
  const { head = '', tail = '', piece } = formats[id]!
  const encoder = new TextEncoder()
  let done = 0
  let text = head
  for (let n = 0; done < total; n++) {
    text += piece(n)
    if (text.length < CHUNK) continue
    const bytes = encoder.encode(text)
    text = ''
    done += bytes.length
    yield bytes
    onChunk(done)
  }
  yield encoder.encode(text + tail)
}

interface MemoryWatch {
  /** Weighs what is held, if it is time to. */
  readonly look: (done: number, interactions: number) => void
  readonly figures: StreamCost['at']
}

function watchMemory(total: number): MemoryWatch {
  const figures: StreamCost['at'][number][] = []
  let peakResident = 0
  let looks = 0
  let held: number[] = []
  return {
    figures,
    look(done, interactions) {
      peakResident = Math.max(peakResident, process.memoryUsage.rss())
      if (done < (total * (looks + 1)) / (TENTHS * LOOKS)) return
      looks++
      globalThis.gc?.()
      const { heapUsed, external, arrayBuffers } = process.memoryUsage()
      held.push((heapUsed + external) / 1e6)
      if (looks % LOOKS > 0) return
      figures.push({
        share: looks / (TENTHS * LOOKS),
        leastHeldMegabytes: significant(Math.min(...held), 3),
        mostHeldMegabytes: significant(Math.max(...held), 3),
        tablesMegabytes: significant(arrayBuffers / 1e6, 3),
        peakResidentMegabytes: significant(peakResident / 1e6, 3),
        interactions,
      })
      held = []
    },
  }
}

async function measure(id: string, megabytes: number): Promise<StreamCost> {
  const total = megabytes * 1e6
  const memory = watchMemory(total)
  let interactions = 0
  let problems = 0
  const chunks = chunksOf(id, total, (done) => {
    memory.look(done, interactions)
  })
  const before = process.cpuUsage()
  for await (const record of read({ name: id, chunks }, { format: id, agentDomains: ['shop.example'] }))
    if (isProblem(record)) problems++
    else interactions++
  const { user, system } = process.cpuUsage(before)
  return {
    format: id,
    megabytes,
    interactions,
    problems,
    held: formats[id]!.held,
    at: memory.figures,
    cpuSecondsWithMaking: significant((user + system) / 1e6, 3),
  }
}

const args = process.argv.slice(2)
const megabytes = Number(args.find((arg) => arg.startsWith('--megabytes='))?.split('=')[1] ?? 2000)
const wanted = args.filter((arg) => !arg.startsWith('--'))
const streams: StreamCost[] = []
for (const id of wanted.length === 0 ? Object.keys(formats) : wanted) {
  const measured = await measure(id, megabytes)
  streams.push(measured)
  console.error(JSON.stringify(measured))
}
if (args.includes('--write')) {
  const before = JSON.parse(readFileSync(RESULTS, 'utf8')) as ReadersResult
  const others = before.streams.filter(
    ({ format }) => !streams.some((measured) => measured.format === format),
  )
  await writeJson(RESULTS, { ...before, streams: [...others, ...streams] })
} else console.log(JSON.stringify({ node: process.version, streams }, null, 2))
