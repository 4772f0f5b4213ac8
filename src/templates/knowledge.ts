/** What has been learned from a state, as plain data: it can be handed to another thread as it is. */
import type { Template } from './list.ts'

/** Keys and in how many interactions each was said, as parallel columns. */
export interface Said {
  readonly high: Uint32Array
  readonly low: Uint32Array
  readonly interactions: Uint32Array
}

export interface Knowledge {
  /** `sha256:` of the index file it was learned from. */
  readonly id: string
  /** Ids of the interactions counted. */
  readonly interactions: readonly string[]
  /** Runs of words; `template` is the index of the one each is part of, or −1. */
  readonly runs: Said & { readonly template: Int32Array }
  /** Whole sentences and whole turns. */
  readonly sayings: Said
  /** How often each word stands in different sentences, by its hash, and all of them together. */
  readonly words: { readonly word: Uint32Array; readonly count: Uint32Array; readonly total: number }
  /** Most used first. */
  readonly templates: readonly Template[]
  /** Word hashes of each template, `SLOT` for a slot; and what each weighs as evidence, in bits. */
  readonly patterns: readonly { readonly words: Uint32Array; readonly weights: Float32Array }[]
}
