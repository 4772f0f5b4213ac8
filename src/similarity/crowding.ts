/**
 * Whether keys are spread over a table of open addressing as hashes are. Made up so that all of them want one place, they would take the
 * square of their number to enter: keys that come from outside are looked at before a table is made of them.
 */

/** Steps aside allowed: hashes take a quarter of a step each in a table that is half full at most. */
const LEAST_STEPS = 1000
const STEPS_A_KEY = 8

/** Of keys that are entered by their lowest bits, one step further where a place is taken; equal ones count as many. */
export function isCrowded(keys: ArrayLike<number>): boolean {
  let size = 16
  while (size < keys.length * 2) size *= 2
  const taken = new Uint8Array(size)
  let left = LEAST_STEPS + STEPS_A_KEY * keys.length
  for (let i = 0; i < keys.length; i++) {
    let slot = keys[i]! & (size - 1)
    for (; taken[slot] === 1; slot = (slot + 1) & (size - 1)) if (left-- === 0) return true
    taken[slot] = 1
  }
  return false
}
