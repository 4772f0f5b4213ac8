/** Little-endian bytes with variable-length integers (LEB128), for the index file. */

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const HALF_PAIR = /\p{Surrogate}/u

export class ByteWriter {
  private bytes = new Uint8Array(1 << 16)
  private at = 0

  finish(): Uint8Array {
    return this.bytes.slice(0, this.at)
  }

  raw(content: Uint8Array): void {
    this.reserve(content.length)
    this.bytes.set(content, this.at)
    this.at += content.length
  }

  /** A non-negative safe integer. */
  integer(value: number): void {
    this.reserve(8)
    let rest = value
    while (rest >= 128) {
      this.bytes[this.at++] = (rest % 128) | 128
      rest = Math.floor(rest / 128)
    }
    this.bytes[this.at++] = rest
  }

  /** Many unsigned 32-bit integers, each as `integer` writes it. */
  integers(values: Uint32Array): void {
    this.reserve(values.length * 5)
    const { bytes } = this
    let { at } = this
    for (let i = 0; i < values.length; i++) {
      let rest = values[i]!
      while (rest >= 128) {
        bytes[at++] = (rest & 127) | 128
        rest >>>= 7
      }
      bytes[at++] = rest
    }
    this.at = at
  }

  /** An unsigned 32-bit integer in four bytes: what hashes need. */
  word(value: number): void {
    this.reserve(4)
    for (let shift = 0; shift < 32; shift += 8) this.bytes[this.at++] = (value >>> shift) & 255
  }

  /** Many of them. */
  words(values: Uint32Array): void {
    this.reserve(values.length * 4)
    const view = new DataView(this.bytes.buffer, this.at)
    for (let i = 0; i < values.length; i++) view.setUint32(i * 4, values[i]!, true)
    this.at += values.length * 4
  }

  /** As UTF-8; one that holds half a surrogate pair, which UTF-8 cannot, as a JSON string. The lowest bit tells which. */
  text(value: string): void {
    if (!this.plainText(value)) this.encodedText(value)
  }

  /** Nearly every text is ASCII and short, and an encoder takes longer over it than to write it. */
  private plainText(value: string): boolean {
    const { length } = value
    const before = this.at
    this.integer(length * 2)
    this.reserve(length)
    const { bytes, at } = this
    for (let i = 0; i < length; i++) {
      const unit = value.charCodeAt(i)
      if (unit >= 0x80) {
        this.at = before
        return false
      }
      bytes[at + i] = unit
    }
    this.at = at + length
    return true
  }

  private encodedText(value: string): void {
    const isHalf = HALF_PAIR.test(value)
    const encoded = encoder.encode(isHalf ? JSON.stringify(value) : value)
    this.integer(encoded.length * 2 + (isHalf ? 1 : 0))
    this.raw(encoded)
  }

  private reserve(count: number): void {
    if (this.at + count <= this.bytes.length) return
    const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.at + count))
    grown.set(this.bytes)
    this.bytes = grown
  }
}

/** Reads what `ByteWriter` wrote. Every method throws a `RangeError` where the bytes end too soon. */
export class ByteReader {
  private at = 0
  private readonly bytes: Uint8Array

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  get left(): number {
    return this.bytes.length - this.at
  }

  raw(length: number): Uint8Array {
    if (length > this.left) throw new RangeError('The bytes end too soon')
    this.at += length
    return this.bytes.subarray(this.at - length, this.at)
  }

  integer(): number {
    let value = 0
    let scale = 1
    for (;;) {
      const byte = this.raw(1)[0]!
      value += (byte & 127) * scale
      if (byte < 128) return value
      scale *= 128
      if (scale > Number.MAX_SAFE_INTEGER) throw new RangeError('An integer runs too long')
    }
  }

  word(): number {
    const bytes = this.raw(4)
    return (bytes[0]! | (bytes[1]! << 8) | (bytes[2]! << 16) | (bytes[3]! << 24)) >>> 0
  }

  words(count: number): Uint32Array {
    const held = this.raw(count * 4)
    const view = new DataView(held.buffer, held.byteOffset, held.length)
    const values = new Uint32Array(count)
    for (let i = 0; i < count; i++) values[i] = view.getUint32(i * 4, true)
    return values
  }

  /** Many unsigned 32-bit integers into `into`; throws a `RangeError` for one that is not below `limit`. */
  integers(into: Uint32Array, limit: number): void {
    const { bytes } = this
    let { at } = this
    for (let i = 0; i < into.length; i++) {
      let value = 0
      let scale = 1
      let byte = 128
      while (byte >= 128) {
        if (at === bytes.length || scale > 2 ** 35) throw new RangeError('The bytes end too soon')
        byte = bytes[at++]!
        value += (byte & 127) * scale
        scale *= 128
      }
      if (value >= limit) throw new RangeError('A number is too large')
      into[i] = value
    }
    this.at = at
  }

  text(): string {
    const length = this.integer()
    const text = decoder.decode(this.raw(Math.floor(length / 2)))
    if (length % 2 === 0) return text
    const parsed: unknown = JSON.parse(text)
    if (typeof parsed !== 'string') throw new RangeError('A text is not one')
    return parsed
  }

  /**
   * A count of things of at least `size` bytes each. A count that the bytes left cannot hold is refused, so that a damaged file
   * does not make us reserve all memory.
   */
  count(size: number): number {
    const count = this.integer()
    if (count * size > this.left) throw new RangeError('The bytes end too soon')
    return count
  }
}

/** Of `sha256`, as text. */
export const DIGEST_BYTES = 'sha256:'.length + 64

/** Times are shifted by 10,000 years, so that those before 1970 stay non-negative; 0 = none. */
export const TIME_SHIFT = 315_360_000_000_000

/** The error for an index file in which something does not fit. */
export function damaged(): TypeError {
  return new TypeError('This template index is truncated or damaged')
}
