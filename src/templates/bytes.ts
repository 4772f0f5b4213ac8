/** Little-endian bytes with variable-length integers (LEB128), for the index file. */

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

  /** An unsigned 32-bit integer in four bytes: what hashes need. */
  word(value: number): void {
    this.reserve(4)
    for (let shift = 0; shift < 32; shift += 8) this.bytes[this.at++] = (value >>> shift) & 255
  }

  text(value: string): void {
    const encoded = new TextEncoder().encode(value)
    this.integer(encoded.length)
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

  text(): string {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(this.raw(this.integer()))
  }

  /** A count of things of at least `size` bytes each: a damaged count must not make us reserve the whole memory. */
  count(size: number): number {
    const count = this.integer()
    if (count * size > this.left) throw new RangeError('The bytes end too soon')
    return count
  }
}
