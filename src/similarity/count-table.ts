/** Keys in ascending order and the count of each, as parallel columns. */
export interface Counts {
  readonly high: Uint32Array
  readonly low: Uint32Array
  readonly count: Uint32Array
}

/**
 * How many different groups hold each 64-bit key: open addressing over typed arrays, 16 bytes an entry, no allocation
 * per key. Groups must be added one after another; a key seen again within the same group is not counted again.
 */
export class CountTable {
  private high: Uint32Array
  private low: Uint32Array
  private counts: Uint32Array
  private lastGroup: Uint32Array
  private mask: number
  private used = 0

  /** `capacity` is rounded up to a power of two and grows as needed. */
  constructor(capacity = 1024) {
    let size = 16
    while (size < capacity) size *= 2
    this.mask = size - 1
    this.high = new Uint32Array(size)
    this.low = new Uint32Array(size)
    this.counts = new Uint32Array(size)
    this.lastGroup = new Uint32Array(size)
  }

  get size(): number {
    return this.used
  }

  /** Counts the key for `group` (from 1), unless the group was counted for it already. */
  add(high: number, low: number, group: number): void {
    const slot = this.slotFor(high, low)
    if (this.lastGroup[slot] === group) return
    this.counts[slot]!++
    this.lastGroup[slot] = group
  }

  /** Adds `count` (at least 1) groups to the key at once. */
  addCount(high: number, low: number, count: number): void {
    // In two steps: `slotFor` may put a grown array in place of the one read before it.
    const slot = this.slotFor(high, low)
    this.counts[slot]! += count
  }

  /** Groups that hold the key. */
  get(high: number, low: number): number {
    return this.counts[this.find(high, low)]!
  }

  /** Every key with its count, by key; the order depends on nothing else. */
  sorted(): Counts {
    const slots = new Uint32Array(this.used)
    let filled = 0
    for (let slot = 0; slot <= this.mask; slot++) if (this.counts[slot] !== 0) slots[filled++] = slot
    slots.sort((a, b) => this.high[a]! - this.high[b]! || this.low[a]! - this.low[b]!)
    return {
      high: slots.map((slot) => this.high[slot]!),
      low: slots.map((slot) => this.low[slot]!),
      count: slots.map((slot) => this.counts[slot]!),
    }
  }

  private find(high: number, low: number): number {
    let slot = (high ^ (low >>> 7)) & this.mask
    while (this.counts[slot] !== 0 && (this.high[slot] !== high || this.low[slot] !== low))
      slot = (slot + 1) & this.mask
    return slot
  }

  /** The key's slot, taken for it if it is new. The caller then counts, which is what marks a slot as taken. */
  private slotFor(high: number, low: number): number {
    let slot = this.find(high, low)
    if (this.counts[slot] !== 0) return slot
    if (this.used * 3 >= this.mask * 2) {
      this.grow()
      slot = this.find(high, low)
    }
    this.high[slot] = high
    this.low[slot] = low
    this.lastGroup[slot] = 0
    this.used++
    return slot
  }

  private grow(): void {
    const { high, low, counts, lastGroup } = this
    const size = (this.mask + 1) * 2
    this.mask = size - 1
    this.high = new Uint32Array(size)
    this.low = new Uint32Array(size)
    this.counts = new Uint32Array(size)
    this.lastGroup = new Uint32Array(size)
    for (let old = 0; old < counts.length; old++) {
      if (counts[old] === 0) continue
      const slot = this.find(high[old]!, low[old]!)
      this.high[slot] = high[old]!
      this.low[slot] = low[old]!
      this.counts[slot] = counts[old]!
      this.lastGroup[slot] = lastGroup[old]!
    }
  }
}

/** A table that holds the counts, each as many groups; several tables' counts add up. */
export function tableOf(...all: readonly Counts[]): CountTable {
  const table = new CountTable(all.reduce((sum, { count }) => sum + count.length, 0) * 2)
  for (const { high, low, count } of all)
    for (let i = 0; i < count.length; i++) table.addCount(high[i]!, low[i]!, count[i]!)
  return table
}
