/** Intercom conversations with their parts. The first message is not among the parts; it is the `source`. */
import type { Channel, Provenance, Role } from '../../model/interaction.ts'
import type { Somewhere } from '../values/place.ts'
import { isRecord } from '../json/parse-json.ts'
import type { Reader } from '../types.ts'
import type { Conversation } from '../conversation/conversation.ts'
import { deskReader, type Gathering } from './desk.ts'
import { idOf, inside, eachObject, tagsOf, within, wordOf, type Fields } from './fields.ts'
import type { Speaker } from '../conversation/people.ts'
import { sniffKeys } from './sniffing.ts'

export const intercom: Reader = deskReader({
  id: 'intercom',
  title: 'Intercom conversations',
  sniff: sniffKeys(
    'conversation_parts part_type author',
    'conversation_parts source author',
    'source delivered_as author',
  ),
  wrappers: ['conversations', 'conversation', 'results', 'data'],
  channel: 'chat',
  take,
})

function take(record: Fields, origin: Somewhere, gathering: Gathering): boolean {
  const parts = record['conversation_parts']
  const source = within(record, 'source')
  if (parts === undefined && source['author'] === undefined) return false
  const id = idOf(record['id'])
  const conversation = gathering.of(id, origin)
  frame(record, source, conversation)
  if (source['author'] !== undefined || source['body'] !== undefined)
    saySource(source, record['created_at'], conversation, inside(origin, 'source'))
  const [list, place] = isRecord(parts)
    ? [parts['conversation_parts'], inside(origin, 'conversation_parts', 'conversation_parts')]
    : [parts, inside(origin, 'conversation_parts')]
  const say = (part: Fields, at: Somewhere): void => {
    sayPart(part, conversation, at)
  }
  eachObject(list, place, say, (at) => {
    gathering.complain(at, 'Expected a part.')
  })
  gathering.close(id)
  return true
}

function frame(record: Fields, source: Fields, conversation: Conversation): void {
  conversation.channel(channels.get(wordOf(source['type'])))
  conversation.note('subject', wordOf(record['title']) || wordOf(source['subject']))
  conversation.note('group', idOf(record['team_assignee_id']))
  conversation.note('tags', tagsOf(within(record, 'tags')['tags']))
  conversation.rate(within(record, 'conversation_rating')['rating'], 5)
}

const channels: ReadonlyMap<string, Channel> = new Map([
  ['conversation', 'chat'],
  ['email', 'email'],
  ['facebook', 'social'],
  ['instagram', 'social'],
  ['twitter', 'social'],
  ['whatsapp', 'social'],
  ['sms', 'sms'],
  ['phone_call', 'voice'],
])

function saySource(source: Fields, createdAt: unknown, conversation: Conversation, origin: Somewhere): void {
  const author = within(source, 'author')
  const { by, provenance } = authorOf(author)
  const delivered = wordOf(source['delivered_as'])
  const isSent = /^(?:automated|campaigns_initiated|operator_initiated)$/.test(delivered)
  conversation.say({
    id: idOf(source['id']),
    by,
    html: source['body'],
    at: createdAt,
    // A customer's message is the customer's, however the conversation was begun.
    provenance: provenance ?? (isSent && by.role !== 'customer' ? { kind: 'automation' } : undefined),
    origin,
  })
}

/** Parts whose words reach the customer if they have any: replies that also close, open or assign. */
export const spoken: ReadonlySet<string> = new Set([
  'comment',
  'quick_reply',
  'open',
  'close',
  'assignment',
  'assign_and_reopen',
  'assign_and_unsnooze',
])

function sayPart(part: Fields, conversation: Conversation, origin: Somewhere): void {
  const type = wordOf(part['part_type'])
  const { by, provenance } = authorOf(within(part, 'author'))
  conversation.say({
    id: idOf(part['id']),
    by,
    html: part['body'],
    at: part['created_at'],
    kind: type.startsWith('note') ? 'note' : spoken.has(type) ? undefined : 'event',
    event: type,
    provenance,
    origin,
  })
}

export const roles: ReadonlyMap<string, Role> = new Map([
  ['user', 'customer'],
  ['lead', 'customer'],
  ['contact', 'customer'],
  ['admin', 'agent'],
  ['bot', 'bot'],
])

/** The workspace's bot, whatever type an export gives it: its address is made by Intercom. */
export function isOperator(address: string): boolean {
  return /^operator\+[\w.-]{1,80}@intercom\.io$/i.test(address)
}

/** An answer by a machine may be listed under a teammate's account. */
function authorOf(author: Fields): { by: Speaker; provenance: Provenance | undefined } {
  const type = wordOf(author['type'])
  const isAi = author['from_ai_agent'] === true || author['is_ai_answer'] === true
  const name = wordOf(author['name'])
  return {
    by: {
      id: idOf(author['id']) || type,
      name,
      role: isOperator(wordOf(author['email'])) ? 'bot' : roles.get(type),
    },
    provenance: isAi ? { kind: 'ai' } : type === 'bot' ? { kind: 'automation' } : undefined,
  }
}
