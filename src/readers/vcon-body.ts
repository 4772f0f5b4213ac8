/** The words of a text dialog: plain, encoded, HTML, or a mail of several parts. */
import { htmlText } from './html-text.ts'
import { wordOf, type Fields } from './json-fields.ts'

/** `null` where the dialog holds no text we read. */
export function dialogText(dialog: Fields): string | null {
  const body = dialog['body']
  if (typeof body !== 'string') return null
  const encoding = wordOf(dialog['encoding'])
  const text = encoding === 'base64url' || encoding === 'base64' ? decodeBase64(body) : body
  return text === null
    ? null
    : partText(wordOf(dialog['mediatype']) || wordOf(dialog['mimetype']), '', text, 0)
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

const maxDepth = 10

/** A part's text: of several, the first that has one, plain before HTML. */
function partText(type: string, transfer: string, body: string, depth: number): string | null {
  const kind = type.trim().toLowerCase()
  if (kind.startsWith('multipart/')) {
    const boundary = boundaryOf(type)
    if (boundary === null || depth >= maxDepth) return null
    const parts = partsOf(body, boundary)
    const plainFirst = [...parts].sort((a, b) => Number(isHtml(a.type)) - Number(isHtml(b.type)))
    for (const part of plainFirst) {
      const text = partText(part.type, part.transfer, part.body, depth + 1)
      if (text !== null) return text
    }
    return null
  }
  if (kind !== '' && !kind.startsWith('text/plain') && !isHtml(kind)) return null
  const decoded = transferred(transfer, body)
  if (decoded === null) return null
  return isHtml(kind) ? htmlText(decoded) : decoded.replaceAll('\r\n', '\n').trimEnd()
}

function isHtml(type: string): boolean {
  return type.trim().toLowerCase().startsWith('text/html')
}

function boundaryOf(type: string): string | null {
  const match = /boundary=(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(type.slice(0, 1000))
  return match === null ? null : (match[1] ?? match[2] ?? null)
}

interface Part {
  readonly type: string
  readonly transfer: string
  readonly body: string
}

/** Between the lines of the boundary; each with its own headers. */
function partsOf(body: string, boundary: string): readonly Part[] {
  const parts: Part[] = []
  let lines: string[] | null = null
  const finish = (): void => {
    if (lines !== null) parts.push(toPart(lines))
  }
  for (const line of body.split(/\r\n|\n/)) {
    if (line.startsWith('--') && line.slice(2).startsWith(boundary)) {
      finish()
      lines = line.slice(2 + boundary.length).startsWith('--') ? null : []
    } else lines?.push(line)
  }
  finish()
  return parts
}

function toPart(lines: readonly string[]): Part {
  const blank = lines.indexOf('')
  const end = blank < 0 ? lines.length : blank
  const headers = lines
    .slice(0, end)
    .join('\n')
    .replaceAll(/\n[ \t]/g, ' ')
    .split('\n')
  const header = (name: string): string =>
    headers
      .find((line) => line.toLowerCase().startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim() ?? ''
  return {
    type: header('content-type') || 'text/plain',
    transfer: header('content-transfer-encoding'),
    body: lines.slice(end + 1).join('\n'),
  }
}

function transferred(transfer: string, body: string): string | null {
  const kind = transfer.toLowerCase()
  if (kind === 'base64') return decodeBase64(body)
  if (kind !== 'quoted-printable') return body
  const bytes: number[] = []
  const text = body.replaceAll(/=\r?\n/g, '')
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const hex = code === 0x3d ? text.slice(at + 1, at + 3) : ''
    if (/^[\dA-F]{2}$/i.test(hex)) {
      bytes.push(parseInt(hex, 16))
      at += 2
    } else if (code < 0x80) bytes.push(code)
    else bytes.push(...new TextEncoder().encode(text.charAt(at)))
  }
  return new TextDecoder('utf-8').decode(Uint8Array.from(bytes))
}
