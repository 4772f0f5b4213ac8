/** The body of one part of a mail, decoded: transfer encoding, character set, flowed lines. Each is one pass. */
import type { MimePart } from './mime-parts.ts'

export function partText(bytes: Uint8Array, part: MimePart): string {
  const body = bytes.subarray(part.start, part.end)
  const encoding = (part.headers.first('content-transfer-encoding') ?? '').trim().toLowerCase()
  const decoded =
    encoding === 'base64' ? fromBase64(body) : encoding === 'quoted-printable' ? fromQuoted(body) : body
  const read = readable(inCharset(decoded, part.parameters.get('charset') ?? ''))
  const text = read.includes('\r') ? read.replaceAll('\r\n', '\n') : read
  const isFlowed = part.parameters.get('format')?.toLowerCase() === 'flowed'
  return isFlowed ? unflow(text, part.parameters.get('delsp')?.toLowerCase() === 'yes') : text
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const sextets = new Int8Array(256).fill(-1)
for (let i = 0; i < BASE64.length; i++) sextets[BASE64.charCodeAt(i)] = i

/** Whatever is no digit of base 64 is passed over, as RFC 2045 asks. */
function fromBase64(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(Math.ceil((bytes.length * 3) / 4))
  let length = 0
  let bits = 0
  let held = 0
  for (const byte of bytes) {
    const sextet = sextets[byte]!
    if (sextet < 0) continue
    bits = ((bits << 6) | sextet) & 0xffffff
    held += 6
    if (held >= 8) {
      held -= 8
      out[length++] = (bits >> held) & 0xff
    }
  }
  return out.subarray(0, length)
}

const EQUALS = 0x3d
const LF = 10
const CR = 13

/** `=C3=A4` to its bytes; `=` at the end of a line joins it to the next. What is neither stays as it is. */
function fromQuoted(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length)
  let length = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!
    if (byte !== EQUALS) {
      out[length++] = byte
      continue
    }
    const value = hexPair(bytes[i + 1], bytes[i + 2])
    if (value >= 0) {
      out[length++] = value
      i += 2
    } else if (bytes[i + 1] === LF) i += 1
    else if (bytes[i + 1] === CR && bytes[i + 2] === LF) i += 2
    else out[length++] = byte
  }
  return out.subarray(0, length)
}

function hexPair(high = 0, low = 0): number {
  const [a, b] = [hex(high), hex(low)]
  return a < 0 || b < 0 ? -1 : a * 16 + b
}

function hex(unit: number): number {
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30
  const letter = unit | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1
}

const strict = new TextDecoder('utf-8', { fatal: true })
/** To make one costs more than to decode a mail. */
const lossy = new TextDecoder('utf-8')
const latin = new TextDecoder('latin1')

/** Labels of mail programs that declare nothing. */
const UNDECLARED = new Set(['', 'us-ascii', 'ascii', 'default', 'unknown-8bit', 'x-unknown', 'unknown'])

/** As declared; without a (known) declaration as UTF-8 if it is that, else as windows-1252. */
function inCharset(bytes: Uint8Array, label: string): string {
  const charset = label.trim().toLowerCase()
  if (charset === 'utf-8') return lossy.decode(bytes)
  if (!UNDECLARED.has(charset))
    try {
      return new TextDecoder(charset).decode(bytes)
    } catch {
      // A character set nobody knows.
    }
  try {
    return strict.decode(bytes)
  } catch {
    return latin.decode(bytes)
  }
}

const C1 = /[\u0080-\u009f]/
const EACH_C1 = /[\u0080-\u009f]/g
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/**
 * C1 controls as the windows-1252 characters they stand for. Mail never means the controls, and Node 20 decodes
 * windows-1252 as though it were ISO 8859-1 (quotes and dashes become U+0091 and the like).
 */
export function readable(text: string): string {
  return C1.test(text) ? text.replaceAll(EACH_C1, (unit) => WINDOWS_1252[unit.charCodeAt(0) - 0x80]!) : text
}

/**
 * Lines that were folded at a space put together again (RFC 3676), each within its own depth of quotation. The space at
 * their end is kept, or with `DelSp` was only the mark of the fold.
 */
function unflow(text: string, dropsSpace: boolean): string {
  const pieces: string[] = []
  let depthBefore = -1
  for (const line of text.split('\n')) {
    const depth = /^>*/.exec(line)![0].length
    const rest = line.slice(depth)
    const content = rest.startsWith(' ') ? rest.slice(1) : rest
    const isSoft = content.endsWith(' ') && content !== '-- '
    if (depth !== depthBefore || depthBefore < 0) {
      if (pieces.length > 0) pieces.push('\n')
      if (depth > 0) pieces.push('>'.repeat(Math.min(depth, MAX_DEPTH)), ' ')
    }
    pieces.push(isSoft && dropsSpace ? content.slice(0, -1) : content)
    depthBefore = isSoft ? depth : -1
  }
  return pieces.join('')
}

/** Marks of quotation that are kept, so that a line of them does not grow with every fold. */
const MAX_DEPTH = 20
