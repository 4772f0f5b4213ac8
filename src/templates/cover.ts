/** Settles who said which characters of a turn. */
import type { Passage } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import { wordColumn } from '../text/slab.ts'

/**
 * Passages without gap or overlap over the whole text. Where claims overlap, the earlier one wins and the later one keeps what is
 * left of it; a set phrase counts only if it is left whole. What nobody claims is the agent's own.
 */
export function cover(
  text: string,
  claims: readonly Passage[],
  ownScripted: (span: Span) => number | null,
): readonly Passage[] {
  const bounds = boundsOf(text.length, claims)
  const owner = ownersOf(bounds, claims)
  const covering: Held[] = []
  for (let first = 0, end = 1; end < bounds.length; end++) {
    if (end < owner.length && owner[end] === owner[first]) continue
    const [from, to] = [bounds[first]!, bounds[end]!]
    first = end
    const before = covering.at(-1)
    // What is left without a word belongs to the passage before it, or behind it.
    if (before !== undefined && !hasWords(text, from, to)) before.end = to
    else if (before !== undefined && !hasWords(text, before.start, before.end))
      covering[covering.length - 1] = held(claims, owner[end - 1]!, before.start, from, to, ownScripted)
    else covering.push(held(claims, owner[end - 1]!, from, from, to, ownScripted))
  }
  return punctuated(text, covering)
}

/** A passage being made, nobody else's yet. */
type Held = { -readonly [Key in keyof Passage]: Passage[Key] }

/** The passage `[start, end)` of the claim; of the agent's own words, weighed from `from` on, where there is none. */
function held(
  claims: readonly Passage[],
  claim: number,
  start: number,
  from: number,
  end: number,
  ownScripted: (span: Span) => number | null,
): Held {
  if (claim === NOBODY) return { origin: 'own', scripted: ownScripted({ start: from, end }), start, end }
  const passage: Held = { ...claims[claim]! }
  passage.start = start
  passage.end = end
  return passage
}

const NOBODY = -1

/** Every place where a claim begins or ends, once each, in order, with both ends of the text. */
function boundsOf(length: number, claims: readonly Passage[]): Uint32Array {
  const all = wordColumn(2 * claims.length + 2)
  let count = 1
  for (const { start, end } of claims) {
    all[count++] = Math.min(start, length)
    all[count++] = Math.min(end, length)
  }
  all[count] = length
  sortFew(all)
  let kept = 1
  for (let i = 1; i < all.length; i++) if (all[i] !== all[kept - 1]) all[kept++] = all[i]!
  return all.subarray(0, kept)
}

/** In place. Bounds are few, and nearly in order. */
function sortFew(bounds: Uint32Array): void {
  if (bounds.length > MANY) bounds.sort()
  else
    for (let i = 1; i < bounds.length; i++) {
      const bound = bounds[i]!
      let to = i
      for (; to > 0 && bounds[to - 1]! > bound; to--) bounds[to] = bounds[to - 1]!
      bounds[to] = bound
    }
}

const MANY = 64

/** Between each bound and the next, the claim that has it, or `NOBODY`. */
function ownersOf(bounds: Uint32Array, claims: readonly Passage[]): Int32Array {
  const owner = new Int32Array(bounds.length - 1).fill(NOBODY)
  for (let claim = 0; claim < claims.length; claim++) {
    const { start, end, origin } = claims[claim]!
    const first = placeOf(bounds, start)
    if (origin === 'stock' && !isFree(owner, bounds, first, end)) continue
    for (let at = first; at < owner.length && bounds[at]! < end; at++)
      if (owner[at] === NOBODY) owner[at] = claim
  }
  return owner
}

/** The first bound that is not below `offset`. */
function placeOf(bounds: Uint32Array, offset: number): number {
  let low = 0
  let high = bounds.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (bounds[middle]! < offset) low = middle + 1
    else high = middle
  }
  return low
}

function isFree(owner: Int32Array, bounds: Uint32Array, first: number, end: number): boolean {
  for (let at = first; at < owner.length && bounds[at]! < end; at++) if (owner[at] !== NOBODY) return false
  return true
}

/** What closes a sentence, and the spaces after it. */
const CLOSING = /^[.,!?:;…。、！？"'\p{Pe}\p{Pf}]*\s*/u

/** Gives a closing full stop at the beginning of a passage back to the passage before. */
function punctuated(text: string, covering: readonly Held[]): readonly Passage[] {
  for (let i = 1; i < covering.length; i++) {
    const passage = covering[i]!
    if (isPlainWord(text.charCodeAt(passage.start))) continue
    passage.start += CLOSING.exec(text.slice(passage.start, passage.end))![0].length
    covering[i - 1]!.end = passage.start
  }
  return covering
}

/** Letters in circles, brackets and flags included: whoever hides a copy behind them writes words. */
const WORD = /[\p{Alphabetic}\p{N}\p{RI}\u249c-\u24b5]/u

/** Nearly every stretch has a plain letter near its beginning, so that the expression is rarely asked. */
function hasWords(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (isPlainWord(unit)) return true
    if (unit >= 0x80) return WORD.test(text.slice(start, end))
  }
  return false
}

/** Whether the unit is a letter or a digit of ASCII. */
function isPlainWord(unit: number): boolean {
  const lower = unit | 0x20
  return (lower >= 0x61 && lower <= 0x7a) || (unit >= 0x30 && unit <= 0x39)
}
