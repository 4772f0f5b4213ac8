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

/** Index of the first of `sorted` (ordered, none overlapping another) that ends behind `offset`. */
function firstEndingAfter(sorted: readonly Span[], offset: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The one of `sorted` (ordered, none overlapping another) that holds the character at `offset`. */
export function spanAt<T extends Span>(sorted: readonly T[], offset: number): T | undefined {
  const found = sorted[firstEndingAfter(sorted, offset)]
  return found !== undefined && found.start <= offset ? found : undefined
}

/** Those of `sorted` (ordered, none overlapping another) that share a character with `span`. */
export function spansIn<T extends Span>(sorted: readonly T[], span: Span): readonly T[] {
  const found: T[] = []
  for (let i = firstEndingAfter(sorted, span.start); i < sorted.length && sorted[i]!.start < span.end; i++)
    if (overlaps(sorted[i]!, span)) found.push(sorted[i]!)
  return found
}

/** What the spans cover together: `sorted` by their starts, those that overlap or touch joined into one. */
export function joined(sorted: readonly Span[]): readonly Span[] {
  const all: Span[] = []
  for (const { start, end } of sorted) {
    const last = all.at(-1)
    if (last === undefined || start > last.end) all.push({ start, end })
    else if (end > last.end) all[all.length - 1] = { start: last.start, end }
  }
  return all
}
