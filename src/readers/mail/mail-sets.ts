/** Disjoint sets of mails, each known by its first: 4 bytes a mail, at most half as much again to grow into. */
export interface MailSets {
  /** A set of its own for the next mail, whose number it gives. */
  add(): number
  rootOf(node: number): number
  join(a: number, b: number): void
  /** Marks the set of the root: some of its mails were let go. It stays marked, whatever it is joined with. */
  cut(root: number): void
  isCut(root: number): boolean
  /** How many mails there are. */
  size(): number
  /**
   * Keeps the wanted mails alone, numbered anew in their order; a set whose first is gone is known by the first that is left.
   * Gives the new number of each, −1 for those that are gone.
   */
  keep(isWanted: (node: number) => boolean): Int32Array
}

/** Most files hold one mail; the engine keeps so few apart from nothing else. */
const LEAST = 8

/** What stands in the place of a root's parent. */
const ROOT = -1
const CUT_ROOT = -2

/** Union by the earlier root with path halving: within a logarithm of linear, and the root depends on no chance. */
export function createMailSets(): MailSets {
  let parent = new Int32Array(LEAST)
  let count = 0
  const rootOf = (node: number): number => {
    let at = node
    while (parent[at]! >= 0) {
      const above = parent[at]!
      if (parent[above]! >= 0) parent[at] = parent[above]!
      at = above
    }
    return at
  }
  return {
    add() {
      if (count === parent.length) {
        const grown = new Int32Array(count + (count >> 1))
        grown.set(parent)
        parent = grown
      }
      parent[count] = ROOT
      return count++
    },
    rootOf,
    join(a, b) {
      const [x, y] = [rootOf(a), rootOf(b)]
      if (x === y) return
      const [first, second] = [Math.min(x, y), Math.max(x, y)]
      if (parent[second] === CUT_ROOT) parent[first] = CUT_ROOT
      parent[second] = first
    },
    cut(root) {
      parent[root] = CUT_ROOT
    },
    isCut: (root) => parent[root] === CUT_ROOT,
    size: () => count,
    keep(isWanted) {
      const numbers = new Int32Array(count)
      let left = 0
      for (let node = 0; node < count; node++) numbers[node] = isWanted(node) ? left++ : -1
      const kept = new Int32Array(Math.max(left, LEAST))
      /** What is left of a set is known by, under its old root. */
      const firsts = new Int32Array(count).fill(-1)
      for (let node = 0; node < count; node++) {
        const number = numbers[node]!
        if (number < 0) continue
        const root = rootOf(node)
        const first = firsts[root]!
        if (first < 0) firsts[root] = number
        kept[number] = first < 0 ? parent[root]! : first
      }
      parent = kept
      count = left
      return numbers
    },
  }
}
