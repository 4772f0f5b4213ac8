/** The nodes a graph of phrases is put together from, equal ones being one from the start. */
import { RowTable } from './row-table.ts'

/**
 * Nodes by number. A row holds the number of labels, the labels in ascending order, and the edges in the order of their tokens, each as
 * its token and the node behind it.
 */
export class PhraseNodes {
  private readonly rows = new RowTable()
  /** Lists of nodes that were joined, and the node each made. */
  private readonly joined = new RowTable()
  private readonly madeOf: number[] = []

  /** `edges`: token, node behind it, token, … */
  make(labels: readonly number[], edges: readonly number[]): number {
    return this.rows.add([labels.length, ...labels, ...edges])
  }

  labelsOf(node: number): readonly number[] {
    const { values, starts } = this.rows
    const first = starts[node]! + 1
    return Array.from(values.subarray(first, first + values[first - 1]!))
  }

  edgeCount(node: number): number {
    return (this.rows.starts[node + 1]! - this.firstEdge(node)) / 2
  }

  eachEdge(node: number, visit: (token: number, to: number) => void): void {
    const end = this.rows.starts[node + 1]!
    for (let at = this.firstEdge(node); at < end; at += 2)
      visit(this.rows.values[at]!, this.rows.values[at + 1]!)
  }

  /** The node that begins what any of the nodes begins. */
  union(given: readonly number[]): number {
    const of = given.length === 1 ? given : distinct(given)
    if (of.length === 1) return of[0]!
    const key = this.joined.add(of)
    return (this.madeOf[key] ??= this.join(of))
  }

  private join(of: readonly number[]): number {
    const labels = distinct(of.flatMap((node) => this.labelsOf(node)))
    const edges: (readonly [token: number, to: number])[] = []
    for (const node of of) this.eachEdge(node, (token, to) => edges.push([token, to]))
    edges.sort(([a], [b]) => a - b)
    const row: number[] = []
    for (let first = 0, end = 0; first < edges.length; first = end) {
      const token = edges[first]![0]
      const targets: number[] = []
      for (; end < edges.length && edges[end]![0] === token; end++) targets.push(edges[end]![1])
      row.push(token, this.union(targets))
    }
    return this.make(labels, row)
  }

  /** The node without its own labels: no phrase is empty. */
  without(node: number): number {
    return this.make(
      [],
      Array.from(this.rows.values.subarray(this.firstEdge(node), this.rows.starts[node + 1])),
    )
  }

  private firstEdge(node: number): number {
    const start = this.rows.starts[node]!
    return start + 1 + this.rows.values[start]!
  }
}

/** In ascending order. */
function distinct(numbers: readonly number[]): readonly number[] {
  if (numbers.length < 2) return numbers
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted.filter((number, index) => number !== sorted[index - 1])
}
