/** What a peer is: a method a user would reach for instead, given the same replies. */
import { createRequire } from 'node:module'
import type { Prediction, Reply } from './types.ts'

/** A method that goes through the replies once, or nearly. */
export interface LinearPeer {
  readonly id: string
  /** The npm package it stands on; `null` for what a user writes in ten lines. */
  readonly package: string | null
  /** Replies above which it is not run but extrapolated, in proportion. */
  readonly most: number
  /** The score its user would take for a yes; absent: the best on the labels, in its favour. */
  readonly threshold?: number
  readonly run: (replies: readonly Reply[]) => Outcome
}

export interface Outcome {
  /** For each reply, how surely it holds something pasted; higher is surer. */
  readonly scores: ArrayLike<number>
  /** Made once the threshold is known: from it on a score means "pasted". */
  readonly predictor: (threshold: number) => (reply: number) => Prediction
  /** What must stay in memory to judge another reply. */
  readonly held: unknown
}

/** A method that compares two texts, so that every reply must be compared with every other. */
export interface PairPeer {
  readonly id: string
  readonly package: string
  /** Done once; the function returned gives the similarity of two replies, 0–1. */
  readonly prepare: (replies: readonly Reply[]) => (a: number, b: number) => number
}

const require = createRequire(import.meta.url)

/** A CommonJS package without types; its caller says what it is known to be. */
export function load(name: string): unknown {
  return require(name)
}

/** What every peer is given: lower case, one space between words, digits blanked, as anybody would do first. */
export function normalise(text: string): string {
  return text.toLowerCase().replaceAll(/\s+/gu, ' ').replaceAll(/\d/gu, '0').trim()
}

const WORD = /[\p{L}\p{N}]+/gu

export function wordsOf(text: string): readonly string[] {
  return normalise(text).match(WORD) ?? []
}

/** In how many interactions each key was seen. Interactions come in order. */
export class Holders {
  private readonly counts = new Map<string, { count: number; last: number }>()

  add(key: string, interaction: number): void {
    const held = this.counts.get(key)
    if (held === undefined) this.counts.set(key, { count: 1, last: interaction })
    else if (held.last !== interaction) {
      held.count++
      held.last = interaction
    }
  }

  get(key: string): number {
    return this.counts.get(key)?.count ?? 0
  }
}

/** Groups that grow together. */
export class UnionFind {
  private readonly parent: Int32Array

  constructor(size: number) {
    this.parent = Int32Array.from({ length: size }, (_, index) => index)
  }

  find(item: number): number {
    let at = item
    while (this.parent[at] !== at) {
      this.parent[at] = this.parent[this.parent[at]!]!
      at = this.parent[at]!
    }
    return at
  }

  join(a: number, b: number): void {
    this.parent[this.find(a)] = this.find(b)
  }
}
