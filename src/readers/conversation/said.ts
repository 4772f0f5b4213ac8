/** A message on its way from an export to a turn. */
import type { Participant, Provenance, Turn } from '../../model/interaction.ts'
import { isBlank } from '../bytes/blanks.ts'
import { htmlText } from '../html/html-text.ts'
import { htmlMailText } from '../mail/mail-html.ts'
import type { Speaker, Voice } from './people.ts'
import type { Somewhere } from '../values/place.ts'

/** A message as the export has it; what is of the wrong type is told and left out. */
export interface Said {
  readonly by: Speaker
  readonly id?: string | undefined
  /** The plain text; where there is none, `html` is read. Neither: something was sent that had no words. */
  readonly text?: unknown
  readonly html?: unknown
  readonly at?: unknown
  readonly startMs?: number | undefined
  readonly endMs?: number | undefined
  readonly kind?: Turn['kind'] | undefined
  /** The export's own word for what happened, as the text of an event that has none: `ChatJoin`. */
  readonly event?: string
  readonly provenance?: Provenance | undefined
  /** Where it belongs among the others, in any unit shared by all; absent: by time. */
  readonly order?: number | undefined
  /** Absent: that of the conversation. */
  readonly origin?: Somewhere
}

/** A turn whose speaker, kind and provenance are told last. */
export type OpenTurn = { -readonly [Key in keyof Turn]: Turn[Key] }

/** What is kept of a message until its conversation is whole: its turn, and what places that among the others. */
export interface DraftTurn {
  /** Who said it; the same object for all that the same speaker says, as far as that was noticed. */
  by: Voice
  /** As it was sent; the text of the turn may be the word for an event instead. */
  readonly words: string
  /** As the export has it; the turn may have another. */
  readonly wanted: string
  readonly turn: OpenTurn
  kind: Said['kind']
  provenance: Provenance | undefined
  /** Where it belongs among the others; `undefined`: behind the one before it. */
  readonly at: number | undefined
  /** Whether the time that places it names its zone; `undefined` where none does. */
  readonly zoned: boolean | undefined
  readonly hasBadTime: boolean
  readonly origin: Somewhere | undefined
  /** The one said after it: most conversations are short, and a list has room for sixteen more than are in it. */
  next: DraftTurn | null
}

/** Milliseconds that can be a time since the start. */
export function isTime(ms: number | undefined): ms is number {
  return ms !== undefined && ms >= 0 && ms < Infinity
}

/**
 * A turn of nobody yet, its fields in the order of the schema. Each of the usual ones is written at once: fields that are
 * added later lie apart from the object, and all of them are kept until the conversation is whole.
 */
export function openTurn(
  text: string,
  id: string,
  sentAt: string | undefined,
  startMs: number | undefined,
  endMs: number | undefined,
  kind: Turn['kind'],
): OpenTurn {
  if (kind === 'event' && id === '' && sentAt === undefined && startMs === undefined)
    return { participantId: '', text, kind }
  if (startMs === undefined && endMs === undefined) {
    if (sentAt === undefined) return id === '' ? { participantId: '', text } : { participantId: '', text, id }
    return id === '' ? { participantId: '', text, sentAt } : { participantId: '', text, id, sentAt }
  }
  if (sentAt === undefined && startMs !== undefined && endMs === undefined)
    return id === '' ? { participantId: '', text, startMs } : { participantId: '', text, id, startMs }
  if (sentAt === undefined && startMs !== undefined && endMs !== undefined)
    return id === ''
      ? { participantId: '', text, startMs, endMs }
      : { participantId: '', text, id, startMs, endMs }
  const turn: OpenTurn = { participantId: '', text }
  if (id !== '') turn.id = id
  if (sentAt !== undefined) turn.sentAt = sentAt
  if (startMs !== undefined) turn.startMs = startMs
  if (endMs !== undefined) turn.endMs = endMs
  return turn
}

/** The turn of the draft, now that it is known who spoke. */
export function toTurn({ turn, kind, provenance: given }: DraftTurn, { id, role }: Participant): Turn {
  turn.participantId = id
  if (kind !== turn.kind && kind !== undefined && kind !== 'message') turn.kind = kind
  // A bot's message is a machine's even where the export says no more than the bot's name.
  if (kind !== 'event' && (given !== undefined || role === 'bot'))
    turn.provenance = given ?? { kind: 'automation' }
  return turn
}

/** The plain text, else that of the HTML; `null` where there is something that is no text. */
export function textOf({ text, html }: Said): string | null {
  if (typeof text === 'string' && (typeof html !== 'string' || !isBlank(text))) return text
  if (typeof html === 'string') return mayQuote(html) ? htmlMailText(html) : htmlText(html)
  return (text ?? html ?? null) === null ? '' : null
}

/**
 * Whether it may hold what mail programs quote, which is then marked: the words of whoever is answered are not the writer's. One
 * look for each word that all their marks have costs less than to look at the attributes of every tag.
 */
function mayQuote(html: string): boolean {
  return (
    html.includes('quote') ||
    html.includes('RplyFwdMsg') ||
    html.includes('appendonsend') ||
    html.includes('moz-cite')
  )
}
