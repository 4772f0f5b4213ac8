/** Messages of HubSpot conversations, newest first. Who wrote is told by the letter in front of an actor's number. */
import type { Provenance, Role } from '../../model/interaction.ts'
import type { Somewhere } from '../values/place.ts'
import type { Reader } from '../types.ts'
import { deskReader, type Gathering } from './desk.ts'
import { idOf, within, wordOf, type Fields } from './fields.ts'
import { sniffKeys } from './sniffing.ts'

export const hubspot: Reader = deskReader({
  id: 'hubspot',
  title: 'HubSpot conversation messages',
  sniff: sniffKeys('conversationsThreadId createdBy', 'senders recipients truncationStatus createdBy'),
  wrappers: ['results', 'messages', 'threads', 'data'],
  channel: 'chat',
  newestFirst: true,
  take,
})

function take(record: Fields, origin: Somewhere, gathering: Gathering): boolean {
  if (!('createdBy' in record) || !('type' in record)) return false
  const conversation = gathering.of(idOf(record['conversationsThreadId']) || idOf(record['threadId']), origin)
  const type = wordOf(record['type'])
  const sender = within(Array.isArray(record['senders']) ? record['senders'][0] : undefined)
  const creator = idOf(record['createdBy'])
  const address = within(sender, 'deliveryIdentifier')
  const isIncoming = record['direction'] === 'INCOMING'
  // Whoever is not known to HubSpot has no actor, only an address; what came in by it was created by the system.
  const actor = idOf(sender['actorId']) || (isIncoming && idOf(address['value'])) || creator
  const role = roleOf(actor, isIncoming, creator)
  const name = wordOf(sender['name'])
  const isSaid = type === 'MESSAGE' || type === 'WELCOME_MESSAGE'
  if (address['type'] === 'HS_EMAIL_ADDRESS') conversation.channel('email')
  conversation.note('subject', wordOf(record['subject']))
  conversation.say({
    id: idOf(record['id']),
    by: { id: actor, name, role },
    text: isSaid || type === 'COMMENT' ? record['text'] : '',
    html: record['richText'],
    at: record['createdAt'],
    kind: type === 'COMMENT' ? 'note' : isSaid ? undefined : 'event',
    event: type,
    provenance: isSaid && role !== 'customer' ? provenanceOf(type, actor, creator) : undefined,
    origin,
  })
  return true
}

/** Visitor, agent, bot, language model, system. Mail addresses are told by the direction; integrations (`I-`) are neither. */
const roles: ReadonlyMap<string, Role> = new Map([
  ['V', 'customer'],
  ['A', 'agent'],
  ['B', 'bot'],
  ['L', 'bot'],
  ['S', 'system'],
])

function roleOf(actor: string, isIncoming: boolean, creator: string): Role | undefined {
  const letter = prefixOf(actor)
  const isAddress = letter === 'E' || (letter === '' && actor !== creator)
  return roles.get(letter) ?? (isAddress && isIncoming ? 'customer' : undefined)
}

function prefixOf(actor: string): string {
  return actor.charAt(1) === '-' ? actor.charAt(0) : ''
}

/** A message in an agent's name that the system, a bot or an integration made is not the agent's. */
function provenanceOf(type: string, actor: string, creator: string): Provenance | undefined {
  if (actor.startsWith('L-') || creator.startsWith('L-')) return { kind: 'ai' }
  const isMachine = [actor, creator].some((who) => /^[BSI]-/.test(who))
  return type === 'WELCOME_MESSAGE' || isMachine ? { kind: 'automation' } : undefined
}
