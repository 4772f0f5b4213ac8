/**
 * Many phrases as one graph over typed arrays: beginnings are shared as in a trie and endings too, so that all of it stays in
 * the cache. It is put together from the patterns as they are written, equal nodes being one from the start: of the English
 * pack's phrases, spelt out, there are several hundred thousand, and less than a hundredth as many different nodes. What no
 * phrase begins with is passed over by one bit.
 */
import type { Step } from './phrase-pattern.ts'
import { PhraseNodes } from './phrase-nodes.ts'

/** Stands for any one token. */
export const ANY = -1

export const NONE = -1

/** Bits that tell which tokens phrases may begin with. */
const FILTER_BITS = 1 << 14
/** Numbers a slot of the edges: the node, the token hash, and one more than the node behind; 0 there if it is empty. */
const WIDTH = 3
/** Numbers a slot of the root's own edges: the token hash, and one more than the node behind. */
const ROOT_WIDTH = 2
/** A phrase ends here; any one token may follow; certain tokens may. */
export const Way = { end: 1, any: 2, edges: 4 } as const
/** Bits that tell which tokens may follow which nodes. Nearly every look-up ends at one: the edges would not fit the cache. */
const EDGE_BITS = 1 << 18

export interface PhraseTrie<Label extends string> {
  readonly root: number
  /** By node: the node behind any one token, or `NONE`; and the labels of the phrases that end there, in their order. */
  readonly any: Int32Array
  readonly labels: readonly (readonly Label[])[]
  /** By node, `Way` bits: what there is to do at it, so that nearly every way ends without a look-up. */
  readonly ways: Uint8Array
  /** Whether a phrase may begin with the token. */
  mayBegin(token: number): boolean
  /** The node behind the token at the beginning of a phrase, wildcards aside; `NONE` where there is none. */
  begin(token: number): number
  /** The node behind the token, wildcards aside; `NONE` where there is none. */
  next(node: number, token: number): number
}

/**
 * `writingsOf`: the ways a word of a pattern may be written, each as the token hashes it is scanned to. An empty phrase is
 * none.
 */
export function phraseTrie<Label extends string>(
  patterns: readonly (readonly [steps: readonly Step[], label: Label])[],
  writingsOf: (word: string) => readonly (readonly number[])[],
): PhraseTrie<Label> {
  const labels = [...new Set(patterns.map(([, label]) => label))]
  const nodes = new PhraseNodes()
  const roots = patterns.map(([steps, label]) => {
    const end = nodes.make([labels.indexOf(label)], [])
    return nodes.without(before(nodes, steps, end, writingsOf))
  })
  return new Graph(nodes, nodes.union(roots), labels)
}

const NO_LABELS: readonly number[] = []

/** The node from which the steps lead to `end`. */
function before(
  nodes: PhraseNodes,
  steps: readonly Step[],
  end: number,
  writingsOf: (word: string) => readonly (readonly number[])[],
): number {
  return steps.reduceRight((behind, { choices, isOptional }) => {
    const ways = choices.flatMap((choice) =>
      typeof choice === 'string'
        ? writingsOf(choice).map((tokens) =>
            tokens.reduceRight((to, token) => nodes.make(NO_LABELS, [token, to]), behind),
          )
        : before(nodes, choice, behind, writingsOf),
    )
    return nodes.union(isOptional ? [behind, ...ways] : ways)
  }, end)
}

class Graph<Label extends string> implements PhraseTrie<Label> {
  readonly root: number
  readonly any: Int32Array
  readonly labels: (readonly Label[])[]
  readonly ways: Uint8Array
  private readonly mask: number
  private readonly slots: Int32Array
  private readonly rootMask: number
  /** Where most ways begin and end: a small part of all edges. */
  private readonly rootSlots: Int32Array
  private readonly filter = new Uint8Array(FILTER_BITS >> 3)
  private readonly edgeFilter = new Uint8Array(EDGE_BITS >> 3)

  constructor(nodes: PhraseNodes, top: number, names: readonly Label[]) {
    // Nodes that were only stepping stones are left behind: what the root leads to is numbered anew, itself first.
    const kept = [top]
    const numbers = new Map([[top, 0]])
    for (const node of kept)
      nodes.eachEdge(node, (_, to) => {
        if (!numbers.has(to)) numbers.set(to, kept.push(to) - 1)
      })
    this.root = 0
    this.labels = kept.map((node) => nodes.labelsOf(node).map((label) => names[label]!))
    this.ways = Uint8Array.from(this.labels, ({ length }) => (length > 0 ? Way.end : 0))
    this.any = new Int32Array(kept.length).fill(NONE)
    const count = kept.reduce((sum, node) => sum + nodes.edgeCount(node), 0)
    let size = 64
    while (size < count * 2) size *= 2
    this.mask = size - 1
    this.slots = new Int32Array(size * WIDTH)
    let rootSize = 16
    while (rootSize < nodes.edgeCount(top) * 2) rootSize *= 2
    this.rootMask = rootSize - 1
    this.rootSlots = new Int32Array(rootSize * ROOT_WIDTH)
    for (const [node, held] of kept.entries())
      nodes.eachEdge(held, (token, to) => {
        this.enter(node, token, numbers.get(to)!)
      })
  }

  private enter(node: number, token: number, to: number): void {
    if (token === ANY) {
      this.any[node] = to
      this.ways[node]! |= Way.any
      if (node === this.root) this.filter.fill(0xff)
      return
    }
    this.ways[node]! |= Way.edges
    if (node === this.root) this.enterRoot(token, to)
    const at = this.place(node, token | 0)
    this.slots[at] = node
    this.slots[at + 1] = token
    this.slots[at + 2] = to + 1
    const bit = mixed(node, token) & (EDGE_BITS - 1)
    this.edgeFilter[bit >> 3]! |= 1 << (bit & 7)
  }

  private enterRoot(token: number, to: number): void {
    this.filter[(token & (FILTER_BITS - 1)) >> 3]! |= 1 << (token & 7)
    const at = this.rootPlace(token | 0)
    this.rootSlots[at] = token
    this.rootSlots[at + 1] = to + 1
  }

  mayBegin(token: number): boolean {
    return ((this.filter[(token & (FILTER_BITS - 1)) >> 3]! >> (token & 7)) & 1) === 1
  }

  begin(token: number): number {
    return this.rootSlots[this.rootPlace(token | 0) + 1]! - 1
  }

  next(node: number, token: number): number {
    const bit = mixed(node, token) & (EDGE_BITS - 1)
    if (((this.edgeFilter[bit >> 3]! >> (bit & 7)) & 1) === 0) return NONE
    return this.slots[this.place(node, token | 0) + 2]! - 1
  }

  private rootPlace(token: number): number {
    const { rootSlots, rootMask } = this
    let slot = token & rootMask
    for (;;) {
      const at = slot * ROOT_WIDTH
      if (rootSlots[at + 1] === 0 || rootSlots[at] === token) return at
      slot = (slot + 1) & rootMask
    }
  }

  /** Where the edge stands, or would. */
  private place(node: number, token: number): number {
    const { slots, mask } = this
    let slot = mixed(node, token) & mask
    for (;;) {
      const at = slot * WIDTH
      if (slots[at + 2] === 0 || (slots[at] === node && slots[at + 1] === token)) return at
      slot = (slot + 1) & mask
    }
  }
}

function mixed(node: number, token: number): number {
  return token ^ Math.imul(node, 0x9e3779b1)
}
