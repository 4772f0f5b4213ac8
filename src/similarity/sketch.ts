/**
 * A counting sketch with one saturating byte a cell: how often each key was seen, never too low, at times too high
 * (where keys share a cell). It lets a second pass leave out the mass of keys that cannot recur without storing them.
 */
export class Sketch {
  private readonly counts: Uint8Array
  private readonly mask: number
  private readonly most: number

  /** `cells` is rounded up to a power of two; counts stop at `most`, at most 255. */
  constructor(cells: number, most: number) {
    let size = 1 << 10
    while (size < cells) size *= 2
    this.counts = new Uint8Array(size)
    this.mask = size - 1
    this.most = most
  }

  add(key: number): void {
    const cell = key & this.mask
    const count = this.counts[cell]!
    if (count < this.most) this.counts[cell] = count + 1
  }

  /** At least the number of times the key was added, or `most`. */
  get(key: number): number {
    return this.counts[key & this.mask]!
  }
}
