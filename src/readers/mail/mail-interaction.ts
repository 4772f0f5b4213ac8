import type { Interaction, Participant, Turn } from '../../model/interaction.ts'
import type { Problem } from '../../model/problem.ts'
import type { Mailbox, MailMessage } from './mail-message.ts'
import type { MailRoles } from './mail-roles.ts'
import { byTime } from '../tables/rows.ts'
import type { ReadOptions } from '../types.ts'
import { toInteraction } from '../values/validate.ts'

/** The longest id and name the schema allows. */
const MAX_LENGTH = 500

/** One thread, its mails in reading order; `fallbackId` where no mail has an id. */
export function toMailInteraction(
  messages: readonly MailMessage[],
  fallbackId: string,
  { channel }: ReadOptions,
  roleOf: MailRoles,
): readonly (Interaction | Problem)[] {
  const writers = createWriters(messages, roleOf)
  const turns = byTime(messages.map((message) => toTurn(message, writers.idOf(message.from))))
  const first = turns[0]?.id ?? messages.find(({ id }) => id !== null)?.id
  const subject = messages.find((message) => message.id === turns[0]?.id)?.subject ?? messages[0]!.subject
  const interaction: { -readonly [Key in keyof Interaction]?: Interaction[Key] } = {
    id: (first ?? fallbackId).slice(0, MAX_LENGTH),
    channel: channel ?? 'email',
    participants: [...writers.all(), ...silentCustomers(messages, writers, roleOf)],
    turns,
  }
  if (subject !== '') interaction.metadata = { subject }
  // The dates were read with their headers.
  return toInteraction(interaction, messages[0]!.origin, true)
}

/** Field by field: to spread what may be absent takes the engine longer than all the rest. */
function toTurn({ id, text, sentAt, isDraft, isAutomatic }: MailMessage, participantId: string): Turn {
  const turn: { -readonly [Key in keyof Turn]?: Turn[Key] } = {}
  if (id !== null) turn.id = id.slice(0, MAX_LENGTH)
  turn.participantId = participantId
  turn.text = text
  if (sentAt !== null) turn.sentAt = sentAt
  if (isDraft) turn.kind = 'note'
  if (isAutomatic) turn.provenance = { kind: 'automation' }
  return turn as Turn
}

interface Writers {
  idOf(mailbox: Mailbox): string
  all(): readonly Participant[]
}

/**
 * Who wrote, in order of appearance. Colleagues share an address, so an agent (or one whose role is not known) is an
 * address with a name; a customer is an address, whatever name their programs add. A mail without a name is by the first
 * person of its address.
 */
function createWriters(messages: readonly MailMessage[], roleOf: MailRoles): Writers {
  const byKey = new Map<string, Participant>()
  const ids = new Map<string, number>()
  const firstName = new Map<string, string>()
  for (const { from } of messages)
    if (from.name !== '' && !firstName.has(from.address)) firstName.set(from.address, from.name)

  const named = ({ address, name }: Mailbox): Mailbox => {
    const first = address === '' ? '' : (firstName.get(address) ?? '')
    const shared = { address, name: name === '' ? first : name }
    return roleOf(shared) === 'customer' && address !== '' ? { address, name: first } : shared
  }
  const keyOf = ({ address, name }: Mailbox): string => `${address} ${name.toLowerCase()}`
  const unused = (base: string): string => {
    const count = (ids.get(base) ?? 0) + 1
    ids.set(base, count)
    return count === 1 ? base : `${base} (${count})`
  }
  for (const { from } of messages) {
    const mailbox = named(from)
    if (byKey.has(keyOf(mailbox))) continue
    const { address, name } = mailbox
    const participant = {
      id: unused((address || name || 'unknown').slice(0, MAX_LENGTH - 10)),
      role: roleOf(mailbox),
      ...(name !== '' && { name }),
    }
    byKey.set(keyOf(mailbox), participant)
  }
  return { idOf: (from) => byKey.get(keyOf(named(from)))!.id, all: () => [...byKey.values()] }
}

/** Where no customer wrote, the one person an agent wrote to is the customer: the name on the envelope. */
function silentCustomers(
  messages: readonly MailMessage[],
  writers: Writers,
  roleOf: MailRoles,
): readonly Participant[] {
  if (writers.all().some(({ role }) => role === 'customer')) return []
  const found = new Map<string, Mailbox>()
  for (const { from, to } of messages) {
    if (roleOf(from) !== 'agent') continue
    for (const mailbox of to)
      if (mailbox.address !== '' && roleOf(mailbox) === 'customer' && !found.get(mailbox.address)?.name)
        found.set(mailbox.address, mailbox)
  }
  const taken = new Set(writers.all().map(({ id }) => id))
  const [only, ...more] = found.values()
  if (only === undefined || more.length > 0 || taken.has(only.address)) return []
  return [{ id: only.address, role: 'customer', ...(only.name !== '' && { name: only.name }) }]
}
