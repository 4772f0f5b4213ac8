/**
 * A counting sketch with two saturating bits a cell: how often each key was seen, never too low, at times too high
 * (where keys share a cell). It lets a second pass leave out the mass of keys that cannot recur without storing them; with
 * a byte a cell, that of 40,000 replies would not stay in the cache.
 */
export class Sketch {
  /** Four cells a byte. */
  private readonly counts: Uint8Array
  private readonly mask: number
  private readonly most: number

  /** `cells` is rounded up to a power of two; counts stop at `most`, at most 3. */
  constructor(cells: number, most: number) {
    let size = 1 << 10
    while (size < cells) size *= 2
    this.counts = new Uint8Array(size >> 2)
    this.mask = size - 1
    this.most = most
  }

  add(key: number): void {
    const cell = key & this.mask
    const shift = (cell & 3) << 1
    const held = this.counts[cell >> 2]!
    if (((held >> shift) & 3) < this.most) this.counts[cell >> 2] = held + (1 << shift)
  }

  /** At least the number of times the key was added, or `most`. */
  get(key: number): number {
    const cell = key & this.mask
    return (this.counts[cell >> 2]! >> ((cell & 3) << 1)) & 3
  }
}
