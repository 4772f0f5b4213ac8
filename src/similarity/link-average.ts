/** Agglomerative clustering by average linkage over a sparse graph. */

export interface Link {
  readonly a: number
  readonly b: number
  /** 0–1; pairs without a link count as 0. */
  readonly weight: number
}

interface Candidate {
  readonly a: number
  readonly b: number
  readonly strength: number
}

/**
 * Joins the two clusters with the highest average link, masses as weights, until that falls below `least`. Items of mass
 * 0 are left out (−1). Clusters are numbered by their smallest item; of equals the smallest numbers go first.
 */
export function linkAverage(
  masses: Uint32Array,
  links: readonly Link[],
  least: number,
): { readonly groupOf: Int32Array; readonly count: number } {
  const mass = Float64Array.from(masses)
  const parent = Int32Array.from(masses, (_, item) => item)
  // Most items have no link, and a map each would be most of the memory.
  const sums = new Map<number, Map<number, number>>()
  const sumsOf = (item: number): Map<number, number> => {
    const known = sums.get(item) ?? new Map<number, number>()
    if (known.size === 0) sums.set(item, known)
    return known
  }
  for (const { a, b, weight } of links) {
    if (mass[a] === 0 || mass[b] === 0) continue
    const sum = weight * mass[a]! * mass[b]!
    sumsOf(a).set(b, sum)
    sumsOf(b).set(a, sum)
  }
  const strengthOf = (a: number, b: number): number => (sumsOf(a).get(b) ?? 0) / (mass[a]! * mass[b]!)
  const heap = new Heap()
  const offer = (a: number, b: number): void => {
    const strength = strengthOf(a, b)
    if (strength >= least) heap.push({ a: Math.min(a, b), b: Math.max(a, b), strength })
  }
  for (const [a, others] of sums) for (const b of others.keys()) if (a < b) offer(a, b)
  for (let best = heap.pop(); best !== undefined; best = heap.pop()) {
    const { a, b, strength } = best
    // An offer made before either cluster grew is stale.
    if (parent[a] !== a || parent[b] !== b || strengthOf(a, b) !== strength) continue
    parent[b] = a
    mass[a]! += mass[b]!
    sumsOf(a).delete(b)
    for (const [other, sum] of sumsOf(b)) {
      if (other === a) continue
      sumsOf(a).set(other, (sumsOf(a).get(other) ?? 0) + sum)
      sumsOf(other).set(a, sumsOf(a).get(other)!)
      sumsOf(other).delete(b)
    }
    sumsOf(b).clear()
    for (const other of sumsOf(a).keys()) offer(a, other)
  }
  return numbered(masses, parent)
}

function numbered(masses: Uint32Array, parent: Int32Array): { groupOf: Int32Array; count: number } {
  const groupOf = new Int32Array(masses.length).fill(-1)
  let count = 0
  for (let item = 0; item < masses.length; item++) {
    if (masses[item] === 0) continue
    let root = item
    while (parent[root] !== root) root = parent[root]!
    // A cluster keeps its smallest item as its root, which is met first.
    if (root === item) groupOf[item] = count++
    else groupOf[item] = groupOf[root]!
  }
  return { groupOf, count }
}

/** Strongest first; of equals the smallest numbers. */
class Heap {
  private readonly items: Candidate[] = []

  push(item: Candidate): void {
    const { items } = this
    let at = items.push(item) - 1
    while (at > 0) {
      const up = (at - 1) >> 1
      if (!precedes(item, items[up]!)) break
      items[at] = items[up]!
      at = up
    }
    items[at] = item
  }

  pop(): Candidate | undefined {
    const { items } = this
    const top = items[0]
    const moved = items.pop()
    if (moved === undefined || items.length === 0) return top
    let at = 0
    for (;;) {
      let down = at * 2 + 1
      if (down >= items.length) break
      if (down + 1 < items.length && precedes(items[down + 1]!, items[down]!)) down++
      if (!precedes(items[down]!, moved)) break
      items[at] = items[down]!
      at = down
    }
    items[at] = moved
    return top
  }
}

function precedes(x: Candidate, y: Candidate): boolean {
  return x.strength > y.strength || (x.strength === y.strength && (x.a < y.a || (x.a === y.a && x.b < y.b)))
}
