/** One line of a WhatsApp export: `2/3/25, 10:02 AM - Maria: …` (Android) or `[03.02.25, 10:02:13] Maria: …` (iOS). */
import { trimmed, trimmedEnd } from '../bytes/blanks.ts'
import { whatsAppStamp } from './whatsapp-stamp.ts'

export interface WhatsAppLine {
  /** The numbers of the date, in their order. */
  readonly first: number
  readonly second: number
  readonly third: number
  /** Between the numbers of the date: `/`, `.` or `-`. */
  readonly mark: string
  /** `10:02` or `10:02:13`; `null` where the half of the day is a word we do not know. */
  readonly time: string | null
  /** `null`: the app itself speaks. */
  readonly name: string | null
  readonly text: string
  /** Whether the app wrote the text in the speaker's stead: an attachment, a deleted message. */
  readonly isNotice: boolean
  /** The lines it goes on in; filled by whoever reads them. */
  more: string[] | null
}

/** Marks of direction that the app strews about. */
const MARK = /[\u200E\u200F\u202A-\u202E]/
const MARKS = /[\u200E\u200F\u202A-\u202E]/g
const maxName = 80
const SPACE = 0x20
const COLON = 0x3a

/** Whether a text holds one, which nearly none does: to be asked once, since to ask each line costs as much as to read it. */
export function hasMarks(text: string): boolean {
  return MARK.test(text)
}

function unmarked(text: string, mayHaveMarks: boolean): string {
  return trimmed(mayHaveMarks && MARK.test(text) ? text.replaceAll(MARKS, '') : text)
}

/** `null` for a line that goes on with the message above it. `mayHaveMarks`: whether the text it is of has marks of direction. */
export function whatsAppLine(line: string, mayHaveMarks = true): WhatsAppLine | null {
  const unit = line.charCodeAt(0)
  // Nearly all lines that begin no message end here.
  if (!(unit >= 0x30 && unit <= 0x39) && unit !== 0x5b && unit < 0x200e) return null
  const bare = unit >= 0x200e ? line.replace(/^[\u200E\u200F\u202A-\u202E]+/, '') : line
  const stamp = whatsAppStamp(bare)
  if (stamp === null) return null
  const { first, second, third, mark, time, end } = stamp
  const colon = endOfName(bare, end)
  const label = colon < 0 ? '' : unmarked(bare.slice(end, colon), mayHaveMarks)
  const isNamed = label !== '' && !QUOTES.test(label)
  const { text, isNotice } = content(bare.slice(isNamed ? colon + 2 : end), mayHaveMarks)
  return { first, second, third, mark, time, name: isNamed ? label : null, text, isNotice, more: null }
}

/** A sentence with a quotation in it is no name. */
const QUOTES = /["“„«]/

/** The place of the first `: `, if what stands before it is short enough for a name; else −1. */
function endOfName(line: string, from: number): number {
  const last = Math.min(from + maxName, line.length - 1)
  for (let at = from; at < last; at++)
    if (line.charCodeAt(at) === COLON && line.charCodeAt(at + 1) === SPACE) return at > from ? at : -1
  return -1
}

/** What the app writes in place of a message, as far as it cannot be told by its marks. */
const notices = new Set([
  'this message was deleted',
  'you deleted this message',
  'diese nachricht wurde gelöscht',
  'du hast diese nachricht gelöscht',
  'αυτό το μήνυμα διαγράφηκε',
  'διαγράψατε αυτό το μήνυμα',
  'ce message a été supprimé',
  'se eliminó este mensaje',
  'esta mensagem foi apagada',
])

/** Lengths of notices, with and without a full stop: a look at it spares nearly every message the comparison. */
const noticeLengths = new Set([...notices].flatMap(({ length }) => [length, length + 1]))

const edits = [
  '<This message was edited>',
  '<Diese Nachricht wurde bearbeitet.>',
  '<Ce message a été modifié>',
  '<Se editó este mensaje.>',
  '<Esta mensagem foi editada>',
]

function content(
  written: string,
  mayHaveMarks: boolean,
): { readonly text: string; readonly isNotice: boolean } {
  const edited = written.endsWith('>') ? edits.find((mark) => written.endsWith(mark)) : undefined
  const kept = edited === undefined ? written : trimmedEnd(written.slice(0, -edited.length))
  // On iOS every notice begins with a mark, and no message does.
  const isMarked = kept.startsWith('\u200E')
  const text = unmarked(kept, mayHaveMarks)
  const isNotice =
    isMarked ||
    (text.endsWith('>') && /^<[^<>]{1,80}>$/.test(text)) ||
    (text.endsWith(')') && /^\S{1,200}\.\w{2,4} \([^()]{1,60}\)$/.test(text)) ||
    (noticeLengths.has(text.length) && notices.has(text.toLowerCase().replace(/\.$/, '')))
  return { text, isNotice }
}
