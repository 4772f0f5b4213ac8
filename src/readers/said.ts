/** A message on its way from an export to a turn. */
import type { Participant, Provenance, Turn } from '../model/interaction.ts'
import { isBlank } from './blanks.ts'
import { htmlText } from './html-text.ts'
import type { Speaker } from './people.ts'
import type { Somewhere } from './place.ts'

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

/** What is kept of a message until its conversation is whole: as little as a turn is made of. */
export interface DraftTurn {
  /** Who said it; the same object for all that the same speaker says, as far as that was noticed. */
  readonly by: Speaker
  /** As it was sent; `text` may be the word for an event instead. */
  readonly words: string
  readonly text: string
  /** As the export has it, and as the turn will have it. */
  readonly wanted: string
  id: string
  kind: Said['kind']
  provenance: Provenance | undefined
  /** ISO 8601. */
  readonly sentAt: string | undefined
  readonly startMs: number | undefined
  readonly endMs: number | undefined
  /** Where it belongs among the others; `undefined`: behind the one before it. */
  readonly at: number | undefined
  /** Whether the time that places it names its zone; `undefined` where none does. */
  readonly zoned: boolean | undefined
  readonly hasBadTime: boolean
  readonly origin: Somewhere | undefined
}

/** Milliseconds that can be a time since the start. */
export function isTime(ms: number | undefined): ms is number {
  return ms !== undefined && ms >= 0 && ms < Infinity
}

export function toTurn(
  { id, text, sentAt, startMs, endMs, kind, provenance: given }: DraftTurn,
  { id: participantId, role }: Participant,
): Turn {
  // A bot's message is a machine's even where the export says no more than the bot's name.
  const provenance: Provenance | undefined =
    kind === 'event' ? undefined : (given ?? (role === 'bot' ? { kind: 'automation' } : undefined))
  const turn: { -readonly [Key in keyof Turn]: Turn[Key] } = { participantId, text }
  if (id !== '') turn.id = id
  if (sentAt !== undefined) turn.sentAt = sentAt
  if (startMs !== undefined) turn.startMs = startMs
  if (endMs !== undefined) turn.endMs = endMs
  if (kind !== undefined && kind !== 'message') turn.kind = kind
  if (provenance !== undefined) turn.provenance = provenance
  return turn
}

/** The plain text, else that of the HTML; `null` where there is something that is no text. */
export function textOf({ text, html }: Said): string | null {
  if (typeof text === 'string' && (typeof html !== 'string' || !isBlank(text))) return text
  if (typeof html === 'string') return htmlText(html)
  return (text ?? html ?? null) === null ? '' : null
}
