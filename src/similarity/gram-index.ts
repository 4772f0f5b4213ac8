/**
 * Inverted index: which sequences hold a run of three words, and where. Open addressing over typed arrays; a few bits a
 * run answer for those that no sequence holds, which are nearly all, without leaving the cache.
 */
import { mix32 } from '../model/hash.ts'
import type { Sequences } from './sequences.ts'
import { voteOf } from './votes.ts'

/** Words in a run. Shorter runs stand everywhere, longer ones do not survive a word changed in five. */
export const GRAM = 3

/** Places of one run kept per sequence: more say nothing but that it repeats itself. */
const MAX_WITHIN = 4

const BASE = 0x9e3779b1

export interface GramIndex {
  /** Looks up every run of the words `[first, end)`. Working memory is kept: the answer lasts until the next call. */
  lookUp(words: Uint32Array, first: number, end: number): FoundRuns
  /**
   * How many postings follow, then two numbers for each: a sequence, and the position of the run in the words of all
   * sequences, ascending.
   */
  readonly postings: Uint32Array
  /** Per sequence: the votes of all its runs that can be found, each place counted. */
  readonly totals: Uint32Array
}

/**
 * The runs of a text that some sequence holds, in the order of the text. About one run in 2³² is found though no sequence holds
 * it.
 */
export interface FoundRuns {
  readonly count: number
  /** Per run: its first word in the text, and where its postings begin. */
  readonly places: Uint32Array
  readonly starts: Int32Array
}

/** Runs without weight are not indexed, nor are those of more than `maxPostings` places: they tell nothing apart. */
export function indexGrams(sequences: Sequences, maxPostings: number): GramIndex {
  const table = new GramTable(sequences.words.length)
  const entryAt = enter(sequences, table)
  const sizes = new Uint32Array(table.entries)
  for (const entry of entryAt) if (entry >= 0) sizes[entry]!++
  const starts = new Int32Array(table.entries)
  // Nothing is stored at 0: runs of too many places point there.
  let length = 1
  for (const [entry, size] of sizes.entries()) {
    starts[entry] = size > maxPostings ? 0 : length
    length += size > maxPostings ? 0 : 1 + 2 * size
  }
  const postings = new Uint32Array(length)
  const totals = new Uint32Array(sequences.count)
  for (let sequence = 0; sequence < sequences.count; sequence++)
    for (let at = sequences.offsets[sequence]!; at < sequences.offsets[sequence + 1]!; at++) {
      const start = entryAt[at]! < 0 ? 0 : starts[entryAt[at]!]!
      if (start === 0) continue
      const count = postings[start]!++
      postings[start + 1 + 2 * count] = sequence
      postings[start + 2 + 2 * count] = at
      totals[sequence]! += voteOf(sizes[entryAt[at]!]!)
    }
  table.renumber(starts)
  const look = new Lookup(table)
  return { lookUp: (words, first, end) => look.up(words, first, end), postings, totals }
}

/** The entry of the run that starts at each position; −1 where none is kept. */
function enter({ count, words, offsets, weightBefore }: Sequences, table: GramTable): Int32Array {
  const entryAt = new Int32Array(words.length).fill(-1)
  const lastSequence = new Int32Array(words.length).fill(-1)
  const within = new Uint8Array(words.length)
  for (let held = 0; held < count; held++)
    for (let at = offsets[held]!; at + GRAM <= offsets[held + 1]!; at++) {
      if (weightBefore[at + GRAM]! <= weightBefore[at]!) continue
      const entry = table.enter(hashGram(words[at]!, words[at + 1]!, words[at + 2]!))
      if (lastSequence[entry] !== held) within[entry] = 0
      lastSequence[entry] = held
      if (within[entry]! >= MAX_WITHIN) continue
      within[entry]!++
      entryAt[at] = entry
    }
  return entryAt
}

/** Its lowest bits say where a run of three words is looked for first. */
export function hashGram(a: number, b: number, c: number): number {
  return mix32(Math.imul(Math.imul(a, BASE) + b, BASE) + c) | 0
}

class Lookup implements FoundRuns {
  count = 0
  places = new Uint32Array(256)
  starts = new Int32Array(256)
  private readonly table: GramTable

  constructor(table: GramTable) {
    this.table = table
  }

  /** In two passes, so that the processor need not wait for one run before it asks for the next. */
  up(words: Uint32Array, first: number, end: number): FoundRuns {
    if (end - first > this.places.length) {
      this.places = new Uint32Array(2 * (end - first))
      this.starts = new Int32Array(2 * (end - first))
    }
    const { table, places, starts } = this
    let likely = 0
    for (let at = first; at + GRAM <= end; at++) {
      const key = hashGram(words[at]!, words[at + 1]!, words[at + 2]!)
      places[likely] = at
      starts[likely] = key
      likely += table.mayHold(key)
    }
    this.count = 0
    for (let i = 0; i < likely; i++) {
      const start = table.find(starts[i]!)
      places[this.count] = places[i]!
      starts[this.count] = start
      if (start > 0) this.count++
    }
    return this
  }
}

class GramTable {
  entries = 0
  private readonly mask: number
  /** Eight bits a slot: which of eight kinds of key begin to be looked for there. */
  private readonly filter: Uint8Array
  /** Two a slot: the key, and one more than its value; 0 where the slot is empty. */
  private readonly pairs: Int32Array

  constructor(capacity: number) {
    let size = 16
    while (size < capacity * 2) size *= 2
    this.mask = size - 1
    this.filter = new Uint8Array(size)
    this.pairs = new Int32Array(size * 2)
  }

  /** 0: no; 1: probably. */
  mayHold(key: number): number {
    return (this.filter[key & this.mask]! >>> (key >>> 29)) & 1
  }

  /** The key's value, or −1. */
  find(key: number): number {
    const { pairs, mask } = this
    let slot = key & mask
    while (pairs[slot * 2 + 1] !== 0 && pairs[slot * 2] !== key) slot = (slot + 1) & mask
    return pairs[slot * 2 + 1]! - 1
  }

  /** The key's entry, numbered in the order of first sight. */
  enter(key: number): number {
    const { pairs, mask } = this
    let slot = key & mask
    this.filter[slot]! |= 1 << (key >>> 29)
    for (; pairs[slot * 2 + 1] !== 0; slot = (slot + 1) & mask)
      if (pairs[slot * 2] === key) return pairs[slot * 2 + 1]! - 1
    pairs[slot * 2] = key
    pairs[slot * 2 + 1] = ++this.entries
    return this.entries - 1
  }

  /** Gives every key the value that stands at its entry. */
  renumber(values: Int32Array): void {
    const { pairs } = this
    for (let value = 1; value < pairs.length; value += 2)
      if (pairs[value] !== 0) pairs[value] = values[pairs[value]! - 1]! + 1
  }
}
