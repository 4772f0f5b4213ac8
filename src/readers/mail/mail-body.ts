/** What a mail says: its plain text where there is one, else what its HTML shows. Attachments are not looked at. */
import { decodeWords } from 'postal-mime'
import { trimmedEnd } from '../bytes/blanks.ts'
import { htmlMailText } from './mail-html.ts'
import { partText, readable } from './mime-body.ts'
import type { MimePart } from './mime-parts.ts'

/** Line ends as `\n`, none at the end; nothing else of a plain body is changed. */
export function mailText(bytes: Uint8Array, root: MimePart): string {
  const text = textOf(bytes, root)
  return trimmedEnd(text.includes('\r') ? text.replaceAll('\r', '\n') : text)
}

/** Parts are nested no deeper than `mimeParts` allows. */
function textOf(bytes: Uint8Array, part: MimePart): string {
  if (part.type === 'multipart/alternative') return alternative(bytes, part.children)
  if (part.type.startsWith('multipart/')) {
    // What a delivery report is about is evidence, not content.
    const shown = part.type === 'multipart/report' ? part.children.filter(isNoMail) : part.children
    return joined(shown.map((child) => textOf(bytes, child)))
  }
  if (part.isAttachment) return ''
  if (part.type === 'message/rfc822') return joined(part.children.map((mail) => forwarded(bytes, mail)))
  if (part.type === 'text/plain') return partText(bytes, part)
  return part.type === 'text/html' ? htmlMailText(partText(bytes, part)) : ''
}

/** The same said twice: the plain one, unless it is empty. */
function alternative(bytes: Uint8Array, children: readonly MimePart[]): string {
  const plain = children.filter(({ type }) => type === 'text/plain')
  for (const child of [...plain, ...children.toReversed()]) {
    const text = textOf(bytes, child)
    if (text.trim() !== '') return text
  }
  return ''
}

/** A mail within the mail, below its header as mail programs show it, by which it is known for somebody else's. */
function forwarded(bytes: Uint8Array, mail: MimePart): string {
  const header = ['From', 'Date', 'Subject', 'To'].flatMap((name) => {
    const value = mail.headers.first(name.toLowerCase())
    return value === undefined ? [] : [`${name}: ${readable(decodeWords(value))}`]
  })
  return `\n${header.join('\n')}\n\n${textOf(bytes, mail)}`
}

function isNoMail({ type }: MimePart): boolean {
  return type !== 'message/rfc822'
}

function joined(texts: readonly string[]): string {
  return texts.filter((text) => text.trim() !== '').join('\n')
}
