/**
 * What reading costs, by format: CPU time against `JSON.parse` of the same text for JSON formats, megabytes a second for
 * text ones, and the memory a long generated stream takes. Prints JSON. Nothing is stored.
 *
 *   npx esbuild bench/readers-voice.ts --bundle --platform=node --format=esm --packages=external --outfile=/tmp/b.mjs
 *   node --expose-gc /tmp/b.mjs [megabytes of the long streams, 64 if absent]
 */
import { isProblem } from '../src/model/problem.ts'
import { readers, type Source } from '../src/readers/index.ts'
import { median, significant } from './measure.ts'

const SAID = [
  'I would like to know where my parcel is, it has been stuck since Friday.',
  'Let me check that for you, one moment please.',
  'It was damaged at the depot – a new one goes out today.',
  'Grüße, und vielen Dank für die schnelle Hilfe!',
]
const TURNS = 200
const REPEATS = 12

const said = (index: number): string => SAID[index % SAID.length]!
const isAgent = (index: number): boolean => index % 2 === 0
const each = <T>(make: (index: number) => T, count = TURNS): T[] =>
  Array.from({ length: count }, (_, index) => make(index))
const iso = (index: number): string => new Date(1_738_573_333_000 + index * 7000).toISOString()
const cue = (ms: number, mark: string): string => new Date(ms).toISOString().slice(11, 23).replace('.', mark)

/** One record of each JSON format; a stream is a list of them. */
const records: Readonly<Record<string, (index: number) => unknown>> = {
  'contact-lens': (n) => ({
    Channel: 'VOICE',
    CustomerMetadata: { ContactId: `c${n}` },
    Participants: [
      { ParticipantId: 'AGENT', ParticipantRole: 'AGENT' },
      { ParticipantId: 'CUSTOMER', ParticipantRole: 'CUSTOMER' },
    ],
    Transcript: each((i) => ({
      BeginOffsetMillis: i * 7000,
      Content: said(i),
      EndOffsetMillis: i * 7000 + 5000,
      Id: `t${i}`,
      ParticipantId: isAgent(i) ? 'AGENT' : 'CUSTOMER',
      Sentiment: 'NEUTRAL',
      LoudnessScore: [70.1, 71.2, 73.4, 70.9],
    })),
  }),
  'call-analytics': (n) => ({
    JobName: `j${n}`,
    Transcript: each((i) => ({
      Content: said(i),
      Items: each(
        (w) => ({ Type: 'pronunciation', BeginOffsetMillis: w * 300, Content: 'word', Confidence: '0.98' }),
        10,
      ),
      Id: `t${i}`,
      BeginOffsetMillis: i * 7000,
      EndOffsetMillis: i * 7000 + 5000,
      ParticipantRole: isAgent(i) ? 'AGENT' : 'CUSTOMER',
    })),
  }),
  'google-ccai': (n) => ({
    name: `projects/p/locations/us/conversations/${n}`,
    medium: 'PHONE_CALL',
    transcript: {
      transcriptSegments: each((i) => ({
        messageTime: iso(i),
        text: said(i),
        confidence: 0.94,
        words: [],
        segmentParticipant: { role: isAgent(i) ? 'HUMAN_AGENT' : 'END_USER' },
      })),
    },
  }),
  genesys: (n) => ({
    conversationId: `c${n}`,
    conversationStartTime: 1_738_573_333_000,
    participants: [{ participantPurpose: 'agent', userId: 'u1', startTimeMs: 1_738_573_333_000 }],
    transcripts: [
      {
        phrases: each((i) => ({
          text: said(i),
          startTimeMs: 1_738_573_333_000 + i * 7000,
          duration: { milliseconds: 3000 },
          participantPurpose: isAgent(i) ? 'internal' : 'external',
        })),
      },
    ],
  }),
  twilio: (n) => ({
    messages: each((i) => ({
      conversation_sid: `CH${n}`,
      sid: `IM${i}`,
      author: isAgent(i) ? 'tom' : '+436601234567',
      body: said(i),
      date_created: iso(i),
    })),
  }),
  deepgram: (n) => ({
    metadata: { request_id: `r${n}` },
    results: {
      utterances: each((i) => ({
        start: i * 7,
        end: i * 7 + 5,
        transcript: said(i),
        speaker: i % 2,
        id: `u${i}`,
      })),
    },
  }),
  assemblyai: (n) => ({
    id: `tx${n}`,
    utterances: each((i) => ({
      speaker: isAgent(i) ? 'A' : 'B',
      start: i * 7000,
      end: i * 7000 + 5000,
      text: said(i),
    })),
  }),
  whisperx: () => ({
    segments: each((i) => ({ start: i * 7, end: i * 7 + 5, text: said(i), speaker: `SPEAKER_0${i % 2}` })),
  }),
  vcon: (n) => ({
    vcon: '0.4.0',
    uuid: `v${n}`,
    parties: [
      { name: 'Maria', role: 'customer' },
      { name: 'Tom', role: 'agent' },
    ],
    dialog: each((i) => ({
      type: 'text',
      start: iso(i),
      parties: [i % 2, 1 - (i % 2)],
      body: said(i),
      encoding: 'none',
    })),
  }),
  abcd: (n) => ({
    convo_id: n,
    scenario: { personal: { customer_name: 'crystal minh' } },
    original: each((i) => [isAgent(i) ? 'agent' : 'customer', said(i)]),
  }),
}

