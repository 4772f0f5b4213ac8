/**
 * Twilio: the messages of a conversation, and the sentences of Voice Intelligence. Sentences know their channel's role
 * where the transcript is in the file; messages know an author, whose role only attributes or the caller can tell.
 */
import type { Interaction } from '../model/interaction.ts'
import { problem, type Origin, type Problem } from '../model/problem.ts'
import { createExchange, type Exchange, type Voice } from './conversation/exchange.ts'
import { fromSeconds } from './conversation/moments.ts'
import { fieldsOf, firstWord, listOf, numberOf, wordOf, type Fields } from './json/json-fields.ts'
import { hasKeys, jsonKeys } from './json/json-keys.ts'
import { isRecord, parseJson } from './json/parse-json.ts'
import { roleOfLabel, roleOfName } from './conversation/role-labels.ts'
import type { Reader } from './types.ts'
import { readRecords, type Context, type RecordReader } from './json/vendor-json.ts'

export const twilio: Reader = {
  id: 'twilio',
  title: 'Twilio messages or sentences',
  signs: 'messages with conversation_sid, or sentences with media_channel',
  sniff,
  read(source, options) {
    const pages = createPages()
    return readRecords(source, options, pages.take, pages.rest)
  },
}

const SIGNS = ['"conversation_sid"', '"conversationSid"', '"media_channel"']

function sniff(head: string): number {
  if (!SIGNS.some((sign) => head.includes(sign))) return 0
  const keys = jsonKeys(head)
  return hasKeys(keys, 'messages.conversation_sid', 'messages.body') ||
    hasKeys(keys, 'conversation_sid', 'author', 'body') ||
    hasKeys(keys, 'conversationSid', 'author', 'body') ||
    hasKeys(keys, 'sentences.media_channel', 'sentences.transcript')
    ? 0.95
    : 0
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

/** Messages of one conversation that may go on in the next record: it is a page, or the message alone. */
class OpenConversation {
  readonly sid: string
  private readonly conversation: Exchange
  private readonly context: Context
  private readonly bySid = new Map<string, Fields>()
  /** By participant and author: a key made of the two would be put together for every message. */
  private readonly authors = new Map<string, Map<string, Voice>>()
  private readonly lost: Problem[] = []

  constructor(sid: string, context: Context) {
    this.sid = sid
    this.context = context
    this.conversation = createExchange(context.options)
  }

  know(participants: readonly unknown[]): void {
    for (const held of participants) this.bySid.set(wordOf(fieldsOf(held)['sid']), fieldsOf(held))
  }

  /** `pointer`: where in the record it stands. */
  say(message: Fields, origin: Origin, pointer: string): void {
    const text = wordOf(message['body'])
    if (text === '' && listOf(message['media']).length === 0) {
      if (this.lost.length < MOST_TOLD)
        this.lost.push(
          problem('invalid-record', within(origin, pointer), 'Expected body, a text.', 'warning'),
        )
      return
    }
    this.conversation.add(this.author(message), {
      id: wordOf(message['sid']),
      text: text === '' ? '[media]' : text,
      sentAt: wordOf(message['date_created']) || wordOf(message['dateCreated']),
      kind: text === '' ? 'event' : undefined,
    })
  }

  finish(): readonly (Interaction | Problem)[] {
    const { options, origin, idOf } = this.context
    const channel = channelOf(this.bySid) ?? options.channel ?? 'chat'
    return [...this.lost, ...this.conversation.finish({ id: idOf(this.sid), channel }, origin)]
  }

  private author(message: Fields): Voice {
    const sid = participantOf(message)
    const name = wordOf(message['author'])
    let named = this.authors.get(sid)
    if (named === undefined) this.authors.set(sid, (named = new Map<string, Voice>()))
    let author = named.get(name)
    if (author === undefined) named.set(name, (author = authorOf(message, this.bySid.get(sid) ?? {})))
    return author
  }
}

function within(origin: Origin, pointer: string): Origin {
  return pointer === '' ? origin : { ...origin, pointer: `${origin.pointer ?? ''}${pointer}` }
}

/** Of messages that cannot be read, those that are told. */
const MOST_TOLD = 10

/** The records of one source. */
function createPages(): { take: RecordReader; rest: () => readonly (Interaction | Problem)[] } {
  let open: OpenConversation | null = null
  const rest = (): readonly (Interaction | Problem)[] => {
    const done = open?.finish() ?? []
    open = null
    return done
  }
  return {
    *take(record, context) {
      if ('sentences' in record) {
        yield* rest()
        yield* fromSentences(record, context)
        return
      }
      const { origin } = context
      const list = Array.isArray(record['messages']) ? listOf(record['messages']) : null
      for (const [sid, group] of groupsOf(list ?? [record])) {
        if (open !== null && (open.sid !== sid || sid === '')) yield* rest()
        open ??= new OpenConversation(sid, context)
        open.know(listOf(record['participants']))
        for (const index of group)
          if (list === null) open.say(record, origin, '')
          else open.say(fieldsOf(list[index]), origin, `/messages/${index}`)
      }
    },
    rest,
  }
}

/** Places of messages by conversation. */
function groupsOf(messages: readonly unknown[]): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>()
  for (const [index, held] of messages.entries()) {
    const sid = conversationOf(fieldsOf(held))
    const group = groups.get(sid)
    if (group === undefined) groups.set(sid, [index])
    else group.push(index)
  }
  return groups
}

/** The API has snake case, its client for JavaScript writes the same in camel case. */
function conversationOf(message: Fields): string {
  return wordOf(message['conversation_sid']) || wordOf(message['conversationSid'])
}

function participantOf(message: Fields): string {
  return wordOf(message['participant_sid']) || wordOf(message['participantSid'])
}

/** Attributes are JSON in a string, written by whoever built the flow; a `role` there is a declaration like any other. */
function authorOf(message: Fields, participant: Fields): Voice {
  const author = wordOf(message['author'])
  const attributes = parseJson(wordOf(participant['attributes']) || '{}')
  const label = isRecord(attributes) ? wordOf(attributes['role']) : ''
  const address = wordOf(fieldsOf(participant['messaging_binding'])['address'])
  return {
    key: firstWord(author, participantOf(message)),
    role: roleOfLabel(label) ?? roleOfName(author),
    name: wordOf(participant['identity']),
    labels: [label, address, participantOf(message)],
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
