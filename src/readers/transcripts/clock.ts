const dayMs = 24 * 60 * 60 * 1000

/**
 * Times of day to milliseconds since the first of them. A step back of more than half a day is midnight; a smaller one is
 * disorder and stays as it is, `null` where it leads to before the first.
 */
export function createClock(): (clockMs: number) => number | null {
  let first: number | null = null
  let before = 0
  let days = 0
  return (clockMs) => {
    if (first !== null && before - clockMs > dayMs / 2) days++
    first ??= clockMs
    before = clockMs
    const sinceFirst = days * dayMs + clockMs - first
    return sinceFirst < 0 ? null : sinceFirst
  }
}
