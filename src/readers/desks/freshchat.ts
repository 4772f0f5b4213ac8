/** Freshchat messages: lists of them, or conversations that hold them. */
import type { Role } from '../../model/interaction.ts'
import type { Origin } from '../../model/problem.ts'
import type { Reader } from '../types.ts'
import { deskReader, type Gathering } from './desk.ts'
import { idOf, inside, nameOf, objectsOf, within, wordOf, type Fields } from './fields.ts'
import { sniffKeys } from './sniffing.ts'

export const freshchat: Reader = deskReader({
  id: 'freshchat',
  title: 'Freshchat messages',
  sniff: sniffKeys('message_parts actor_type'),
  wrappers: ['messages', 'conversations', 'conversation', 'results', 'data'],
  channel: 'chat',
  take,
})

function take(record: Fields, origin: Origin, gathering: Gathering): boolean {
  for (const [key, role] of [
    ['users', 'customer'],
    ['agents', 'agent'],
  ] as const)
    for (const [person] of objectsOf(record[key], origin))
      gathering.people.set(idOf(person['id']), {
        name: nameOf(person['first_name'], person['last_name']),
        role,
      })
  if (!('message_parts' in record)) return false
  const id = idOf(record['conversation_id'])
  const type = wordOf(record['message_type'])
  const actor = wordOf(record['actor_type'])
  gathering.of(id, origin).say({
    id: idOf(record['id']),
    by: { id: idOf(record['actor_id']) || actor, name: '', role: roles.get(actor) },
    text: textOf(record, origin, gathering),
    at: record['created_time'],
    kind: type === 'private' ? 'note' : type === 'system' ? 'event' : undefined,
    origin,
  })
  return true
}

const roles: ReadonlyMap<string, Role> = new Map([
  ['user', 'customer'],
  ['agent', 'agent'],
  ['bot', 'bot'],
  ['system', 'system'],
])

/** The texts among the parts; pictures, buttons and cards hold none of the writer's words. */
function textOf(record: Fields, origin: Origin, gathering: Gathering): string {
  const texts: string[] = []
  const other = (place: Origin): void => {
    gathering.complain(place, 'Expected a part of the message.')
  }
  for (const [part, place] of objectsOf(record['message_parts'], inside(origin, 'message_parts'), other)) {
    const content = within(part, 'text')['content']
    if (typeof content === 'string') texts.push(content)
    else if (content !== undefined && content !== null) other(place)
  }
  return texts.join('\n')
}
