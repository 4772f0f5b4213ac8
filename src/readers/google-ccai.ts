/**
 * Google contact centre conversations: the file one uploads (`entries` with microseconds) and the resource one gets back
 * (`transcript.transcriptSegments`).
 */
import type { Channel, Role } from '../model/interaction.ts'
import { createExchange, type Voice } from './conversation/exchange.ts'
import { fromSeconds, isoFromMs } from './conversation/moments.ts'
import { fieldsOf, firstWord, listOf, numberOf, wordOf, type Fields } from './json/json-fields.ts'
import { hasKeys, jsonKeys } from './json/json-keys.ts'
import type { Reader } from './types.ts'
import { readRecords, type RecordReader } from './json/vendor-json.ts'

export const googleCcai: Reader = {
  id: 'google-ccai',
  title: 'Google CCAI conversation',
  signs: 'entries with start_timestamp_usec and role, or transcript.transcriptSegments',
  sniff,
  read: (source, options) => readRecords(source, options, toRecords),
}

function sniff(head: string): number {
  if (!head.includes('"entries"') && !head.includes('"transcriptSegments"')) return 0
  const keys = jsonKeys(head)
  if (hasKeys(keys, 'entries.start_timestamp_usec', 'entries.text')) return 0.95
  if (keys.has('transcript.transcriptSegments')) return 0.95
  if (keys.has('conversations.transcript.transcriptSegments')) return 0.95
  return hasKeys(keys, 'entries.text', 'entries.role', 'entries.user_id') ? 0.8 : 0
}

const roles = new Map<string, Role>([
  ['AGENT', 'agent'],
  ['HUMAN_AGENT', 'agent'],
  ['AUTOMATED_AGENT', 'bot'],
  ['CUSTOMER', 'customer'],
  ['END_USER', 'customer'],
])

const channels = new Map<string, Channel>([
  ['PHONE_CALL', 'voice'],
  ['CHAT', 'chat'],
])

const toRecords: RecordReader = function* (record, context) {
  if ('entries' in record) yield* fromUpload(record, context)
  else if (!Array.isArray(record['conversations'])) yield* fromResource(record, context)
  else
    for (const [index, held] of record['conversations'].entries()) {
      const pointer = `${context.origin.pointer ?? ''}/conversations/${index}`
      yield* fromResource(fieldsOf(held), { ...context, origin: { ...context.origin, pointer } })
    }
}

const fromUpload: RecordReader = function* (record, { options, origin, idOf }) {
  const conversation = createExchange(options)
  for (const [index, held] of listOf(record['entries']).entries()) {
    const entry = fieldsOf(held)
    const text = entry['text']
    if (typeof text !== 'string') {
      conversation.skip(`/entries/${index}`, 'Expected text, a text.')
      continue
    }
    const micros = numberOf(entry['start_timestamp_usec'])
    conversation.add(speaker(entry['role'], wordOf(entry['user_id']), {}), {
      text,
      sentAt: isoFromMs(micros === undefined ? undefined : micros / 1000),
      order: micros,
    })
  }
  yield* conversation.finish({ id: idOf(''), channel: options.channel ?? 'chat' }, origin)
}

const fromResource: RecordReader = function* (record, { options, origin, idOf }) {
  const conversation = createExchange(options)
  const medium = channels.get(wordOf(record['medium']))
  const agents = new Map(
    listOf(fieldsOf(record['qualityMetadata'])['agentInfo']).map((held) => [
      wordOf(fieldsOf(held)['agentId']),
      fieldsOf(held),
    ]),
  )
  const roleOfChannel = channelRoles(fieldsOf(record['callMetadata']))
  const segments = listOf(fieldsOf(record['transcript'])['transcriptSegments'])
  for (const [index, held] of segments.entries()) {
    const segment = fieldsOf(held)
    const text = segment['text']
    if (typeof text !== 'string') {
      conversation.skip(`/transcript/transcriptSegments/${index}`, 'Expected text, a text.')
      continue
    }
    const who = fieldsOf(segment['segmentParticipant'])
    const tag = wordOf(segment['channelTag'])
    const label = firstWord(who['role'], roleOfChannel.get(tag), tag)
    const id = firstWord(who['userId'], who['dialogflowParticipantName'], who['dialogflowParticipant'])
    const sentAt = firstWord(segment['messageTime'])
    conversation.add(speaker(label, id, agents.get(id) ?? {}), {
      text,
      sentAt,
      ...(sentAt === '' && timesOf(listOf(segment['words']))),
    })
  }
  const first = fieldsOf(segments[0])
  yield* conversation.finish(
    {
      id: idOf(wordOf(record['name']).split('/').at(-1) ?? ''),
      channel: medium ?? options.channel ?? 'other',
      language: firstWord(record['languageCode'], first['languageCode']),
      startedAt: wordOf(record['startTime']),
    },
    origin,
  )
}

/** Where the segment itself has no time: those of its words, since the start. */
function timesOf(words: readonly unknown[]): { startMs: number | undefined; endMs: number | undefined } {
  const first = fieldsOf(words[0])['startOffset']
  const last = fieldsOf(words.at(-1))['endOffset']
  return { startMs: fromDuration(first), endMs: fromDuration(last) }
}

/** `1.500s`, as durations are written in JSON. */
function fromDuration(duration: unknown): number | undefined {
  const written = wordOf(duration)
  return written.endsWith('s') ? fromSeconds(numberOf(written.slice(0, -1))) : undefined
}

function speaker(label: unknown, id: string, agent: Fields): Voice {
  const role = wordOf(label)
  return {
    key: id === '' ? role : id,
    role: roles.get(role.toUpperCase()),
    name: wordOf(agent['displayName']),
    group: wordOf(agent['team']),
    labels: [role],
  }
}

/** `callMetadata` says which channel of the recording is whose. */
function channelRoles(metadata: Fields): ReadonlyMap<string, string> {
  const pairs: [string, string][] = []
  for (const [field, role] of [
    ['agentChannel', 'AGENT'],
    ['customerChannel', 'CUSTOMER'],
  ] as const) {
    const channel = wordOf(metadata[field])
    if (channel !== '') pairs.push([channel, role])
  }
  return new Map(pairs)
}
