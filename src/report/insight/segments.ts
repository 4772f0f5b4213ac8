/** A turn's text cut where anything begins or ends, so that a view can colour it without looking for anything. */
import type { Passage, PassageOrigin } from '../../model/report.ts'
import type { Span } from '../../model/span.ts'

export interface Mark extends Span {
  /** Index into the report's findings. */
  readonly finding: number
  /** The finding itself, or something it rests on. */
  readonly kind: 'finding' | 'because'
}

export interface Segment extends Span {
  /** `null` where no passage lies: the words of customers and bots. */
  readonly origin: PassageOrigin | null
  /** Index into the turn's passages. */
  readonly passage: number | null
  readonly marks: readonly Mark[]
}

/**
 * Segments from 0 to `length`, without gap or overlap. Spans that leave the text are cut to it: the transcript given may not be the
 * one that was scored. Marks of no length make no segment.
 */
export function segmentsOf(
  length: number,
  passages: readonly Passage[],
  marks: readonly Mark[],
): readonly Segment[] {
  const cut = (at: number): number => Math.min(at, length)
  const edges = new Set([0, length])
  for (const { start, end } of [...passages, ...marks]) edges.add(cut(start)).add(cut(end))
  const sorted = [...edges].sort((a, b) => a - b)
  const waiting = marks.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start)
  let open: readonly Mark[] = []
  let nextMark = 0
  let passage = 0
  return sorted.slice(0, -1).map((start, index): Segment => {
    const end = sorted[index + 1]!
    while (passage < passages.length && passages[passage]!.end <= start) passage++
    const held = passages[passage]
    const isIn = held !== undefined && held.start <= start
    open = open.filter((mark) => mark.end > start)
    while (nextMark < waiting.length && waiting[nextMark]!.start <= start)
      open = [...open, waiting[nextMark++]!]
    return { start, end, origin: isIn ? held.origin : null, passage: isIn ? passage : null, marks: open }
  })
}
