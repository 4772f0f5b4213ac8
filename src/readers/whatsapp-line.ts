/** One line of a WhatsApp export: `2/3/25, 10:02 AM - Maria: …` (Android) or `[03.02.25, 10:02:13] Maria: …` (iOS). */
export interface WhatsAppLine {
  readonly date: readonly [first: number, second: number, third: number]
  /** Between the numbers of the date: `/`, `.` or `-`. */
  readonly mark: string
  /** `10:02` or `10:02:13`; `null` where the half of the day is a word we do not know. */
  readonly time: string | null
  /** `null`: the app itself speaks. */
  readonly name: string | null
  readonly text: string
  /** Whether the app wrote the text in the speaker's stead: an attachment, a deleted message. */
  readonly isNotice: boolean
}

const STAMP =
  /^(\[?)(\d{1,4})([./-])(\d{1,2})[./-](\d{1,4}),?[ \u00A0\u202F](\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:[ \u00A0\u202F]?([^\d\s[\]:-][^\d[\]:-]{0,15}?))?(\]| -) /u

/** Halves of the day without dots and spaces: 0 before noon, 12 after it. */
const halves = new Map<string, 0 | 12>([
  ['am', 0],
  ['pm', 12],
  ['πμ', 0],
  ['μμ', 12],
  ['vorm', 0],
  ['nachm', 12],
  ['de', 0],
  ['du', 12],
  ['ص', 0],
  ['م', 12],
  ['오전', 0],
  ['오후', 12],
])

/** Marks of direction that the app strews about. */
const MARK = /[\u200E\u200F\u202A-\u202E]/
const MARKS = /[\u200E\u200F\u202A-\u202E]/g
const maxName = 80

function unmarked(text: string): string {
  return (MARK.test(text) ? text.replaceAll(MARKS, '') : text).trim()
}

/** `null` for a line that goes on with the message above it. */
export function whatsAppLine(line: string): WhatsAppLine | null {
  const first = line.charCodeAt(0)
  // Nearly all lines that begin no message end here.
  if (!(first >= 0x30 && first <= 0x39) && first !== 0x5b && first < 0x200e) return null
  const bare = first >= 0x200e ? line.replace(/^[\u200E\u200F\u202A-\u202E]+/, '') : line
  const match = STAMP.exec(bare.slice(0, 60))
  if (match === null || (match[1] === '[') !== (match[10] === ']')) return null
  const [whole, , a, mark, b, c, hour, minute, second, half] = match as unknown as string[]
  const rest = bare.slice(whole!.length)
  const colon = rest.slice(0, maxName + 1).indexOf(': ')
  const label = colon < 1 ? '' : unmarked(rest.slice(0, colon))
  const isNamed = label !== '' && !/["“„«]/.test(label)
  return {
    date: [Number(a), Number(b), Number(c)],
    mark: mark!,
    time: timeOf(Number(hour), minute!, second, half),
    name: isNamed ? label : null,
    ...content(isNamed ? rest.slice(colon + 2) : rest),
  }
}

function timeOf(
  hour: number,
  minute: string,
  second: string | undefined,
  half: string | undefined,
): string | null {
  const word = half?.toLowerCase().replaceAll(/[.\s]/g, '')
  const shift = word === undefined ? null : halves.get(word)
  if (shift === undefined || (shift !== null && (hour < 1 || hour > 12))) return null
  const clock = shift === null ? hour : (hour % 12) + shift
  return `${String(clock).padStart(2, '0')}:${minute}${second === undefined ? '' : `:${second}`}`
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

/** No notice is longer, a full stop behind it included. */
const longestNotice = 60

const edits = [
  '<This message was edited>',
  '<Diese Nachricht wurde bearbeitet.>',
  '<Ce message a été modifié>',
  '<Se editó este mensaje.>',
  '<Esta mensagem foi editada>',
]

function content(written: string): { readonly text: string; readonly isNotice: boolean } {
  const edited = written.endsWith('>') ? edits.find((mark) => written.endsWith(mark)) : undefined
  const kept = edited === undefined ? written : written.slice(0, -edited.length).trimEnd()
  // On iOS every notice begins with a mark, and no message does.
  const isMarked = kept.startsWith('\u200E')
  const text = unmarked(kept)
  const isNotice =
    isMarked ||
    (text.endsWith('>') && /^<[^<>]{1,80}>$/.test(text)) ||
    (text.endsWith(')') && /^\S{1,200}\.\w{2,4} \([^()]{1,60}\)$/.test(text)) ||
    (text.length <= longestNotice && notices.has(text.toLowerCase().replace(/\.$/, '')))
  return { text, isNotice }
}
