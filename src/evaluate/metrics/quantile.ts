/**
 * The value below which a share `p` (0–1) of the sorted values lies, between two of them by straight line; `null` without
 * values. Source: type 7 of Hyndman & Fan 1996, the usual default.
 */
export function quantile(sorted: ArrayLike<number>, p: number): number | null {
  if (!(p >= 0 && p <= 1)) throw new RangeError('A quantile lies between 0 and 1')
  if (sorted.length === 0) return null
  const place = (sorted.length - 1) * p
  const low = sorted[Math.floor(place)]!
  const high = sorted[Math.ceil(place)]!
  // Of two equal infinities the difference would be NaN.
  return low === high ? low : low + (high - low) * (place - Math.floor(place))
}
