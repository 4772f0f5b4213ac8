/** Audits of Zendesk tickets, where a comment stands beside the macro it was made with, and hand-overs show. */
import type { Provenance } from '../../model/interaction.ts'
import type { Origin } from '../../model/problem.ts'
import type { Conversation } from '../conversation.ts'
import type { Gathering } from './desk.ts'
import { idOf, inside, objectsOf, within, wordOf, type Fields } from './fields.ts'
import { sayHistory } from './zendesk-chat.ts'
import { system } from '../people.ts'
import { authorOf, ruleOf, sayComment } from './zendesk-comments.ts'

/** An audit of the API, or an event of the incremental export. `factsOf` is for what is said of the ticket. */
export function takeAudit(
  audit: Fields,
  origin: Origin,
  gathering: Gathering,
  factsOf: (ticket: Fields, conversation: Conversation) => void,
): boolean {
  const ticket = idOf(audit['ticket_id'])
  const conversation = gathering.of(ticket, origin)
  if (ticket !== '') gathering.joints.bear(`audit ${idOf(audit['id'])}`, ticket)
  const key = Array.isArray(audit['events']) ? 'events' : 'child_events'
  const authorId = idOf(audit['author_id']) || idOf(audit['updater_id'])
  const frame = {
    authorId,
    at: audit['created_at'] ?? audit['timestamp'],
    via: audit['via'],
    metadata: audit['metadata'],
    provenance: macroOf(audit[key]),
  }
  // Nobody else has macros.
  if (frame.provenance !== undefined) conversation.know(authorId, 'agent')
  const other = (place: Origin): void => {
    gathering.complain(place, 'Expected an event of the audit.')
  }
  for (const [event, place] of objectsOf(audit[key], inside(origin, key), other)) {
    const type = wordOf(event['type']) || wordOf(event['event_type'])
    if (type === 'Comment' || type === 'VoiceComment')
      sayComment(event, conversation, place, gathering, frame)
    else if (type === 'Notification') sayNotification(event, frame.at, conversation, place, gathering)
    else if (type === 'Create') {
      const field = wordOf(event['field_name'])
      if (field !== '') factsOf({ [field]: event['value'] }, conversation)
    } else if (type === 'Change') sayChange(event, { ...frame, conversation, origin: place })
    else if (type === 'ChatStartedEvent') sayHistory(within(event, 'value'), conversation, place, gathering)
  }
  return true
}

function macroOf(events: unknown): Provenance | undefined {
  for (const [event] of objectsOf(events, {})) {
    if ((wordOf(event['type']) || wordOf(event['event_type'])) !== 'AgentMacroReference') continue
    const [id, title] = [idOf(event['macro_id']), wordOf(event['macro_title'])]
    return { kind: 'macro', ...(id !== '' && { id }), ...(title !== '' && { title }) }
  }
  return undefined
}

/** What a trigger mailed. To colleagues alone it is a note. */
function sayNotification(
  event: Fields,
  at: unknown,
  conversation: Conversation,
  origin: Origin,
  { people }: Gathering,
): void {
  const recipients = Array.isArray(event['recipients']) ? event['recipients'].map(idOf) : []
  const isInternal = recipients.length > 0 && recipients.every((id) => people.get(id)?.role === 'agent')
  conversation.say({
    id: idOf(event['id']),
    by: system,
    text: event['body'],
    at,
    kind: isInternal ? 'note' : undefined,
    provenance: ruleOf(event['via']) ?? { kind: 'automation' },
    origin,
  })
}

const handedOn = ['assignee_id', 'group_id'] as const

/** Hand-overs become events. Tickets are assigned to agents only, so both sides of one are known. */
function sayChange(
  event: Fields,
  {
    authorId,
    at,
    conversation,
    origin,
  }: {
    readonly authorId: string
    readonly at: unknown
    readonly conversation: Conversation
    readonly origin: Origin
  },
): void {
  for (const field of handedOn) {
    const isField = event['field_name'] === field
    if (!isField && !(field in event)) continue
    const [from, to] = [event['previous_value'], isField ? event['value'] : event[field]].map(idOf)
    if (field === 'assignee_id') for (const id of [from!, to!]) conversation.know(id, 'agent')
    const id = idOf(event['id'])
    conversation.say({
      ...(id !== '' && { id }),
      by: authorOf(authorId),
      text: `${field}: ${from || '–'} → ${to || '–'}`,
      at,
      kind: 'event',
      origin,
    })
  }
}
