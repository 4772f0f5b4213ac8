import { opens, type MailLine } from './lines.ts'

/** "Sent from my Verizon Wireless BlackBerry" has seven words; a longer line says something. */
const MAX_DEVICE_WORDS = 5
const MAX_LENGTH = 120

/**
 * Whether the line is what a phone or a mail program adds: `line` for one that looks so, `end` where it is surely the last
 * thing of the mail, so that all below it is older; `null` for any other line.
 */
export function footerAt(
  line: MailLine,
  next: MailLine | undefined,
  hasTextAbove: boolean,
): 'line' | 'end' | null {
  if (line.text.length > MAX_LENGTH || !hasTextAbove) return null
  const listed = opens(line, 'footer')
  // A link to the program may follow.
  if (listed !== undefined && restOf(line, listed.end).replace(/^<?[a-z]+:\S*$/i, '') === '') return 'end'
  const opener = opens(line, 'device-opener')
  if (opener === undefined || !standsAlone(line, next)) return null
  const name = restOf(line, opener.end)
    .replace(/<[a-z]+:[^\s<]*$/i, '')
    .trim()
  const words = name.split(/\s+/)
  if (name === '' || words.length > MAX_DEVICE_WORDS || /[.,;:!?]/u.test(name)) return null
  return words.every(isDeviceName) ? 'end' : 'line'
}

function restOf(line: MailLine, end: number): string {
  const rest = line.text.slice(end - line.textStart).trim()
  return rest.endsWith('.') ? rest.slice(0, -1) : rest
}

/** Not in the midst of a paragraph. */
function standsAlone(line: MailLine, next: MailLine | undefined): boolean {
  return next === undefined || next.index > line.index + 1 || /^[>_-]|\d/u.test(next.text)
}

/** "Wiko RIDGE FAB 4G": names of makers and models, against "house in London". */
function isDeviceName(word: string): boolean {
  return /^\p{Lu}/u.test(word) || /\d|\p{Ll}\p{Lu}/u.test(word)
}
