/**
 * MurmurHash3 (A. Appleby 2011, the form of 128 bits for 32-bit machines, public domain) over the UTF-16 units of a text.
 * Well mixed, not secret: whoever wants two ids to meet can make such, and gains no more than by writing the same id twice.
 */
const C1 = 0x239b961b
const C2 = 0xab0e9789
const C3 = 0x38b34ae5
const C4 = 0xa1e38b93

/** Puts the first three of the four lanes, 96 bits, into `hash`. */
export function hashId(id: string, hash: Uint32Array): void {
  const { length } = id
  let a = 0
  let b = 0
  let c = 0
  let d = 0
  let at = 0
  for (; at + 8 <= length; at += 8) {
    a = Math.imul(rotated(a ^ first(pair(id, at)), 19) + b, 5) + 0x561ccd1b
    b = Math.imul(rotated(b ^ second(pair(id, at + 2)), 17) + c, 5) + 0x0bcaa747
    c = Math.imul(rotated(c ^ third(pair(id, at + 4)), 15) + d, 5) + 0x96cd1c35
    d = Math.imul(rotated(d ^ fourth(pair(id, at + 6)), 13) + a, 5) + 0x32ac3b17
  }
  // Units behind the end are zeros; the length tells them from zeros that are there.
  if (at < length) a ^= first(pair(id, at))
  if (at + 2 < length) b ^= second(pair(id, at + 2))
  if (at + 4 < length) c ^= third(pair(id, at + 4))
  if (at + 6 < length) d ^= fourth(pair(id, at + 6))
  const bytes = length * 2
  a ^= bytes
  b ^= bytes
  c ^= bytes
  d ^= bytes
  a = (a + b + c + d) | 0
  b = (b + a) | 0
  c = (c + a) | 0
  d = (d + a) | 0
  a = mixed(a)
  b = mixed(b)
  c = mixed(c)
  d = mixed(d)
  a = (a + b + c + d) | 0
  hash[0] = a
  hash[1] = b + a
  hash[2] = c + a
}

/** Two units as one number; 0 for those behind the end. */
function pair(id: string, at: number): number {
  return at + 1 < id.length ? id.charCodeAt(at) | (id.charCodeAt(at + 1) << 16) : id.charCodeAt(at)
}

function rotated(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by))
}

function first(k: number): number {
  return Math.imul(rotated(Math.imul(k, C1), 15), C2)
}

function second(k: number): number {
  return Math.imul(rotated(Math.imul(k, C2), 16), C3)
}

function third(k: number): number {
  return Math.imul(rotated(Math.imul(k, C3), 17), C4)
}

function fourth(k: number): number {
  return Math.imul(rotated(Math.imul(k, C4), 18), C1)
}

function mixed(value: number): number {
  let h = value ^ (value >>> 16)
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return h ^ (h >>> 16)
}
