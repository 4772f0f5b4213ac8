/** How right a method is, counted reply by reply. */
import { pairwiseF1, precisionRecall, type Grouped } from '../../src/evaluate/metrics/index.ts'
import type { Span } from '../../src/model/span.ts'
import type { Prediction, Truth } from './types.ts'

/** Each 0–1; `null` where the method or the corpus does not allow the figure. */
export interface Accuracy {
  readonly replies: number
  /** F1 of "this reply holds something pasted". */
  readonly anyF1: number | null
  readonly anyPrecision: number | null
  readonly anyRecall: number | null
  /** Share of the free replies that are flagged. */
  readonly freeFlagged: number | null
  /** F1 of "this word was pasted", over all replies. */
  readonly wordF1: number | null
  /** F1 of "these two labelled passages are the same template". */
  readonly clusterF1: number | null
}

export interface Tally {
  readonly add: (text: string, truth: Truth, prediction: Prediction) => void
  readonly accuracy: () => Accuracy
}

interface Counts {
  hits: number
  claimed: number
  actual: number
}

export function createTally(): Tally {
  const any: Counts = { hits: 0, claimed: 0, actual: 0 }
  const words: Counts = { hits: 0, claimed: 0, actual: 0 }
  const passages: Grouped[] = []
  let replies = 0
  let hasSpans = true
  let hasGroups = true
  return {
    add(text, truth, { flagged, spans, groups }) {
      replies++
      count(any, truth.scripted, flagged)
      hasSpans &&= spans !== null
      hasGroups &&= groups !== null
      if (spans !== null) countWords(words, text, truth.templates, spans)
      if (groups !== null)
        for (const { start, end, template } of truth.templates)
          passages.push({ label: template, predicted: mostOf(groups, start, end) })
    },
    accuracy() {
      const { precision, recall, f1 } = precisionRecall(any.hits, any.claimed, any.actual)
      const free = replies - any.actual
      return {
        replies,
        anyF1: f1,
        anyPrecision: precision,
        anyRecall: recall,
        freeFlagged: free === 0 ? null : (any.claimed - any.hits) / free,
        wordF1: hasSpans ? precisionRecall(words.hits, words.claimed, words.actual).f1 : null,
        clusterF1: hasGroups ? pairwiseF1(passages).f1 : null,
      }
    },
  }
}

function count(counts: Counts, actual: boolean, claimed: boolean): void {
  if (actual) counts.actual++
  if (claimed) counts.claimed++
  if (actual && claimed) counts.hits++
}

const WORD = /[\p{L}\p{N}]+/gu

function countWords(counts: Counts, text: string, pasted: readonly Span[], found: readonly Span[]): void {
  for (const { index } of text.matchAll(WORD)) count(counts, holds(pasted, index), holds(found, index))
}

function holds(spans: readonly Span[], at: number): boolean {
  return spans.some(({ start, end }) => start <= at && at < end)
}

/** The group that covers most of `[start, end)`; `null` where none covers any of it. */
function mostOf(
  groups: NonNullable<Prediction['groups']>,
  start: number,
  end: number,
): string | number | null {
  const covered = new Map<string | number, number>()
  for (const { group, ...span } of groups) {
    const overlap = Math.min(end, span.end) - Math.max(start, span.start)
    if (overlap > 0) covered.set(group, (covered.get(group) ?? 0) + overlap)
  }
  let best: string | number | null = null
  for (const [group, length] of covered) if (best === null || length > covered.get(best)!) best = group
  return best
}
