/** LiveChat archives: chats with one thread each, or several. A thread is one visit, so each is a conversation. */
import type { Role } from '../../model/interaction.ts'
import type { Somewhere } from '../values/place.ts'
import type { Reader } from '../types.ts'
import type { Conversation } from '../conversation/conversation.ts'
import { deskReader, type Gathering } from './desk.ts'
import { idOf, inside, eachObject, tagsOf, within, wordOf, type Fields } from './fields.ts'
import { system, type Speaker } from '../conversation/people.ts'
import { sniffKeys } from './sniffing.ts'

export const livechat: Reader = deskReader({
  id: 'livechat',
  title: 'LiveChat archives',
  sniff: sniffKeys('thread events author_id visibility', 'threads events author_id visibility'),
  wrappers: ['chats', 'chat', 'results', 'data'],
  channel: 'chat',
  take,
})

type Users = ReadonlyMap<string, Speaker>

function take(record: Fields, origin: Somewhere, gathering: Gathering): boolean {
  const threads = Array.isArray(record['threads']) ? record['threads'] : null
  const thread = within(record, 'thread')
  if (threads === null && !('events' in thread)) return false
  const users = usersOf(record, origin)
  const other = (place: Somewhere): void => {
    gathering.complain(place, 'Expected a thread.')
  }
  if (threads === null) sayThread(record, thread, users, inside(origin, 'thread'), gathering)
  else
    eachObject(
      threads,
      inside(origin, 'threads'),
      (each, place) => {
        sayThread(record, each, users, place, gathering)
      },
      other,
    )
  return true
}

const roles: ReadonlyMap<unknown, Role> = new Map([
  ['customer', 'customer'],
  ['agent', 'agent'],
  ['bot', 'bot'],
])

function usersOf(chat: Fields, origin: Somewhere): Users {
  const users = new Map<string, Speaker>()
  eachObject(chat['users'], origin, (user) => {
    const id = idOf(user['id'])
    users.set(id, { id, name: wordOf(user['name']), role: roles.get(user['type']) })
  })
  return users
}

function sayThread(
  chat: Fields,
  thread: Fields,
  users: Users,
  origin: Somewhere,
  gathering: Gathering,
): void {
  const id = idOf(thread['id']) || idOf(chat['id'])
  const conversation = gathering.of(id, origin)
  conversation.startedAt(thread['created_at'])
  conversation.note('chat', idOf(chat['id']))
  conversation.note('tags', tagsOf(thread['tags']))
  conversation.rate(within(thread, 'properties', 'rating')['score'], 1)
  const other = (place: Somewhere): void => {
    gathering.complain(place, 'Expected an event.')
  }
  const say = (event: Fields, place: Somewhere): void => {
    sayEvent(event, users, conversation, place)
  }
  eachObject(thread['events'], inside(origin, 'events'), say, other)
  gathering.close(id)
}

function sayEvent(event: Fields, users: Users, conversation: Conversation, origin: Somewhere): void {
  const type = wordOf(event['type'])
  const isMessage = type === 'message'
  const author = idOf(event['author_id'])
  const by = type === 'system_message' ? system : (users.get(author) ?? { id: author, name: '' })
  conversation.say({
    id: idOf(event['id']),
    by,
    text: isMessage || type === 'system_message' ? event['text'] : '',
    at: event['created_at'],
    kind: !isMessage ? 'event' : event['visibility'] === 'agents' ? 'note' : undefined,
    event: type,
    origin,
  })
}
