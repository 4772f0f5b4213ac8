/**
 * Where bytes stand among others, from the end on (R. N. Horspool 1980, turned round): most places are passed over without
 * a look. At worst as many looks for each place as the sought are long, so keep them short.
 */
export interface ByteSearch {
  /** Of the sought. */
  readonly length: number
  /** The last place within `[from, to)` where all of them stand, or −1. */
  last(bytes: Uint8Array, from: number, to: number): number
}

/** `sought`: at most 500, at least one; not to be changed. */
export function createByteSearch(sought: Uint8Array): ByteSearch {
  const { length } = sought
  /** How far back the next place is that a byte at the beginning of this one allows. */
  const steps = new Uint16Array(256).fill(length)
  for (let at = length - 1; at > 0; at--) steps[sought[at]!] = at
  const first = sought[0]
  return {
    length,
    last(bytes, from, to) {
      let at = to - length
      while (at >= from) {
        const byte = bytes[at]!
        if (byte === first && stands(bytes, at)) return at
        at -= steps[byte]!
      }
      return -1
    },
  }

  function stands(bytes: Uint8Array, start: number): boolean {
    let at = 1
    while (at < length && bytes[start + at] === sought[at]) at++
    return at === length
  }
}
