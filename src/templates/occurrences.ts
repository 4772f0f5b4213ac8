/**
 * Stage 3 of learning: where each block stands in the replies. A block with a word edited in it is met in parts, which
 * are joined again.
 */
import { resized } from '../similarity/key-table.ts'
import type { Blocks } from './blocks.ts'
import type { Nodes } from './nodes.ts'
import type { Replies } from './replies.ts'
import { GRAM_WORDS } from './units.ts'

/** Blocks met in replies, by reply and place; those of reply `r` are `[start[r], start[r + 1])`. */
export interface Occurrences {
  readonly start: Uint32Array
  readonly block: Uint32Array
  /** Half-open range of positions in `words`. */
  readonly first: Uint32Array
  readonly end: Uint32Array
  /** Nodes of the block that were met. */
  readonly nodes: Uint32Array
}

/** Blocks looked back at: a stretch of one rarely lies behind more others. */
const LOOK_BACK = 6
/** Words an edit may put between two parts of a block, and how much longer or shorter it may make it. */
const MOST_GAP = GRAM_WORDS + 8
const MOST_SHIFT = 4

export function findOccurrences(replies: Replies, { at }: Nodes, { blockOf, placeOf }: Blocks): Occurrences {
  const start = new Uint32Array(replies.count + 1)
  const met = new MetBlocks()
  for (let reply = 0; reply < replies.count; reply++) {
    const from = met.size
    for (let position = replies.start[reply]!; position < replies.start[reply + 1]!; position++) {
      const node = at[position]!
      const block = node < 0 ? -1 : blockOf[node]!
      if (block >= 0) met.meet(from, block, position, placeOf[node]!)
    }
    start[reply + 1] = met.size
  }
  return { start, block: met.block, first: met.first, end: met.end, nodes: met.nodes }
}

class MetBlocks {
  size = 0
  block = new Uint32Array(1 << 12)
  first = new Uint32Array(1 << 12)
  end = new Uint32Array(1 << 12)
  nodes = new Uint32Array(1 << 12)
  /** Place in the block of the node met last. */
  private place = new Uint32Array(1 << 12)

  /** A node of the block, at its place there, met at the position; `from` is the first entry of the reply. */
  meet(from: number, block: number, position: number, place: number): void {
    const open = this.openStretch(from, block, position, place)
    const i = open < 0 ? this.size++ : open
    if (i === this.block.length) this.grow()
    if (open < 0) {
      this.block[i] = block
      this.first[i] = position
    }
    this.nodes[i]!++
    this.end[i] = position + GRAM_WORDS
    this.place[i] = place
  }

  /** The stretch of the block that the node continues, or −1. */
  private openStretch(from: number, block: number, position: number, place: number): number {
    for (let i = this.size - 1; i >= from && i >= this.size - LOOK_BACK; i--) {
      if (this.block[i] !== block) continue
      const shift = position - (this.end[i]! - GRAM_WORDS)
      const moved = place - this.place[i]!
      const fits =
        moved > 0 && shift <= MOST_GAP && moved <= MOST_GAP && Math.abs(shift - moved) <= MOST_SHIFT
      return fits ? i : -1
    }
    return -1
  }

  private grow(): void {
    const length = this.block.length * 2
    this.block = resized(this.block, length)
    this.first = resized(this.first, length)
    this.end = resized(this.end, length)
    this.nodes = resized(this.nodes, length)
    this.place = resized(this.place, length)
  }
}
