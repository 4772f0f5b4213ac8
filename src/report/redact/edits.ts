/** What is replaced in a text, and where every offset of the text lands when it is. */
import type { Span } from '../../model/span.ts'

/** In the order of strength: where two overlap, the mark is that of the first. */
export const redactionKinds = ['CARD', 'IBAN', 'EMAIL', 'LINK', 'ADDRESS', 'PHONE', 'ORDER', 'NAME'] as const

/** What kind of personal text was replaced; its mark is the same word in brackets, `[NAME]`. */
export type RedactionKind = (typeof redactionKinds)[number]

/** A span of the original text that a mark takes the place of. */
export interface Edit extends Span {
  readonly kind: RedactionKind
}

export function markOf(kind: RedactionKind): string {
  return `[${kind}]`
}

/** Edits in order, none overlapping or touching another of its kind; what overlaps becomes one, so that no end sticks out. */
export function mergeEdits(edits: readonly Edit[], text: string): readonly Edit[] {
  const merged: Edit[] = []
  const sorted = edits
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start || b.end - a.end)
  for (const edit of sorted) {
    const open = merged.at(-1)
    if (open !== undefined && (edit.start < open.end || isOneName(open, edit, text)))
      merged[merged.length - 1] = {
        start: open.start,
        end: Math.max(open.end, edit.end),
        kind: stronger(open.kind, edit.kind),
      }
    else merged.push(edit)
  }
  return merged
}

/** "María López" was found in two parts, and "J. Smith". */
function isOneName(open: Edit, next: Edit, text: string): boolean {
  return (
    open.kind === 'NAME' &&
    next.kind === 'NAME' &&
    next.start - open.end <= 2 &&
    /^(?:[ .\-’'_]|\. )?$/u.test(text.slice(open.end, next.start))
  )
}

function stronger(a: RedactionKind, b: RedactionKind): RedactionKind {
  return redactionKinds.indexOf(a) <= redactionKinds.indexOf(b) ? a : b
}

export function applyEdits(text: string, edits: readonly Edit[]): string {
  if (edits.length === 0) return text
  const parts: string[] = []
  let at = 0
  for (const { start, end, kind } of edits) {
    parts.push(text.slice(at, start), markOf(kind))
    at = end
  }
  return [...parts, text.slice(at)].join('')
}

/** Carries offsets of the original text over to the redacted one. */
export interface OffsetMap {
  /** A span that reaches into a replaced one takes in its whole mark. */
  span(span: Span): Span
  /** Where one stretch ends and the next begins: a mark belongs to the stretch its span begins in. */
  boundary(offset: number): number
}

export function offsetMap(edits: readonly Edit[]): OffsetMap {
  // Redacted offset of the mark of each edit.
  const marks: number[] = []
  let shift = 0
  for (const { start, end, kind } of edits) {
    marks.push(start + shift)
    shift += markOf(kind).length - (end - start)
  }
  const endOf = (index: number): number => marks[index]! + markOf(edits[index]!.kind).length

  /** The last edit that begins before `offset`; −1 if none does. */
  const lastBefore = (offset: number): number => {
    let low = 0
    let high = edits.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (edits[middle]!.start < offset) low = middle + 1
      else high = middle
    }
    return low - 1
  }
  const map = (offset: number, side: 'start' | 'end'): number => {
    const index = lastBefore(offset)
    if (index < 0) return offset
    if (offset >= edits[index]!.end) return endOf(index) + offset - edits[index]!.end
    return side === 'start' ? marks[index]! : endOf(index)
  }
  return {
    span: ({ start, end }) => {
      // An empty span stays one, wherever it falls.
      const from = map(start, 'start')
      return { start: from, end: end === start ? from : map(end, 'end') }
    },
    boundary: (offset) => map(offset, 'end'),
  }
}
