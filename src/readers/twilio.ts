/**
 * Twilio: the messages of a conversation, and the sentences of Voice Intelligence. Sentences know their channel's role
 * where the transcript is in the file; messages know an author, whose role only attributes or the caller can tell.
 */
import { createExchange, type Voice } from './conversation/exchange.ts'
import { fromSeconds } from './conversation/moments.ts'
import { fieldsOf, firstWord, listOf, numberOf, wordOf, type Fields } from './json/json-fields.ts'
import { hasKeys, jsonKeys } from './json/json-keys.ts'
import { isRecord, parseJson } from './json/parse-json.ts'
import { roleOfLabel, roleOfName } from './conversation/role-labels.ts'
import type { Reader } from './types.ts'
import { readRecords, type RecordReader } from './json/vendor-json.ts'

export const twilio: Reader = {
  id: 'twilio',
  title: 'Twilio messages or sentences',
  signs: 'messages with conversation_sid, or sentences with media_channel',
  sniff,
  read: (source, options) => readRecords(source, options, toRecords),
}

function sniff(head: string): number {
  if (!head.includes('"conversation_sid"') && !head.includes('"media_channel"')) return 0
  const keys = jsonKeys(head)
  return hasKeys(keys, 'messages.conversation_sid', 'messages.body') ||
    hasKeys(keys, 'sentences.media_channel', 'sentences.transcript')
    ? 0.95
    : 0
}

const toRecords: RecordReader = function* (record, context) {
  yield* 'sentences' in record ? fromSentences(record, context) : fromMessages(record, context)
}

const fromSentences: RecordReader = function* (record, { options, origin, idOf }) {
  const conversation = createExchange(options)
  const transcript = fieldsOf(record['transcript'])
  const channel = fieldsOf(transcript['channel'])
  const byChannel = new Map(
    listOf(channel['participants']).map((held) => [
      wordOf(fieldsOf(held)['channel_participant']),
      fieldsOf(held),
    ]),
  )
  for (const [index, held] of listOf(record['sentences']).entries()) {
    const sentence = fieldsOf(held)
    const text = sentence['transcript']
    if (typeof text !== 'string') {
      conversation.skip(`/sentences/${index}`, 'Expected transcript, a text.')
      continue
    }
    const tag = wordOf(sentence['media_channel'])
    conversation.add(channelSpeaker(tag, byChannel.get(tag) ?? {}), {
      id: wordOf(sentence['sid']),
      text,
      startMs: fromSeconds(numberOf(sentence['start_time'])),
      endMs: fromSeconds(numberOf(sentence['end_time'])),
    })
  }
  yield* conversation.finish(
    {
      id: idOf(firstWord(transcript['sid'])),
      channel: 'voice',
      language: wordOf(transcript['language_code']),
      startedAt: wordOf(transcript['media_start_time']),
    },
    origin,
  )
}

function channelSpeaker(tag: string, participant: Fields): Voice {
  const label = wordOf(participant['role'])
  return {
    key: tag,
    role: roleOfLabel(label),
    name: wordOf(participant['full_name']),
    labels: [
      label,
      wordOf(participant['media_participant_id']),
      wordOf(participant['user_id']),
      `channel ${tag}`,
    ],
  }
}

const fromMessages: RecordReader = function* (record, { options, origin, idOf }) {
  const bySid = new Map(
    listOf(record['participants']).map((held) => [wordOf(fieldsOf(held)['sid']), fieldsOf(held)]),
  )
  /** By participant and author: a key made of the two would be put together for every message. */
  const authors = new Map<string, Map<string, Voice>>()
  const messages = listOf(record['messages'])
  const groups = new Map<string, number[]>()
  for (const [index, held] of messages.entries()) {
    const sid = wordOf(fieldsOf(held)['conversation_sid'])
    const group = groups.get(sid)
    if (group === undefined) groups.set(sid, [index])
    else group.push(index)
  }
  for (const [sid, group] of groups) {
    const conversation = createExchange(options)
    for (const index of group) {
      const message = fieldsOf(messages[index])
      const text = wordOf(message['body'])
      const hasMedia = listOf(message['media']).length > 0
      if (text === '' && !hasMedia) {
        conversation.skip(`/messages/${index}`, 'Expected body, a text.')
        continue
      }
      const sid = wordOf(message['participant_sid'])
      const name = wordOf(message['author'])
      let named = authors.get(sid)
      if (named === undefined) authors.set(sid, (named = new Map<string, Voice>()))
      let author = named.get(name)
      if (author === undefined) named.set(name, (author = authorOf(message, bySid.get(sid) ?? {})))
      conversation.add(author, {
        id: wordOf(message['sid']),
        text: text === '' ? '[media]' : text,
        sentAt: wordOf(message['date_created']),
        kind: text === '' ? 'event' : undefined,
      })
    }
    yield* conversation.finish(
      { id: idOf(sid), channel: channelOf(bySid) ?? options.channel ?? 'chat' },
      origin,
    )
  }
}

/** Attributes are JSON in a string, written by whoever built the flow; a `role` there is a declaration like any other. */
function authorOf(message: Fields, participant: Fields): Voice {
  const author = wordOf(message['author'])
  const attributes = parseJson(wordOf(participant['attributes']) || '{}')
  const label = isRecord(attributes) ? wordOf(attributes['role']) : ''
  const address = wordOf(fieldsOf(participant['messaging_binding'])['address'])
  return {
    key: firstWord(author, message['participant_sid']),
    role: roleOfLabel(label) ?? roleOfName(author),
    name: wordOf(participant['identity']),
    labels: [label, address, wordOf(message['participant_sid'])],
  }
}

function channelOf(participants: ReadonlyMap<string, Fields>): 'sms' | 'social' | undefined {
  for (const participant of participants.values()) {
    const type = wordOf(fieldsOf(participant['messaging_binding'])['type'])
    if (type === 'sms') return 'sms'
    if (type !== '') return 'social'
  }
  return undefined
}
