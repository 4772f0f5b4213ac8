import { sha256 as sha256Bytes } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** `sha256:` and 64 hex digits of the bytes, or of the text as UTF-8. */
export function sha256(content: string | Uint8Array): string {
  return `sha256:${hex(content)}`
}

/** What `sha256` gives for the bytes, and for the bytes with that behind them, in one pass over them. */
export type DigestBoth = (content: Uint8Array) => { readonly own: string; readonly sealed: string }

export const sha256Both: DigestBoth = (content) => {
  const hash = sha256Bytes.create().update(content)
  const own = `sha256:${bytesToHex(hash.clone().digest())}`
  return { own, sealed: `sha256:${bytesToHex(hash.update(utf8ToBytes(own)).digest())}` }
}

/** The first 16 hex digits of the SHA-256 of the parts: short, stable, and no parts run into one another. */
export function fingerprint(...parts: readonly (string | number)[]): string {
  blank
    ._cloneInto(hasher)
    .update(plainBytes(JSON.stringify(parts)))
    .digestInto(hashed)
  let digits = ''
  for (let i = 0; i < FINGERPRINT_BYTES; i++) digits += HEX[hashed[i]!]!
  return digits
}

const FINGERPRINT_BYTES = 8
const HEX: readonly string[] = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** Used again from text to text: a report may hold a hundred thousand fingerprints. */
const bytes = new Uint8Array(256)
const blank = sha256Bytes.create()
const hasher = sha256Bytes.create()
const hashed = new Uint8Array(hasher.outputLen)

/** The text as UTF-8. Ids are short and plain, and an encoder takes longer over them than the hash. */
function plainBytes(text: string): Uint8Array {
  if (text.length > bytes.length) return utf8ToBytes(text)
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit >= 0x80) return utf8ToBytes(text)
    bytes[i] = unit
  }
  return bytes.subarray(0, text.length)
}

function hex(content: string | Uint8Array): string {
  return bytesToHex(sha256Bytes(typeof content === 'string' ? utf8ToBytes(content) : content))
}

/** JSON with the keys of every object in code-unit order, so equal values give equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}

/** Final mixing of a 32-bit hash (the `lowbias32` constants of C. Wellons' hash prospector). */
export function mix32(hash: number): number {
  let h = hash
  h ^= h >>> 16
  h = Math.imul(h, 0x7feb352d)
  h ^= h >>> 15
  h = Math.imul(h, 0x846ca68b)
  h ^= h >>> 16
  return h >>> 0
}
