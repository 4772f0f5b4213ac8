/** Freshdesk tickets with their conversations. The first message is not among them; it is the ticket's description. */
import type { Channel } from '../../model/interaction.ts'
import type { Somewhere } from '../values/place.ts'
import type { Reader } from '../types.ts'
import type { Conversation } from '../conversation/conversation.ts'
import { deskReader, type Gathering } from './desk.ts'
import { idOf, inside, nameOf, eachObject, tagsOf, within, wordOf, type Fields } from './fields.ts'
import { sniffKeys } from './sniffing.ts'

export const freshdesk: Reader = deskReader({
  id: 'freshdesk',
  title: 'Freshdesk tickets',
  sniff: sniffKeys('requester_id description_text', 'incoming private body_text', 'incoming private user_id'),
  wrappers: ['tickets', 'ticket', 'conversations', 'results', 'data'],
  channel: 'email',
  take,
})

function take(record: Fields, origin: Somewhere, gathering: Gathering): boolean {
  if (typeof record['incoming'] === 'boolean') {
    sayMessage(record, gathering.of(idOf(record['ticket_id']), origin), origin)
    return true
  }
  if (!('description_text' in record || 'description' in record || 'requester_id' in record)) return false
  const id = idOf(record['id'])
  const conversation = gathering.of(id, origin)
  frame(record, conversation, gathering)
  sayDescription(record, conversation, origin)
  const list = record['conversations']
  const other = (place: Somewhere): void => {
    gathering.complain(place, 'Expected a message.')
  }
  const say = (message: Fields, place: Somewhere): void => {
    sayMessage(message, conversation, place)
  }
  eachObject(list, inside(origin, 'conversations'), say, other)
  if (Array.isArray(list)) gathering.close(id)
  return true
}

function frame(ticket: Fields, conversation: Conversation, { people }: Gathering): void {
  for (const [key, role] of [
    ['requester', 'customer'],
    ['responder', 'agent'],
  ] as const) {
    const person = within(ticket, key)
    const id = idOf(person['id']) || idOf(ticket[`${key}_id`])
    if (id !== '' && wordOf(person['name']) !== '') people.set(id, { name: wordOf(person['name']), role })
  }
  conversation.channel(channels.get(idOf(ticket['source'])))
  conversation.note('subject', wordOf(ticket['subject']))
  conversation.note('group', idOf(ticket['group_id']))
  conversation.note('tags', tagsOf(ticket['tags']))
}

/** What tickets come in by, as numbers: 1 mail, 3 phone, 5 Twitter, 6 Facebook, 7 chat, 10 outbound mail, 13 WhatsApp. */
const channels: ReadonlyMap<string, Channel> = new Map([
  ['1', 'email'],
  ['3', 'voice'],
  ['5', 'social'],
  ['6', 'social'],
  ['7', 'chat'],
  ['10', 'email'],
  ['13', 'social'],
])

/** A ticket that was opened from inside begins with the agent's words. */
function sayDescription(ticket: Fields, conversation: Conversation, origin: Somewhere): void {
  const { description_text: text, description: html } = ticket
  if (typeof text !== 'string' && typeof html !== 'string') return
  const isOutbound = ticket['source'] === 10
  conversation.say({
    id: 'description',
    by: isOutbound
      ? { id: idOf(ticket['responder_id']), name: '', role: 'agent' }
      : { id: idOf(ticket['requester_id']), name: '', role: 'customer' },
    text,
    html,
    at: ticket['created_at'],
    origin: inside(origin, 'description_text'),
  })
}

function sayMessage(message: Fields, conversation: Conversation, origin: Somewhere): void {
  const isIncoming = message['incoming'] === true
  const user = within(message, 'user')
  const name = nameOf(user['name'])
  const isAutomatic = message['auto_response'] === true || idOf(message['automation_id']) !== ''
  const role = typeof message['incoming'] === 'boolean' ? (isIncoming ? 'customer' : 'agent') : undefined
  conversation.say({
    id: idOf(message['id']),
    by: {
      id: idOf(message['user_id']),
      name,
      role,
    },
    text: message['body_text'],
    html: message['body'],
    at: message['created_at'],
    // 2 is a note, 6 an answer to the survey.
    kind: message['private'] === true ? 'note' : message['source'] === 6 ? 'event' : undefined,
    provenance: isAutomatic && !isIncoming ? { kind: 'automation' } : undefined,
    origin,
  })
}
