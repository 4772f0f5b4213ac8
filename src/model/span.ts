/** Half-open `[start, end)` in UTF-16 units of one turn's own `text`: `text.slice(start, end)` is the evidence. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A span together with the turn it lies in. */
export interface TurnSpan extends Span {
  readonly turnId: string
}

/** Whether two spans share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** Whether `inner` lies wholly inside `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}
