import { mix32 } from '../model/hash.ts'

/**
 * Pairs of numbers and in how many groups each was seen; nothing is allocated per pair. The first partner met of each number
 * stands in a column by that number, the others in an open-addressed table: where numbers follow one another as they were
 * given out, as they do in what is copied, memory is read in order.
 */
export class PairTable {
  /** Different pairs. */
  size = 0
  /** By `a`: its first partner and their count. */
  private firsts: Int32Array
  /** The pairs of other partners and their counts; `others` of them. */
  private cells: Int32Array
  private others = 0
  private mask: number

  constructor(capacity = 1024) {
    let slots = 16
    while (slots < capacity * 2) slots *= 2
    this.mask = slots - 1
    this.cells = new Int32Array(slots * WIDTH).fill(EMPTY)
    this.firsts = new Int32Array(slots * FIRST_WIDTH).fill(EMPTY)
  }

  /** Counts the pair of non-negative numbers for `group`, unless that was the last group counted for it. */
  add(a: number, b: number, group: number): void {
    if (a * FIRST_WIDTH >= this.firsts.length) this.lengthen(a)
    const partner = this.firsts[a * FIRST_WIDTH]!
    if (partner === EMPTY) {
      this.firsts[a * FIRST_WIDTH] = b
      this.size++
    }
    if (partner === EMPTY || partner === b) count(this.firsts, a * FIRST_WIDTH + 1, group)
    else this.addOther(a, b, group)
  }

  /** Every pair with its count; in no order that means anything. */
  forEach(visit: (a: number, b: number, count: number) => void): void {
    const { firsts, cells } = this
    for (let at = 0; at < firsts.length; at += FIRST_WIDTH)
      if (firsts[at] !== EMPTY) visit(at / FIRST_WIDTH, firsts[at]!, firsts[at + 1]! + 1)
    for (let at = 0; at < cells.length; at += WIDTH)
      if (cells[at] !== EMPTY) visit(cells[at]!, cells[at + 1]!, cells[at + 2]! + 1)
  }

  private addOther(a: number, b: number, group: number): void {
    const at = this.place(a, b)
    if (this.cells[at] === EMPTY) {
      this.cells[at] = a
      this.cells[at + 1] = b
      this.others++
      this.size++
    }
    count(this.cells, at + 2, group)
    if (this.others * 2 > this.mask) this.grow()
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

  private lengthen(a: number): void {
    let length = this.firsts.length
    while (length <= a * FIRST_WIDTH) length *= 2
    const firsts = new Int32Array(length).fill(EMPTY, this.firsts.length)
    firsts.set(this.firsts)
    this.firsts = firsts
  }

  private grow(): void {
    const { cells } = this
    const slots = (this.mask + 1) * 2
    this.mask = slots - 1
    this.cells = new Int32Array(slots * WIDTH).fill(EMPTY)
    for (let at = 0; at < cells.length; at += WIDTH) {
      if (cells[at] === EMPTY) continue
      const to = this.place(cells[at]!, cells[at + 1]!)
      for (let column = 0; column < WIDTH; column++) this.cells[to + column] = cells[at + column]!
    }
  }
}

/** Two columns from `at`: one less than the groups counted, and the last of them; both `EMPTY` before the first. */
function count(columns: Int32Array, at: number, group: number): void {
  if (columns[at + 1] === group) return
  columns[at]!++
  columns[at + 1] = group
}

/** Columns of a first partner: it, its count, the last group; and of any other pair: both numbers, count, group. */
const FIRST_WIDTH = 3
const WIDTH = 4
const EMPTY = -1
