/** A message on its way from an export to a turn. */
import type { Participant, Provenance, Turn } from '../model/interaction.ts'
import type { Origin } from '../model/problem.ts'
import { htmlText } from './html-text.ts'
import type { Moment } from './moments.ts'
import type { Speaker } from './people.ts'

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
  readonly origin?: Origin
}

export interface DraftTurn {
  readonly said: Said
  /** Who said it; the same object for all that the same speaker says, as far as that was noticed. */
  readonly by: Speaker
  /** As it was sent; `text` may be the word for an event instead. */
  readonly words: string
  readonly text: string
  readonly moment: Moment | null
  readonly id: string
  kind: Said['kind']
  provenance: Provenance | undefined
}

/** Milliseconds that can be a time since the start. */
export function isTime(ms: number): boolean {
  return Number.isFinite(ms) && ms >= 0
}

export function toTurn(
  { id, text, moment, kind, said, provenance: given }: DraftTurn,
  { id: participantId, role }: Participant,
): Turn {
  // A bot's message is a machine's even where the export says no more than the bot's name.
  const provenance: Provenance | undefined =
    kind === 'event' ? undefined : (given ?? (role === 'bot' ? { kind: 'automation' } : undefined))
  const turn: { -readonly [Key in keyof Turn]: Turn[Key] } = { participantId, text }
  if (id !== '') turn.id = id
  if (moment !== null) turn.sentAt = moment.iso
  const { startMs, endMs } = said
  if (startMs !== undefined && isTime(startMs)) {
    turn.startMs = startMs
    if (endMs !== undefined && isTime(endMs) && endMs >= startMs) turn.endMs = endMs
  }
  if (kind !== undefined && kind !== 'message') turn.kind = kind
  if (provenance !== undefined) turn.provenance = provenance
  return turn
}

/** The plain text, else that of the HTML; `null` where there is something that is no text. */
export function textOf({ text, html }: Said): string | null {
  if (typeof text === 'string' && (text.trim() !== '' || typeof html !== 'string')) return text
  if (typeof html === 'string') return htmlText(html)
  return (text ?? html ?? null) === null ? '' : null
}