/** One conversation of each text format, and whether a stream of many can be read piece by piece. */
const texts: Readonly<Record<string, () => string>> = {
  webvtt: () =>
    `WEBVTT\n\n${each((i) => `${cue(i * 7000, '.')} --> ${cue(i * 7000 + 5000, '.')}\n<v ${isAgent(i) ? 'Tom' : 'Maria'}>${said(i)}</v>\n\n`).join('')}`,
  srt: () =>
    each(
      (i) =>
        `${i + 1}\n${cue(i * 7000, ',')} --> ${cue(i * 7000 + 5000, ',')}\n${isAgent(i) ? 'Agent' : 'Customer'}: ${said(i)}\n\n`,
    ).join(''),
  whatsapp: () =>
    each(
      (i) =>
        `14/2/25, 10:${String(i % 60).padStart(2, '0')} - ${isAgent(i) ? 'Shop' : 'Maria'}: ${said(i)}\n`,
    ).join(''),
  text: () =>
    `${each((i) => `[10:${String(i % 60).padStart(2, '0')}:13] ${isAgent(i) ? 'Agent' : 'Customer'}: ${said(i)}\n`).join('')}---\n`,
  csv: () => each((i) => `c${i >> 4},${isAgent(i) ? 'agent' : 'customer'},${iso(i)},"${said(i)}"\n`).join(''),
}
const headers: Readonly<Record<string, string>> = { csv: 'ticket,role,time,text\n' }

const encoder = new TextEncoder()
const utf8 = new TextDecoder()

/** CPU milliseconds of the fastest of some runs: what else the machine does only ever adds. */
async function cpuMs(run: () => unknown): Promise<number> {
  const taken: number[] = []
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    const begin = process.cpuUsage()
    await run()
    const { user, system } = process.cpuUsage(begin)
    taken.push((user + system) / 1000)
  }
  return Math.min(...taken)
}

async function readAll(id: string, source: Source): Promise<{ interactions: number; errors: number }> {
  const counted = { interactions: 0, errors: 0 }
  for await (const record of readers[id]!.read(source, {}))
    if (!isProblem(record)) counted.interactions++
    else if (record.level === 'error') counted.errors++
  return counted
}

function* inChunks(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536)
}

async function jsonCost(id: string) {
  const list = each((n) => records[id]!(n), 60)
  const bytes = encoder.encode(JSON.stringify(list))
  const parse = await cpuMs(() => JSON.parse(utf8.decode(bytes)) as unknown)
  const read = await cpuMs(() => readAll(id, { name: 'x', chunks: inChunks(bytes) }))
  const { interactions, errors } = await readAll(id, { name: 'x', chunks: inChunks(bytes) })
  return { bytes: bytes.length, interactions, errors, timesJsonParse: significant(read / parse, 3) }
}

async function textSpeed(id: string) {
  const bytes = encoder.encode((headers[id] ?? '') + each(() => texts[id]!(), 40).join(''))
  const ms = await cpuMs(() => readAll(id, { name: 'x', chunks: inChunks(bytes) }))
  return { bytes: bytes.length, megabytesPerSecond: significant(bytes.length / 1000 / ms, 3) }
}

/** Heap after collection while a stream is read that is never held: the most above the start, in megabytes. */
async function longStream(id: string, megabytes: number) {
  const heap = (): number => {
    globalThis.gc?.()
    return process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers
  }
  const start = heap()
  let most = 0
  let bytes = 0
  const chunks = function* (): Generator<Uint8Array> {
    if (id in records) yield encoder.encode('[')
    for (let n = 0; bytes < megabytes * 1e6; n++) {
      const piece = encoder.encode(
        id in records ? `${n === 0 ? '' : ','}${JSON.stringify(records[id]!(n))}` : texts[id]!(),
      )
      bytes += piece.length
      if (n % 500 === 0) most = Math.max(most, heap() - start)
      yield piece
    }
    if (id in records) yield encoder.encode(']')
  }
  const { interactions } = await readAll(id, { name: 'x', chunks: chunks() })
  return { megabytes: significant(bytes / 1e6), interactions, mostHeapMegabytes: significant(most / 1e6, 3) }
}

const megabytes = Number(process.argv[2] ?? 64)
const json: Record<string, unknown> = {}
for (const id of Object.keys(records)) json[id] = await jsonCost(id)
const text: Record<string, unknown> = {}
for (const id of Object.keys(texts)) text[id] = await textSpeed(id)
const memory: Record<string, unknown> = {}
for (const id of ['contact-lens', 'abcd', 'text']) memory[id] = await longStream(id, megabytes)
const baseline = encoder.encode(JSON.stringify(each((n) => records['contact-lens']!(n), 60)))
const speeds = [await cpuMs(() => JSON.parse(utf8.decode(baseline)) as unknown)].map(
  (ms) => baseline.length / 1000 / ms,
)
console.log(
  JSON.stringify(
    {
      node: process.version,
      jsonParseMegabytesPerSecond: significant(median(speeds), 3),
      json,
      text,
      memory,
    },
    null,
    2,
  ),
)
