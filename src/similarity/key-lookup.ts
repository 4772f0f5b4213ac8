/**
 * Finds 64-bit keys that stand in two columns, by their place there. Nothing is copied, and a few bits a slot answer for
 * keys that are not there, which are most, without a look at the columns.
 */
export class KeyLookup {
  private readonly high: Uint32Array
  private readonly low: Uint32Array
  private readonly slots: Int32Array
  /** Eight bits a slot: which of eight kinds of key begin to be looked for there. */
  private readonly filter: Uint8Array
  private readonly mask: number

  /** The columns are kept, and must not change; no key may stand there twice. */
  constructor(high: Uint32Array, low: Uint32Array) {
    let size = 16
    while (size < high.length * 2) size *= 2
    this.high = high
    this.low = low
    this.mask = size - 1
    this.slots = new Int32Array(size).fill(EMPTY)
    this.filter = new Uint8Array(size)
    for (let place = 0; place < high.length; place++) {
      let slot = slotOf(high[place]!, low[place]!) & this.mask
      this.filter[slot]! |= 1 << (low[place]! >>> 29)
      while (this.slots[slot] !== EMPTY) slot = (slot + 1) & this.mask
      this.slots[slot] = place
    }
  }

  /** The place of the key, or −1. */
  find(high: number, low: number): number {
    const { slots, mask } = this
    let slot = slotOf(high, low) & mask
    if (((this.filter[slot]! >>> (low >>> 29)) & 1) === 0) return EMPTY
    for (;;) {
      const place = slots[slot]!
      if (place === EMPTY || (this.high[place] === high && this.low[place] === low)) return place
      slot = (slot + 1) & mask
    }
  }

  /** As `find`, of what often stands behind what was found before: `guess` is looked at first. */
  findNear(guess: number, high: number, low: number): number {
    return guess < this.high.length && this.high[guess] === high && this.low[guess] === low
      ? guess
      : this.find(high, low)
  }
}

function slotOf(high: number, low: number): number {
  return high ^ (low >>> 7)
}

const EMPTY = -1
