/** Comments of Zendesk tickets: who wrote them, for whom, and whether anybody did. */
import type { Provenance } from '../../model/interaction.ts'
import type { Somewhere } from '../values/place.ts'
import type { Conversation } from '../conversation/conversation.ts'
import type { Gathering } from './desk.ts'
import { idOf, within, wordOf, type Fields } from './fields.ts'
import { system, type Speaker } from '../conversation/people.ts'

/** What the audit around a comment adds to it. */
export interface CommentFrame {
  readonly authorId?: string
  readonly at?: unknown
  readonly via?: unknown
  readonly metadata?: unknown
  readonly provenance?: Provenance | undefined
}

export function sayComment(
  comment: Fields,
  conversation: Conversation,
  origin: Somewhere,
  gathering: Gathering,
  frame: CommentFrame = {},
): void {
  conversation.isOfTicket = true
  const via = channelOf(comment['via']) || channelOf(frame.via)
  const text = spaced(comment['plain_body']) ?? comment['body']
  const isTranscript = /^(?:chat|chat_transcript|native_messaging|messaging)$/.test(via) || isChatLog(text)
  if (isTranscript)
    gathering.complain(origin, 'The comment holds a whole chat and was not split into turns.', 'warning')
  const type = wordOf(comment['type'])
  conversation.say({
    id: idOf(comment['id']),
    by: authorOf(idOf(comment['author_id']) || (frame.authorId ?? '')),
    text,
    html: comment['html_body'],
    at: comment['created_at'] ?? frame.at,
    // A log of a call is not what was said in it.
    kind: isCallLog(type) ? 'event' : comment['public'] === false || isTranscript ? 'note' : undefined,
    provenance: isTranscript
      ? { kind: 'automation' }
      : (ruleOf(comment['via'], comment['metadata']) ??
        ruleOf(frame.via, frame.metadata) ??
        frame.provenance),
    origin,
  })
}

/** Of a call by Zendesk's own telephone, and by a partner's. */
export function isCallLog(type: string): boolean {
  return type === 'VoiceComment' || type === 'TpeVoiceComment'
}

/** Of the entities of the HTML it was made of, the plain text keeps the hard space. */
function spaced(text: unknown): unknown {
  return typeof text === 'string' && text.includes('&nbsp;') ? text.replaceAll('&nbsp;', '\u00A0') : text
}

/** −1 stands for the system, and so does an author nobody names. */
export function authorOf(id: string): Speaker {
  return id === '-1' || id === '0' || id === '' ? system : { id, name: '' }
}

/** Lines looked at for the clock of a chat. */
const MAX_LOG_LINES = 50

/**
 * `(09:02:13 AM) Maria: …` on two lines: a chat kept as one comment, whatever channel it came by. Its words are many
 * people's, a bot's among them, and must not pass for the author's.
 */
function isChatLog(text: unknown): boolean {
  if (typeof text !== 'string' || !text.includes('(')) return false
  const lines = text.split('\n', MAX_LOG_LINES)
  return lines.filter((line) => CHAT_LINE.test(line.slice(0, 120))).length >= 2
}

const CHAT_LINE = /^\s{0,9}\(\d{1,2}:\d{2}:\d{2}(?: ?[AP]M)?\) [^\n:]{1,80}: /i

/** A trigger, an automation, the answer bot, or Zendesk itself (a merger), by the channel; or a comment flagged as made by a machine (flag 4). */
export function ruleOf(via: unknown, metadata?: unknown): Provenance | undefined {
  const channel = channelOf(via)
  const flags = within(metadata)['flags']
  if (
    !/^(?:rule|answer_bot|automatic_solution|system$)/.test(channel) &&
    !(Array.isArray(flags) && flags.includes(4))
  )
    return undefined
  const from = within(via, 'source', 'from')
  const [id, title] = [idOf(from['id']), wordOf(from['title'])]
  return { kind: 'automation', ...(id !== '' && { id }), ...(title !== '' && { title }) }
}

/** An object in the API, a word in the incremental export (`Rule`, `Web form`). */
function channelOf(via: unknown): string {
  return (wordOf(via) || wordOf(within(via)['channel'])).toLowerCase().replaceAll(' ', '_')
}
