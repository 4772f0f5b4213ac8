/**
 * Stage 6 of learning: the text of a template. It starts from the use that holds most of it, and is then corrected by a
 * sample of the other uses: words few share are dropped, words most have are put in, what differs from use to use is a slot.
 */
import { align } from '../similarity/align.ts'
import { hashRange } from '../similarity/grams.ts'
import { SLOT } from './mask.ts'
import type { Replies } from './replies.ts'
import type { Use } from './uses.ts'

/** Words looked at on either side of a use: what stands before a slot near the end may be too short for a block of its own. */
const MARGIN = 8
/** Words there count only in a row of so many: single ones are shared by chance. */
const LEAST_ROW = 3
const MAJORITY = 0.5
/**
 * A part held by a smaller share of the uses belongs to something else. It lies below the share from which blocks are one
 * template.
 */
const LEAST_SHARE = 0.4
/** What is put in between two words is one slot up to this many words. */
const MOST_SLOT = 8

/** Stands for a slot among positions. */
export const GAP = -1

/** The template as positions in `replies.words`, `GAP` for a slot, from a sample of its uses. */
export function consensusOf(replies: Replies, sample: readonly Use[]): readonly number[] {
  const fullest = fullestOf(sample)
  const widened = sample.map((use) => widen(replies, use))
  if (widened.every((use) => isSame(replies.words, use, widened[0]!)))
    return trimmed(positionsOf(widened[0]!), replies.words)
  let pattern = positionsOf(widen(replies, fullest))
  const core = { first: pattern.indexOf(fullest.first), end: pattern.indexOf(fullest.end - 1) + 1 }
  pattern = withoutStrays(corrected(replies.words, pattern, widened), pattern, core)
  pattern = corrected(replies.words, pattern, widened)
  return trimmed(pattern, replies.words)
}

/** The use that holds most of its template, and of those the shortest. */
export function fullestOf(uses: readonly Use[]): Use {
  return uses.reduce((best, use) =>
    use.nodes > best.nodes || (use.nodes === best.nodes && use.end - use.first < best.end - best.first)
      ? use
      : best,
  )
}

function positionsOf({ first, end }: Stretch): number[] {
  return Array.from({ length: end - first }, (_, index) => first + index)
}

function widen(replies: Replies, { reply, first, end }: Use): Stretch {
  return {
    first: Math.max(replies.start[reply]!, first - MARGIN),
    end: Math.min(replies.start[reply + 1]!, end + MARGIN),
  }
}

/** The corrected pattern without single words far out: those outside the core that stand in no row. */
function withoutStrays(settled: readonly number[], pattern: readonly number[], core: Stretch): number[] {
  const [coreFirst, coreLast] = [pattern[core.first]!, pattern[core.end - 1]!]
  const isOut = (at: number): boolean => at !== GAP && (at < coreFirst || at > coreLast)
  const inRow = (index: number): boolean => {
    let [first, end] = [index, index + 1]
    while (first > 0 && settled[first - 1] === settled[first]! - 1) first--
    while (end < settled.length && settled[end] === settled[end - 1]! + 1) end++
    return end - first >= LEAST_ROW
  }
  return settled.filter((at, index) => !isOut(at) || inRow(index))
}

function isSame(words: Uint32Array, a: Stretch, b: Stretch): boolean {
  if (a.end - a.first !== b.end - b.first) return false
  for (let i = a.end - a.first - 1; i >= 0; i--) if (words[a.first + i] !== words[b.first + i]) return false
  return true
}

interface Stretch {
  readonly first: number
  readonly end: number
}

/** What samples have between two words of the pattern: how many look there, and the words they put in. */
interface Between {
  lookers: number
  filled: number
  /** By hash; most places have none. */
  runs: Map<number, { count: number; readonly run: Stretch }> | undefined
}

function corrected(words: Uint32Array, pattern: readonly number[], sample: readonly Stretch[]): number[] {
  const own = Uint32Array.from(pattern, (at) => (at === GAP ? SLOT : words[at]!))
  const matched = new Uint32Array(pattern.length)
  const covering = new Uint32Array(pattern.length)
  const between = Array.from({ length: pattern.length + 1 }, (): Between => ({
    lookers: 0,
    filled: 0,
    runs: undefined,
  }))
  for (const { first: from, end } of sample) {
    const aligned = align(own, words.subarray(from, end))
    const first = aligned.findIndex((to) => to >= 0)
    if (first < 0) continue
    const last = aligned.findLastIndex((to) => to >= 0)
    if (first === 0) note(words, between[0]!, { first: from, end: from + aligned[0]! })
    for (let column = first, before = first; column <= last; column++) {
      covering[column]!++
      if (aligned[column]! < 0) continue
      matched[column]!++
      if (column > first && before === column - 1)
        note(words, between[column]!, { first: from + aligned[before]! + 1, end: from + aligned[column]! })
      before = column
    }
    if (last === pattern.length - 1)
      note(words, between[last + 1]!, { first: from + aligned[last]! + 1, end })
  }
  const result: number[] = []
  for (let column = 0; column <= pattern.length; column++) {
    const isEdge = column === 0 || column === pattern.length
    for (const at of putIn(between[column]!, isEdge)) result.push(at)
    if (column < pattern.length && isShared(matched[column]!, covering[column]!, sample.length))
      result.push(pattern[column]!)
  }
  return result
}

/** Whether enough of the uses that reach this far have the word, and enough of all reach this far. */
function isShared(matched: number, covering: number, samples: number): boolean {
  return matched >= 2 && matched >= MAJORITY * covering && matched >= LEAST_SHARE * samples
}

function note(words: Uint32Array, between: Between, run: Stretch): void {
  between.lookers++
  if (run.end === run.first || run.end - run.first > MOST_SLOT) return
  between.filled++
  const [key] = hashRange(words, run.first, run.end)
  between.runs ??= new Map()
  const held = between.runs.get(key)
  if (held === undefined) between.runs.set(key, { count: 1, run })
  else held.count++
}

/** The words most uses have there; a slot where most have some, but not the same; else nothing. */
function putIn({ lookers, filled, runs }: Between, isEdge: boolean): readonly number[] {
  if (filled < 2 || filled < MAJORITY * lookers) return []
  for (const { count, run } of runs?.values() ?? [])
    if (count > MAJORITY * lookers)
      return Array.from({ length: run.end - run.first }, (_, index) => run.first + index)
  return isEdge ? [] : [GAP]
}

/** One slot where several adjoin, none at the ends. */
function trimmed(pattern: readonly number[], words: Uint32Array): readonly number[] {
  const isSlot = (position: number | undefined): boolean =>
    position === undefined || position === GAP || words[position] === SLOT
  const single = pattern.filter((position, index) => !isSlot(position) || !isSlot(pattern[index - 1]))
  let end = single.length
  while (end > 0 && isSlot(single[end - 1])) end--
  let first = 0
  while (first < end && isSlot(single[first])) first++
  return single.slice(first, end)
}
