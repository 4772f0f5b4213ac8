import { mix32 } from '../model/hash.ts'

/** Pairs of numbers and in how many groups each was seen: open addressing, 16 bytes an entry, nothing allocated per pair. */
export class PairTable {
  size = 0
  private cells: Int32Array
  private mask: number

  constructor(capacity = 1024) {
    let slots = 16
    while (slots < capacity * 2) slots *= 2
    this.mask = slots - 1
    this.cells = new Int32Array(slots * WIDTH).fill(EMPTY)
  }

  /** Counts the pair of non-negative numbers for `group`, unless that was the last group counted for it. */
  add(a: number, b: number, group: number): void {
    const at = this.place(a, b)
    const { cells } = this
    if (cells[at] === EMPTY) {
      cells[at] = a
      cells[at + 1] = b
      cells[at + 2] = 1
      cells[at + 3] = group
      this.size++
      if (this.size * 2 > this.mask) this.grow()
    } else if (cells[at + 3] !== group) {
      cells[at + 2]!++
      cells[at + 3] = group
    }
  }

  /** Every pair with its count; in no order that means anything. */
  forEach(visit: (a: number, b: number, count: number) => void): void {
    const { cells } = this
    for (let at = 0; at < cells.length; at += WIDTH)
      if (cells[at] !== EMPTY) visit(cells[at]!, cells[at + 1]!, cells[at + 2]!)
  }

  private place(a: number, b: number): number {
    const { cells, mask } = this
    let slot = mix32(Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) & mask
    for (;;) {
      const at = slot * WIDTH
      if (cells[at] === EMPTY || (cells[at] === a && cells[at + 1] === b)) return at
      slot = (slot + 1) & mask
    }
  }

  private grow(): void {
    const { cells } = this
    const slots = (this.mask + 1) * 2
    this.mask = slots - 1
    this.cells = new Int32Array(slots * WIDTH).fill(EMPTY)
    for (let at = 0; at < cells.length; at += WIDTH)
      if (cells[at] !== EMPTY)
        this.cells.set(cells.subarray(at, at + WIDTH), this.place(cells[at]!, cells[at + 1]!))
  }
}

/** Columns of a cell: the pair, its count, the last group counted. */
const WIDTH = 4
const EMPTY = -1
