import { wordColumn } from './slab.ts'

/** Distinct 32-bit hashes, in the order they came; 0 counts as 1. Its memory is used again from text to text. */
export class FeatureSet {
  /** Signed, as engines can hold such numbers in registers. */
  private slots = new Int32Array(1 << 10)
  private list = new Uint32Array(1 << 10)
  private mask = 0
  private count = 0

  /** Forgets all; `capacity` numbers will fit. */
  begin(capacity: number): void {
    let size = 16
    while (size < capacity * 1.5) size *= 2
    if (size > this.slots.length) {
      this.slots = new Int32Array(size)
      this.list = new Uint32Array(size)
    } else this.slots.fill(0, 0, size)
    this.mask = size - 1
    this.count = 0
  }

  add(feature: number): void {
    const { slots, mask } = this
    const value = feature === 0 ? 1 : feature | 0
    let slot = value & mask
    let held = slots[slot]!
    while (held !== 0) {
      if (held === value) return
      slot = (slot + 1) & mask
      held = slots[slot]!
    }
    slots[slot] = value
    this.list[this.count++] = value
  }

  toArray(): Uint32Array {
    const { list, count } = this
    const copy = wordColumn(count)
    for (let i = 0; i < count; i++) copy[i] = list[i]!
    return copy
  }
}
