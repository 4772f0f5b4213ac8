/**
 * Genesys Cloud speech transcripts. A phrase only says "internal" or "external"; who of those inside was on the line
 * then (a menu, a first agent, a second) is told by the list of participants and their times.
 */
import type { Role } from '../model/interaction.ts'
import { createExchange, type Voice } from './conversation/exchange.ts'
import { isoFromMs } from './conversation/moments.ts'
import { fieldsOf, firstWord, listOf, numberOf, wordOf, type Fields } from './json/json-fields.ts'
import { hasKeys, jsonKeys } from './json/json-keys.ts'
import type { Reader } from './types.ts'
import { readRecords, type RecordReader } from './json/vendor-json.ts'

export const genesys: Reader = {
  id: 'genesys',
  title: 'Genesys Cloud transcript',
  signs: 'transcripts.phrases with participantPurpose',
  sniff,
  read: (source, options) => readRecords(source, options, toRecords),
}

function sniff(head: string): number {
  if (!head.includes('"phrases"')) return 0
  return hasKeys(jsonKeys(head), 'transcripts.phrases') ? 0.95 : 0
}

const roles = new Map<string, Role>([
  ['external', 'customer'],
  ['customer', 'customer'],
  ['agent', 'agent'],
  ['user', 'agent'],
  ['ivr', 'bot'],
  ['bot', 'bot'],
  ['botflow', 'bot'],
  ['acd', 'bot'],
  ['workflow', 'bot'],
  ['voicemail', 'bot'],
])

/** Somebody inside, and when they were on the line, in ms since 1970. */
interface Insider {
  readonly speaker: Voice
  readonly from: number
  readonly to: number
}

/** Numbers above are times since 1970, below offsets into the recording. */
const firstEpochMs = 1e11

const toRecords: RecordReader = function* (record, { options, origin, idOf }) {
  const conversation = createExchange(options)
  const insiders = insidersOf(listOf(record['participants']))
  const transcripts = listOf(record['transcripts']).map(fieldsOf)
  const startMs = numberOf(record['conversationStartTime']) ?? numberOf(record['startTime'])
  const base = startMs ?? firstStampOf(transcripts) ?? 0
  for (const [at, transcript] of transcripts.entries()) {
    const recordingMs = numberOf(transcript['startTime']) ?? numberOf(record['startTime']) ?? startMs
    for (const [index, held] of listOf(transcript['phrases']).entries()) {
      const phrase = fieldsOf(held)
      const text = firstWord(phrase['decoratedText'], phrase['text'])
      if (text === '') {
        conversation.skip(`/transcripts/${at}/phrases/${index}`, 'Expected text, a text.')
        continue
      }
      const stamp = numberOf(phrase['startTimeMs'])
      const time = stamp === undefined || stamp >= firstEpochMs ? stamp : stamp + (recordingMs ?? 0)
      const offset = time === undefined ? undefined : time - base
      const length = numberOf(fieldsOf(phrase['duration'])['milliseconds'])
      conversation.add(speakerOf(wordOf(phrase['participantPurpose']), time, insiders), {
        text,
        startMs: offset,
        endMs: offset === undefined || length === undefined ? undefined : offset + length,
      })
    }
  }
  yield* conversation.finish(
    {
      id: idOf(wordOf(record['conversationId'])),
      channel: wordOf(record['mediaType']) === 'call' ? 'voice' : (options.channel ?? 'voice'),
      language: wordOf(transcripts[0]?.['language']),
      startedAt: isoFromMs(startMs),
    },
    origin,
  )
}

/** Where nothing says when the conversation began: when the first phrase did, or 0 for offsets. */
function firstStampOf(transcripts: readonly Fields[]): number | undefined {
  const first = numberOf(fieldsOf(listOf(transcripts[0]?.['phrases'])[0])['startTimeMs'])
  return first === undefined || first < firstEpochMs ? undefined : first
}

function insidersOf(participants: readonly unknown[]): readonly Insider[] {
  return participants.map(fieldsOf).flatMap((participant: Fields, index) => {
    const purpose = wordOf(participant['participantPurpose'])
    const role = roles.get(purpose)
    if (role === undefined || role === 'customer') return []
    const key = firstWord(participant['userId'], participant['participantId']) || `${purpose}-${index}`
    return [
      {
        speaker: { key, role, labels: [purpose] },
        from: numberOf(participant['startTimeMs']) ?? -Infinity,
        to: numberOf(participant['endTimeMs']) ?? Infinity,
      },
    ]
  })
}

/**
 * Of those inside at the time, an agent before a machine, since queues stay on the line behind the agent. A phrase from
 * inside while only a machine was there is the machine's: its words must not be taken for an agent's. Nobody listed:
 * the caller has to declare who `internal` is.
 */
function speakerOf(purpose: string, time: number | undefined, insiders: readonly Insider[]): Voice {
  if (purpose !== 'internal') return { key: purpose, role: roles.get(purpose) }
  const present =
    time === undefined ? insiders : insiders.filter(({ from, to }) => time >= from && time <= to)
  const agents = present.filter(({ speaker }) => speaker.role === 'agent')
  const found = agents.length > 0 ? agents.at(-1) : present.at(-1)
  if (time === undefined && agents.length !== present.length) return { key: purpose }
  return found?.speaker ?? { key: purpose }
}
