/**
 * Stage 4 of learning: blocks said in the same replies are one template. Average linkage, so that a sentence two templates
 * share joins one of them and never the two to one another.
 */
import { PairTable } from '../similarity/pair-table.ts'
import type { Blocks } from './blocks.ts'
import type { Occurrences } from './occurrences.ts'
import type { Replies } from './replies.ts'
import { linkAverage } from '../similarity/link-average.ts'

/** The template of each block, or −1 for a block that was dropped; templates are numbered from 0. */
export interface Groups {
  readonly count: number
  readonly groupOf: Int32Array
  /** Interactions each block was met in. */
  readonly interactions: Uint32Array
}

/** Two groups of blocks are one where, on average, this share of the interactions with the more frequent block holds both. */
const SAME_TEMPLATE = 0.45
/** A reply of more blocks than this pairs the first ones only: pairs grow with the square. */
const MOST_BLOCKS = 40

export function groupBlocks(replies: Replies, blocks: Blocks, found: Occurrences): Groups {
  const interactions = interactionsOf(replies, blocks, found)
  const together = new PairTable(1 << 12)
  for (let reply = 0; reply < replies.count; reply++) {
    const group = replies.interaction[reply]! + 1
    const from = found.start[reply]!
    const until = found.start[reply + 1]!
    for (let i = from; i < until; i++) {
      const block = found.block[i]!
      if (blocks.length[block]! < MIN_BLOCK_NODES) continue
      for (let j = Math.max(from, i - MOST_BLOCKS); j < i; j++) {
        const other = found.block[j]!
        if (
          other !== block &&
          blocks.length[other]! >= MIN_BLOCK_NODES &&
          mayLink(interactions, block, other)
        )
          together.add(Math.min(block, other), Math.max(block, other), group)
      }
    }
  }
  const masses = blocks.length.map((nodes) => (nodes < MIN_BLOCK_NODES ? 0 : nodes))
  const links: { a: number; b: number; weight: number }[] = []
  together.forEach((a, b, count) => {
    const weight = count / Math.max(interactions[a]!, interactions[b]!)
    if (count >= MIN_TOGETHER && weight >= LEAST_LINK) links.push({ a, b, weight })
  })
  const linked = linkAverage(masses, links, SAME_TEMPLATE)
  return { ...linked, interactions }
}

/** In how many interactions each block was met; 0 for one of too few nodes. */
function interactionsOf(replies: Replies, blocks: Blocks, found: Occurrences): Uint32Array {
  const interactions = new Uint32Array(blocks.count)
  const last = new Uint32Array(blocks.count)
  for (let reply = 0; reply < replies.count; reply++) {
    const group = replies.interaction[reply]! + 1
    for (let i = found.start[reply]!; i < found.start[reply + 1]!; i++) {
      const block = found.block[i]!
      if (last[block] === group || blocks.length[block]! < MIN_BLOCK_NODES) continue
      interactions[block]!++
      last[block] = group
    }
  }
  return interactions
}

/**
 * Whether two blocks can be linked at all: they stand together no more often than the rarer one is met. Few pairs are left to
 * count.
 */
function mayLink(interactions: Uint32Array, a: number, b: number): boolean {
  const fewer = Math.min(interactions[a]!, interactions[b]!)
  return fewer >= MIN_TOGETHER && fewer / Math.max(interactions[a]!, interactions[b]!) >= LEAST_LINK
}

/** Fewer nodes are a phrase, which says nothing of what it stands beside. */
const MIN_BLOCK_NODES = 2
const MIN_TOGETHER = 3
const LEAST_LINK = 0.1
