/** Front conversations: messages (newest first) and the comments colleagues write to one another. */
import type { Channel, Role } from '../../model/interaction.ts'
import type { Somewhere } from '../values/place.ts'
import { isRecord } from '../json/parse-json.ts'
import type { Reader } from '../types.ts'
import type { Conversation } from '../conversation/conversation.ts'
import { deskReader, type Gathering } from './desk.ts'
import { idOf, inside, nameOf, eachObject, tagsOf, within, wordOf, type Fields } from './fields.ts'
import type { Speaker } from '../conversation/people.ts'
import { sniffKeys } from './sniffing.ts'

export const front: Reader = deskReader({
  id: 'front',
  title: 'Front messages and comments',
  sniff: sniffKeys('is_inbound recipients', '_results posted_at author'),
  wrappers: ['_results', 'conversations', 'results', 'data'],
  channel: 'email',
  newestFirst: true,
  take,
})

function take(record: Fields, origin: Somewhere, gathering: Gathering): boolean {
  if (typeof record['is_inbound'] === 'boolean') {
    sayMessage(record, gathering.of(conversationOf(record), origin), origin)
    return true
  }
  if ('posted_at' in record) {
    sayComment(record, gathering.of(conversationOf(record), origin), origin)
    return true
  }
  const messages = listOf(record, 'messages', origin)
  const comments = listOf(record, 'comments', origin)
  if (messages === null && comments === null) return false
  const head = 'conversation' in record ? within(record, 'conversation') : record
  const id = idOf(head['id'])
  const conversation = gathering.of(id, origin)
  conversation.note('subject', wordOf(head['subject']))
  conversation.note('tags', tagsOf(head['tags']))
  const other = (place: Somewhere): void => {
    gathering.complain(place, 'Expected a message or comment.')
  }
  const say = (message: Fields, place: Somewhere): void => {
    sayMessage(message, conversation, place)
  }
  const comment = (held: Fields, place: Somewhere): void => {
    sayComment(held, conversation, place)
  }
  if (messages !== null) eachObject(messages.list, messages.place, say, other)
  if (comments !== null) eachObject(comments.list, comments.place, comment, other)
  if (id !== '') gathering.close(id)
  return true
}

/** A list, or a page of one. */
function listOf(record: Fields, key: string, origin: Somewhere): { list: unknown; place: Somewhere } | null {
  const held = record[key]
  if (held === undefined || held === null) return null
  return isRecord(held)
    ? { list: held['_results'], place: inside(origin, key, '_results') }
    : { list: held, place: inside(origin, key) }
}

/** A message names its conversation only by an address that ends in the id. */
function conversationOf(record: Fields): string {
  const related = within(record, '_links', 'related')
  return wordOf(related['conversation']).split('/').at(-1) ?? ''
}

const channels: ReadonlyMap<string, Channel> = new Map([
  ['email', 'email'],
  ['sms', 'sms'],
  ['call', 'voice'],
  ['phone-call', 'voice'],
  ['front_chat', 'chat'],
  ['intercom', 'chat'],
  ['tweet', 'social'],
  ['tweet_dm', 'social'],
  ['facebook', 'social'],
  ['whatsapp', 'social'],
])

function sayMessage(message: Fields, conversation: Conversation, origin: Somewhere): void {
  // Drafts were not sent, so nobody said them.
  if (message['is_draft'] === true) return
  conversation.channel(channels.get(wordOf(message['type'])))
  conversation.say({
    id: idOf(message['id']),
    by: message['is_inbound'] === true ? senderOf(message) : authorOf(message, undefined),
    text: message['text'],
    html: message['body'],
    at: message['created_at'],
    origin,
  })
}

function sayComment(comment: Fields, conversation: Conversation, origin: Somewhere): void {
  conversation.say({
    id: idOf(comment['id']),
    by: authorOf(comment, 'agent'),
    text: comment['body'],
    at: comment['posted_at'],
    kind: 'note',
    origin,
  })
}

/** Who wrote from outside stands among the recipients. */
function senderOf(message: Fields): Speaker {
  const recipients = Array.isArray(message['recipients']) ? message['recipients'] : []
  const sender = recipients.map((held) => within(held)).find(({ role }) => role === 'from') ?? {}
  const name = wordOf(sender['name'])
  return { id: idOf(sender['handle']) || 'customer', name, role: 'customer' }
}

/** Authors are listed as teammates, rules and surveys too; what the API or an integration sent is nobody's until the caller says whose. */
const roles: ReadonlyMap<string, Role> = new Map([
  ['', 'agent'],
  ['user', 'agent'],
  ['rule', 'bot'],
  ['macro', 'bot'],
  ['csat', 'bot'],
])

/** The same holds of a message that went out without an author. */
function authorOf(message: Fields, otherwise: Role | undefined): Speaker {
  const author = within(message, 'author')
  const name = nameOf(author['first_name'], author['last_name'])
  const id = idOf(author['id']) || wordOf(author['email'])
  const role = id === '' ? otherwise : roles.get(wordOf(author['type']).toLowerCase())
  return { id: id || 'outbound', name, role }
}
