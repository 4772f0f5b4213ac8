import { mix32 } from '../model/hash.ts'

export const BASE_HIGH = 0x9e3779b1
export const BASE_LOW = 0x85ebca6b
/** Keeps the two halves of a key apart. */
export const LOW_MASK = 0x5bd1e995

/** A 64-bit hash as two unsigned 32-bit halves. */
export type Key = readonly [high: number, low: number]

/** 64-bit hash of the hashes `[start, end)`: equal stretches of one `kind` give equal keys wherever they stand. */
export function hashRange(hashes: Uint32Array, start: number, end: number, kind = 0): Key {
  let high = kind
  let low = kind
  for (let i = start; i < end; i++) {
    high = (Math.imul(high, BASE_HIGH) + hashes[i]!) | 0
    low = (Math.imul(low, BASE_LOW) + hashes[i]!) | 0
  }
  return [mix32(high ^ (end - start)), mix32(low ^ LOW_MASK)]
}

/** 64-bit hash of a text, unit by unit. */
export function hashText(text: string): Key {
  const units = new Uint32Array(text.length)
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i)
  return hashRange(units, 0, units.length)
}

/** 53 bits of the key, which a map finds faster than a text of it. */
export function numberOf([high, low]: Key): number {
  return high * 2 ** 21 + (low >>> 11)
}
