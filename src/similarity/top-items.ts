/** The `capacity` items of the highest scores among those offered: a heap whose root is the first to go. */
export class TopItems {
  count = 0
  private items = new Uint32Array(16)
  private scores = new Float64Array(16)
  private capacity = 0

  /** Forgets everything; keeps at most `capacity` items from now on. */
  begin(capacity: number): void {
    this.count = 0
    this.capacity = capacity
    if (capacity <= this.items.length) return
    this.items = new Uint32Array(capacity)
    this.scores = new Float64Array(capacity)
  }

  /** Of equal scores, the smaller item is the better one. */
  offer(item: number, score: number): void {
    if (this.count < this.capacity) this.rise(this.count++, item, score)
    else if (this.capacity > 0 && this.isWorse(0, item, score)) this.sink(item, score)
  }

  /** The item at `index` of `count`, in no particular order. */
  at(index: number): number {
    return this.items[index]!
  }

  /** Whether what is held at `index` is worse than the item given. */
  private isWorse(index: number, item: number, score: number): boolean {
    const held = this.scores[index]!
    return held < score || (held === score && this.items[index]! > item)
  }

  private put(index: number, item: number, score: number): void {
    this.items[index] = item
    this.scores[index] = score
  }

  /** Puts the item at `index` or, as long as what is above it is better, further up. */
  private rise(index: number, item: number, score: number): void {
    let at = index
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (this.isWorse(parent, item, score)) break
      this.put(at, this.items[parent]!, this.scores[parent]!)
      at = parent
    }
    this.put(at, item, score)
  }

  /** Puts the item in the place of the root or, as long as what is below it is worse, further down. */
  private sink(item: number, score: number): void {
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= this.count) break
      const other = child + 1
      if (other < this.count && this.isWorse(other, this.items[child]!, this.scores[child]!)) child = other
      if (!this.isWorse(child, item, score)) break
      this.put(at, this.items[child]!, this.scores[child]!)
      at = child
    }
    this.put(at, item, score)
  }
}
