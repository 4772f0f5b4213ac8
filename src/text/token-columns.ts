import { byteColumn, wordColumn } from './slab.ts'
import type { Sentence, Tokens } from './tokens.ts'
import type { View } from './view.ts'

/** Working memory for the tokens of a text, by place in its view; reused from text to text. */
export class TokenColumns {
  count = 0
  /** The first token of the sentence that is open. */
  sentenceFirst = 0
  /** How many tokens there were once the last number was added; far below 0 before the first. */
  afterNumber = 0
  readonly hash: Uint32Array
  readonly first: Uint32Array
  readonly last: Uint32Array
  readonly kind: Uint8Array

  constructor(capacity: number) {
    this.hash = new Uint32Array(capacity)
    this.first = new Uint32Array(capacity)
    this.last = new Uint32Array(capacity)
    this.kind = new Uint8Array(capacity)
  }

  add(kind: number, hash: number, start: number, end: number): void {
    const index = this.count++
    this.hash[index] = hash
    this.first[index] = start
    this.last[index] = end
    this.kind[index] = kind
  }

  /** Copies to keep, offsets those of the original text. */
  toTokens(view: View, sentences: readonly Sentence[]): Tokens {
    const { count } = this
    const hash = wordColumn(count)
    const start = wordColumn(count)
    const end = wordColumn(count)
    const kind = byteColumn(count)
    for (let i = 0; i < count; i++) {
      hash[i] = this.hash[i]!
      kind[i] = this.kind[i]!
    }
    if (view.isPlain)
      for (let i = 0; i < count; i++) {
        start[i] = this.first[i]!
        end[i] = this.last[i]!
      }
    else
      for (let i = 0; i < count; i++) {
        const span = view.toOriginal(this.first[i]!, this.last[i]!)
        start[i] = span.start
        end[i] = span.end
      }
    // A list that grew has room for sixteen more, which every turn would keep.
    return { count, hash, start, end, kind, sentences: sentences.slice() }
  }
}
