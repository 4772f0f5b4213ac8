/**
 * Whether keys are spread over an open-addressing table as hashes would be. Keys forged to want the same slot take time quadratic
 * in their number to enter, so keys from outside are checked before a table is made of them.
 */

/** Steps from slot to slot that are allowed; hashes take a quarter of a step each in a table that is at most half full. */
const LEAST_STEPS = 1000
const STEPS_A_KEY = 8

/** For keys that are entered by their lowest bits, at the next slot where one is taken. Equal keys count separately. */
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
