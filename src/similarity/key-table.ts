/**
 * Numbers 64-bit keys in the order they are first seen: 0, 1, 2, … Open addressing over typed arrays, no allocation per
 * key; what is known of a key lives in columns of the caller's, by its number.
 */
export class KeyTable {
  /** The keys by number: of length `size` or more. */
  high: Uint32Array
  low: Uint32Array
  size = 0
  private slots: Int32Array
  private mask: number

  /** `capacity` keys fit before it grows; it is doubled as needed. */
  constructor(capacity = 512) {
    let slots = 16
    while (slots < capacity * 2) slots *= 2
    this.mask = slots - 1
    this.slots = new Int32Array(slots).fill(EMPTY)
    this.high = new Uint32Array(slots >> 1)
    this.low = new Uint32Array(slots >> 1)
  }

  /** The key's number, or −1. */
  find(high: number, low: number): number {
    return this.slots[this.slotOf(high, low)]!
  }

  /** The key's number; a new key gets the next one. */
  add(high: number, low: number): number {
    const slot = this.slotOf(high, low)
    const known = this.slots[slot]!
    if (known !== EMPTY) return known
    const number = this.size++
    this.slots[slot] = number
    this.high[number] = high
    this.low[number] = low
    if (this.size * 2 > this.mask) this.grow()
    return number
  }

  private slotOf(high: number, low: number): number {
    const { slots, mask } = this
    let slot = (high ^ (low >>> 7)) & mask
    for (;;) {
      const number = slots[slot]!
      if (number === EMPTY || (this.high[number] === high && this.low[number] === low)) return slot
      slot = (slot + 1) & mask
    }
  }

  private grow(): void {
    const { high, low, size } = this
    const length = (this.mask + 1) * 2
    this.mask = length - 1
    this.slots = new Int32Array(length).fill(EMPTY)
    this.high = resized(high, length >> 1)
    this.low = resized(low, length >> 1)
    for (let number = 0; number < size; number++) {
      let slot = (high[number]! ^ (low[number]! >>> 7)) & this.mask
      while (this.slots[slot] !== EMPTY) slot = (slot + 1) & this.mask
      this.slots[slot] = number
    }
  }
}

const EMPTY = -1

/** A copy of the column with room for `length` numbers. */
export function resized<Column extends Uint32Array | Int32Array | Float64Array>(
  column: Column,
  length: number,
): Column {
  const grown = new (column.constructor as new (length: number) => Column)(length)
  grown.set(column.length > length ? column.subarray(0, length) : column)
  return grown
}
