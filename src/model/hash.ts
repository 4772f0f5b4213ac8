import { sha256 as sha256Bytes } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** `sha256:` and 64 hex digits of the bytes, or of the text as UTF-8. */
export function sha256(content: string | Uint8Array): string {
  return `sha256:${hex(content)}`
}

/** What `sha256` gives for the bytes with their own `sha256` behind them, in one pass over them. */
export function sha256Sealed(content: Uint8Array): string {
  const hash = sha256Bytes.create().update(content)
  const digest = `sha256:${bytesToHex(hash.clone().digest())}`
  return `sha256:${bytesToHex(hash.update(utf8ToBytes(digest)).digest())}`
}

/** The first 16 hex digits of the SHA-256 of the parts: short, stable, and no parts run into one another. */
export function fingerprint(...parts: readonly (string | number)[]): string {
  return hex(JSON.stringify(parts)).slice(0, 16)
}

function hex(content: string | Uint8Array): string {
  return bytesToHex(sha256Bytes(typeof content === 'string' ? utf8ToBytes(content) : content))
}

/** JSON with the keys of every object in code-unit order, so equal values give equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, held: unknown) =>
    held !== null && typeof held === 'object' && !Array.isArray(held)
      ? Object.fromEntries(Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1)))
      : held,
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
