/**
 * What Zendesk exports as JSON: tickets, comments, audits (where macros, rules and hand-overs show), the incremental
 * export of ticket events, messaging and chat. Pages, arrays and a record a line; whatever names the same ticket is
 * joined.
 */
import type { Channel, Role } from '../../model/interaction.ts'
import type { Somewhere } from '../values/place.ts'
import { isRecord } from '../json/parse-json.ts'
import type { Reader } from '../types.ts'
import type { Conversation } from '../conversation/conversation.ts'
import { deskReader, type Gathering } from './desk.ts'
import { idOf, eachObject, inside, tagsOf, within, wordOf, type Fields } from './fields.ts'
import { sniffKeys } from './sniffing.ts'
import { takeAudit } from './zendesk-audits.ts'
import { takeChat } from './zendesk-chat.ts'
import { sayComment } from './zendesk-comments.ts'
import { takeMessages } from './zendesk-messages.ts'

const wrappers = ['ticket', 'tickets', 'audits', 'ticket_events', 'chats', 'results', 'data'] as const

export const zendesk: Reader = deskReader({
  id: 'zendesk',
  title: 'Zendesk tickets, comments, audits, messaging and chats',
  sniff: sniffKeys(
    'comments author_id public',
    'author_id public plain_body',
    'ticket_id author_id public body',
    'audit_id author_id public body',
    'audits events author_id',
    'ticket_id events author_id via',
    'ticket_events child_events',
    'child_events updater_id',
    'requester_id submitter_id description',
    'messages author content received source',
    'history visitor zendesk_ticket_id',
    'message visitor zendesk_ticket_id',
    'history visitor department_name sender_type',
  ),
  wrappers,
  channel: 'email',
  take,
})

function take(record: Fields, origin: Somewhere, gathering: Gathering): boolean {
  learnPeople(record['users'], origin, gathering)
  if (typeof record['visitor'] === 'object' && (Array.isArray(record['history']) || 'message' in record))
    return takeChat(record, origin, gathering)
  if (Array.isArray(record['messages'])) return takeMessages(record, origin, gathering)
  if (Array.isArray(record['events'] ?? record['child_events']))
    return takeAudit(record, origin, gathering, factsOf)
  if ('requester_id' in record || isRecord(record['requester'])) return takeTicket(record, origin, gathering)
  if ('author_id' in record && ('public' in record || 'body' in record))
    return takeComment(record, origin, gathering)
  return takePage(record, origin, gathering)
}

/**
 * A page of one ticket's comments does not say whose they are, unless the ticket or its audits stand beside it. What has an id of
 * its own is no page: a ticket without the people it belongs to.
 */
function takePage(record: Fields, origin: Somewhere, gathering: Gathering): boolean {
  const ticket = within(record, 'ticket')
  const id = idOf(ticket['id']) || idOf(record['ticket_id']) || idOf(firstOf(record['comments'])['ticket_id'])
  const audits = Array.isArray(record['audits']) ? record['audits'] : record['ticket_events']
  const page = id || idOf(firstOf(audits)['ticket_id']) || idOf(record['id'])
  let known = false
  if (idOf(ticket['id']) !== '') known = takeTicket(ticket, inside(origin, 'ticket'), gathering)
  if (Array.isArray(record['comments'])) {
    known = true
    sayComments(record, origin, page, gathering)
  }
  for (const key of ['audits', 'ticket_events']) {
    known ||= Array.isArray(record[key])
    eachOf(record, key, origin, gathering, (audit, place) => {
      if (!Array.isArray(audit['events'] ?? audit['child_events']))
        gathering.complain(place, 'Expected an audit with its events.')
      else takeAudit(audit, place, gathering, factsOf)
    })
  }
  return known || (Array.isArray(record['users']) && !wrappers.some((key) => key in record))
}

function takeTicket(ticket: Fields, origin: Somewhere, gathering: Gathering): boolean {
  const id = idOf(ticket['id'])
  const conversation = gathering.of(id, origin)
  gathering.found()
  conversation.isTicketKnown = true
  learnNames(ticket, gathering)
  factsOf(ticket, conversation)
  const comments = isRecord(ticket['comments']) ? ticket['comments'] : ticket
  sayComments(comments, comments === ticket ? origin : inside(origin, 'comments'), id, gathering)
  const description = ticket['description']
  if (typeof description === 'string') {
    if (gathering.joints.isAsked) gathering.joints.bear(firstSign(ticket['created_at'], description), id)
    conversation.sayOtherwise({
      by: { id: personOf(ticket['submitter_id'], ticket['submitter']) || requesterOf(ticket), name: '' },
      text: description,
      at: ticket['created_at'],
      origin: inside(origin, 'description'),
    })
  }
  return true
}

