/** Help Scout conversations (Mailbox API 2 and 3): threads, newest first. */
import type { Channel, Provenance, Role } from '../../model/interaction.ts'
import type { Somewhere } from '../values/place.ts'
import type { Reader } from '../types.ts'
import type { Conversation } from '../conversation/conversation.ts'
import { deskReader, type Gathering } from './desk.ts'
import { idOf, inside, nameOf, eachObject, tagsOf, within, wordOf, type Fields } from './fields.ts'
import type { Speaker } from '../conversation/people.ts'
import { sniffKeys } from './sniffing.ts'

export const helpscout: Reader = deskReader({
  id: 'helpscout',
  title: 'Help Scout conversations',
  sniff: sniffKeys('threads createdBy state', 'savedReplyId createdBy body', '_embedded threads createdBy'),
  wrappers: ['_embedded', 'conversations', 'conversation', 'results', 'data'],
  channel: 'email',
  newestFirst: true,
  take,
})

function take(record: Fields, origin: Somewhere, gathering: Gathering): boolean {
  if ('createdBy' in record && 'state' in record && ('body' in record || 'action' in record)) {
    sayThread(record, gathering.of(idOf(record['conversationId']), origin), origin)
    return true
  }
  const inner = within(record, '_embedded')
  const [threads, place] = Array.isArray(record['threads'])
    ? [record['threads'], inside(origin, 'threads')]
    : [inner['threads'], inside(origin, '_embedded', 'threads')]
  if (!Array.isArray(threads)) return false
  const id = idOf(record['id'])
  const conversation = gathering.of(id, origin)
  conversation.channel(channels.get(wordOf(record['type'])))
  conversation.note('subject', wordOf(record['subject']))
  conversation.note('group', idOf(record['mailboxId']))
  conversation.note('tags', tagsOf(record['tags']))
  const other = (at: Somewhere): void => {
    gathering.complain(at, 'Expected a thread.')
  }
  const say = (thread: Fields, at: Somewhere): void => {
    sayThread(thread, conversation, at)
  }
  eachObject(threads, place, say, other)
  if (id !== '') gathering.close(id)
  return true
}

const channels: ReadonlyMap<string, Channel> = new Map([
  ['email', 'email'],
  ['chat', 'chat'],
  ['phone', 'voice'],
])

/** Threads that the customer does not get: forwards go to somebody else, a phone thread is a log of a call. */
const inHouse = new Set(['note', 'forwardparent', 'forwardchild', 'phone'])

/** Drafts were not sent, nor replies held back because somebody else had answered, so nobody said them. */
const unsent: ReadonlySet<unknown> = new Set(['draft', 'review', 'underreview'])

function sayThread(thread: Fields, conversation: Conversation, origin: Somewhere): void {
  if (unsent.has(thread['state'])) return
  const type = wordOf(thread['type'])
  const action = within(thread, 'action')
  const isItem = type === 'lineitem'
  const by = authorOf(within(thread, 'createdBy'), type)
  conversation.say({
    id: idOf(thread['id']),
    by,
    ...(isItem ? { text: action['text'] } : { html: thread['body'] }),
    at: thread['createdAt'],
    kind: isItem ? 'event' : inHouse.has(type) ? 'note' : undefined,
    event: type,
    provenance: isItem ? undefined : provenanceOf(thread, by.role),
    origin,
  })
}

const roles: ReadonlyMap<string, Role> = new Map([
  ['customer', 'customer'],
  ['user', 'agent'],
  ['system_user', 'bot'],
])

function authorOf(author: Fields, threadType: string): Speaker {
  const type = wordOf(author['type'])
  const name = nameOf(author['first'], author['last'])
  const role = roles.get(type) ?? (threadType === 'customer' ? 'customer' : undefined)
  return { id: idOf(author['id']) || type, name, role }
}

function provenanceOf(thread: Fields, role: Role | undefined): Provenance | undefined {
  const action = wordOf(within(thread, 'action')['type'])
  // Somebody presses the button of a manual workflow, but nobody types what it says.
  if (role === 'bot' || action.endsWith('-workflow')) return { kind: 'automation' }
  const macro = idOf(thread['savedReplyId'])
  return macro === '' || macro === '0' ? undefined : { kind: 'macro', id: macro }
}
