/** In how many other interactions each word of a turn is said as part of a run or a sentence. */
import { hashRange } from '../similarity/grams.ts'
import { RollingGrams } from '../similarity/rolling-grams.ts'
import type { MaskedTurn } from './mask.ts'
import type { TemplateIndex } from './template-index.ts'
import { GRAM_WORDS, KIND } from './units.ts'

/** Two sentences are one where at least this share of what holds the rarer of them also holds the words between them. */
const JOINED_SHARE = 0.3

/** Of the turn last looked at, by masked position; the columns are kept from turn to turn and grow as needed. */
export class Support {
  /** Masked positions. */
  length = 0
  /** 1 where a sentence starts; one more than `length`. */
  starts = new Uint8Array(0)
  /** The known run that starts at each position, or −1. */
  runs = new Int32Array(0)
  /** The most other interactions that hold a run or a sentence the position is part of. */
  most = new Uint32Array(0)
  /** 1 where such a run or sentence holds the position and the next: sentences that merely follow one another are apart. */
  joined = new Uint8Array(0)
  /** As `most`, but of what lies within one sentence. */
  private inside = new Uint32Array(0)
  private sorted = new Uint32Array(0)
  private readonly grams = new RollingGrams(GRAM_WORDS, KIND.gram)

  /** `self` is 1 where the index has counted this very interaction, else 0. */
  of(masked: MaskedTurn, index: TemplateIndex, self: 0 | 1): void {
    this.begin(masked)
    this.findRuns(masked, index)
    this.countRuns(index, self)
    this.countSentences(masked, index, self)
    this.joinSentences(index, self)
  }

  /** The upper median, and the most, of the support of the words `[first, end)`. */
  middle(first: number, end: number): { readonly median: number; readonly most: number } {
    const { most } = this
    // Most stretches are as frequent throughout as at their beginning.
    let at = first + 1
    while (at < end && most[at] === most[first]) at++
    if (at >= end) return { median: most[first]!, most: most[first]! }
    const count = end - first
    const inside = this.sorted.subarray(0, count)
    for (let i = 0; i < count; i++) inside[i] = most[first + i]!
    inside.sort()
    return { median: inside[count >> 1]!, most: inside[count - 1]! }
  }

  private begin({ hash, sentences }: MaskedTurn): void {
    const { length } = hash
    this.length = length
    if (length > this.most.length) this.reserve(length * 2)
    this.starts.fill(0, 0, length + 1)
    this.most.fill(0, 0, length)
    this.joined.fill(0, 0, length + 1)
    this.inside.fill(0, 0, length)
    for (const [first] of sentences) this.starts[first] = 1
  }

  private findRuns({ hash }: MaskedTurn, index: TemplateIndex): void {
    const { grams, runs } = this
    grams.run(hash, 0, hash.length)
    index.findRuns(grams, runs)
    runs.fill(-1, grams.count, hash.length)
  }

  /** Other interactions that hold the run at the position; at most 0 where it is unknown, or only this one holds it. */
  private othersAt(position: number, interactions: Uint32Array, self: 0 | 1): number {
    const run = this.runs[position]!
    return run < 0 ? 0 : interactions[run]! - self
  }

  private countRuns({ knowledge }: TemplateIndex, self: 0 | 1): void {
    const { interactions } = knowledge.runs
    for (let at = 0; at + GRAM_WORDS <= this.length; at++) {
      const others = this.othersAt(at, interactions, self)
      if (others <= 0) continue
      raise(this.most, at, at + GRAM_WORDS, others)
      if (!this.crosses(at)) raise(this.inside, at, at + GRAM_WORDS, others)
    }
  }

  /** Whether the run reaches from one sentence into the next. */
  private crosses(run: number): boolean {
    for (let at = run + 1; at < run + GRAM_WORDS; at++) if (this.starts[at] === 1) return true
    return false
  }

  private countSentences({ hash, sentences }: MaskedTurn, index: TemplateIndex, self: 0 | 1): void {
    for (const [first, end] of sentences) {
      const others = index.support(hashRange(hash, first, end, KIND.sentence)) - self
      if (others <= 0) continue
      raise(this.most, first, end, others)
      raise(this.inside, first, end, others)
      this.joined.fill(1, first, end - 1)
    }
  }

  private joinSentences({ knowledge }: TemplateIndex, self: 0 | 1): void {
    const { starts, inside, joined } = this
    const { interactions } = knowledge.runs
    for (let run = 0; run + GRAM_WORDS <= this.length; run++) {
      const others = this.othersAt(run, interactions, self)
      if (others <= 0) continue
      for (let at = run; at < run + GRAM_WORDS - 1; at++)
        if (starts[at + 1] === 0 || others >= JOINED_SHARE * Math.min(inside[at]!, inside[at + 1]!))
          joined[at] = 1
    }
  }

  private reserve(length: number): void {
    this.starts = new Uint8Array(length + 1)
    this.runs = new Int32Array(length)
    this.most = new Uint32Array(length)
    this.joined = new Uint8Array(length + 1)
    this.inside = new Uint32Array(length)
    this.sorted = new Uint32Array(length)
  }
}

function raise(column: Uint32Array, first: number, end: number, others: number): void {
  for (let i = first; i < end; i++) if (others > column[i]!) column[i] = others
}
