/** Freshchat messages: lists of them, or conversations that hold them. */
import type { Role } from '../../model/interaction.ts'
import type { Somewhere } from '../values/place.ts'
import type { Reader } from '../types.ts'
import { deskReader, type Gathering } from './desk.ts'
import { idOf, inside, nameOf, eachObject, within, wordOf, type Fields } from './fields.ts'
import { sniffKeys } from './sniffing.ts'

export const freshchat: Reader = deskReader({
  id: 'freshchat',
  title: 'Freshchat messages',
  sniff: sniffKeys('message_parts actor_type'),
  wrappers: ['messages', 'conversations', 'conversation', 'results', 'data'],
  channel: 'chat',
  take,
})

function take(record: Fields, origin: Somewhere, gathering: Gathering): boolean {
  learnPeople(record['users'], 'customer', origin, gathering)
  learnPeople(record['agents'], 'agent', origin, gathering)
  if ('message_parts' in record) {
    sayMessage(record, '', origin, gathering)
    return true
  }
  const id = idOf(record['conversation_id'])
  if (id === '' || !Array.isArray(record['messages'])) return false
  const say = (message: Fields, place: Somewhere): void => {
    sayMessage(message, id, place, gathering)
  }
  const other = (place: Somewhere): void => {
    gathering.complain(place, 'Expected a message.')
  }
  eachObject(record['messages'], inside(origin, 'messages'), say, other)
  return true
}

/** `held`: the conversation that it stands in, where it does; most messages name theirs. */
function sayMessage(record: Fields, held: string, origin: Somewhere, gathering: Gathering): void {
  const type = wordOf(record['message_type'])
  const actor = wordOf(record['actor_type'])
  gathering.of(idOf(record['conversation_id']) || held, origin).say({
    id: idOf(record['id']),
    by: { id: idOf(record['actor_id']) || actor, name: '', role: roles.get(actor) },
    text: textOf(record, origin, gathering),
    at: record['created_time'],
    kind: type === 'private' ? 'note' : type === 'system' ? 'event' : undefined,
    origin,
  })
}

function learnPeople(listed: unknown, role: Role, origin: Somewhere, { people }: Gathering): void {
  if (listed === undefined) return
  eachObject(listed, origin, (person) => {
    people.set(idOf(person['id']), { name: nameOf(person['first_name'], person['last_name']), role })
  })
}

const roles: ReadonlyMap<string, Role> = new Map([
  ['user', 'customer'],
  ['agent', 'agent'],
  ['bot', 'bot'],
  ['system', 'system'],
])

/** The texts among the parts; pictures, buttons and cards hold none of the writer's words. */
function textOf(record: Fields, origin: Somewhere, gathering: Gathering): string {
  const texts: string[] = []
  const other = (place: Somewhere): void => {
    gathering.complain(place, 'Expected a part of the message.')
  }
  const addText = (part: Fields, place: Somewhere): void => {
    const content = within(part, 'text')['content']
    if (typeof content === 'string') texts.push(content)
    else if (content !== undefined && content !== null) other(place)
  }
  eachObject(record['message_parts'], inside(origin, 'message_parts'), addText, other)
  return texts.length === 1 ? texts[0]! : texts.join('\n')
}
