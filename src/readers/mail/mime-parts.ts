/**
 * The parts of a mail (RFC 2046), in one pass over its lines and without recursion. Own code, because a stranger wrote the
 * mail: a parser that awaits every line took eight seconds for a megabyte of newlines. Bodies are not decoded here, so that
 * attachments cost nothing. Parts beyond the limits make the mail unreadable rather than half read.
 */
import { trimmed } from '../bytes/blanks.ts'
import { mailHeaders, parameters, type MailHeaders, type Parameters } from './mail-headers.ts'

/** Parts of one mail. Real mail has up to a few dozen; a bomb has as many as fit. */
const MAX_PARTS = 500
/** Multiparts and mails within the mail, one inside the other. */
const MAX_DEPTH = 20
/** Bytes of all headers, those of the parts included. */
const MAX_HEADER_BYTES = 512 * 1024
/** A line that parts a mail is at most `--`, 70 characters and `--` (RFC 2046); some are longer. */
const MAX_BOUNDARY_LINE = 250

export interface MimePart {
  readonly headers: MailHeaders
  /** `text/plain` where nothing is declared. */
  readonly type: string
  readonly parameters: Parameters
  readonly isAttachment: boolean
  /** Of a multipart, or the one mail that a `message/rfc822` holds. */
  readonly children: readonly MimePart[]
  /** Body of a part without children, half-open byte offsets. */
  readonly start: number
  readonly end: number
}

interface OpenPart extends MimePart {
  children: MimePart[]
  start: number
  end: number
}

const LF = 10
const CR = 13
const DASH = 0x2d
const SPACE = 0x20
const TAB = 9

const latin = new TextDecoder('latin1')
const strict = new TextDecoder('utf-8', { fatal: true })

/** `null` where the mail goes beyond a limit. */
export function mimeParts(bytes: Uint8Array): MimePart | null {
  const tree = createTree()
  let headerStart = 0
  let headerBytes = 0
  for (let start = 0; start < bytes.length;) {
    const found = bytes.indexOf(LF, start)
    const next = found < 0 ? bytes.length : found + 1
    const end = lineEnd(bytes, start, found < 0 ? bytes.length : found)
    const isBoundary =
      bytes[start] === DASH &&
      bytes[start + 1] === DASH &&
      end - start <= MAX_BOUNDARY_LINE &&
      tree.boundary(latin.decode(bytes.subarray(start + 2, end)).trimEnd(), bytes, headerStart, start)
    if (isBoundary) headerStart = next
    else if (tree.isInHeaders()) {
      headerBytes += end - start
      if (end === start) {
        tree.body(bytes, headerStart, start, next)
        headerStart = next
      }
    }
    if (headerBytes > MAX_HEADER_BYTES || tree.isTooLarge()) return null
    if (tree.isLast()) break
    start = next
  }
  return tree.finish(bytes, headerStart)
}

function lineEnd(bytes: Uint8Array, start: number, end: number): number {
  return end > start && bytes[end - 1] === CR ? end - 1 : end
}

/** The parts so far: which of them are open, and what the line at hand belongs to. */
function createTree() {
  const open: { readonly boundary: string | null; readonly part: OpenPart }[] = []
  let root: OpenPart | null = null
  let state: 'headers' | 'body' | 'between' = 'headers'
  let leaf: OpenPart | null = null
  let count = 0

  function begin(bytes: Uint8Array, from: number, to: number, bodyStart: number): void {
    const part = partOf(bytes.subarray(from, to), bodyStart)
    count++
    root ??= part
    open.at(-1)?.part.children.push(part)
    const boundary = part.type.startsWith('multipart/') ? part.parameters.get('boundary') : undefined
    leaf = null
    if (boundary !== undefined && boundary !== '') {
      open.push({ boundary: boundary.trimEnd(), part })
      state = 'between'
    } else if (part.type === 'message/rfc822' && !part.isAttachment) {
      open.push({ boundary: null, part })
      state = 'headers'
    } else {
      leaf = part
      state = 'body'
    }
  }

  function close(bytes: Uint8Array, headerStart: number, end: number): void {
    if (state === 'headers') begin(bytes, headerStart, end, end)
    // The line break before a boundary belongs to the boundary.
    if (leaf !== null) leaf.end = Math.max(leaf.start, lineEnd(bytes, leaf.start, end - 1))
    leaf = null
  }

  return {
    isInHeaders: () => state === 'headers',
    /** Whether nothing is parted any more: no boundary is open. */
    isLast: () => state !== 'headers' && open.length === 0,
    isTooLarge: () => count > MAX_PARTS || open.length > MAX_DEPTH,
    /** Whether the line, without its two dashes, is a boundary that is open; if so, what it parts is parted. */
    boundary(text: string, bytes: Uint8Array, headerStart: number, start: number): boolean {
      const isOf = (line: string) => open.findLastIndex(({ boundary }) => boundary === line)
      const opened = isOf(text)
      const closed = opened < 0 && text.endsWith('--') ? isOf(text.slice(0, -2)) : -1
      if (opened < 0 && closed < 0) return false
      close(bytes, headerStart, start)
      open.length = opened < 0 ? closed : opened + 1
      state = opened < 0 ? 'between' : 'headers'
      return true
    },
    body(bytes: Uint8Array, headerStart: number, headerEnd: number, bodyStart: number): void {
      begin(bytes, headerStart, headerEnd, bodyStart)
    },
    finish(bytes: Uint8Array, headerStart: number): MimePart | null {
      if (state === 'headers') begin(bytes, headerStart, bytes.length, bytes.length)
      if (leaf !== null) leaf.end = bytes.length
      return count > MAX_PARTS || open.length > MAX_DEPTH ? null : root
    },
  }
}

function partOf(headerBytes: Uint8Array, bodyStart: number): OpenPart {
  const headers = headersOf(headerText(headerBytes))
  const declared = parameters(headers.first('content-type') ?? '')
  const disposition = parameters(headers.first('content-disposition') ?? '').value
  return {
    headers,
    type: /^[a-z]+\/[^\s/]+$/.test(declared.value) ? declared.value : 'text/plain',
    parameters: declared,
    isAttachment: disposition === 'attachment',
    children: [],
    start: bodyStart,
    end: bodyStart,
  }
}

/** Headers are ASCII or UTF-8 (RFC 6532); what is neither was written by a program that knew neither. */
function headerText(bytes: Uint8Array): string {
  try {
    return strict.decode(bytes)
  } catch {
    return latin.decode(bytes)
  }
}

/** The fields, folded lines put together. */
function headersOf(text: string): MailHeaders {
  const names: string[] = []
  const values: string[] = []
  for (const line of text.includes('\r') ? text.split(/\r\n|\n|\r/) : text.split('\n')) {
    const first = line.charCodeAt(0)
    if (first === SPACE || first === TAB) {
      if (values.length > 0) values.push(values.pop()! + line)
    } else {
      const colon = line.indexOf(':')
      if (colon > 0) {
        names.push(line.slice(0, colon).trim().toLowerCase())
        values.push(line.slice(colon + 1))
      }
    }
  }
  return mailHeaders(names, values.map(trimmed))
}
