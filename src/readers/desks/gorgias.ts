/** Gorgias ticket messages: lists of them, or tickets that hold them. */
import type { Channel, Provenance } from '../../model/interaction.ts'
import type { Somewhere } from '../values/place.ts'
import { isRecord } from '../json/parse-json.ts'
import type { Reader } from '../types.ts'
import type { Conversation } from '../conversation/conversation.ts'
import { deskReader, type Gathering } from './desk.ts'
import { idOf, inside, nameOf, eachObject, tagsOf, within, wordOf, type Fields } from './fields.ts'
import { sniffKeys } from './sniffing.ts'

export const gorgias: Reader = deskReader({
  id: 'gorgias',
  title: 'Gorgias ticket messages',
  sniff: sniffKeys('from_agent stripped_text', 'from_agent rule_id', 'from_agent body_text channel'),
  wrappers: ['data', 'tickets', 'ticket', 'results'],
  channel: 'email',
  take,
})

function take(record: Fields, origin: Somewhere, gathering: Gathering): boolean {
  if (typeof record['from_agent'] === 'boolean') {
    sayMessage(record, gathering.of(idOf(record['ticket_id']), origin), origin)
    return true
  }
  if (!Array.isArray(record['messages'])) return false
  const id = idOf(record['id'])
  const conversation = gathering.of(id, origin)
  conversation.note('subject', wordOf(record['subject']))
  conversation.note('tags', tagsOf(record['tags']))
  conversation.note('group', wordOf(within(record, 'assignee_team')['name']))
  conversation.rate(within(record, 'satisfaction_survey')['score'], 5)
  const other = (place: Somewhere): void => {
    gathering.complain(place, 'Expected a message.')
  }
  const say = (message: Fields, place: Somewhere): void => {
    sayMessage(message, conversation, place)
  }
  eachObject(record['messages'], inside(origin, 'messages'), say, other)
  gathering.close(id)
  return true
}

const channels: ReadonlyMap<string, Channel> = new Map([
  ['email', 'email'],
  ['contact_form', 'email'],
  ['help-center', 'email'],
  ['chat', 'chat'],
  ['phone', 'voice'],
  ['sms', 'sms'],
  ['facebook', 'social'],
  ['facebook-messenger', 'social'],
  ['instagram-comment', 'social'],
  ['instagram-direct-message', 'social'],
  ['twitter', 'social'],
  ['twitter-direct-message', 'social'],
  ['whatsapp', 'social'],
])

function sayMessage(message: Fields, conversation: Conversation, origin: Somewhere): void {
  const channel = wordOf(message['channel'])
  const sender = within(message, 'sender')
  const name = nameOf(sender['name']) || nameOf(sender['firstname'], sender['lastname'])
  const fromAgent = message['from_agent']
  const role = typeof fromAgent === 'boolean' ? (fromAgent ? 'agent' : 'customer') : undefined
  conversation.channel(channels.get(channel))
  conversation.note('subject', wordOf(message['subject']))
  conversation.say({
    id: idOf(message['id']),
    by: {
      id: idOf(sender['id']) || wordOf(sender['email']),
      name,
      role,
    },
    ...wordsOf(message),
    at: message['sent_datetime'] ?? message['created_datetime'],
    kind: channel === 'internal-note' || message['public'] === false ? 'note' : undefined,
    provenance: fromAgent === true ? provenanceOf(message) : undefined,
    origin,
  })
}

/**
 * The new words without the history, and the signature that was cut off with it: a name under a mail is part of how it
 * was written.
 */
function wordsOf(message: Fields): { text: unknown; html: unknown } {
  const { stripped_text: stripped, stripped_signature: signature } = message
  const hasText = typeof stripped === 'string' && stripped.trim() !== ''
  if (!hasText)
    return {
      text: message['body_text'] ?? stripped,
      html: message['stripped_html'] ?? message['body_html'],
    }
  const hasSignature = typeof signature === 'string' && signature.trim() !== ''
  return { text: hasSignature ? `${stripped}\n\n${signature}` : stripped, html: undefined }
}

/** Ways a message is sent by nobody. */
const machines = new Set([
  'rule',
  'campaign',
  'self_service',
  'flow',
  'flows',
  'offline_capture',
  'shopping_assistant',
])

function provenanceOf(message: Fields): Provenance | undefined {
  const rule = idOf(message['rule_id'])
  if (rule !== '' || machines.has(wordOf(message['via'])))
    return { kind: 'automation', ...(rule !== '' && { id: rule }) }
  const macros: unknown = message['macros']
  const macro: unknown = Array.isArray(macros) ? macros.find(isRecord) : undefined
  if (!isRecord(macro)) return undefined
  const id = idOf(macro['id'])
  const title = wordOf(macro['name'])
  return { kind: 'macro', ...(id !== '' && { id }), ...(title !== '' && { title }) }
}
