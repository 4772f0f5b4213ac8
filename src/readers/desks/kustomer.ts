/** Kustomer messages and notes, as its API lists them. */
import type { Channel, Provenance } from '../../model/interaction.ts'
import type { Somewhere } from '../values/place.ts'
import type { Reader } from '../types.ts'
import { deskReader, type Gathering } from './desk.ts'
import { idOf, within, wordOf, type Fields } from './fields.ts'
import type { Speaker } from '../conversation/people.ts'
import { sniffKeys } from './sniffing.ts'

export const kustomer: Reader = deskReader({
  id: 'kustomer',
  title: 'Kustomer messages',
  sniff: sniffKeys('attributes direction relationships preview', 'attributes directionType relationships'),
  wrappers: ['data', 'messages', 'results'],
  channel: 'email',
  take,
})

const channels: ReadonlyMap<string, Channel> = new Map([
  ['email', 'email'],
  ['chat', 'chat'],
  ['sms', 'sms'],
  ['voice', 'voice'],
  ['facebook', 'social'],
  ['twitter', 'social'],
  ['instagram', 'social'],
  ['whatsapp', 'social'],
])

function take(record: Fields, origin: Somewhere, gathering: Gathering): boolean {
  const isNote = record['type'] === 'note'
  if (!isNote && record['type'] !== 'message') return false
  const attributes = within(record, 'attributes')
  const conversation = gathering.of(related(record, 'conversation'), origin)
  conversation.channel(channels.get(wordOf(attributes['channel'])))
  conversation.note('subject', wordOf(attributes['subject']))
  const isOut = attributes['direction'] === 'out'
  conversation.say({
    id: idOf(record['id']),
    by: isNote
      ? { id: related(record, 'createdBy'), name: '', role: 'agent' }
      : speakerOf(record, attributes),
    text: attributes['body'] ?? attributes['preview'],
    at: attributes['sentAt'] ?? attributes['createdAt'],
    kind: isNote ? 'note' : undefined,
    provenance: isOut ? provenanceOf(attributes) : undefined,
    origin,
  })
  return true
}

/** A message that went out by no user's hand may be a workflow's; by anything else than a user's it is a machine's. */
function speakerOf(record: Fields, { direction }: Fields): Speaker {
  if (direction === 'in') return { id: related(record, 'customer') || 'customer', name: '', role: 'customer' }
  const user = related(record, 'createdBy')
  if (direction !== 'out' || user === '') return { id: user || 'outbound', name: '', role: undefined }
  const type = wordOf(within(record, 'relationships', 'createdBy', 'data')['type'])
  return { id: user, name: '', role: type === 'user' || type === '' ? 'agent' : 'bot' }
}

function related(record: Fields, name: string): string {
  return idOf(within(record, 'relationships', name, 'data')['id'])
}

function provenanceOf({ auto, shortcuts }: Fields): Provenance | undefined {
  if (auto === true) return { kind: 'automation' }
  if (!Array.isArray(shortcuts) || shortcuts.length === 0) return undefined
  const id = idOf(shortcuts[0])
  return { kind: 'macro', ...(id !== '' && { id }) }
}
