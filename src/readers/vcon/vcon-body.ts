/** The words of a text dialog: plain, encoded, HTML, or a mail of several parts. */
import { htmlText } from '../html/html-text.ts'
import { wordOf, type Fields } from '../json/json-fields.ts'
import { mailText } from '../mail/mail-body.ts'
import { mimeParts } from '../mail/mime-parts.ts'

/** `null` where the dialog holds no text we read. */
export function dialogText(dialog: Fields): string | null {
  const body = dialog['body']
  if (typeof body !== 'string') return null
  const encoding = wordOf(dialog['encoding'])
  const text = encoding === 'base64url' || encoding === 'base64' ? decodeBase64(body) : body
  const type = dialog['mediatype'] ?? dialog['mimetype'] ?? 'text/plain'
  if (text !== null && type === 'text/plain') return plain(text)
  return text === null ? null : typedText(wordOf(dialog['mediatype']) || wordOf(dialog['mimetype']), text)
}

/** Text in base64 or base64url, as UTF-8; `null` for anything else. */
export function decodeBase64(text: string): string | null {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/').replaceAll(/\s+/g, ''))
    const bytes = Uint8Array.from(binary, (unit) => unit.charCodeAt(0))
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** The text as what its media type says it is; a mail of several parts is read as any other mail is. */
function typedText(type: string, text: string): string | null {
  const kind = type.trim().toLowerCase()
  if (kind.startsWith('multipart/')) return partsText(type, text)
  if (kind.startsWith('text/html')) return htmlText(text)
  return kind === '' || kind.startsWith('text/plain') ? plain(text) : null
}

function plain(text: string): string {
  return (text.includes('\r') ? text.replaceAll('\r\n', '\n') : text).trimEnd()
}

/** Beyond ASCII, what stands in the text has been decoded already, whatever the parts declare. */
const DECLARED = /charset="?(?:iso-8859|windows)[\w-]{0,20}"?/gi

function partsText(type: string, text: string): string | null {
  const body = /[^\0-\x7f]/.test(text) ? text.replaceAll(DECLARED, 'charset=utf-8') : text
  const bytes = new TextEncoder().encode(`Content-Type: ${type.replaceAll(/[\r\n]/g, ' ')}\n\n${body}`)
  const root = mimeParts(bytes)
  const shown = root === null ? '' : mailText(bytes, root)
  return shown.trim() === '' ? null : shown
}
