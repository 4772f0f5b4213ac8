/** Messages of a messaging conversation, as the conversations API lists them. */
import type { Provenance, Role } from '../../model/interaction.ts'
import type { Somewhere } from '../values/place.ts'
import type { Gathering } from './desk.ts'
import { idOf, inside, eachObject, within, wordOf, type Fields } from './fields.ts'

export function takeMessages(page: Fields, origin: Somewhere, gathering: Gathering): boolean {
  const conversation = gathering.of(
    idOf(page['conversationId']) || idOf(within(page, 'conversation')['id']),
    origin,
  )
  conversation.channel('chat')
  const other = (place: Somewhere): void => {
    gathering.complain(place, 'Expected a message.')
  }
  const take = (message: Fields, place: Somewhere): void => {
    const author = within(message, 'author')
    const name = wordOf(author['displayName'])
    const { role, provenance } = sideOf(author, wordOf(within(message, 'source')['type']))
    const content = within(message, 'content')
    conversation.say({
      id: idOf(message['id']),
      by: { id: idOf(author['userId']) || name || (role ?? ''), name, role },
      text: content['text'],
      at: message['received'],
      // Answers to a form are no message, whoever they are listed under.
      kind: /^form/.test(wordOf(content['type'])) ? 'event' : undefined,
      provenance,
      origin: place,
    })
  }
  eachObject(page['messages'], inside(origin, 'messages'), take, other)
  return true
}

/** The business speaks through people, its bot and whatever calls the API; only the first two can be told. */
function sideOf(
  author: Fields,
  source: string,
): { role: Role | undefined; provenance: Provenance | undefined } {
  const subtypes = Array.isArray(author['subtypes']) ? author['subtypes'] : []
  if (author['type'] === 'user') return { role: 'customer', provenance: undefined }
  if (subtypes.includes('AI')) return { role: 'bot', provenance: { kind: 'ai' } }
  if (source === 'zd:answerBot') return { role: 'bot', provenance: { kind: 'automation' } }
  const isAgent = author['type'] === 'business' && source === 'zd:agentWorkspace'
  return { role: isAgent ? 'agent' : undefined, provenance: undefined }
}
