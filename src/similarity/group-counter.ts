/**
 * In how many groups each 64-bit key was seen. Keys are numbered in the order they are first seen; a key, its count and
 * the last group counted lie side by side, 16 bytes, so that a look-up touches little memory.
 */
export class GroupCounter {
  size = 0
  private cells: Uint32Array
  private slots: Int32Array
  private mask: number

  /** `capacity` keys fit before it grows; it is doubled as needed. */
  constructor(capacity = 512) {
    let slots = 16
    while (slots < capacity * 2) slots *= 2
    this.mask = slots - 1
    this.slots = new Int32Array(slots).fill(NONE)
    this.cells = new Uint32Array((slots >> 1) * WIDTH)
  }

  /** Counts the key for `group`, from 1, unless that was the last group counted for it; returns the key's number. */
  add(high: number, low: number, group: number): number {
    const slot = this.slotOf(high, low)
    const known = this.slots[slot]!
    const number = known === NONE ? this.take(slot, high, low) : known
    this.count(number, group)
    return number
  }

  /** As `add` of a key whose number is known. */
  count(number: number, group: number): void {
    const at = number * WIDTH
    if (this.cells[at + LAST] === group) return
    this.cells[at + COUNT]!++
    this.cells[at + LAST] = group
  }

  /**
   * The numbers of `count` keys into `into`; −1 for one that is unknown, or does not stand at the first place looked at. The keys of a
   * text at once, in two passes: so no look into memory waits for the one before, which takes most of the time of `add`.
   */
  guess({ high, low, count }: Keys, into: Int32Array): void {
    const { slots, cells, mask } = this
    for (let i = 0; i < count; i++) into[i] = slots[(high[i]! ^ (low[i]! >>> 7)) & mask]!
    for (let i = 0; i < count; i++) {
      const at = into[i]! * WIDTH
      if (at >= 0 && (cells[at] !== high[i] || cells[at + 1] !== low[i])) into[i] = NONE
    }
  }

  /** The key's number, or −1. */
  find(high: number, low: number): number {
    return this.slots[this.slotOf(high, low)]!
  }

  highOf(number: number): number {
    return this.cells[number * WIDTH]!
  }

  lowOf(number: number): number {
    return this.cells[number * WIDTH + 1]!
  }

  /** Groups that hold the key. */
  countOf(number: number): number {
    return this.cells[number * WIDTH + COUNT]!
  }

  private slotOf(high: number, low: number): number {
    const { slots, cells, mask } = this
    let slot = (high ^ (low >>> 7)) & mask
    for (;;) {
      const number = slots[slot]!
      if (number === NONE || (cells[number * WIDTH] === high && cells[number * WIDTH + 1] === low))
        return slot
      slot = (slot + 1) & mask
    }
  }

  private take(slot: number, high: number, low: number): number {
    const number = this.size++
    this.slots[slot] = number
    this.cells[number * WIDTH] = high
    this.cells[number * WIDTH + 1] = low
    if (this.size * 2 > this.mask) this.grow()
    return number
  }

  private grow(): void {
    const { size } = this
    const length = (this.mask + 1) * 2
    this.mask = length - 1
    this.slots = new Int32Array(length).fill(NONE)
    const cells = new Uint32Array((length >> 1) * WIDTH)
    cells.set(this.cells)
    this.cells = cells
    for (let number = 0; number < size; number++) this.place(number)
  }

  private place(number: number): void {
    const { cells, mask } = this
    let slot = (cells[number * WIDTH]! ^ (cells[number * WIDTH + 1]! >>> 7)) & mask
    while (this.slots[slot] !== NONE) slot = (slot + 1) & mask
    this.slots[slot] = number
  }
}

/** Keys as two columns. */
interface Keys {
  readonly high: Uint32Array
  readonly low: Uint32Array
  readonly count: number
}

/** Columns of a cell: the key's two halves, its count, the last group counted. */
const WIDTH = 4
const COUNT = 2
const LAST = 3
const NONE = -1
