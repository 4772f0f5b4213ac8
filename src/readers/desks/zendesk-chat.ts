/** Chats: the history inside an audit of a messaging ticket, and the older Chat API. */
import type { Role } from '../../model/interaction.ts'
import type { Somewhere } from '../values/place.ts'
import type { Conversation } from '../conversation/conversation.ts'
import type { Gathering } from './desk.ts'
import { idOf, inside, eachObject, tagsOf, within, wordOf, type Fields } from './fields.ts'
import type { Speaker } from '../conversation/people.ts'

/** `ChatStartedEvent.value`: the ticket's comment holds a transcript at best, the turns are here. */
export function sayHistory(
  value: Fields,
  conversation: Conversation,
  origin: Somewhere,
  gathering: Gathering,
): void {
  conversation.channel('chat')
  const other = (place: Somewhere): void => {
    gathering.complain(place, 'Expected an entry of the history.')
  }
  const take = (entry: Fields, place: Somewhere): void => {
    const by = actorOf(entry)
    const isMessage = wordOf(entry['type']) === 'ChatMessage'
    const original = wordOf(entry['original_message_type'])
    conversation.say({
      id: idOf(entry['message_id']),
      by,
      text: isMessage ? entry['message'] : '',
      at: entry['timestamp'],
      // Answers to a form come back as a list made by the bot.
      kind: isMessage && original !== 'form_response' ? undefined : 'event',
      event: wordOf(entry['type']),
      origin: place,
    })
  }
  eachObject(value['history'], inside(origin, 'value', 'history'), take, other)
}

const actors: ReadonlyMap<string, Role> = new Map([
  ['end-user', 'customer'],
  ['agent', 'agent'],
  ['system', 'bot'],
  ['bot', 'bot'],
  ['trigger', 'bot'],
])

function actorOf(entry: Fields): Speaker {
  const id = idOf(entry['actor_id'])
  const name = wordOf(entry['actor_name'])
  const role = isMachineNick(id) ? 'bot' : actors.get(wordOf(entry['actor_type']))
  return { id: id || name, name, role }
}

/** Triggers and the chat itself speak under the agents' prefix. */
function isMachineNick(nick: string): boolean {
  return nick === 'agent:trigger' || nick.startsWith('agent:system')
}

export function takeChat(chat: Fields, origin: Somewhere, gathering: Gathering): boolean {
  const conversation = gathering.of(idOf(chat['id']), origin)
  conversation.channel('chat')
  conversation.note('group', wordOf(chat['department_name']))
  conversation.note('tags', tagsOf(chat['tags']))
  const other = (place: Somewhere): void => {
    gathering.complain(place, 'Expected an entry of the history.')
  }
  const take = (entry: Fields, place: Somewhere): void => {
    const isMessage = wordOf(entry['type']) === 'chat.msg'
    conversation.say({
      id: idOf(entry['msg_id']),
      by: nickOf(entry),
      text: isMessage ? entry['msg'] : '',
      at: entry['timestamp'],
      kind: isMessage ? undefined : 'event',
      event: wordOf(entry['type']),
      origin: place,
    })
  }
  eachObject(chat['history'], inside(origin, 'history'), take, other)
  // A message left while nobody was there.
  if (typeof chat['message'] === 'string')
    conversation.say({
      by: { id: `visitor:${idOf(within(chat, 'visitor')['id'])}`, name: '', role: 'customer' },
      text: chat['message'],
      at: chat['timestamp'],
      origin: inside(origin, 'message'),
    })
  const rating = chat['rating']
  if (rating === 'good' || rating === 'bad') conversation.rate(rating === 'good' ? 1 : 0, 1)
  gathering.close(idOf(chat['id']))
  return true
}

/** `visitor:1.2`, `agent:7001`, `agent:trigger`. */
function nickOf(entry: Fields): Speaker {
  const nick = wordOf(entry['nick'])
  const name = wordOf(entry['name'])
  const sender = wordOf(entry['sender_type']).toLowerCase()
  const isBot = isMachineNick(nick) || sender === 'trigger' || sender === 'bot'
  const role = isBot
    ? 'bot'
    : nick.startsWith('visitor:')
      ? 'customer'
      : nick.startsWith('agent:')
        ? 'agent'
        : nick.startsWith('system')
          ? 'system'
          : undefined
  return { id: nick || name, name, role }
}
