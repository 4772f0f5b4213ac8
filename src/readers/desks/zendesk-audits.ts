/** Audits of Zendesk tickets, where a comment stands beside the macro it was made with, and hand-overs show. */
import type { Provenance } from '../../model/interaction.ts'
import type { Somewhere } from '../values/place.ts'
import type { Conversation } from '../conversation/conversation.ts'
import { isRecord } from '../json/parse-json.ts'
import type { Gathering } from './desk.ts'
import { idOf, inside, eachObject, within, wordOf, type Fields } from './fields.ts'
import { sayHistory } from './zendesk-chat.ts'
import { system } from '../conversation/people.ts'
import { authorOf, isCallLog, ruleOf, sayComment, type CommentFrame } from './zendesk-comments.ts'

/** An audit of the API, or an event of the incremental export. `factsOf` is for what is said of the ticket. */
export function takeAudit(
  audit: Fields,
  origin: Somewhere,
  gathering: Gathering,
  factsOf: (ticket: Fields, conversation: Conversation) => void,
): boolean {
  const ticket = idOf(audit['ticket_id'])
  const conversation = gathering.of(ticket, origin)
  if (ticket !== '' && gathering.joints.isAsked) gathering.joints.bear(`audit ${idOf(audit['id'])}`, ticket)
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
  const other = (place: Somewhere): void => {
    gathering.complain(place, 'Expected an event of the audit.')
  }
  const take = (event: Fields, place: Somewhere): void => {
    const type = typeOf(event)
    if (type === 'Comment' || isCallLog(type)) sayComment(event, conversation, place, gathering, frame)
    else if (type === 'Notification' || type === 'NotificationWithCcs')
      sayNotification(event, frame.at, conversation, place, gathering)
    else if (type === 'Create') {
      const field = wordOf(event['field_name'])
      // The incremental export has the fields themselves for keys.
      factsOf(field === '' ? event : { [field]: event['value'] }, conversation)
    } else if (type === 'Change') sayChange(event, frame, conversation, place)
    else if (type === 'SatisfactionRating') factsOf({ satisfaction_rating: event }, conversation)
    else if (type === 'CommentPrivacyChange' && event['public'] === false)
      conversation.makeNote(idOf(event['comment_id']))
    else if (type === 'ChatStartedEvent') sayHistory(within(event, 'value'), conversation, place, gathering)
  }
  eachObject(audit[key], inside(origin, key), take, other)
  return true
}

function typeOf(event: Fields): string {
  return wordOf(event['type']) || wordOf(event['event_type'])
}

function macroOf(events: unknown): Provenance | undefined {
  if (!Array.isArray(events)) return undefined
  const event: unknown = events.find((held) => isRecord(held) && typeOf(held) === 'AgentMacroReference')
  if (!isRecord(event)) return undefined
  const id = idOf(event['macro_id'])
  const title = wordOf(event['macro_title'])
  return { kind: 'macro', ...(id !== '' && { id }), ...(title !== '' && { title }) }
}

/** What a trigger mailed. To colleagues alone it is a note. */
function sayNotification(
  event: Fields,
  at: unknown,
  conversation: Conversation,
  origin: Somewhere,
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

/** Hand-overs become events. Tickets are assigned to agents only, so both sides of one are known. */
function sayChange(event: Fields, frame: CommentFrame, conversation: Conversation, origin: Somewhere): void {
  const field = event['field_name']
  // The incremental export has the field itself for a key.
  const assignee = field === 'assignee_id' ? event['value'] : event['assignee_id']
  const group = field === 'group_id' ? event['value'] : event['group_id']
  if (field === 'assignee_id' || assignee !== undefined) {
    conversation.know(idOf(event['previous_value']), 'agent')
    conversation.know(idOf(assignee), 'agent')
    sayHandOver('assignee_id', event, assignee, frame, conversation, origin)
  }
  if (field === 'group_id' || group !== undefined)
    sayHandOver('group_id', event, group, frame, conversation, origin)
}

function sayHandOver(
  field: string,
  event: Fields,
  to: unknown,
  { authorId = '', at }: CommentFrame,
  conversation: Conversation,
  origin: Somewhere,
): void {
  conversation.say({
    id: idOf(event['id']),
    by: authorOf(authorId),
    text: `${field}: ${idOf(event['previous_value']) || '–'} → ${idOf(to) || '–'}`,
    at,
    kind: 'event',
    origin,
  })
}