function sayComments(record: Fields, origin: Somewhere, id: string, gathering: Gathering): void {
  const first = new Set<string>()
  eachOf(record, 'comments', origin, gathering, (comment, place) => {
    const own = idOf(comment['ticket_id']) || id
    sayComment(comment, gathering.of(own, origin), place, gathering)
    if (own === '' && gathering.joints.isAsked) for (const sign of signsOf(comment)) first.add(sign)
  })
  if (first.size > 0) gathering.joints.ask([...first])
  // A ticket that holds its comments is whole; so a line of it need not be kept until the last.
  if (id !== '' && requesterOf(record) !== '' && Array.isArray(record['comments'])) gathering.close(id)
}

function takeComment(comment: Fields, origin: Somewhere, gathering: Gathering): boolean {
  sayComment(comment, gathering.of(idOf(comment['ticket_id']), origin), origin, gathering)
  return true
}

/** The first comment of a ticket is its description. */
function firstSign(at: unknown, text: string): string {
  return `first ${wordOf(at)} ${text.trim().slice(0, 200)}`
}

/** By what a comment that names no ticket may be known for one's. */
function signsOf(comment: Fields): readonly string[] {
  const audit = idOf(comment['audit_id'])
  const text = comment['plain_body'] ?? comment['body']
  return [
    ...(audit === '' ? [] : [`audit ${audit}`]),
    ...(typeof text === 'string' ? [firstSign(comment['created_at'], text)] : []),
  ]
}

/** What the ticket itself says of who is who and of the whole. */
function factsOf(ticket: Fields, conversation: Conversation): void {
  const requester = requesterOf(ticket)
  if (requester !== '') conversation.isTicketKnown = true
  conversation.know(requester, 'customer')
  conversation.know(personOf(ticket['assignee_id'], ticket['assignee']), 'agent')
  conversation.channel(channelOf(wordOf(within(ticket, 'via')['channel'])))
  conversation.note('subject', wordOf(ticket['subject']))
  conversation.note('group', idOf(ticket['group_id']))
  conversation.note('tags', tagsOf(ticket['tags']))
  const score = within(ticket, 'satisfaction_rating')['score']
  if (score === 'good' || score === 'bad') conversation.rate(score === 'good' ? 1 : 0, 1)
}

/** Tickets are answered by mail whichever form they came in by, so only other channels are told apart. */
function channelOf(via: string): Channel | undefined {
  if (via === 'email') return 'email'
  // Most of the others.
  if (via === 'web' || via === 'api' || via === '') return undefined
  if (/^(?:chat|native_messaging|messaging|web_messaging|ios|android)$/.test(via)) return 'chat'
  if (/^(?:voice|phone)/.test(via)) return 'voice'
  if (/^sms/.test(via)) return 'sms'
  return /^(?:twitter|facebook|instagram|whatsapp|any_channel|line|telegram)/.test(via) ? 'social' : undefined
}

/** The API has an id (`requester_id`), the full export of an account the person (`requester`). */
function personOf(id: unknown, person: unknown): string {
  return idOf(id) || (isRecord(person) ? idOf(person['id']) : '')
}

function requesterOf(ticket: Fields): string {
  return personOf(ticket['requester_id'], ticket['requester'])
}

function learnNames(ticket: Fields, gathering: Gathering): void {
  learnName(ticket['requester'], gathering)
  learnName(ticket['submitter'], gathering)
  learnName(ticket['assignee'], gathering)
}

function learnName(person: unknown, { people }: Gathering): void {
  if (!isRecord(person)) return
  const id = idOf(person['id'])
  if (!people.has(id)) people.set(id, { name: wordOf(person['name']), role: roleOf(person['role']) })
}

function learnPeople(users: unknown, origin: Somewhere, { people }: Gathering): void {
  if (users === undefined) return
  eachObject(users, origin, (user) => {
    people.set(idOf(user['id']), { name: wordOf(user['name']), role: roleOf(user['role']) })
  })
}

function roleOf(role: unknown): Role | undefined {
  return role === 'end-user' ? 'customer' : role === 'agent' || role === 'admin' ? 'agent' : undefined
}

function eachOf(
  record: Fields,
  key: string,
  origin: Somewhere,
  gathering: Gathering,
  takeItem: (item: Fields, place: Somewhere) => void,
): void {
  if (record[key] === undefined) return
  eachObject(record[key], inside(origin, key), takeItem, (place) => {
    gathering.complain(place, 'Expected an object.')
  })
}

function firstOf(list: unknown): Fields {
  return Array.isArray(list) ? within(list[0]) : {}
}
