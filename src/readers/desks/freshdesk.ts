/** Freshdesk tickets with their conversations. The first message is not among them; it is the ticket's description. */
import type { Channel } from '../../model/interaction.ts'
import type { Somewhere } from '../values/place.ts'
import { isRecord } from '../json/parse-json.ts'
import type { Reader } from '../types.ts'
import type { Conversation } from '../conversation/conversation.ts'
import { deskReader, type Gathering } from './desk.ts'
import { idOf, inside, nameOf, eachObject, tagsOf, within, wordOf, type Fields } from './fields.ts'
import { sniffKeys } from './sniffing.ts'

export const freshdesk: Reader = deskReader({
  id: 'freshdesk',
  title: 'Freshdesk tickets',
  sniff: sniffKeys(
    'requester_id description_text',
    'helpdesk_ticket requester_id',
    'incoming private body_text',
    'incoming private user_id',
  ),
  // The export of an account, like the first version of the API, calls a ticket `helpdesk_ticket`.
  wrappers: ['tickets', 'ticket', 'helpdesk_ticket', 'conversations', 'results', 'data'],
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
  const key = 'conversations' in record ? 'conversations' : 'notes'
  const list = record[key]
  const other = (place: Somewhere): void => {
    gathering.complain(place, 'Expected a message.')
  }
  const say = (message: Fields, place: Somewhere): void => {
    const note = message['note']
    sayMessage(isRecord(note) ? note : message, conversation, place)
  }
  eachObject(list, inside(origin, key), say, other)
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
    const name = wordOf(person['name']) || wordOf(ticket[`${key}_name`])
    if (id !== '' && name !== '') people.set(id, { name, role })
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
  const { text, html } = wordsOf(ticket, 'description')
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
    ...wordsOf(message, 'body'),
    at: message['created_at'],
    kind: message['private'] === true ? 'note' : kinds.get(message['source']),
    provenance: isAutomatic && !isIncoming ? { kind: 'automation' } : undefined,
    origin,
  })
}

/** 2 is a note, 6 an answer to the survey, 8 a forward to somebody other than the customer. */
const kinds: ReadonlyMap<unknown, 'event' | 'note'> = new Map([
  [6, 'event'],
  [8, 'note'],
] as const)

/** The field itself is HTML, and the text beside it; where the HTML stands beside it, the field is the text. */
function wordsOf(held: Fields, key: 'body' | 'description'): { text: unknown; html: unknown } {
  const html = held[`${key}_html`]
  return html === undefined
    ? { text: held[`${key}_text`], html: held[key] }
    : { text: held[`${key}_text`] ?? held[key], html }
}
