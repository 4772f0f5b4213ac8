/** Settles who said which characters of a turn. */
import type { Passage } from '../model/report.ts'
import type { Span } from '../model/span.ts'

/**
 * Passages without gap or overlap over the whole text. Of claims on the same characters the earlier wins, and the later
 * keeps what is left of it, but for a set phrase, which is only one if it is whole. What nobody claims is the agent's own.
 */
export function cover(
  text: string,
  claims: readonly Passage[],
  ownScripted: (span: Span) => number | null,
): readonly Passage[] {
  const owner = new Int32Array(text.length).fill(NOBODY)
  for (const [index, { start, end, origin }] of claims.entries())
    if (origin !== 'stock' || isFree(owner, start, end))
      for (let at = start; at < end; at++) if (owner[at] === NOBODY) owner[at] = index

  const covering: Passage[] = []
  let start = 0
  for (let at = 1; at <= text.length; at++) {
    if (at < text.length && owner[at] === owner[start]) continue
    const span = { start, end: at }
    const claim = claims[owner[start]!] ?? { origin: 'own', scripted: ownScripted(span) }
    const part: Passage = { ...claim, ...span }
    const before = covering.at(-1)
    // What is left without a word belongs to the passage before it, or behind it.
    if (before !== undefined && !hasWords(text, part)) covering[covering.length - 1] = { ...before, end: at }
    else if (before !== undefined && !hasWords(text, before))
      covering[covering.length - 1] = { ...part, start: before.start }
    else covering.push(part)
    start = at
  }
  return punctuated(text, covering)
}

const NOBODY = -1

function isFree(owner: Int32Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (owner[at] !== NOBODY) return false
  return true
}

/** What closes a sentence, and the spaces after it. */
const CLOSING = /^[.,!?:;…。、！？"'\p{Pe}\p{Pf}]*\s*/u

/** A passage that opens with the last one's full stop gives it back. */
function punctuated(text: string, covering: readonly Passage[]): readonly Passage[] {
  const starts = covering.map(({ start, end }, index) =>
    index === 0 ? start : start + CLOSING.exec(text.slice(start, end))![0].length,
  )
  return covering.map((held, index) => ({
    ...held,
    start: starts[index]!,
    end: starts[index + 1] ?? held.end,
  }))
}

/** Letters in circles, brackets and flags included: whoever hides a copy behind them writes words. */
const WORD = /[\p{Alphabetic}\p{N}\p{RI}\u249c-\u24b5]/u

function hasWords(text: string, { start, end }: Span): boolean {
  return WORD.test(text.slice(start, end))
}
