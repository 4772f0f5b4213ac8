/**
 * Stage 1 of learning: which runs of words recur, in how many interactions, and which follow which. A first pass over a
 * sketch leaves out the mass that cannot recur; an edit only ever makes runs nobody else wrote, so edits vanish here.
 */
import { GroupCounter } from '../similarity/group-counter.ts'
import { PairTable } from '../similarity/pair-table.ts'
import { RollingGrams } from '../similarity/rolling-grams.ts'
import { Sketch } from '../similarity/sketch.ts'
import type { Replies } from './replies.ts'
import { GRAM_WORDS, KIND } from './units.ts'

/** Runs of words as nodes of a graph, numbered as they are first met. */
export interface Nodes {
  /** Interactions that hold each. */
  readonly counts: GroupCounter
  /** The node that starts at each position, or −1 where none recurs; positions as in `words`. */
  readonly at: Int32Array
  /** How many interactions hold one node right after the other. */
  readonly follows: PairTable
}

/** `least`: interactions that must hold a run for it to be a node; an upper bound is used, so a few with fewer may be. */
export function findNodes(replies: Replies, least: number): Nodes {
  const sketch = least > 1 ? sketchRuns(replies, least) : null
  const { words, start, interaction, count } = replies
  const grams = new RollingGrams(GRAM_WORDS, KIND.gram)
  const counts = new GroupCounter(1 << 12)
  const follows = new PairTable(1 << 12)
  const at = new Int32Array(words.length).fill(-1)
  let met = new Int32Array(1024)
  for (let reply = 0; reply < count; reply++) {
    const first = start[reply]!
    const group = interaction[reply]! + 1
    grams.run(words, first, start[reply + 1]!)
    if (grams.count > met.length) met = new Int32Array(2 * grams.count)
    counts.guess(grams, met)
    let before = -1
    for (let run = 0; run < grams.count; run++) {
      const high = grams.high[run]!
      const low = grams.low[run]!
      let node = met[run]!
      if (node >= 0) counts.count(node, group)
      else if (sketch === null || sketch.get(high) >= least) node = counts.add(high, low, group)
      at[first + run] = node
      if (before >= 0 && node >= 0) follows.add(before, node, group)
      before = node
    }
  }
  return { counts, at, follows }
}

/** Counts each run once an interaction, in one byte. */
function sketchRuns({ words, start, interaction, count }: Replies, most: number): Sketch {
  const sketch = new Sketch(words.length * CELLS_A_WORD, most)
  const grams = new RollingGrams(GRAM_WORDS, KIND.gram)
  const recent = new Uint32Array(RECENT)
  const recentGroup = new Uint32Array(RECENT)
  for (let reply = 0; reply < count; reply++) {
    const group = interaction[reply]! + 1
    grams.run(words, start[reply]!, start[reply + 1]!)
    for (let run = 0; run < grams.count; run++) {
      const high = grams.high[run]!
      const slot = grams.low[run]! & (RECENT - 1)
      // An interaction that repeats itself is no evidence; the exact count that follows sees what slips through.
      if (recent[slot] === high && recentGroup[slot] === group) continue
      recent[slot] = high
      recentGroup[slot] = group
      sketch.add(high)
    }
  }
  return sketch
}

/** Fewer cells let more through by collision, which costs time, never accuracy. */
const CELLS_A_WORD = 1.25
const RECENT = 4096
