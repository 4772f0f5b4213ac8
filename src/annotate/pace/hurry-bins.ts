/** Fixed bins for `hurryOf`, four to the octave from 1/256 to 256. By comparison, since engines differ in their logarithms. */

export const HURRY_BINS = 64

/** Fourth roots of 2, 4 and 8. */
const STEPS = [1, 1.189207115002721, 1.4142135623730951, 1.681792830507429] as const
/** The eighth root of 2: from the lower edge of a bin to its middle. */
const TO_MIDDLE = 1.0905077326652577
const LOWEST = 1 / 256

/** Lower edges; the first and the last bin also take what lies beyond. */
const EDGES = Float64Array.from({ length: HURRY_BINS }, (_, bin) => {
  let octave = LOWEST
  for (let i = 4; i <= bin; i += 4) octave *= 2
  return octave * STEPS[bin % 4]!
})

/** The bin, 0 to 63, that holds the figure. */
export function binOf(hurry: number): number {
  let low = 0
  let high = HURRY_BINS - 1
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if (hurry >= EDGES[middle]!) low = middle
    else high = middle - 1
  }
  return low
}

/** The (geometric) middle of the bin that holds the `share` smallest of what was counted; `null` where nothing was. */
export function quantileOf(counts: Uint32Array, share: number): number | null {
  const total = totalOf(counts)
  if (total === 0) return null
  let left = Math.floor(share * (total - 1))
  let bin = 0
  while (left >= counts[bin]!) left -= counts[bin++]!
  return EDGES[bin]! * TO_MIDDLE
}

export function totalOf(counts: Uint32Array, from = 0): number {
  let total = 0
  for (let bin = from; bin < counts.length; bin++) total += counts[bin]!
  return total
}
