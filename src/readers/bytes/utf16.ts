/**
 * UTF-16, which spreadsheets save as "Unicode text" and some exporters write, to UTF-8, which every reader takes: told by
 * its byte order mark, or without one by the zeros between the first letters. Places in problems are then those of the
 * UTF-8; half a character at the end, or a lone surrogate, becomes U+FFFD.
 */
type Order = 'utf-16le' | 'utf-16be'

/** Bytes looked at for zeros: two letters are enough, since no text in UTF-8 holds a zero. */
const LOOKED_AT = 4

/** The order of the bytes, or `null` where the first of them are no UTF-16. */
export function utf16Order(first: Uint8Array): Order | null {
  const [a = 1, b = 1, c = 1, d = 1] = first.subarray(0, LOOKED_AT)
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if (a !== 0 && b === 0 && c !== 0 && d === 0) return 'utf-16le'
  return a === 0 && b !== 0 && c === 0 && d !== 0 ? 'utf-16be' : null
}

/** The chunks as UTF-8; without a mark. */
export async function* fromUtf16(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  order: Order,
): AsyncGenerator<Uint8Array, undefined> {
  const decoder = new TextDecoder(order)
  const encoder = new TextEncoder()
  for await (const chunk of chunks) {
    const bytes = encoder.encode(decoder.decode(chunk, { stream: true }))
    if (bytes.length > 0) yield bytes
  }
  const last = encoder.encode(decoder.decode())
  if (last.length > 0) yield last
  return undefined
}
