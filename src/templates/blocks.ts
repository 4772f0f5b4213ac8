/**
 * Stage 2 of learning: runs that follow one another are joined into blocks, the longest stretches that are always said
 * together. A sentence two templates share becomes a block of its own, and so does what stands around it.
 */
import type { Nodes } from './nodes.ts'
import { GRAM_WORDS } from './units.ts'

export interface Blocks {
  readonly count: number
  /** Block of each node, or −1; and the node's place in it. */
  readonly blockOf: Int32Array
  readonly placeOf: Uint32Array
  /** Nodes of each block. */
  readonly length: Uint32Array
}

/** A run held by fewer interactions is not yet a pattern. */
export const MIN_INTERACTIONS = 3

/** Two runs belong together if they follow one another in at least this share of the interactions of either. */
const JOINED_SHARE = 0.55

/** A detour of at most this many runs, taken by less than this share of the interactions, is an edit that several made alike. */
const DETOUR_RUNS = 2 * GRAM_WORDS
const DETOUR_SHARE = 0.1

export function findBlocks(nodes: Nodes): Blocks {
  const neighbours = bestNeighbours(nodes)
  const { counts } = nodes
  const { size } = counts
  const blockOf = new Int32Array(size).fill(-1)
  const placeOf = new Uint32Array(size)
  const inRing = new Uint8Array(size)
  const lengths: number[] = []
  const lay = (line: readonly number[]): void => {
    for (const [place, node] of line.entries()) {
      blockOf[node] = lengths.length
      placeOf[node] = place
    }
    lengths.push(line.length)
  }
  const lineFrom = (first: number): readonly number[] => {
    const line = [first]
    for (let node = neighbours.joined[first]!; node >= 0 && node !== first; node = neighbours.joined[node]!)
      line.push(node)
    return line
  }
  const isPattern = (node: number): boolean => counts.countOf(node) >= MIN_INTERACTIONS
  for (let node = 0; node < size; node++)
    if (isPattern(node) && neighbours.isFirst[node] === 1) lay(lineFrom(node))
  // What is left goes round in a circle, as a sentence said twice does. It is cut at the node met first, and the runs that wrap
  // around are left out.
  for (let node = 0; node < size; node++) {
    if (!isPattern(node) || blockOf[node]! >= 0 || inRing[node] === 1) continue
    const ring = lineFrom(node)
    for (const each of ring) inRing[each] = 1
    lay(ring.slice(0, Math.max(1, ring.length - GRAM_WORDS + 1)))
  }
  const blocks = { count: lengths.length, blockOf, placeOf, length: Uint32Array.from(lengths) }
  dropDetours(blocks, neighbours, nodes)
  return blocks
}

interface Neighbours {
  /** The node most often before, and after, each; −1 where none is. */
  readonly before: Int32Array
  readonly after: Int32Array
  readonly beforeCount: Uint32Array
  readonly afterCount: Uint32Array
  /** The node that continues each in its block, or −1. */
  readonly joined: Int32Array
  /** 1 where nothing continues into the node. */
  readonly isFirst: Uint8Array
}

function bestNeighbours({ counts, follows }: Nodes): Neighbours {
  const { size } = counts
  const before = new Int32Array(size).fill(-1)
  const after = new Int32Array(size).fill(-1)
  const beforeCount = new Uint32Array(size)
  const afterCount = new Uint32Array(size)
  follows.forEach((a, b, count) => {
    if (a === b || count < MIN_INTERACTIONS) return
    // Of equals the one met first: nodes are numbered in the order of the rows.
    if (count > afterCount[a]! || (count === afterCount[a] && b < after[a]!)) {
      after[a] = b
      afterCount[a] = count
    }
    if (count > beforeCount[b]! || (count === beforeCount[b] && a < before[b]!)) {
      before[b] = a
      beforeCount[b] = count
    }
  })
  const joined = new Int32Array(size).fill(-1)
  const isFirst = new Uint8Array(size).fill(1)
  for (let node = 0; node < size; node++) {
    const next = after[node]!
    if (next < 0 || before[next] !== node) continue
    if (afterCount[node]! < JOINED_SHARE * Math.max(counts.countOf(node), counts.countOf(next))) continue
    joined[node] = next
    isFirst[next] = 0
  }
  return { before, after, beforeCount, afterCount, joined, isFirst }
}

/** Takes the nodes of detours out of their blocks, which are left empty. */
function dropDetours(blocks: Blocks, neighbours: Neighbours, { counts }: Nodes): void {
  const { blockOf, placeOf, length } = blocks
  const first = new Int32Array(blocks.count)
  const last = new Int32Array(blocks.count)
  for (let node = 0; node < counts.size; node++) {
    const block = blockOf[node]!
    if (block < 0) continue
    if (placeOf[node] === 0) first[block] = node
    if (placeOf[node] === length[block]! - 1) last[block] = node
  }
  const leavesMain = (node: number, count: number): boolean =>
    node >= 0 && count < DETOUR_SHARE * counts.countOf(node)
  for (let block = 0; block < blocks.count; block++) {
    if (length[block]! > DETOUR_RUNS) continue
    const [a, b] = [first[block]!, last[block]!]
    const from = leavesMain(neighbours.before[a]!, neighbours.beforeCount[a]!)
    const back = leavesMain(neighbours.after[b]!, neighbours.afterCount[b]!)
    const open = neighbours.before[a]! < 0 || neighbours.after[b]! < 0
    if (!(from && back) && !((from || back) && open && length[block]! < GRAM_WORDS)) continue
    for (let node = a, left = length[block]!; left > 0; left--) {
      blockOf[node] = -1
      node = neighbours.joined[node]!
    }
    length[block] = 0
  }
}
