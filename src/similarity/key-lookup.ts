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

  /** The places of `count` keys into `into`. In two passes, so that no look into memory waits for the one before. */
  findAll({ high, low, count }: Keys, into: Int32Array): void {
    const { slots, filter, mask } = this
    for (let i = 0; i < count; i++) {
      const slot = slotOf(high[i]!, low[i]!) & mask
      into[i] = ((filter[slot]! >>> (low[i]! >>> 29)) & 1) === 0 ? EMPTY : slots[slot]!
    }
    for (let i = 0; i < count; i++) {
      const place = into[i]!
      const isOther = place !== EMPTY && (this.high[place] !== high[i] || this.low[place] !== low[i])
      if (isOther) into[i] = this.find(high[i]!, low[i]!)
    }
  }
}

/** Keys as two columns. */
interface Keys {
  readonly high: Uint32Array
  readonly low: Uint32Array
  readonly count: number
}

/** Its lowest bits say where a key is looked for first. */
export function slotOf(high: number, low: number): number {
  return high ^ (low >>> 7)
}

const EMPTY = -1
